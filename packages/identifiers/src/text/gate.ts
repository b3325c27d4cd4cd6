import type { Reading } from "./reading.ts";
import { type RegexNeeds, regexNeeds } from "./regex-needs.ts";
import { type Survey, startCount } from "./survey.ts";
import { rarest, trigramsOf } from "./trigrams.ts";

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
  /** Three letters of each run of which every match holds one. */
  #texts: Uint32Array | undefined;
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

  mayMatch(reading: Reading): boolean {
    if (!this.#isReady) this.#prepare();
    const { survey } = reading;
    if (survey.digits < this.#digits) return false;
    const { units } = survey;
    if ((units[1] & this.#sign1) !== this.#sign1 || (units[2] & this.#sign2) !== this.#sign2)
      return false;
    if (survey.hasOddLetter) return true;
    return this.#mayBegin(survey) && (!this.#texts || holdsOne(this.#texts, trigramsOf(reading)));
  }

  #mayBegin({ units, starts, isAscii }: Survey): boolean {
    if (this.#starts === undefined) return true;
    if (this.#notAscii && !isAscii) return true;
    return (
      (units[0] & this.#begin0) !== 0 ||
      (units[1] & this.#begin1) !== 0 ||
      (units[2] & this.#begin2) !== 0 ||
      (units[3] & this.#begin3) !== 0 ||
      holdsOne(this.#starts, starts)
    );
  }

  /** Done at the first look, since many gates are never asked. */
  #prepare(): void {
    this.#isReady = true;
    const needs = this.#patterns.map(regexNeeds);
    if (!needs.every((one) => one !== undefined)) return;
    this.#digits = Math.min(...needs.map((one) => one.digits));
    this.#sign1 = needs.reduce((all, one) => all & one.signs[1], -1);
    this.#sign2 = needs.reduce((all, one) => all & one.signs[2], -1);
    const texts = needs.map((one) => one.texts);
    if (texts.every((one) => one !== undefined)) {
      this.#texts = new Uint32Array(startCount / 32);
      for (const run of texts.flat()) mark(this.#texts, rarest(run));
    }
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

function holdsOne(bits: Uint32Array, packed: readonly number[]): boolean {
  for (let i = 0; i < packed.length; i++) {
    const one = packed[i] as number;
    if ((((bits[one >>> 5] as number) >>> (one & 31)) & 1) === 1) return true;
  }
  return false;
}

function mark(bits: Uint32Array, packed: number): void {
  bits[packed >>> 5] = (bits[packed >>> 5] as number) | (1 << (packed & 31));
}
