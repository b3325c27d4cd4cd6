import { digit, kindOf, notAscii, sign } from "./survey.ts";

/** A bit for each ASCII unit; see `Survey.units`. */
export type Units = [number, number, number, number];

/** The kinds that each of the first units of a match may have: bit `kind`. */
type Kinds = readonly number[];

/** A piece of a pattern, by what its matches have. */
export interface Part {
  /** Each way to begin; fewer than `depth` kinds where the part is shorter. */
  readonly ways: readonly Kinds[];
  /** Signs of the first unit. */
  readonly first: Units;
  readonly digits: number;
  readonly signs: Units;
  /** Texts in small letters; of each choice every match holds one. The most telling come first. */
  readonly choices: readonly Choice[];
}

export type Choice = readonly string[];

/** Thrown at a pattern that is not understood. */
export class Unknown extends Error {}

/** How many units of a beginning are told apart. */
const depth = 3;
const mostWays = 4000;
/** More alternatives than this say too little. */
const mostTexts = 300;
export const anyKind = (1 << 30) - 1;
const none: Units = [0, 0, 0, 0];
export const empty: Part = { ways: [[]], first: none, digits: 0, signs: none, choices: [] };

const either = (a: Units, b: Units): Units => [a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]];
const both = (a: Units, b: Units): Units => [a[0] & b[0], a[1] & b[1], a[2] & b[2], a[3] & b[3]];

/** What a set or an escape takes is asked of the engine, unit by unit. */
export function setPart(set: string, unicode: boolean): Part {
  const test = new RegExp(`^${set}$`, unicode ? "iu" : "i");
  const first: Units = [0, 0, 0, 0];
  // Only plain ASCII sets are known to take nothing else.
  let kinds = /^\[(?!\^)(?:[ -Z^-~]|\\[^A-Za-z]|\\d)*\]$|^\\[dnrtfv]$/.test(set)
    ? 0
    : 1 << notAscii;
  for (let code = 0; code < 128; code++) {
    if (!test.test(String.fromCharCode(code))) continue;
    const kind = kindOf(code);
    kinds |= 1 << kind;
    if (kind === sign) first[code >> 5] = (first[code >> 5] as number) | (1 << (code & 31));
  }
  const digits = kinds === 1 << digit ? 1 : 0;
  return { ways: [[kinds]], first, digits, signs: none, choices: [] };
}

export function unit(code: number): Part {
  const kind = kindOf(code);
  const first: Units = [0, 0, 0, 0];
  if (kind === sign) first[code >> 5] = 1 << (code & 31);
  const digits = kind === digit ? 1 : 0;
  return { ways: [[1 << kind]], first, digits, signs: first, choices: [] };
}

export function oneOf(parts: readonly Part[]): Part {
  const [one = empty, ...more] = parts;
  if (more.length === 0) return one;
  return {
    ways: limited(parts.flatMap((part) => part.ways)),
    first: parts.reduce((all, part) => either(all, part.first), none),
    digits: Math.min(...parts.map((part) => part.digits)),
    signs: more.reduce((all, part) => both(all, part.signs), one.signs),
    choices: choicesOfAny(parts),
  };
}

/** Of several ways each has its own choices, so what is sure is one text of the best choice of any. */
export function choicesOfAny(parts: readonly Pick<Part, "choices">[]): readonly Choice[] {
  const all = parts.flatMap(({ choices }) => choices[0] ?? []);
  const isSure = parts.every(({ choices }) => choices.length > 0) && all.length <= mostTexts;
  return isSure ? [[...new Set(all)]] : [];
}

/** What holds of the texts of a sequence is told by `Runs`. */
export function joined(a: Part, b: Part): Part {
  const digits = a.digits + b.digits;
  const signs = either(a.signs, b.signs);
  if (a === empty) return b;
  if (a.ways.every((way) => way.length >= depth))
    return { ways: a.ways, first: a.first, digits, signs, choices: [] };
  if (a.ways.length * b.ways.length > 10 * mostWays) throw new Unknown();
  const mayBeEmpty = a.ways.some((way) => way.length === 0);
  const ways = a.ways.flatMap((way) =>
    way.length >= depth ? [way] : b.ways.map((next) => [...way, ...next].slice(0, depth)),
  );
  return {
    ways: limited(ways),
    first: mayBeEmpty ? either(a.first, b.first) : a.first,
    digits,
    signs,
    choices: [],
  };
}

export function times(part: Part, least: number, most: number): Part {
  if (most === 0) return empty;
  let whole = empty;
  for (let i = 0; i < Math.min(least, depth); i++) whole = joined(whole, part);
  let all = whole;
  for (let i = least; i < Math.min(most, least + depth); i++) {
    whole = joined(whole, part);
    all = oneOf([all, whole]);
  }
  return {
    ways: all.ways,
    first: all.first,
    digits: part.digits * least,
    signs: least > 0 ? part.signs : none,
    choices: least > 0 ? part.choices : [],
  };
}

function limited(ways: readonly Kinds[]): readonly Kinds[] {
  const seen = new Map<string, Kinds>();
  for (const way of ways) seen.set(way.join(), way);
  if (seen.size > mostWays) throw new Unknown();
  return [...seen.values()];
}
