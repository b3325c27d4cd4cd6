import type { Document } from "../document/document.ts";
import { indexLines } from "../place.ts";
import { notReadInFull as rule } from "../policy/engine-rules.ts";
import { engineFinding } from "./engine-finding.ts";
import type { FileResult } from "./examine.ts";
import type { WordedFinding } from "./word.ts";

/**
 * One finding for each limit that a file met. Without it, who wants to hide something behind markup would add what
 * keeps the markup from being read.
 */
export function notReadInFull(
  documents: readonly Document[],
  files: readonly FileResult[],
): WordedFinding[] {
  const sources = new Map(documents.map(({ path, source }) => [path, source]));
  return files.flatMap(({ path, limits }) => {
    if (limits.length === 0) return [];
    const start = indexLines(sources.get(path) ?? "").position(0);
    const place = { path, where: "body", start, end: start };
    return limits.map((limit) => engineFinding(rule, { limit }, place));
  });
}
