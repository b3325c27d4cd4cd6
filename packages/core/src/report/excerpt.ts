import stringWidth from "string-width";
import { type Lines, overlaps, type Span } from "../place.ts";
import type { MaskedPiece } from "./mask-alignment.ts";
import { type Hidden, maskLine } from "./masked-line.ts";
import { printable } from "./printable.ts";

/** A file as it was checked; its lines are indexed once for all its findings. */
export interface SourceFile {
  readonly text: string;
  readonly lines: Lines;
}

/** One source line without identifiers, and the marks that go under it. */
export interface Excerpt {
  readonly text: string;
  /** As many spaces and `^` as it takes to stand under the place in a terminal. */
  readonly underline: string;
}

/** What a terminal shows as one character, and the source it stands for. */
interface Cell {
  readonly text: string;
  /** Terminal columns. */
  readonly width: number;
  readonly from: Span;
}

const tabStop = 4;
/** UTF-16 code units read on each side of a place: far more than is shown, so that no identifier is cut open. */
const reach = 600;
/** The share of a cropped line that stands before the place. */
const lead = 1 / 3;

/** The first line of a place, at most `width` terminal columns of it. */
export function excerpt(
  { text: source, lines }: SourceFile,
  place: Span,
  hidden: readonly Hidden[],
  width: number,
): Excerpt {
  const line = lines.line(lines.position(place.start).line);
  const marked = { start: Math.min(place.start, line.end), end: Math.min(place.end, line.end) };
  const stretch = wholeCharacters(source, {
    start: Math.max(line.start, marked.start - reach),
    end: Math.min(line.end, marked.end + reach),
  });
  const cells = layOut(maskLine(source, stretch, hidden));
  const first = cells.findIndex((cell) => touches(cell, marked));
  const shown = crop(cells, first < 0 ? cells.length : first, width, {
    before: stretch.start > line.start,
    after: stretch.end < line.end,
  });
  return {
    text: shown
      .map((cell) => cell.text)
      .join("")
      .trimEnd(),
    underline: underline(shown, marked),
  };
}

/** Never begins or ends inside a surrogate pair. */
function wholeCharacters(source: string, span: Span): Span {
  const inside = (offset: number) => /[\udc00-\udfff]/.test(source.charAt(offset));
  return {
    start: inside(span.start) ? span.start - 1 : span.start,
    end: inside(span.end) ? span.end + 1 : span.end,
  };
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function layOut(pieces: readonly MaskedPiece[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const piece of pieces) {
    for (const { segment, index } of graphemes.segment(piece.text)) {
      const text =
        segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : shownAs(segment, cells);
      const start = piece.from.start + index;
      const from = piece.mask ? piece.from : { start, end: start + segment.length };
      const width = stringWidth(text);
      cells.push({ text, width, from });
      column += width;
    }
  }
  return cells;
}

/** Emoji keep their joiners; `##[` is a command to a GitHub runner wherever it stands. */
function shownAs(grapheme: string, before: readonly Cell[]): string {
  if (/\p{Extended_Pictographic}/u.test(grapheme)) return grapheme;
  if (grapheme === "[" && before.at(-1)?.text === "#" && before.at(-2)?.text === "#") return "⟦";
  return printable(grapheme);
}

/** Cuts what does not fit and says so with …; `more` tells of text that was never laid out. */
function crop(
  cells: readonly Cell[],
  place: number,
  width: number,
  more: { readonly before: boolean; readonly after: boolean },
): Cell[] {
  const total = sum(cells);
  if (total <= width && !more.before && !more.after) return [...cells];
  let start = place;
  let room = Math.floor(width * lead);
  const after = sum(cells.slice(place));
  if (after < width - room) room = width - after;
  while (start > 0 && room >= (cells[start - 1]?.width ?? 0) + 1) {
    start--;
    room -= cells[start]?.width ?? 0;
  }
  const shown: Cell[] = start > 0 || more.before ? [dots(cells[start]?.from.start)] : [];
  const rest = sum(cells.slice(start));
  const cut = more.after || sum(shown) + rest > width;
  let left = width - sum(shown) - (cut ? 1 : 0);
  let end = start;
  while (end < cells.length && left >= (cells[end]?.width ?? 0)) {
    const cell = cells[end++];
    if (cell === undefined) break;
    shown.push(cell);
    left -= cell.width;
  }
  if (end < cells.length || more.after) shown.push(dots(cells[end]?.from.start));
  return shown;
}

/** Stands for no source, so it is never underlined. */
function dots(at: number | undefined): Cell {
  return { text: "…", width: 1, from: { start: at ?? 0, end: at ?? 0 } };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}

function touches(cell: Cell, place: Span): boolean {
  return place.start === place.end
    ? cell.from.start <= place.start && place.start < cell.from.end
    : overlaps(cell.from, place);
}

/** One `^` at least: an empty place is marked where it stands, be it behind the last character. */
function underline(cells: readonly Cell[], place: Span): string {
  const marks = cells.map((cell) => (touches(cell, place) ? "^" : " ").repeat(cell.width)).join("");
  const text = marks.trimEnd();
  return text === "" ? `${" ".repeat(sum(cells))}^` : text;
}
