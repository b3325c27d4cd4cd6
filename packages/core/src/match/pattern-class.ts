import {
  type CharacterSet,
  characterParts,
  characterSet,
  rangeParts,
  wordParts,
} from "./character-set.ts";
import { codePointEscape, type PatternReader } from "./pattern-reader.ts";

/** A class in brackets; its `[` at `start` has been read. */
export function classAt(reader: PatternReader, fold: boolean, start: number): CharacterSet {
  const negated = reader.take("^");
  let parts = "";
  let first = true;
  while (first || !reader.at("]")) {
    if (reader.done) reader.fail("the `]` of this class is missing", start);
    first = false;
    parts += classItem(reader, fold, start);
  }
  reader.take("]");
  return characterSet(parts, negated);
}

function classItem(reader: PatternReader, fold: boolean, start: number): string {
  const posix = reader.takeMatch(/\[:(\^?)([a-z]+):\]/y);
  if (posix) return posixClass(reader, posix[2] ?? "", posix[1] === "^", fold, start);
  const at = reader.offset;
  if (reader.take("\\")) {
    const parts = escapedClassAt(reader, fold, at);
    if (parts !== undefined) return parts;
    reader.offset = at;
  }
  const numbered = reader.atMatch(/\\[x0-7]/y);
  const low = classCharacter(reader);
  if (!reader.at("-") || reader.source.startsWith("-]", reader.offset)) {
    return numbered ? rangeParts(low, low, fold) : characterParts(low, fold);
  }
  reader.take("-");
  if (reader.done) reader.fail("the `]` of this class is missing", start);
  const high = classCharacter(reader);
  if (high < low) reader.fail("the range runs backwards", at);
  return rangeParts(low, high, fold);
}

function classCharacter(reader: PatternReader): number {
  const at = reader.offset;
  return reader.take("\\") ? codePointEscape(reader, at) : reader.next();
}

const posixClasses: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7f",
  blank: "\\t\\x20",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "a-z",
  print: "\\x20-\\x7e",
  punct: "\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e",
  space: "\\t\\n\\v\\f\\r\\x20",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

function posixClass(
  reader: PatternReader,
  name: string,
  negated: boolean,
  fold: boolean,
  start: number,
): string {
  const found = Object.hasOwn(posixClasses, name) ? posixClasses[name] : undefined;
  if (found === undefined) return reader.fail(`there is no class [:${name}:]`, start);
  const parts = fold && (name === "lower" || name === "upper") ? "A-Za-z" : found;
  return negated ? `[^${parts}]` : parts;
}

const perlClasses: Readonly<Record<string, string>> = {
  d: "0-9",
  D: "[^0-9]",
  s: "\\s",
  S: "\\S",
  w: wordParts,
  W: `[^${wordParts}]`,
};

const categories = /^(?:C[cfos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$/;

/** The class items of `\d`, `\p{Greek}` and the like; undefined when the escape is no class. */
export function escapedClassAt(
  reader: PatternReader,
  fold: boolean,
  start: number,
): string | undefined {
  const perl = reader.takeMatch(/[dDsSwW]/y);
  if (perl) return perlClasses[perl[0]];
  const named = reader.takeMatch(/([pP])(?:\{(\^?)([A-Za-z_]+)\}|([A-Z]))/y);
  if (!named) {
    if (reader.at("p") || reader.at("P")) reader.fail("write \\p{Greek} or \\pL", start);
    return undefined;
  }
  const name = named[3] ?? named[4] ?? "";
  const parts = propertyParts(reader, name, fold, start);
  return (named[1] === "P") !== (named[2] === "^") ? `[^${parts}]` : parts;
}

function propertyParts(reader: PatternReader, name: string, fold: boolean, start: number): string {
  if (name === "Any") return "\\p{Any}";
  if (fold && /^L[ltu]$/.test(name)) return "\\p{Ll}\\p{Lt}\\p{Lu}";
  const property = categories.test(name) ? `\\p{${name}}` : `\\p{Script=${name}}`;
  try {
    new RegExp(property, "v");
  } catch {
    reader.fail(`there is no kind of characters named ${name}`, start);
  }
  return property;
}
