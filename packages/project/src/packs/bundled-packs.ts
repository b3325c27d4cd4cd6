import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The folder of the packs that come with the tool: `packs` beside the published bundle, or `policies` of this
 * repository when the tool runs from source.
 */
export function findBundledPacks(): string {
  const beside = join(import.meta.dirname, "packs");
  return existsSync(beside) ? beside : resolve(import.meta.dirname, "../../../../policies");
}

/** The pack folders in it, in order of their names; none when there is no such folder. */
export function listBundledPacks(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((pack) => existsSync(join(pack, "pack.yml")));
}
