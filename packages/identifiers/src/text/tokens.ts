import { type Reading, remember } from "./reading.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, at most 40 units. */
  readonly text: string;
  readonly lower: string;
}

const longest = 40;
const pattern = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}\d]/gu;

/** Words with inner apostrophes, numbers, and single signs. */
export function tokensOf(reading: Reading): readonly Token[] {
  return remember(reading, "tokens", () => tokenize(reading.plain));
}

/** The same for texts in ASCII, where V8 needs no Unicode tables. */
const asciiPattern = /[A-Za-z]+(?:'[A-Za-z]+)*|\d+|[^\sA-Za-z\d]/g;

export function tokenize(plain: string): Token[] {
  const tokens: Token[] = [];
  const ascii = !/[^\0-\x7f]/.test(plain);
  for (const found of plain.matchAll(ascii ? asciiPattern : pattern)) {
    const whole = found[0];
    const bare = whole.length > 3 && /'s$/i.test(whole) ? whole.slice(0, -2) : whole;
    const text = bare.slice(0, longest);
    const lower = text.toLowerCase();
    tokens.push({ start: found.index, end: found.index + bare.length, text, lower });
  }
  return tokens;
}
