import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "./version.ts";

test("reports state the version of packages/cli/package.json: edit version.ts", () => {
  const manifest = JSON.parse(
    readFileSync(new URL("../../cli/package.json", import.meta.url), "utf8"),
  ) as { version: string };
  expect(version).toBe(manifest.version);
});
