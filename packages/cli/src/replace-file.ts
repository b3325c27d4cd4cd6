import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "@wardline/core";
import type { FixedFile } from "./fix-file.ts";

/**
 * Writes a fixed file, unless somebody changed it since it was read.
 * @throws ProblemError then
 */
export async function replaceFile(
  root: string,
  { path, before, after }: FixedFile,
  shownPath: string,
): Promise<void> {
  if (after.source === before.source) return;
  const file = join(root, path);
  if ((await readFile(file, "utf8")) !== before.source) {
    throw new ProblemError([
      {
        message: `${shownPath} changed while it was being fixed. Nothing was written to it.`,
      },
    ]);
  }
  await writeFile(file, after.source);
}
