import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "./test/closing-line-reporter.ts";

const setupFiles = [fileURLToPath(new URL("test/fixed-seed.ts", import.meta.url))];

/** A workspace as a project: named as its package, with what all projects share. */
function project(folder: string) {
  const { name } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { name: string };
  return { extends: true as const, test: { name, root: folder, setupFiles } };
}

export default defineConfig({
  test: {
    projects: [...globSync(["packages/*", "actions/*"]), "test"].sort().map(project),
    // Most tests wait for processes of their own, so no core is kept free.
    maxWorkers: "100%",
    // A busy machine is no failure; what must be fast says so itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", new ClosingLineReporter()],
  },
});
