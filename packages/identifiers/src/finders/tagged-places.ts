import type { Found } from "../candidate.ts";
import { firstNameRank, isTown, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { isDrug } from "../names/drugs.ts";
import { isEponym, isTermWith } from "../names/eponyms.ts";
import { withCapitals } from "../names/recase.ts";
import { tagNames } from "../names/tagger.ts";
import { isOfClass } from "../names/word-classes.ts";
import { type Reading, remembered } from "../text/reading.ts";
import { tokensOf } from "../text/tokens.ts";
import { isBroadPlace, isNoPlace } from "./place-words.ts";

/** "12 ", "12-14, " or "3-12-5 " before a street. */
const houseNumber =
  /(?<![\p{L}\d.,/-])(?:no\.? ?)?\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?){0,2},? (?:bis )?$/iu;
/** "In 1987 Leeds won": the number is a year. */
const year = /^(?:1[89]|20)\d\d,? $/u;
/** Signs that begin or end no place. */
const edges = /^[^\p{L}\d]{1,9}|[^\p{L}\d]{1,9}$/gu;

/** A single word by which the tagger is less sure is no place more often than one. */
const leastMargin = 0.8;

/** What the tagger takes for a place: towns, streets and addresses. For strict mode. */
export const taggedPlaces: (reading: Reading) => readonly Found[] = remembered((asWritten) => {
  const reading = withCapitals(asWritten);
  const text = reading.plain;
  const tokens = tokensOf(reading);
  const capitals = /\p{Lu}/u.test(text);
  return tagNames(reading, true).flatMap(({ first, last, margin, place }): Found[] => {
    const from = tokens[first]?.start ?? 0;
    const whole = text.slice(from, tokens[last]?.end ?? from);
    const value = withoutPhone(whole).replace(edges, "");
    const start = from + whole.indexOf(value);
    const end = start + value.length;
    if (!place && !isStreet(text, value, end)) return [];
    if (margin < leastMargin && !/\s/u.test(value)) return [];
    if (!mayBePlace(value, capitals) || joined(text, start, end)) return [];
    if (isTermWith(text.slice(end, end + 30))) return [];
    const number = houseNumber.exec(text.slice(Math.max(0, start - 18), start))?.[0] ?? "";
    return [
      {
        start: start - (year.test(number) ? 0 : number.length),
        end,
        bonus: Math.min(0.2, margin / 6 - 0.1),
        seen: ["wording that places someone"],
      },
    ];
  });
});

/** "Rotonda Murru 13," bears a person's name, and the number makes it a street. */
function isStreet(text: string, value: string, end: number): boolean {
  const first = /^\p{L}{1,30}/u.exec(value)?.[0].toLowerCase() ?? "";
  return (
    (firstNameRank(wordFacts(first)) === 0 || / (?:and|&) /u.test(value)) &&
    /^ \d{1,4}[a-z]?(?= ?(?:[,\n]|$)|\.(?:\s|$)| (?:apt|suite|unit)\b)/iu.test(
      text.slice(end, end + 14),
    )
  );
}

/** A line or a part of seven digits or more belongs to no address: a phone number follows. */
function withoutPhone(value: string): string {
  const phone = /(?:[\n,;|]|\b(?:phone|tel|cell|mobile|ph|t)\b)[^\p{L}\n,;|]{7,30}/iu.exec(value);
  if (!phone || phone[0].replace(/\D/gu, "").length < 7) return value;
  return value.slice(0, phone.index);
}

/** A part of an e-mail address, a link or a code. */
function joined(text: string, start: number, end: number): boolean {
  return (
    /[@/\\#_:=]$|[\p{L}\d]\.$|\d$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@/_=]|[.:][\p{L}\d]|\d)/u.test(text.slice(end, end + 2))
  );
}

function mayBePlace(value: string, capitals: boolean): boolean {
  const lower = value.toLowerCase();
  if (value.length < 2 || isBroadPlace(value) || isNoPlace(value) || isEponym(lower)) return false;
  const words = value.match(/\p{L}[\p{L}\p{M}'’.-]{1,40}/gu) ?? [];
  // GB04QHGE83377763088197, MC-998877
  if (words.length === 0 || /\p{L}-?\d{5}|\d{3}\p{L}/u.test(value)) return false;
  // McGill Pain Index
  if (isOfClass(words.at(-1)?.toLowerCase() ?? "", "condition")) return false;
  const several = words.length > 1 || /\d/u.test(value);
  if (several) return !words.every((one) => isPlainWord(one.toLowerCase()));
  if (isTown(lower)) return true;
  // DVT, UTIs
  if (capitals && /^[A-Z]{1,5}s?$/.test(value)) return false;
  if (capitals && value === lower) return false;
  return !isDrug(lower) && !isPlainWord(lower);
}

function isPlainWord(lower: string): boolean {
  return (
    isOfClass(lower, "nationality") ||
    isOfClass(lower, "patient") ||
    (ordinaryRank(wordFacts(lower)) > 0 && !isTown(lower))
  );
}
