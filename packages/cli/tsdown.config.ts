import { cpSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "tsdown";

const policies = join(import.meta.dirname, "../../policies");

/** The packs that apply where a repository names none lie beside the bundle. */
function copyPacks(outDir: string): void {
  const isPack = (path: string) => !/(^|\/)(turbo\.json|node_modules)$/.test(path);
  cpSync(policies, join(outDir, "packs"), { recursive: true, filter: isPack });
}

export default defineConfig({
  entry: { main: "src/main.ts", "examine-worker": "../project/src/workers/examine-worker.ts" },
  platform: "node",
  deps: { onlyBundle: false },
  dts: false,
  publint: true,
  hooks: { "build:done": ({ options }) => copyPacks(options.outDir) },
});
