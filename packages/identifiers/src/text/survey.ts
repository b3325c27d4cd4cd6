/**
 * What stands in a text, gathered in one pass, so that a pattern which cannot match need not run.
 * Every unit has a kind: 0 a sign, 1 to 26 a letter in either case, 27 a digit, 28 the underscore, 29 not ASCII.
 */
export interface Survey {
  /** The first three kinds of each word, packed; what follows a sign or a unit that is not ASCII is left out. */
  readonly starts: readonly number[];
  readonly digits: number;
  /** Which ASCII units occur: bit `unit & 31` of number `unit >> 5`. */
  readonly units: readonly [number, number, number, number];
  readonly isAscii: boolean;
  /** Holds a letter that the u flag takes for s or k, so that starts cannot be trusted. */
  readonly hasOddLetter: boolean;
  /** More than `longestRun` letters and digits in a row. */
  readonly hasLongRun: boolean;
}

export const sign = 0;
export const digit = 27;
const underscore = 28;
export const notAscii = 29;
export const longestRun = 80;

/** Bits of one kind in a packed start. */
const bits = 5;
/** How many packed starts there are. */
export const startCount: number = 1 << (3 * bits);
/** Above this many starts, each is kept once. */
const manyStarts = 256;

const kinds = new Uint8Array(128);
for (let i = 0; i < 26; i++) kinds[65 + i] = kinds[97 + i] = i + 1;
for (let i = 48; i < 58; i++) kinds[i] = digit;
kinds[95] = underscore;

export function kindOf(unit: number): number {
  return unit < 128 ? (kinds[unit] as number) : notAscii;
}

/** Packs the kinds of the first units of a word. */
export function packStart(first: number, second: number, third: number): number {
  const last = second === sign || second === notAscii ? sign : third;
  return (first << (2 * bits)) | (second << bits) | last;
}

const occurring = new Int32Array(4);

export function surveyOf(text: string): Survey {
  const { length } = text;
  const starts: number[] = [];
  occurring.fill(0);
  let digits = 0;
  let isAscii = true;
  let hasOddLetter = false;
  let run = 0;
  let longest = 0;
  let before = sign;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 128) {
      isAscii = false;
      if (unit === 0x17f || unit === 0x212a) hasOddLetter = true;
      before = notAscii;
      run = 0;
      continue;
    }
    const kind = kinds[unit] as number;
    occurring[unit >> 5] = (occurring[unit >> 5] as number) | (1 << (unit & 31));
    if (kind === sign) {
      before = sign;
      run = 0;
      continue;
    }
    if (kind === digit) digits++;
    run = kind === underscore ? 0 : run + 1;
    if (run > longest) longest = run;
    if (before === sign || before >= underscore || kind === underscore) {
      const second = i + 1 < length ? kindOf(text.charCodeAt(i + 1)) : sign;
      const third = i + 2 < length ? kindOf(text.charCodeAt(i + 2)) : sign;
      starts.push(packStart(kind, second, third));
    }
    before = kind;
  }
  return {
    starts: starts.length > manyStarts ? [...new Set(starts)] : starts,
    digits,
    units: [
      occurring[0] as number,
      occurring[1] as number,
      occurring[2] as number,
      occurring[3] as number,
    ],
    isAscii,
    hasOddLetter,
    hasLongRun: longest > longestRun,
  };
}
