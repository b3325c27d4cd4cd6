import { join } from "node:path";
import type { Skipped } from "./list-files.ts";
import { readContentFile } from "./read-file.ts";

/** How many files are open at a time: far below the limit of any system, enough to keep a disk busy. */
const atOnce = 32;

export interface Content {
  /** Source by path, in the order of the paths. */
  readonly sources: ReadonlyMap<string, string>;
  readonly skipped: readonly Skipped[];
}

export async function readContent(root: string, paths: readonly string[]): Promise<Content> {
  const sources = new Map<string, string>();
  const skipped: Skipped[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    const batch = paths.slice(start, start + atOnce);
    const results = await Promise.all(batch.map((path) => readContentFile(join(root, path))));
    for (const [index, path] of batch.entries()) {
      const result = results[index];
      if (result === undefined) continue;
      if ("source" in result) sources.set(path, result.source);
      else skipped.push({ path, reason: result.skipped });
    }
  }
  return { sources, skipped };
}
