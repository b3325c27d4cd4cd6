import type { ApprovedText } from "./approved-texts.ts";
import { type Comparison, compareWords, mostSimilar } from "./word-diff.ts";
import { equals, tokensOf } from "./wording.ts";

/** What counts as the same text; shares of equal words, 0 to 1. */
export interface Bars {
  /** From here on a text counts as a changed form of an approved one. */
  readonly similarFrom: number;
  /** From here on it passes. */
  readonly sameFrom: number;
  /** Whether upper and lower case must agree. */
  readonly caseSensitive: boolean;
}

/** Whether a text is an approved one, or close enough to pass. */
export function isApproved(bars: Bars, approved: ApprovedText, text: string): boolean {
  if (equals(approved.tokens, tokensOf(text), approved.slots, bars.caseSensitive)) return true;
  if (bars.sameFrom >= 1 || mostSimilar(approved.text, text) < bars.sameFrom) return false;
  return compareWords(approved.text, text, bars.caseSensitive).similarity >= bars.sameFrom;
}

/** An approved text and how another differs from it. */
export interface Ranked {
  readonly approved: ApprovedText;
  readonly comparison: Comparison;
}

/** Most similar first. */
export function ranked(
  { caseSensitive }: Bars,
  candidates: readonly ApprovedText[],
  text: string,
): Ranked[] {
  return candidates
    .map((approved) => ({ approved, comparison: compareWords(approved.text, text, caseSensitive) }))
    .sort((a, b) => b.comparison.similarity - a.comparison.similarity);
}

/** The approved text of which a text seems to be a changed form. */
export function nearest(
  bars: Bars,
  candidates: readonly ApprovedText[],
  text: string,
): Ranked | undefined {
  const possible = candidates.filter(
    (approved) => mostSimilar(approved.text, text) >= bars.similarFrom,
  );
  const [best] = ranked(bars, possible, text);
  return best && best.comparison.similarity >= bars.similarFrom ? best : undefined;
}
