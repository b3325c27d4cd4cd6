import { findFacilities } from "../finders/facilities.ts";
import { isBroadPlace } from "../finders/place-words.ts";
import { firstNameRank, isTown, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import type { Reading } from "../text/reading.ts";
import { isBuildingWith, isEponym, isTermWith } from "./eponyms.ts";
import type { NameSpan } from "./name-span.ts";
import { isOfClass } from "./word-classes.ts";

/** "His wife June" is a person, "in June" is not. */
const afterRelation =
  /\b(?:wife|husband|son|daughter|mother|father|mom|dad|sister|brother|friend|named|patient|resident|baby|little|grandmother|aunt),? $/iu;

const regionEnd =
  / (?:County|Parish|Township|Lake|Creek|River|Canyon|Reservoir|Valley|Reservation|Park|Apartments|Heights|Springs|Falls)$/u;
const regionNext = /^ (?:County|Parish|Township|Lake|Creek|Reservoir|Reservation)\b/u;
const holiday = /^(?:easter|christmas|thanksgiving|halloween|hanukkah|ramadan|diwali|juneteenth)$/u;

/** "Moonfall is a 2022 film": a title. */
const isWork =
  /^,? (?:is|was) (?:an?|the) (?:(?:\d{4}|[\p{L}'-]{2,20}) ){0,4}?(?:film|movie|novel|album|single|song|sitcom|series|musical|opera|comedy|drama|thriller|video game|game|magazine|newspaper)\b/u;

/** "Please return to Lauren and Sorlaskeid 32": a corner of two streets, named by strict mode's addresses. */
const cornerEnd = /^ \d{1,4}[a-z]?(?=[\s,.;?!]|$)/u;
const cornerNext =
  /^ and (?:\d{1,5} (?:\p{Lu}[\p{L}.'-]{0,24} ?){1,5}|(?:\p{Lu}[\p{L}.'-]{0,24} ){1,5}\d{1,4}(?=[\s,.;?!]|$))/u;
const nobody =
  /^(?:god|lord|satan|devil|jesus|allah|buddha|heaven|http|https|www|hey|hi|hello|bravo|heh|haha|lol|lmao|omg|congrats)$/u;

/** Endings of words that nobody is called by. */
const abstract = /.{3}(?:tion|sion|ity|ency|ment|ance|ence|ship|ness|ology|ism|ics|ware|ing)s?$/u;

/** Drops terms, buildings, places and headings in title case. */
export function plausible(reading: Reading, span: NameSpan, strict: boolean): boolean {
  const text = reading.plain;
  const value = text.slice(span.start, span.end);
  const words = value.split(/[\s.]{1,3}/u).filter(Boolean);
  const lower = words.map((word) => word.toLowerCase().replace(/'s$/u, ""));
  const next = text.slice(span.end, span.end + 60);
  const before = text.slice(Math.max(0, span.start - 48), span.start);
  if (isTermWith(next) || isBuildingWith(next) || (words.length === 1 && isWork.test(next)))
    return false;
  // "The Pine Hollow couple": the words before a person are a place, unless they are a family's name.
  if (
    /^ (?:man|woman|teen|teenager|couple|farmer|rancher|resident|native|mom|dad|deputy|rodeo)\b/u.test(
      next,
    ) &&
    /\b(?:the|a|an|our) $/iu.test(before)
  )
    return false;
  if (
    words.length === 1 &&
    isEponym(lower[0] ?? "") &&
    firstNameRank(wordFacts(lower[0] ?? "")) === 0
  )
    return false;
  if (
    /\b(?:St\.?|Saint|Mt\.?|Mount|Fort|Lake|Camp|Port|San|Santa|University of|Hospital of|#)\s?$/u.test(
      before,
    ) &&
    span.sure < 0.9
  )
    return false;
  // "the Reyes novel" names somebody; in marketing text "the Reyes" is a thing as a rule.
  if (/\b[tT]he $/u.test(before) && span.sure < 0.9 && !(strict && words.length === 1))
    return false;
  if (/^(?:St\.?|Saint|Mt\.?|Mount|USS|USNS|USNV|USCGC) /u.test(value)) return false;
  if (
    lower.some((word) => !word.includes("-") && abstract.test(word) && wordFacts(word) % 64 === 0)
  )
    return false;
  if (lower.every((word) => isOfClass(word, "nationality"))) return false;
  if (regionEnd.test(value) || regionNext.test(next)) return false;
  if (words.length === 1 && holiday.test(lower[0] ?? "") && !afterRelation.test(before))
    return false;
  const facts = wordFacts(lower[0] ?? "");
  if (
    words.length === 1 &&
    span.sure < 0.97 &&
    ordinaryRank(facts) > 0 &&
    firstNameRank(facts) === 0
  )
    return false;
  const month = lower.some((word) => isOfClass(word, "month")) && !afterRelation.test(before);
  if (month || lower.some((word) => isOfClass(word, "organization")))
    return words.length > 1 && lower.length > 2 && span.sure > 0.9;
  if (isBroadPlace(lower.join(" ")) || lower.every((word) => isOfClass(word, "title")))
    return false;
  if (findFacilities(reading).some((place) => place.start < span.end && place.end > span.start))
    return false;
  if (
    /^[\p{L}\p{N}._%+-]{0,64}@/u.test(next) ||
    (isTown(lower.join(" ")) &&
      !(
        firstNameRank(wordFacts(lower[0] ?? "")) > 0 && firstNameRank(wordFacts(lower[0] ?? "")) < 3
      ) &&
      placed(before, next))
  )
    return false;
  if (
    /(?:https?:\/\/|www\.)[^\s]{0,60}$/iu.test(text.slice(Math.max(0, span.start - 70), span.start))
  )
    return false;
  if (strict && ((/ and /u.test(value) && cornerEnd.test(next)) || cornerNext.test(next)))
    return false;
  if (words.length === 1 && nobody.test(lower[0] ?? "")) return false;
  if (/[@/]/u.test(value) || /[@/]$/u.test(before) || /^[@/]\p{L}/u.test(next)) return false;
  if (
    words.every(
      (word) => word.length <= (words.length > 1 ? 4 : 9) && word === word.toUpperCase(),
    ) &&
    /\p{Ll}/u.test(text) &&
    !lower.some((word) => firstNameRank(wordFacts(word)) > 0)
  )
    return false;
  return words.length > 0 && value.length > 1 && !/\d/u.test(value);
}

/** Wording that makes a word a town: "in Houston", "Houston, TX". */
function placed(before: string, next: string): boolean {
  return (
    /\b(?:in|from|near|outside|at|(?:moved|drove|back|returned?|flew|came?|went|going|traveled|close|next) to) $|\p{Lu}(?:\.|\p{Ll}{1,20}) of $/u.test(
      before,
    ) ||
    /(?:—|–|--|~) ?\p{Lu}[^,\n]{2,40}, $/u.test(before) ||
    /^, (?:[A-Z]{2}\b|USA)/u.test(next)
  );
}
