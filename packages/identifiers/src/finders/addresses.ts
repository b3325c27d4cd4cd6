import type { Found } from "../candidate.ts";
import { firstNameRank, wordFacts } from "../lexicons/lookup.ts";
import type { Reading } from "../text/reading.ts";
import { zip5Exists } from "../validators/zip.ts";
import { scan } from "./scan.ts";

const suffix =
  "(?:street|st|avenue|ave?|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|place|pl|way|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|square|sq|loop|alley|row|pike|crescent|close|run|trace|route|creek|crossing|ridge|hollow|plaza|plz)\\b\\.?";
const unit =
  "(?:,? (?:[Aa]pt|[Aa]partment|[Ss]uite|[Ss]te|[Uu]nit|[Nn]o|[Rr]oom|[Rr]m|#|[Ll]ot)\\.? ?#?[\\w-]{1,6})?";
const states =
  "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])";
const cityPart = "\\p{Lu}[\\p{L}.'-]{1,20}(?: \\p{Lu}[\\p{L}.'-]{1,20}){0,2}";
const tail = `(?:,? ${cityPart})?(?:,? ${states}\\b)?(?:,? \\d{5}(?:-\\d{4})?)?`;
/** With a capital or without. */
const suffixAnyCase = suffix.replace(
  /(?<=[:|])[a-z]/gu,
  (first) => `[${first}${first.toUpperCase()}]`,
);
const street = new RegExp(
  `\\d{1,6}[a-z]?(?:-\\d{1,4})? (?:[NSEW]{1,2}\\.? |(?:North|South|East|West) )?(?:\\p{Lu}[\\p{L}'.-]{1,24} |\\d{1,3}(?:st|nd|rd|th) ){1,4}${suffixAnyCase}(?: [NSEW]{1,2}\\b)?${unit}${tail}`,
  "gu",
);
const streetAnyCase = new RegExp(street.source, "giu");
const box = new RegExp(
  `(?:P\\.? ?O\\.? Box \\d{1,6}(?:,? ${cityPart},? (?:${states},? )?\\d{5}(?:-\\d{4})?)?|(?:PSC|Unit) \\d{2,5},? Box \\d{1,5}(?:\\s{1,2}[AFD]PO [A]{1}[AEP] \\d{5})?|(?:USS|USNS|USNV|USCGC) [\\p{L}]{2,20}\\s{1,2}[AFD]PO A[AEP] \\d{5})`,
  "giu",
);
const cityStateZip = new RegExp(`\\b${cityPart},? ${states}(?:,? \\d{5}(?:-\\d{4})?)?`, "gu");
const zipOnly = /\d{5}(?:-\d{4})?/gu;

/** "2 miles on River Road" is no address. */
const prose =
  / (?:on|in|of|at|to|from|and|the|for|off|down|along|miles?|blocks?|minutes?|feet|people|patients|visits|days|years|steps) /i;

/** Every address here holds one of these. */
const addressHint = new RegExp(`\\d [^\\n]{0,120}?\\b${suffix}|box \\d|\\bu?s[nc][gsv]`, "i");

/** "your bill went to 88 …", "we mailed your records to 417 …" */
const sentThere =
  /\b(?:(?:went|sent|mailed|shipped|delivered|addressed) (?:out )?(?:(?:your|her|his|their|the|it|a) )?(?:[a-z-]{2,14} ){0,2}|on (?:its|the|their) way )to $/iu;
/** "Eleanor Whitcomb of 58 …", "Dwight Ellison, acct no. 55129, PO Box 317 …" */
const namedBefore =
  /(\p{Lu}[\p{L}'-]{1,20}) (?:\p{Lu}\.? )?\p{Lu}[\p{L}'-]{1,20}(?: of|,(?: (?:acct|account|mrn|dob|id|phone)[^,\n]{1,24},)?) $/iu;

/** Surer where the address is said to be somebody's. */
function ofSomebody({ plain }: Reading, at: number): { bonus: number } {
  const before = plain.slice(Math.max(0, at - 80), at);
  const first = namedBefore.exec(before)?.[1];
  const isPersons =
    first !== undefined &&
    /^\p{Lu}/u.test(first) &&
    firstNameRank(wordFacts(first.toLowerCase())) > 0;
  return { bonus: isPersons || sentThere.test(before) ? 0.2 : 0 };
}

/** Street addresses and post boxes, with the town and ZIP code that follow. */
export function findAddresses(reading: Reading): Found[] {
  if (!reading.hasDigit || !addressHint.test(reading.plain)) return [];
  return [
    ...scan(reading, street, (value, at) => /\p{Lu}/u.test(value) && ofSomebody(reading, at)),
    ...scan(reading, streetAnyCase, (value) => (prose.test(value) ? false : { bonus: -0.2 })),
    ...scan(reading, box, (_, at) => ofSomebody(reading, at)),
  ];
}

const afterState = new RegExp(
  `\\b${states},? $|\\bzip(?: ?code)?[: ]{1,3}$|, \\p{Lu}\\p{L}{3,12} $`,
  "u",
);

/** `Sunnyvale, CA 94085`. */
export function findCityState(reading: Reading): Found[] {
  if (!/[^A-Z],? [A-Z]{2}(?![A-Za-z])/.test(reading.plain)) return [];
  return scan(reading, cityStateZip);
}

/** Five digits, or five and four, whose area exists. */
export function findZips(reading: Reading): Found[] {
  if (!reading.hasDigit) return [];
  const text = reading.plain;
  return scan(reading, zipOnly, (value, at) => {
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + value.length, at + value.length + 2);
    if (
      /\d[ -]$/u.test(before) ||
      /^[ -]\d{2}(?!\d{3}\b)/u.test(text.slice(at + value.length, at + value.length + 7))
    )
      return false;
    if (/[$#€£.,/\-_=]$/u.test(before) || /^[.,-]\d|^[%/_=-]/u.test(after) || !zip5Exists(value))
      return false;
    return { bonus: afterState.test(before) ? 0.2 : value.length === 10 ? 0.1 : 0 };
  });
}
