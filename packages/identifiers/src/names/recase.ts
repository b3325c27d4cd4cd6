import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { type Reading, read, remembered } from "../text/reading.ts";
import { isDrug } from "./drugs.ts";
import { isOfClass } from "./word-classes.ts";

const words = /(?<![\p{L}\p{M}\d@#/_.'-])[\p{L}\p{M}]{2,40}(?![\p{L}\p{M}\d@/_])(?!\.\p{L}|:\/)/gu;

/** Endings of ordinary words, too rare to be listed. */
const ordinaryEnd =
  /.{3}(?:ly|ing|tion|sion|ness|ment|ity|ism|ist|ous|ful|less|able|ible|ive|ics|philia|phobia|ology|ical|ware)s?$/u;

/**
 * A text without capitals as it would be written with them: all that looks for names and places by their capitals can
 * read it. The length stays the same.
 */
export const withCapitals: (reading: Reading) => Reading = remembered((reading) => {
  const { plain } = reading;
  if (/\p{Lu}/u.test(plain) || !/\p{Ll}/u.test(plain)) return reading;
  const cased = plain.replace(words, (word, at: number) => {
    const starts = /(?:^|[.!?]["')]{0,2}\s{1,4}|\n\s{0,4})$/u.test(
      plain.slice(Math.max(0, at - 6), at),
    );
    return starts || isProper(word) ? capitalized(word) : word;
  });
  return cased.length === plain.length ? read(cased) : reading;
});

function isProper(word: string): boolean {
  if (isOfClass(word, "title") || isOfClass(word, "us-state")) return true;
  if (isOfClass(word, "particle") || isDrug(word)) return false;
  const facts = wordFacts(word);
  const ordinary = ordinaryRank(facts);
  const first = firstNameRank(facts);
  if (ordinary === 0) {
    if (first > 0) return true;
    const singular = word.endsWith("s") && ordinaryRank(wordFacts(word.slice(0, -1))) > 0;
    return word.length > 3 && !singular && !(ordinaryEnd.test(word) && lastNameRank(facts) === 0);
  }
  if (word.length < 4) return first === 1 && ordinary > 1;
  return first > 0 && (first === 1 ? ordinary > 1 : first < 3 && ordinary > 2);
}

function capitalized(word: string): string {
  const upper = word.charAt(0).toUpperCase();
  return upper.length === 1 ? upper + word.slice(1) : word;
}
