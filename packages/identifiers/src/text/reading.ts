import { foldCharacters } from "./fold.ts";
import { sentenceStarts } from "./sentences.ts";
import { longestRun, type Survey, surveyOf } from "./survey.ts";

/** A text prepared once for all recognisers. */
export interface Reading {
  readonly text: string;
  /** The same length as `text`; dashes, spaces, quotes and digits of all kinds written in ASCII. */
  readonly plain: string;
  readonly hasDigit: boolean;
  /** What stands in `plain`. */
  readonly survey: Survey;
  /** Results by a key that is made at the time, kept so that several rules share one run. */
  readonly memo: Map<string, unknown>;
  /** Results of what is known beforehand; see `remembered`. */
  readonly results: unknown[];
}

class TextReading implements Reading {
  readonly text: string;
  readonly plain: string;
  readonly hasDigit: boolean;
  readonly survey: Survey;
  readonly results: unknown[] = [];
  #memo: Map<string, unknown> | undefined;

  constructor(text: string) {
    const survey = surveyOf(text);
    this.text = text;
    this.plain = survey.isAscii && !survey.hasLongRun ? text : blankLongRuns(foldCharacters(text));
    this.survey = this.plain === text ? survey : surveyOf(this.plain);
    this.hasDigit = this.survey.digits > 0;
  }

  /** Most texts need none. */
  get memo(): Map<string, unknown> {
    this.#memo ??= new Map();
    return this.#memo;
  }
}

const longRun = new RegExp(`[A-Za-z0-9]{${longestRun + 1},}`, "g");

/** No identifier has longer pieces; base64 and the like would only cost time. */
function blankLongRuns(text: string): string {
  return text.replace(longRun, (run) => "_".repeat(run.length));
}

/** How many UTF-16 units of texts are remembered, at least; at most twice as many are. */
const keep = 1 << 17;
let recent = new Map<string, Reading>();
let older = new Map<string, Reading>();
let kept = 0;

/** Reads a text, or hands back a recent reading of it. */
export function read(text: string): Reading {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const reading = older.get(text) ?? new TextReading(text);
  if (kept > keep) {
    older = recent;
    recent = new Map();
    kept = 0;
  }
  kept += text.length + 16;
  recent.set(text, reading);
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

let resultCount = 0;

/** The function that works something out once per reading. */
export function remembered<T extends object>(
  make: (reading: Reading) => T,
): (reading: Reading) => T {
  const at = resultCount++;
  return (reading) => {
    reading.results[at] ??= make(reading);
    return reading.results[at] as T;
  };
}

/** The same for what differs in strict mode. */
export function rememberedByMode<T extends object>(
  make: (reading: Reading, strict: boolean) => T,
): (reading: Reading, strict: boolean) => T {
  const modes = [false, true].map((strict) => remembered((reading) => make(reading, strict)));
  const [lenient, strictly] = modes as [(reading: Reading) => T, (reading: Reading) => T];
  return (reading, strict) => (strict ? strictly : lenient)(reading);
}

const startsOf = remembered((reading) => sentenceStarts(reading.plain));

/** The sentence in which `at` stands, as a span. */
export function sentenceAt(reading: Reading, at: number): { start: number; end: number } {
  const starts = startsOf(reading);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { start: starts[low] ?? 0, end: starts[low + 1] ?? reading.text.length };
}
