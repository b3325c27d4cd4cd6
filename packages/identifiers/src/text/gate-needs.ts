import type { Reading } from "./reading.ts";
import { type RegexNeeds, regexNeeds } from "./regex-needs.ts";
import { type Choice, choicesOfAny } from "./regex-part.ts";
import { startCount } from "./survey.ts";

/** What a text must hold for one of a gate's patterns to match. Units are those of `Survey.units`. */
export interface GateNeeds {
  readonly digits: number;
  /** Signs of which every match holds each. */
  readonly signs: readonly [number, number, number, number];
  /** Packed starts, a bit for each; undefined when a match may begin with anything. */
  readonly starts: Uint32Array | undefined;
  /** Signs with which a match may begin. */
  readonly firstSigns: readonly [number, number, number, number];
  readonly mayBeginNotAscii: boolean;
  /** Texts in small letters; of each choice every match holds one. */
  readonly choices: readonly Choice[];
}

const nothing = [0, 0, 0, 0] as const;
const unknown: GateNeeds = {
  digits: 0,
  signs: nothing,
  starts: undefined,
  firstSigns: nothing,
  mayBeginNotAscii: false,
  choices: [],
};

export function gateNeeds(patterns: readonly RegExp[]): GateNeeds {
  const needs = patterns.map(regexNeeds);
  if (!needs.every((one) => one !== undefined)) return unknown;
  const signs = (i: number) => needs.reduce((all, one) => all & (one.signs[i] as number), -1);
  return {
    ...unknown,
    digits: Math.min(...needs.map((one) => one.digits)),
    signs: [signs(0), signs(1), signs(2), signs(3)],
    choices: needs.length === 1 ? (needs[0] as RegexNeeds).choices : choicesOfAny(needs),
    ...beginnings(needs),
  };
}

function beginnings(needs: readonly RegexNeeds[]): Partial<GateNeeds> {
  const begins = needs.flatMap((one) => (one.begins && one.isAnchored ? [one.begins] : []));
  if (begins.length < needs.length) return {};
  const starts = new Uint32Array(startCount / 32);
  const firstSigns: [number, number, number, number] = [0, 0, 0, 0];
  for (const one of begins) {
    one.starts.forEach((bits, i) => {
      starts[i] = (starts[i] as number) | bits;
    });
    for (const i of [0, 1, 2, 3] as const) firstSigns[i] |= one.signs[i];
  }
  return { starts, firstSigns, mayBeginNotAscii: begins.some((one) => one.notAscii) };
}

/** Whether a text holds all that is needed. */
export function areMet(needs: GateNeeds, reading: Reading): boolean {
  const { survey } = reading;
  const { digits, signs, choices } = needs;
  if (survey.digits < digits) return false;
  if (signs.some((wanted, i) => ((survey.units[i] as number) & wanted) !== wanted)) return false;
  if (survey.hasOddLetter) return true;
  if (!mayBegin(needs, reading)) return false;
  const lower = choices.length === 0 ? "" : reading.plain.toLowerCase();
  return choices.every((texts) => texts.some((one) => lower.includes(one)));
}

function mayBegin(
  { starts, firstSigns, mayBeginNotAscii }: GateNeeds,
  { survey }: Reading,
): boolean {
  if (starts === undefined || (mayBeginNotAscii && !survey.isAscii)) return true;
  return (
    firstSigns.some((wanted, i) => ((survey.units[i] as number) & wanted) !== 0) ||
    survey.starts.some((one) => isMarked(starts, one))
  );
}

export function isMarked(bits: Uint32Array, packed: number): boolean {
  return (((bits[packed >>> 5] as number) >>> (packed & 31)) & 1) === 1;
}
