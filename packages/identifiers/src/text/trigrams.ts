import { type Reading, remembered } from "./reading.ts";
import { digit, kindOf, packStart, sign } from "./survey.ts";

/** Above this many, each is kept once. */
const many = 256;

/** Every three letters in a row that stand in a text, packed, in whatever case. */
export const trigramsOf: (reading: Reading) => readonly number[] = remembered(({ plain }) => {
  const found: number[] = [];
  let before = sign;
  let last = sign;
  for (let i = 0; i < plain.length; i++) {
    const kind = kindOf(plain.charCodeAt(i));
    const letter = kind > sign && kind < digit ? kind : sign;
    if (letter !== sign && last !== sign && before !== sign)
      found.push(packStart(before, last, letter));
    before = last;
    last = letter;
  }
  return found.length > many ? [...new Set(found)] : found;
});

/** The three letters of a longer run that fewest texts hold, packed. */
export function rarest(run: string): number {
  let best = 0;
  let bestCommon = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 <= run.length; i++) {
    const kinds = [...run.slice(i, i + 3)].map((letter) => letter.charCodeAt(0) - 96);
    const common = kinds.reduce((product, kind) => product * (share[kind] ?? 1), 1);
    if (common < bestCommon) {
      bestCommon = common;
      best = packStart(kinds[0] ?? 0, kinds[1] ?? 0, kinds[2] ?? 0);
    }
  }
  return best;
}

/** How often each letter stands in English, in percent, a first; https://en.wikipedia.org/wiki/Letter_frequency. */
const share = [
  0, 8.2, 1.5, 2.8, 4.3, 12.7, 2.2, 2, 6.1, 7, 0.15, 0.77, 4, 2.4, 6.7, 7.5, 1.9, 0.1, 6, 6.3, 9.1,
  2.8, 0.98, 2.4, 0.15, 2, 0.07,
];
