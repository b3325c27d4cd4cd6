import type { Finding } from "@wardline/core";
import { type Hunk, readHunks } from "./hunks.ts";
import type { LineAnchor } from "./operation.ts";
import type { ChangedFile } from "./pull-request.ts";

/** Where a finding can be told: on lines of one hunk, on the file as a whole, or only in the summary. */
export type Anchor =
  | ({ readonly shown: "line" } & LineAnchor)
  | { readonly shown: "file" }
  | { readonly shown: "summary" };

/** 1-based, both inclusive, as GitHub counts lines. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A longer mark hides the text it points at. */
const mostLines = 10;

/** One comment that does not stand inside the difference makes GitHub refuse the whole review. */
export function anchorOf(
  finding: Finding,
  file: ChangedFile | undefined,
  source: string | undefined,
): Anchor {
  if (file === undefined || file.status === "removed") return { shown: "summary" };
  const hunks = file.patch === undefined ? [] : readHunks(file.patch);
  const range = finding.where === "filename" ? undefined : linesOf(finding, source);
  const hunk = range && hunkFor(range, hunks);
  if (range === undefined || hunk === undefined) return { shown: "file" };
  const first = Math.max(range.first, hunk.first);
  const last = Math.min(range.last, hunk.last, first + mostLines - 1);
  return { shown: "line", path: file.path, ...asAnchor({ first, last }) };
}

/** GitHub wants no start line for one line: it refuses equal ones. */
export function asAnchor({ first, last }: LineRange): { startLine?: number; line: number } {
  return first < last ? { startLine: first, line: last } : { line: last };
}

/** Whether all of the range stands in one hunk. */
export function insideOneHunk(range: LineRange, hunks: readonly Hunk[]): boolean {
  return hunks.some((hunk) => hunk.first <= range.first && range.last <= hunk.last);
}

/** The lines of a span. Git ends lines at LF only, while a lone CR also ends a line of a finding. */
export function linesOf(
  span: Pick<Finding, "start" | "end">,
  source: string | undefined,
): LineRange {
  const { start, end } = span;
  const before = end.offset > start.offset ? end.offset - 1 : end.offset;
  if (source === undefined || !/\r(?!\n)/.test(source)) {
    const last = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
    return { first: start.line, last };
  }
  return { first: gitLine(source, start.offset), last: gitLine(source, before) };
}

function gitLine(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at >= 0 && at < offset; at = source.indexOf("\n", at + 1))
    line++;
  return line;
}

/** The first hunk that the range touches, one that changed a line of it before one that only shows it. */
function hunkFor(range: LineRange, hunks: readonly Hunk[]): Hunk | undefined {
  const touching = hunks.filter((hunk) => hunk.first <= range.last && range.first <= hunk.last);
  const changed = (hunk: Hunk) =>
    [...hunk.added].some((line) => range.first <= line && line <= range.last);
  return touching.find(changed) ?? touching[0];
}
