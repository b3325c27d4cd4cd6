import { type Reading, remember } from "./reading.ts";
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
export function tokensOf(reading: Reading): readonly Token[] {
  return remember(reading, "tokens", () => tokenize(reading.plain));
}

export function tokenize(plain: string): Token[] {
  return /[^\0-\x7f]/.test(plain) ? tokenizeAny(plain) : tokenizeAscii(plain);
}

function tokenizeAny(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const found of plain.matchAll(pattern)) {
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
  return new WordToken(start, end, wordFor(plain.slice(start, Math.min(end, start + longest))));
}

/** Writings met before: texts use the same words again and again. */
const met = new Map<string, Word>();
const mostMet = 50_000;
/** V8 keeps the whole text alive for a longer piece of it. */
const longestMet = 12;

function wordFor(text: string): Word {
  if (text.length > longestMet) return new Word(text);
  const known = met.get(text);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  const word = new Word(text);
  met.set(text, word);
  return word;
}
