import { type Gate, gateOf, phraseGate } from "../text/gate.ts";
import { phraseAlternation } from "../text/pattern.ts";
import { beginsAtBoundary } from "../text/regex-needs.ts";

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

const anyText: Gate = { mayMatch: () => true };
const gates = new WeakMap<RegExp, Gate>();

/** A quick look for the pattern of a cue. */
export function gateOfCue({ pattern }: Cue): Gate {
  return gates.get(pattern) ?? (beginsAtBoundary(pattern.source) ? gateOf(pattern) : anyText);
}

/** Whole words, with bars between them; a star at the end stands for any ending. */
export function words(list: string): RegExp {
  const phrases = list.split("|");
  const pattern = new RegExp(phraseAlternation(phrases), "i");
  gates.set(pattern, phraseGate(phrases));
  return pattern;
}
