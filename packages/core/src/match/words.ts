import type { Span } from "../place.ts";

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words: letters and digits of any script; don't and follow-up are one word each. */
export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(wordPattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** How many words stand wholly between two spans; 0 when they touch or overlap. `words` in order. */
export function wordsBetween(words: readonly Span[], a: Span, b: Span): number {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  let count = 0;
  for (const { start, end } of words) {
    if (start >= right.start) break;
    if (start >= left.end && end <= right.start) count++;
  }
  return count;
}

/**
 * The text with a capital where `found` was written with one although its plain form (`usual`) has none, as at the
 * beginning of a sentence. Words in capitals tell nothing.
 */
export function inCaseOf(found: string, usual: string, text: string): string {
  const capital = /^\P{L}*\p{Lu}(?!.*\p{Lu})/u;
  return capital.test(found) && !/^\P{L}*\p{Lu}/u.test(usual) ? capitalised(text) : text;
}

export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
