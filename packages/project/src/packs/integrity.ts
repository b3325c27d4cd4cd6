import { createHash } from "node:crypto";
import { byCodeUnit } from "../posix-path.ts";

/**
 * One hash over the files of a pack, as in package-lock.json: `sha512-` and base64.
 * Names and lengths go in too, so that text cannot move between files unseen. Line endings do not count: a
 * checkout on Windows holds the same pack.
 */
export function integrityOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha512");
  const sorted = [...files].sort(([a], [b]) => byCodeUnit(a, b));
  for (const [path, text] of sorted) {
    const content = text.replaceAll("\r\n", "\n");
    hash.update(`${path}\0${Buffer.byteLength(content)}\0${content}`);
  }
  return `sha512-${hash.digest("base64")}`;
}
