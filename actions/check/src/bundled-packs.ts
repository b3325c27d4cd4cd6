import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The packs that come with the action, beside the bundle. */
export function bundledPacks(): string {
  return join(import.meta.dirname, "packs");
}

/** Their hashes: the build has run every example of every rule, so that a run need not. */
export function provenPacks(): ReadonlySet<string> {
  // Data enters here: written by the build.
  const text = readFileSync(join(bundledPacks(), "proven.json"), "utf8");
  return new Set(JSON.parse(text) as string[]);
}
