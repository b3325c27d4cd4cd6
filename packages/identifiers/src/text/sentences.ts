import { matchesOf } from "./matches.ts";

const abbreviations = new Set(
  "mr mrs ms dr st jr sr prof rev hon gen col sgt lt no vs etc inc ltd co corp dept apt ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec ref acct lic cert reg ins ser nr nos".split(
    " ",
  ),
);

/** Offsets at which sentences start. A line break with a blank line, or . ! ? before a capital or a digit. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const stop =
    /[.!?]{1,3}["')\]]{0,2}\s{1,4}(?=["'([]?[\p{Lu}\d])|\n\s{0,4}\n|\n(?=\s{0,4}(?:[-*|>#]|\d{1,3}\.))/gu;
  for (const found of matchesOf(stop, text)) {
    if (found[0].startsWith(".") && endsInAbbreviation(text, found.index)) continue;
    starts.push(found.index + found[0].length);
  }
  return starts;
}

function endsInAbbreviation(text: string, dot: number): boolean {
  const word = /([\p{L}.]{1,10})$/u.exec(text.slice(Math.max(0, dot - 10), dot))?.[1] ?? "";
  return word.length === 1 || abbreviations.has(word.toLowerCase());
}
