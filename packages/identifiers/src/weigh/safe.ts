import { matchesOf } from "../text/matches.ts";
import { compilePattern } from "../text/pattern.ts";
import type { Reading } from "../text/reading.ts";

export type SafeTest = (reading: Reading, start: number, end: number) => boolean;

/** How far from a candidate a safe phrase is looked for, in characters. */
const reach = 60;

/** True for a candidate that lies inside text which is known to be harmless. */
export function compileSafe(phrases: readonly string[] | undefined): SafeTest {
  if (phrases === undefined) return () => false;
  const patterns = phrases.map((phrase) => compilePattern(phrase, "g"));
  return (reading, start, end) => {
    const from = Math.max(0, start - reach);
    const near = reading.plain.slice(from, end + reach);
    return patterns.some((pattern) => {
      for (const found of matchesOf(pattern, near)) {
        const at = from + found.index;
        if (at <= start && at + found[0].length >= end) return true;
      }
      return false;
    });
  };
}
