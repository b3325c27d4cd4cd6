import type { Reading } from "./text/reading.ts";
import type { Person, Surroundings } from "./types.ts";

/** A span that may be an identifier, before context is weighed. Offsets are in the reading's text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly means: string;
  readonly person?: Person;
  /** What a finder saw, in plain words. */
  readonly seen?: readonly string[];
}

/** What a finder hands over: a span, and how much surer it makes the source's score. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Added to the score of the source; default 0. */
  readonly bonus?: number;
  readonly person?: Person;
  readonly seen?: readonly string[];
}

export type Finder = (reading: Reading, around: Surroundings) => readonly Found[];

/** A compiled source. */
export interface Source {
  readonly find: (reading: Reading, around: Surroundings) => Candidate[];
  /** A quick look: false means that `find` certainly has nothing. */
  readonly mayFind: (reading: Reading, around: Surroundings) => boolean;
  /** False when a text without digits holds nothing for this source. */
  readonly worksWithoutDigits: boolean;
}
