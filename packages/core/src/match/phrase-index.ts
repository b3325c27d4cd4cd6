import type { Span } from "../place.ts";

/**
 * All phrases of all rules in one automaton, so that a text is read once however many rules there are.
 *
 * A phrase matches whole words in any letter case, with any white space between its words; a trailing `*`
 * takes any ending of the last word (`diagnos*`). Input text is a region's normalised text or a raw source.
 */
export interface PhraseIndex {
  /** Registers a phrase; the same phrase gets the same id. `caseSensitive` and `wholeWords` default to false and true. */
  add(phrase: string, options?: { readonly caseSensitive?: boolean; readonly wholeWords?: boolean }): number;
}

export interface PhraseScan {
  /** Spans of the phrase in the scanned text, in order; empty when there is none. */
  of(id: number): readonly Span[];
  has(id: number): boolean;
}
