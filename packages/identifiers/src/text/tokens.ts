import { matchesOf } from "./matches.ts";
import { type Reading, remembered } from "./reading.ts";
import { digit, kindOf, sign } from "./survey.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, at most 40 units. */
  readonly text: string;
  readonly lower: string;
  /** What tokens of the same writing share. */
  readonly word: Word;
}

/** A writing of a word. */
class Word {
  readonly text: string;
  readonly lower: string;
  /** Kept by those who work something out of the writing. */
  known: unknown;

  constructor(text: string) {
    this.text = text;
    this.lower = text.toLowerCase();
    this.known = undefined;
  }
}

class WordToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;

  constructor(start: number, end: number, word: Word) {
    this.start = start;
    this.end = end;
    this.word = word;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }
}

const longest = 40;
const pattern = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}\d]/gu;

/** Words with inner apostrophes, numbers, and single signs. */
export const tokensOf: (reading: Reading) => readonly Token[] = remembered((reading) =>
  tokenize(reading.plain),
);

export function tokenize(plain: string): Token[] {
  return /[^\0-\x7f]/.test(plain) ? tokenizeAny(plain) : tokenizeAscii(plain);
}

function tokenizeAny(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const found of matchesOf(pattern, plain)) {
    const whole = found[0];
    const bare = whole.length > 3 && /'s$/i.test(whole) ? whole.length - 2 : whole.length;
    tokens.push(tokenAt(plain, found.index, found.index + bare));
  }
  return tokens;
}

const apostrophe = 39;

/** The same by hand, which takes a fraction of the time. */
function tokenizeAscii(plain: string): Token[] {
  const tokens: Token[] = [];
  const { length } = plain;
  const kindAt = (at: number): number => (at < length ? kindOf(plain.charCodeAt(at)) : sign);
  const isLetterAt = (at: number): boolean => {
    const kind = kindAt(at);
    return kind > sign && kind < digit;
  };
  for (let i = 0; i < length; ) {
    const unit = plain.charCodeAt(i);
    if (unit === 32 || (unit >= 9 && unit <= 13)) {
      i++;
      continue;
    }
    const kind = kindOf(unit);
    let end = i + 1;
    let bare = end;
    if (kind === digit) {
      while (kindAt(end) === digit) end++;
      bare = end;
    } else if (kind !== sign && kind < digit) {
      while (isLetterAt(end) || (plain.charCodeAt(end) === apostrophe && isLetterAt(end + 1)))
        end++;
      const ownsIt =
        end - i > 3 &&
        plain.charCodeAt(end - 2) === apostrophe &&
        (plain.charCodeAt(end - 1) | 32) === 115;
      bare = ownsIt ? end - 2 : end;
    }
    tokens.push(tokenAt(plain, i, bare));
    i = end;
  }
  return tokens;
}

function tokenAt(plain: string, start: number, end: number): Token {
  return new WordToken(start, end, wordAt(plain, start, Math.min(end, start + longest)));
}

/**
 * Writings met before, by a hash of their units: texts use the same words again and again, and to find one here
 * takes less than to cut it out of the text. A newer word takes the place of another with the same hash.
 */
const met: (Word | undefined)[] = new Array(1 << 15).fill(undefined);
/** V8 keeps the whole text alive for a longer piece of it. */
const longestMet = 12;

function wordAt(plain: string, start: number, end: number): Word {
  if (end - start > longestMet) return new Word(plain.slice(start, end));
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
  const at = (hash ^ (hash >>> 15)) & (met.length - 1);
  const known = met[at];
  if (known !== undefined && isWritten(known.text, plain, start, end)) return known;
  const word = new Word(plain.slice(start, end));
  met[at] = word;
  return word;
}

function isWritten(text: string, plain: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== plain.charCodeAt(start + i)) return false;
  }
  return true;
}
