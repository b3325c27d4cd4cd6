import type { Span } from "../place.ts";
import type { OffsetMap } from "./document.ts";

/**
 * Text taken out of a source, with the way back. Runs are quadruples in text order:
 * text start, text end, source start, source end. A run of equal lengths maps unit by unit;
 * any other run (`&amp;` → `&`) maps as a whole.
 */
export class Projection implements OffsetMap {
  readonly text: string;
  readonly #runs: readonly number[];
  readonly #shift: number;

  constructor(text: string, runs: readonly number[], shift = 0) {
    this.text = text;
    this.#runs = runs;
    this.#shift = shift;
  }

  slice(start: number, end: number): Projection {
    return new Projection(this.text.slice(start, end), this.#runs, this.#shift + start);
  }

  get map(): OffsetMap {
    return this;
  }

  toSource(start: number, end: number): Span {
    const from = start + this.#shift;
    const to = Math.max(end + this.#shift, from);
    const first = this.#sourceOf(from);
    if (to === from) return { start: first.start, end: first.start };
    return { start: first.start, end: Math.max(first.end, this.#sourceOf(to - 1).end) };
  }

  /** The source span of one unit of text; one past the end is the end of the last run. */
  #sourceOf(unit: number): Span {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length / 4 - 1;
    if (high < 0) return { start: 0, end: 0 };
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * 4] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    const textStart = runs[low * 4] ?? 0;
    const textEnd = runs[low * 4 + 1] ?? 0;
    const sourceStart = runs[low * 4 + 2] ?? 0;
    const sourceEnd = runs[low * 4 + 3] ?? 0;
    if (unit >= textEnd) return { start: sourceEnd, end: sourceEnd };
    if (textEnd - textStart !== sourceEnd - sourceStart) {
      return { start: sourceStart, end: sourceEnd };
    }
    const at = sourceStart + Math.max(0, unit - textStart);
    return { start: at, end: at + 1 };
  }
}

/** Text whose way back is only known as a whole: every part of it maps to the whole span. */
export function wholeSpan(text: string, span: Span): { text: string; map: OffsetMap } {
  return { text, map: { toSource: () => ({ start: span.start, end: span.end }) } };
}
