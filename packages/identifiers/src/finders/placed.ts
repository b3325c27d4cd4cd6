import type { Found } from "../candidate.ts";
import { firstNameRank, isTown, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { nameSpans } from "../names/candidates.ts";
import { isTermWith } from "../names/eponyms.ts";
import type { Reading } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import type { PlaceCue } from "./place-cues.ts";
import { isBroadPlace, isNoPlace } from "./place-words.ts";
import { isListed, isOfHouse } from "./places-of-work.ts";

/** A piece of what a pattern matched, and where in it. */
export interface Part {
  readonly text: string;
  readonly from: number;
}

/** What a cue says of a name that it stands beside: false when that is no place of a person. */
export function placed(
  reading: Reading,
  around: Surroundings,
  own: ReadonlySet<string>,
  cue: PlaceCue,
  place: Part,
  at: number,
): Found | false {
  const text = reading.plain;
  const start = at + place.from;
  const end = start + place.text.length;
  const lower = place.text.toLowerCase();
  if (isNoPlace(place.text) || /-(?:year|month|week|day|old)\b/u.test(place.text)) return false;
  const isKnown = own.has(lower) || isTown(lower);
  const isBroad = isBroadPlace(place.text) && !/ (?:County|Parish)/u.test(place.text);
  if (isBroad && !(cue.onlyTowns && cue.bonus > 0 && isKnown && isTownToo(lower))) return false;
  const region = regionEnding.test(place.text);
  const known = isKnown || region || streetEnding.test(place.text);
  if (!known && !(cue.trustUnknown && !isOrdinary(lower))) return false;
  if (cue.afterName && (place.from > 0 || !followsName(text, at))) return false;
  // "Moon River" in quotes is a title.
  if (/["“]$/u.test(text.charAt(start - 1)) && /^["”]/u.test(text.slice(end, end + 1)))
    return false;
  if (isTermWith(text.slice(end, end + 30))) return false;
  if (/^(?: family|'s? )/u.test(text.slice(end, end + 7)) && !cue.onlyTowns) return false;
  if (isOfHouse(text, start, end)) return false;
  // "the family of Leopold"
  if (isFirstName(lower) && familyBefore.test(text.slice(Math.max(0, start - 26), start)))
    return false;
  // "to Ignacio ringing the bell"
  if (!cue.trustUnknown && cue.bonus < 0.1 && actsAfter.test(text.slice(end, end + 12)))
    return false;
  // A town that is a surname too ("of Browning") is a place where the wording says so.
  const asTown = region || (known && (cue.onlyTowns || cue.bonus > 0.1 || !isFirstName(lower)));
  // Asked last, since to find the names takes longest.
  const named = nameSpans(reading, around.strict === true).some(
    (one) =>
      one.sure > 0.6 && one.start < end && one.end > start && !(asTown && one.start >= start),
  );
  if (named) return false;
  const listed = isListed(text, start, end) ? -0.25 : 0;
  const ordinary =
    (cue.bonus < 0 || (!cue.onlyTowns && cue.bonus < 0.2)) && isOrdinary(lower) ? -0.15 : 0;
  return {
    start,
    end,
    bonus: cue.bonus + listed + ordinary + (known ? 0.05 : cue.bonus < 0.2 ? -0.1 : -0.05),
    seen: [known ? "a known place name" : "wording that places someone"],
  };
}

const familyBefore = /(?:^|\P{L})\p{Ll}{1,12} family of $|^Family of $/u;
const actsAfter = /^ (?:ringing|rings|holding|smiling|waving|wearing|dancing|hugging)\b/u;

const fullName = /(\p{Lu}[\p{L}'-]{1,20}) (?:\p{Lu}\.? )?\p{Lu}[\p{L}'-]{1,20}, $/u;

/** "Gary Stroh, Dickinson", but not "Program Analyst, Census Bureau" */
function followsName(text: string, at: number): boolean {
  const first = fullName.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? "";
  return firstNameRank(wordFacts(first.toLowerCase())) > 0;
}

/** Countries whose name is a town on roads here. */
const alsoTowns: ReadonlySet<string> = new Set(
  "jordan malta lebanon peru poland cuba jamaica panama norway sweden denmark china".split(" "),
);
const isTownToo = (lower: string): boolean => alsoTowns.has(lower);

export const isOrdinary = (lower: string): boolean =>
  lower.split(" ").every((one) => ordinaryRank(wordFacts(one)) > 0) && !lower.includes(" ");

export const isFirstName = (lower: string): boolean => {
  const rank = firstNameRank(wordFacts(lower));
  return rank > 0 && rank < 4;
};

const streetEnding =
  /\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Court|Way|Trail|Loop|Boulevard)\b/u;

const regionEnding =
  / (?:County|Parish|Township|Borough|Reservation|Lake|Reservoir|Canyon|Valley|Heights|[Nn]eighborhood|Acres|Coulee|River|Apartments|Mobile Home Park|Trailer Park)$/u;
