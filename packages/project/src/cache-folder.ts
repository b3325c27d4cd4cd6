import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Remembers which packs are proven, by hash. It never holds content, and losing it costs time only. */
export interface ProofCache {
  has(integrity: string): Promise<boolean>;
  add(integrity: string): Promise<void>;
}

export const noCache: ProofCache = { has: async () => false, add: async () => {} };

/** Knows some packs from the start, such as those whose examples were run when the tool was built. */
export function alsoProven(known: ReadonlySet<string>, cache: ProofCache): ProofCache {
  return {
    has: async (integrity) => known.has(integrity) || cache.has(integrity),
    add: (integrity) => cache.add(integrity),
  };
}

/**
 * Opens the memory of proofs. The cache stands beside the installed packages, where tools keep theirs, else in the person's own cache folder.
 * @param engine hash of the code that proves: what one engine has proven is not proven for another
 */
export function openCache(root: string, cacheHome: string | undefined, engine: string): ProofCache {
  const folder = join(cacheFolder(root, cacheHome), "proven-packs");
  const fileOf = (integrity: string): string =>
    join(folder, createHash("sha256").update(`${engine}\0${integrity}`).digest("hex"));
  return {
    async has(integrity) {
      return (await readFile(fileOf(integrity), "utf8").catch(() => "")) === proven;
    },
    async add(integrity) {
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(fileOf(integrity), proven);
      } catch {
        // A read-only file system is no reason to fail: the next run proves again.
      }
    },
  };
}

export function cacheFolder(root: string, cacheHome: string | undefined): string {
  const modules = join(root, "node_modules");
  return existsSync(modules)
    ? join(modules, ".cache", "wardline")
    : join(cacheHome || join(homedir(), ".cache"), "wardline");
}

const proven = "proven\n";
