import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { buildInto, builtAction } from "./built.ts";

// Row 29 of the threat model: what is shipped is what is in the repository, whole, and fetches nothing.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const again = mkdtempSync(join(tmpdir(), "wardline-build-"));
let built: string;

beforeAll(() => {
  built = builtAction();
  buildInto(again);
});
afterAll(() => rmSync(again, { recursive: true, force: true }));

function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), hash(file)]).sort(),
  );
}

function bundles(): string[] {
  return readdirSync(built)
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => readFileSync(join(built, name), "utf8"));
}

test("built twice, it is the same to the byte", () => {
  expect(filesOf(again)).toEqual(filesOf(built));
});

test("action.yml starts a file that is there", () => {
  const action = new URL("../../actions/check/action.yml", import.meta.url);
  const { runs } = parse(readFileSync(action, "utf8"));
  expect(runs).toEqual({ using: "node24", main: "dist/index.mjs" });
  expect(Object.keys(filesOf(built))).toContain("index.mjs");
});

test("it needs nothing that is not in it", () => {
  const imported = bundles().flatMap((text) =>
    [...text.matchAll(/^import (?:[^"';]+ from )?"([^"]+)"/gm)].map(([, name = ""]) => name),
  );
  const foreign = imported.filter((name) => !name.startsWith("./") && !name.startsWith("node:"));
  expect(foreign.filter((name) => !builtinModules.includes(name))).toEqual([]);
});

test("no path of the machine that built it is in it", () => {
  const root = new URL("../..", import.meta.url).pathname;
  for (const text of bundles()) expect(text).not.toContain(root);
});

test("the three core packs are in it, and every example of their rules has been run", () => {
  const proven = JSON.parse(readFileSync(join(built, "packs/proven.json"), "utf8"));
  expect(readdirSync(join(built, "packs")).sort()).toEqual([
    "brand",
    "crisis",
    "hipaa",
    "proven.json",
  ]);
  expect(proven).toHaveLength(3);
});
