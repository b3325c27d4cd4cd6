import { type Finding, printable, type Suggestion } from "@wardline/core";
import { maskIdentifiers } from "@wardline/identifiers";
import { type LineRange, linesOf } from "./anchor.ts";
import { longestRun } from "./markdown-safety.ts";
import type { Recheck } from "./plan-input.ts";

/** A change that one click applies. */
export interface SuggestionBlock {
  /** The lines that it replaces: the comment must stand on exactly these. */
  readonly lines: LineRange;
  readonly markdown: string;
}

export interface SuggestionSources {
  readonly sourceOf?: ((path: string) => string | undefined) | undefined;
  readonly recheck?: Recheck | undefined;
}

const mostLines = 10;

/**
 * The first suggestion that GitHub can offer without harm. The block prints whole lines, and it cannot be escaped:
 * whatever else stands on them must be clean as well, hold no identifier, no mention and no marker of ours.
 */
export function suggestionBlock(
  finding: Finding,
  { sourceOf, recheck }: SuggestionSources,
): SuggestionBlock | undefined {
  const source = sourceOf?.(finding.path);
  if (source === undefined || recheck === undefined || finding.where === "filename")
    return undefined;
  for (const suggestion of finding.suggestions) {
    const change = replacedLines(source, suggestion);
    if (change === undefined || !printableBlock(change.text)) continue;
    const after = recheck(finding.path, change.file);
    const last = change.lines.first + change.text.split("\n").length - 1;
    if (after.some((other) => touches(other, change.lines.first, last, change.file))) continue;
    // NOTE: rules find what matters where it stands; a comment shows nothing that looks like an identifier at all.
    if (maskIdentifiers(change.text) !== change.text) continue;
    return { lines: change.lines, markdown: block(change.text) };
  }
  return undefined;
}

interface Change {
  readonly lines: LineRange;
  /** What would stand in their place. */
  readonly text: string;
  readonly file: string;
}

function replacedLines(source: string, { start, end, text }: Suggestion): Change | undefined {
  if (source.slice(start.offset, end.offset).endsWith("\n")) return undefined;
  const lines = linesOf({ start, end }, source);
  const from = source.lastIndexOf("\n", start.offset - 1) + 1;
  const lineEnd = source.indexOf("\n", end.offset);
  const to = lineEnd < 0 ? source.length : lineEnd;
  const before = source.slice(from, to);
  const after = source.slice(from, start.offset) + text + source.slice(end.offset, to);
  const tall = Math.max(lines.last - lines.first + 1, after.split("\n").length) > mostLines;
  if (after === before || tall || `${before}${after}`.includes("\r")) return undefined;
  return { lines, text: after, file: source.slice(0, from) + after + source.slice(to) };
}

function printableBlock(text: string): boolean {
  const lines = text.split("\n");
  return (
    lines.every((line) => printable(line) === line.replaceAll("\t", " ")) &&
    // A fence inside would change what the rest of the file is.
    !lines.some((line) => /^\s*(?:```|~~~)/.test(line)) &&
    !/@|<!--|-->|wardline:v/i.test(text)
  );
}

function touches(finding: Finding, first: number, last: number, source: string): boolean {
  const lines = linesOf(finding, source);
  return lines.first <= last && first <= lines.last;
}

function block(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}suggestion\n${text}\n${fence}`;
}
