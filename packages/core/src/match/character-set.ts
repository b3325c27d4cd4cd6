/**
 * A set of characters, written as the inside of a JavaScript class with flag `v`, so that V8's own Unicode tables
 * say what belongs to it.
 */
export interface CharacterSet {
  readonly source: string;
  has(codePoint: number): boolean;
  /** One entry for each ASCII character, 1 when it belongs to the set. */
  readonly ascii: Uint8Array;
  /** Whether anything beyond ASCII may belong to it. */
  readonly beyond: boolean;
}

const cache = new Map<string, CharacterSet>();

/** `parts` are class items in `v` syntax; `[^…]` inside is allowed. */
export function characterSet(parts: string, negated = false): CharacterSet {
  const source = `[${negated ? "^" : ""}${parts}]`;
  const known = cache.get(source);
  if (known) return known;
  const test = new RegExp(`^${source}$`, "v");
  const ascii = new Uint8Array(128);
  for (let code = 0; code < 128; code++) ascii[code] = test.test(String.fromCharCode(code)) ? 1 : 0;
  const far = new Map<number, boolean>();
  const set: CharacterSet = {
    source,
    ascii,
    beyond: negated || /\\p|\\P|\\s|\\S|\\D|\[\^|\\u/.test(parts),
    has(codePoint) {
      if (codePoint < 128) return ascii[codePoint] === 1;
      const before = far.get(codePoint);
      if (before !== undefined) return before;
      const is = test.test(String.fromCodePoint(codePoint));
      far.set(codePoint, is);
      return is;
    },
  };
  cache.set(source, set);
  return set;
}

/** Letters with their marks, digits of every script, and the underscore: what `\w` finds and `\b` stands at. */
export const wordParts = "\\p{L}\\p{M}\\p{N}_";
export const wordSet: CharacterSet = characterSet(wordParts);

/** A character as it may be written in a class and outside of one. */
function escaped(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  if (/^[A-Za-z0-9]$/.test(text)) return text;
  const hex = codePoint.toString(16);
  return codePoint < 128 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`;
}

/** Curly quotes and typographic hyphens are found by their plain forms, as in phrases. */
const plainForms: Readonly<Record<number, string>> = {
  34: "\\u{201c}\\u{201d}\\u{2033}",
  39: "\\u{2018}\\u{2019}\\u{2bc}\\u{2032}",
  45: "\\u{2010}\\u{2011}",
};

/** Class items for one character as the author of a pattern types it. */
export function characterParts(code: number, fold: boolean): string {
  return rangeParts(code, code, fold) + (plainForms[code] ?? "");
}

/** Class items for the characters first..last, with their other letter case when `fold`. */
export function rangeParts(first: number, last: number, fold: boolean): string {
  const range = first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`;
  if (!fold) return range;
  const others = new Set<number>();
  // Wide ranges, such as whole planes, hold both cases of their letters already.
  for (let code = first; code <= Math.min(last, first + 2000); code++) {
    for (const other of otherCases(code)) if (other < first || other > last) others.add(other);
  }
  return range + [...others].map(escaped).join("");
}

function otherCases(code: number): number[] {
  if (code >= 0xd800 && code <= 0xdfff) return [];
  const text = String.fromCodePoint(code);
  return [text.toLowerCase(), text.toUpperCase()]
    .filter((other) => other !== text && [...other].length === 1)
    .map((other) => other.codePointAt(0) ?? code);
}

/** Whether no character belongs to both; when in doubt, false. */
export function disjoint(
  a: { readonly ascii: Uint8Array; readonly beyond: boolean },
  b: { readonly ascii: Uint8Array; readonly beyond: boolean },
): boolean {
  return !(a.beyond && b.beyond) && !a.ascii.some((is, code) => is === 1 && b.ascii[code] === 1);
}
