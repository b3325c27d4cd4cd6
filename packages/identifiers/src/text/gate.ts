import type { Reading } from "./reading.ts";
import { type RegexNeeds, regexNeeds } from "./regex-needs.ts";

/** A quick look at what stands in a text: false means that there is certainly no match. */
export interface Gate {
  mayMatch(reading: Reading): boolean;
}

/**
 * A gate for patterns of which only matches that stand alone count: one that begins inside a word is no match. Of a
 * pattern that hands over a group without beginning at a boundary, only its digits and signs are asked for.
 */
export function gateOf(...patterns: readonly RegExp[]): Gate {
  return new PatternGate(patterns);
}

class PatternGate implements Gate {
  readonly #patterns: readonly RegExp[];
  #isReady = false;
  /** Undefined when a match may begin with anything. */
  #starts: Uint32Array | undefined;
  #notAscii = false;
  #begin0 = 0;
  #begin1 = 0;
  #begin2 = 0;
  #begin3 = 0;
  #digits = 0;
  #sign1 = 0;
  #sign2 = 0;

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns;
  }

  mayMatch({ survey }: Reading): boolean {
    if (!this.#isReady) this.#prepare();
    if (survey.digits < this.#digits) return false;
    const { units, starts } = survey;
    if ((units[1] & this.#sign1) !== this.#sign1 || (units[2] & this.#sign2) !== this.#sign2)
      return false;
    const mine = this.#starts;
    if (mine === undefined || survey.hasOddLetter) return true;
    if (this.#notAscii && !survey.isAscii) return true;
    if (
      (units[0] & this.#begin0) !== 0 ||
      (units[1] & this.#begin1) !== 0 ||
      (units[2] & this.#begin2) !== 0 ||
      (units[3] & this.#begin3) !== 0
    )
      return true;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i] as number;
      if ((((mine[start >>> 5] as number) >>> (start & 31)) & 1) === 1) return true;
    }
    return false;
  }

  /** Done at the first look, since many gates are never asked. */
  #prepare(): void {
    this.#isReady = true;
    const needs = this.#patterns.map(regexNeeds);
    if (!needs.every((one) => one !== undefined)) return;
    this.#digits = Math.min(...needs.map((one) => one.digits));
    this.#sign1 = needs.reduce((all, one) => all & one.signs[1], -1);
    this.#sign2 = needs.reduce((all, one) => all & one.signs[2], -1);
    const begins = needs.flatMap(beginsOf);
    if (begins.length < needs.length) return;
    const starts = new Uint32Array(begins[0]?.starts.length ?? 0);
    for (const one of begins) {
      one.starts.forEach((bits, i) => {
        starts[i] = (starts[i] as number) | bits;
      });
      this.#notAscii ||= one.notAscii;
      this.#begin0 |= one.signs[0];
      this.#begin1 |= one.signs[1];
      this.#begin2 |= one.signs[2];
      this.#begin3 |= one.signs[3];
    }
    this.#starts = starts;
  }
}

function beginsOf(needs: RegexNeeds) {
  return needs.begins !== undefined && needs.isAnchored ? [needs.begins] : [];
}
