import type { Found } from "../candidate.ts";
import { firstNameRank, isTown, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { nameSpans } from "../names/candidates.ts";
import { isDrug } from "../names/drugs.ts";
import { isEponym, isTermWith } from "../names/eponyms.ts";
import { isOfClass } from "../names/word-classes.ts";
import type { Reading } from "../text/reading.ts";
import { placeName } from "./place-cues.ts";
import { isBroadPlace, isNoPlace } from "./place-words.ts";
import type { Part } from "./placed.ts";
import { scan } from "./scan.ts";

const anyPlace = new RegExp(placeName, "gu");

/** In strict mode every town counts, wherever it stands. */
export function strictPlaces(reading: Reading): Found[] {
  const text = reading.plain;
  const names = nameSpans(reading, true);
  const believed = scan(reading, afterPreposition, (value, at) => {
    const lower = value.toLowerCase();
    if (isBroadPlace(value) || isNoPlace(value) || isEponym(lower)) return false;
    if (/^\p{Lu}{1,5}$/u.test(value) && (value.length < 4 || !isTown(lower))) return false;
    if (isDrug(lower)) return false;
    if (!value.includes(" ") && firstNameRank(wordFacts(lower)) > 0 && !isTown(lower)) return false;
    if (isTermWith(text.slice(at + value.length, at + value.length + 30))) return false;
    const parts = lower.split(/[ -]/u);
    const ordinary = parts.filter((part) => ordinaryRank(wordFacts(part)) > 0).length;
    if (!isTown(lower) && (parts.length < 3 ? ordinary > 0 : ordinary * 2 > parts.length))
      return false;
    if (names.some((one) => one.start < at + value.length && one.end > at)) return false;
    return { bonus: -0.05, seen: ["wording that names a place"] };
  });
  const listed = scan(reading, anyPlace, (value, at) => {
    for (const part of tails(value)) {
      const lower = part.text.toLowerCase();
      if (isBroadPlace(part.text) || isNoPlace(part.text)) continue;
      if (!isTown(lower) || isOfClass(lower, "condition")) continue;
      const start = at + part.from;
      if (isTermWith(text.slice(start + part.text.length, start + part.text.length + 30))) continue;
      if (names.some((name) => name.start < start + part.text.length && name.end > start)) continue;
      const plainWord =
        !lower.includes(" ") &&
        (ordinaryRank(wordFacts(lower)) > 0 || (wordFacts(lower) & 0x3f) !== 0);
      // "Standard care", "a 40-year-old Black female"
      if (
        plainWord &&
        (opensSentence(text, start) ||
          beforePerson.test(text.slice(start + part.text.length, start + part.text.length + 9)))
      )
        continue;
      return { start, end: start + part.text.length, bonus: plainWord ? -0.3 : 0 };
    }
    return false;
  });
  const owning = scan(reading, ownsTown, (value) =>
    isBroadPlace(value) ||
    isNoPlace(value) ||
    (!isTown(value.toLowerCase()) &&
      value.split(" ").every((one) => ordinaryRank(wordFacts(one.toLowerCase())) > 0))
      ? false
      : { bonus: -0.05, seen: ["wording that names a place"] },
  );
  if (/\p{Lu}/u.test(text)) return [...believed, ...listed, ...owning];
  const small = scan(reading, inSmallLetters, (value, at) => {
    const words = value.split(" ");
    const kept = words.filter((one, i) => i === 0 || ordinaryRank(wordFacts(one)) === 0).join(" ");
    if (isBroadPlace(kept) || isNoPlace(kept)) return false;
    if (ordinaryRank(wordFacts(words[0] ?? "")) > 0 && !isTown(kept)) return false;
    return { start: at, end: at + kept.length, seen: ["wording that names a place"] };
  });
  return [...believed, ...listed, ...small];
}

const beforePerson = /^ (?:fe)?male|^ (?:wo)?m[ae]n|^ (?:adult|child|patient|pt)/iu;

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?] )$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** A word that no list knows, after a word of place. */
const afterPreposition =
  /\b(?:lives? in|grew up in|born in|year in|arrived at|based in|street in|i'm in|i am in|am in|country club of|visit(?:ing)?|originally from|(?:[Ww]elcome|flights?|trains?|bus|trip|flew|fly|drive|drove|travel(?:ed|ing)?) to|(?:people|city|town|village|streets|mayor|suburbs|outskirts|port) of|[Ww]here:|[Cc]ity:|[Tt]own:|[Pp]lace:|[Ll]ocation:|[Hh]ometown:|in|from|to) ((?:\p{Lu}[\p{L}\p{M}'-]{2,24})(?:(?: (?:de|la|las|del|di|da|am|an|der|pri|nad|sur|en|sous|les|of))? ?\p{Lu}[\p{L}\p{M}'-]{2,24}| (?:de|la|del|di|pri|nad) (?:la |las |los )?\p{Lu}[\p{L}\p{M}'-]{2,24}){0,3}(?: \d{1,2}\b)?)/gu;
/** Alder City's mayor */
const ownsTown =
  /\b(\p{Lu}[\p{L}\p{M}'-]{2,24}(?: \p{Lu}[\p{L}\p{M}'-]{2,24}){0,2})['’]s (?:mayor|airport|streets|suburbs|port|town hall|city hall|main street|harbor|downtown|skyline|subway)\b/gu;
/** The same in a text without capitals, after wording that leaves no doubt. */
const inSmallLetters =
  /\b(?:lives? in|living in|grew up in|born in|based in|moved to|i'm in|i am in|originally from|come from|comes from) ([\p{Ll}\p{M}'-]{3,24}(?: [\p{Ll}\p{M}'-]{3,24})?)/gu;

function tails(value: string): Part[] {
  const words = value.split(" ");
  const out: Part[] = [];
  for (let size = words.length; size > 0; size--) {
    for (let i = 0; i + size <= words.length; i++) {
      out.push({
        text: words.slice(i, i + size).join(" "),
        from: words.slice(0, i).join(" ").length + (i > 0 ? 1 : 0),
      });
    }
  }
  return out;
}
