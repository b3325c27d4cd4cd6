import { phraseAlternation } from "../text/pattern.ts";

/** Wording that shows in which role a name stands. */
export interface Cue {
  readonly pattern: RegExp;
  readonly person: "patient" | "staff" | "public" | "persona";
  readonly points: number;
  /** In plain words. */
  readonly seen: string;
  /** Singles a person out without speaking of care. */
  readonly weak?: true;
}

export function cue(pattern: RegExp, person: Cue["person"], points: number, seen: string): Cue {
  return { pattern, person, points, seen };
}

export function weak(pattern: RegExp, points: number, seen: string): Cue {
  return { pattern, person: "patient", points, seen, weak: true };
}

/** Whole words, with bars between them; a star at the end stands for any ending. */
export function words(list: string): RegExp {
  return new RegExp(phraseAlternation(list.split("|")), "i");
}
