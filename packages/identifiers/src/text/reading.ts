import { foldCharacters } from "./fold.ts";
import { sentenceStarts } from "./sentences.ts";

/** A text prepared once for all recognisers. */
export interface Reading {
  readonly text: string;
  /** The same length as `text`; dashes, spaces, quotes and digits of all kinds written in ASCII. */
  readonly plain: string;
  readonly hasDigit: boolean;
  /** Results of finders, kept so that several rules share one run. */
  readonly memo: Map<string, unknown>;
}

const keep = 8;
const recent: Reading[] = [];

/** No identifier has longer pieces; base64 and the like would only cost time. */
function blankLongRuns(text: string): string {
  if (!mayHoldLongRun(text)) return text;
  return text.replace(/[A-Za-z0-9]{81,}/g, (run) => "_".repeat(run.length));
}

const longest = 80;

/** False when there is a space at least every 80 characters; much faster than the pattern. */
function mayHoldLongRun(text: string): boolean {
  for (let at = 0; at + longest < text.length; ) {
    const space = text.lastIndexOf(" ", at + longest);
    if (space < at) return true;
    at = space + 1;
  }
  return false;
}

/** Reads a text, or hands back a recent reading of it. */
export function read(text: string): Reading {
  for (const reading of recent) if (reading.text === text) return reading;
  const plain = blankLongRuns(foldCharacters(text));
  const reading: Reading = { text, plain, hasDigit: /\d/u.test(plain), memo: new Map() };
  recent.unshift(reading);
  if (recent.length > keep) recent.pop();
  return reading;
}

let lastText = "";
let lastAnswer = false;

/** False when the text surely holds no digit of any script. The last answer is kept: many rules ask. */
export function mayHoldDigit(text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    lastAnswer = /[0-9]/.test(text) || /\p{Nd}/u.test(text);
  }
  return lastAnswer;
}

/** Runs `make` once per reading and key. */
export function remember<T>(reading: Reading, key: string, make: () => T): T {
  if (!reading.memo.has(key)) reading.memo.set(key, make());
  return reading.memo.get(key) as T;
}

/** The sentence in which `at` stands, as a span. */
export function sentenceAt(reading: Reading, at: number): { start: number; end: number } {
  const starts = remember(reading, "sentences", () => sentenceStarts(reading.plain));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { start: starts[low] ?? 0, end: starts[low + 1] ?? reading.text.length };
}
