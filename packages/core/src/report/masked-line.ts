import { maskIdentifiers } from "@wardline/identifiers";
import type { Finding } from "../finding.ts";
import { type Lines, overlaps, type Span } from "../place.ts";
import { alignMask, type MaskedPiece } from "./mask-alignment.ts";

/** A place of the source that must not be shown, and what stands in for it. */
export interface Hidden extends Span {
  readonly mask: string;
}

/**
 * A stretch of the source without identifiers: first what rules found is taken out, then whatever else looks like
 * an identifier. Each piece knows the source it stands for.
 */
export function maskLine(source: string, stretch: Span, hidden: readonly Hidden[]): MaskedPiece[] {
  const known = takeOut(source, stretch, hidden);
  const text = known.map((piece) => piece.text).join("");
  return maskVisible(text).map((piece) => ({
    ...piece,
    from: sourceOf(piece.from, known) ?? { start: stretch.start, end: stretch.start },
  }));
}

/** Invisible characters, which could hide the pieces of a number, are set aside while masks are looked for. */
function maskVisible(text: string): MaskedPiece[] {
  const seen = [...text.matchAll(/\P{Cf}/gsu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const offsets = seen.flatMap(({ start, end }) =>
    end - start === 2 ? [start, start + 1] : [start],
  );
  const visible = seen.map(({ start, end }) => text.slice(start, end)).join("");
  return alignMask(visible, maskIdentifiers(visible)).map(({ text: words, from, mask }) => {
    const start = offsets[from.start] ?? text.length;
    const end = from.end > from.start ? (offsets[from.end - 1] ?? text.length) + 1 : start;
    return { text: mask ? words : text.slice(start, end), from: { start, end }, mask };
  });
}

/** One line (1-based) of a file without identifiers. */
export function maskedLine(
  source: string,
  lines: Lines,
  line: number,
  findings: readonly Finding[],
): string {
  return maskLine(source, lines.line(line), findings.flatMap(hiddenBy))
    .map((piece) => piece.text)
    .join("");
}

/** What an identifier finding found must not be seen in the excerpt of any other. */
export function hiddenBy(finding: Finding): Hidden[] {
  // NOTE: what a file name shows is hidden with its path; such a finding has no place in the text.
  if (finding.where === "filename") return [];
  if (finding.identifier === undefined && finding.masked === undefined) return [];
  const mask = finding.masked ?? `⟨${finding.identifier}⟩`;
  return [{ start: finding.start.offset, end: finding.end.offset, mask }];
}

function takeOut(source: string, stretch: Span, hidden: readonly Hidden[]): MaskedPiece[] {
  const pieces: MaskedPiece[] = [];
  let at = stretch.start;
  const add = (end: number) => {
    if (end > at)
      pieces.push({ text: source.slice(at, end), from: { start: at, end }, mask: false });
  };
  const inside = hidden
    .filter((span) => overlaps(span, stretch))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const span of inside) {
    const end = Math.min(span.end, stretch.end);
    if (end <= at) continue;
    add(span.start);
    pieces.push({ text: span.mask, from: { start: Math.max(span.start, at), end }, mask: true });
    at = end;
  }
  add(stretch.end);
  return pieces;
}

/** The source behind a span of the joined pieces; a mask counts as a whole. */
function sourceOf(span: Span, pieces: readonly MaskedPiece[]): Span | undefined {
  let at = 0;
  let found: Span | undefined;
  for (const { text, from, mask } of pieces) {
    const here = { start: at, end: at + text.length };
    at = here.end;
    if (!overlaps(here, span)) continue;
    const start = mask ? from.start : from.start + Math.max(0, span.start - here.start);
    const end = mask ? from.end : from.end - Math.max(0, here.end - span.end);
    found = { start: found?.start ?? start, end };
  }
  return found;
}
