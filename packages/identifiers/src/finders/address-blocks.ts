import type { Found } from "../candidate.ts";
import { ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { isOfClass } from "../names/word-classes.ts";
import { matchesOf } from "../text/matches.ts";
import { standsAlone } from "../text/pattern.ts";
import { type Reading, remember } from "../text/reading.ts";
import { capitalWord, streetEnding, streetType, word } from "./street-words.ts";

const number = "\\d{1,5}[a-z]?";
const unit =
  "(?:[,]?\\s{1,6}(?:[>?|*]{1,3} ?)?(?:apt|apartment|suite|ste|unit|flat|room)\\.? #?\\d{1,5}[a-z]?)";
const box = `(?:${number} )?(?:p\\.? ?o\\.? ?box|apartado|postfach|postbus|bp) \\d{1,6}`;
const street = `(?:${number} )?${number}(?: ${word}){1,6}(?: ${number}\\.?)?`;
const lazyStreet = `(?:${number} )?${number}(?: ${word}){1,6}?(?: ${number}\\.?)?`;
const streetAfterCue = `(?:(?:${number} )?${number} )?${word}(?: ${word}){0,5}(?: ${number}\\.?)?`;
const line = `(?:,?\\s{0,3}\\n\\s{0,4}(?:, )?(?:[>?|*]{1,3} ?)?|,\\s{1,2}(?:\\n\\s{0,4})?)${word}(?: ${word}){0,4}(?: ${number})?`;
const zip = "(?:,?\\s{1,4}\\d{5}(?:-\\d{4})?)";
const tail = `${unit}?(?:${line}){0,4}${zip}?`;

/** One or two numbers before, or one behind. */
const before = `(?:${number} ){0,2}`;
const behind = `(?: ${number}\\.?)?`;

/** A number, a street and what tells that it is one: a unit, lines that follow, or a postal code. */
const blocks: readonly RegExp[] = [
  new RegExp(`(?:^|\\n|[>?] ?|, )\\s{0,4}(${lazyStreet}${unit}(?:${line}){0,4}${zip}?)`, "giu"),
  new RegExp(`(?:^|\\n|[>?] ?)\\s{0,4}(${lazyStreet}(?:${line}){1,4}${zip})`, "giu"),
  new RegExp(
    `\\b((?:apt|apartment|suite)\\.? #?\\d{1,5},? ${street}(?:${line}){0,3}(?: ${word}){0,4}${zip}?)`,
    "giu",
  ),
  new RegExp(`(${box}${tail})`, "giu"),
  // Via Roma 12, rue Victor Hugo 3, ul. Karpacka 5
  new RegExp(
    `(?<![\\p{L}\\d])(${before}${streetType}(?: ${word}){1,5}?(?: ${number}\\.?)${tail})`,
    "giu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d])((?:${number} ){1,2}${streetType}(?: ${capitalWord}){1,5}${behind}${tail})`,
    "gu",
  ),
  // Gartenstraße 12, Storgatan 3, Petőfi utca 7.
  new RegExp(
    `(?<![\\p{L}\\d])(${before}(?:${word} ){0,3}?${streetEnding} ${number}\\.?${tail})`,
    "giu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d])((?:${number} ){1,2}(?:${capitalWord} ){0,3}${streetEnding}${tail})`,
    "gu",
  ),
];

/** A postal code of any country: 97414, SW1A 2AA, K1A 0B1, 1012 AB, AZ3529, D35 9A9U. */
const code =
  "(?:[A-Z]{1,2}-?)?\\d[\\dA-Z]{2,6}(?:-\\d{2,4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z\\d] ?[\\dA-Z]{3,4}|\\d{4} ?[A-Z]{2}|\\d{3} \\d{2}";
const city = `${capitalWord}(?:[ -]${capitalWord}){0,4}`;
const break_ = "(?:,?\\s{0,3}\\n\\s{0,4}(?:[>?|*]{1,3} ?)?|, )";
/** Something with a number, then a line or a part with a postal code and a town. */
const withCode = new RegExp(
  `(?:^|(?<=\\n)|(?<=[>?|*:,] ?)|(?<=\\b(?:to|at|in|is|from) ))((?=[^\\n,]{0,60}\\d)[\\p{L}\\d][^\\n!?;:,]{3,60}?(?:${break_}[^\\n!?;:,]{2,30})?${break_}(?:(?:${code})(?: |, )${city}|${city},? (?:${code})))(?![\\p{L}\\d])`,
  "gu",
);
/** 6787 Amanda Mill Suite 891; 848 Boame Link, Accra */
const numbered = new RegExp(
  `(?<![\\p{L}\\d.,/-])(${number}(?: ${capitalWord}){1,5}(?:${unit}(?:${line}){0,3}|,? \\n?${city}(?=$|\\n))${zip}?)`,
  "gu",
);

/** 35 Herrería 6: a number on both sides. */
const twoNumbers = new RegExp(
  `(?<![\\p{L}\\d.,/-])(${number}(?: ${number})?(?: ${capitalWord}){1,5} ${number}\\.?${tail})`,
  "gu",
);
/** enter on Hauptplatz 15: a word that no list knows, then a number. */
const afterPreposition = new RegExp(
  `\\b(?:on|at|to|in|into|from|near) ((?:${capitalWord} ){1,5}${number}\\.?)(?! ?(?:mg|mcg|ml|g|kg|units?|iu|%|weeks?|days?|hours?|years?|months?|times?|doses?|patients?|percent|am|pm)\\b)(?=[\\s,.;!?)]|$)`,
  "gu",
);
/** Streets without a number: early shows on Garden Street, a flat on Rua Augusta. */
const namedStreet = new RegExp(
  `\\b(?:on|in|at|of|along|off|to|from|near|and|behind) ((?:\\p{Lu}[\\p{L}'-]{1,24} ){1,3}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Crescent|Square|Way|Path|Close|Row|Trail|Court|Parkway|Highway|Mews|Grove|Gardens)\\b|(?:Via|Viale|Piazza|Rue|Calle|Avenida|Rua|Travessa|Aleea|Strada|Bulevardul|ulica|ul\\.|Jalan|Calea)(?: ${capitalWord}){1,4}|\\p{Lu}\\p{Ll}{2,20}(?:stra(?:ß|ss)e|gasse|gatan|straat|laan|vej|gade|veien|katu)(?!\\p{L}))`,
  "gu",
);
const corner = new RegExp(
  `\\b((?:the )?corner of (?:${number} )?${word}(?: ${word}|\\.? ${number}\\.?){0,7}? (?:and|&) (?:${number} )?${word}(?: ${capitalWord}){0,4}(?: (?:street|st|avenue|road)\\b)?)`,
  "giu",
);

/** Lauren and Sorlaskeid 32: two streets, of which one has a number. */
const twoStreets = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\p{Lu}[\\p{L}'-]{1,24}(?: ${capitalWord}){0,3} and (?:${number} \\p{Lu}[\\p{L}'-]{1,24}(?: ${capitalWord}){0,4}|\\p{Lu}[\\p{L}'.-]{0,24}(?: ${capitalWord}){0,4} ${number}))(?=[\\s,.;?!]|$)`,
  "gu",
);

const cue =
  "\\b(?:address(?:es)?[^.:\\n]{0,50}:|(?:address(?: (?:is|was|to|of [^.\\n]{2,40} is))?|live[sd]? at|living at|resid(?:es|ing) at|sent to|send (?:it|this|them|one) to|new one to|taxi to|office is at|arrived at|meet (?:me|you|us) at|meet(?: on)?(?: \\p{L}{6,9})? at [^,\\n]{2,40},|moved to|deliver(?:ed)? to|ship(?:ped)? to|mail(?:ed)? to|located at|staying at|refers to|return (?:it )?to|here they are:))[ \\n]{1,8}";
const afterCue = new RegExp(
  `${cue}((?:${box}|${streetAfterCue})${unit}?(?:${line}){0,4}(?: ${word}){0,3}${zip}?)`,
  "giu",
);

/** Places of residence written as a block, of any country. For strict mode: prose has many look-alikes. */
export function findAddressBlocks(reading: Reading): Found[] {
  return remember(reading, "address blocks", () => {
    const text = reading.plain;
    const found: Found[] = [];
    const add = (value: string, whole: string, at: number, seen: string) => {
      const start = at + whole.lastIndexOf(value);
      const cut = endOfSentence(value);
      const end = start + cut;
      if (cut < 5 || !standsAlone(text, start, end)) return;
      found.push({ start, end, seen: [seen] });
    };
    const scan = (pattern: RegExp, seen: string, accept?: (value: string) => boolean) => {
      for (const match of matchesOf(pattern, text)) {
        const value = match[1] ?? "";
        if (accept === undefined || accept(value)) add(value, match[0], match.index, seen);
      }
    };
    scan(namedStreet, "a street by name");
    scan(corner, "a street corner");
    if (!reading.hasDigit) return found;
    const hasNumber = (value: string) => /\d/u.test(value.slice(0, endOfSentence(value)));
    for (const block of blocks) scan(block, "several parts of an address", hasNumber);
    scan(withCode, "a street, a town and a postal code", looksPostal);
    scan(
      numbered,
      "a number, a street and more",
      (value) => /\b(?:apt|apartment|suite|ste|unit)\b/iu.test(value) || isNoOrdinaryWording(value),
    );
    scan(twoNumbers, "a street between two numbers", hasNumber);
    scan(afterPreposition, "a street and a number", isNoOrdinaryWording);
    scan(twoStreets, "a corner of two streets", isNoOrdinaryWording);
    scan(afterCue, "wording that gives an address", hasNumber);
    return found;
  });
}

/** Two numbers, a capital, and no prose. */
function looksPostal(value: string): boolean {
  const small = value.match(/(?<![\p{L}'’-])\p{Ll}{3,20}(?![\p{L}])/gu) ?? [];
  const prose = small.filter(
    (one) =>
      ordinaryRank(wordFacts(one)) > 0 &&
      !/^(?:rue|via|van|den|del|des|suite|apt|street|road|lane)$/u.test(one),
  );
  return /\p{Lu}/u.test(value) && prose.length < 2 && (value.match(/\d{1,7}/gu)?.length ?? 0) > 1;
}

/** "Phase 3", "Room 214" and "May 5" are no streets. */
function isNoOrdinaryWording(value: string): boolean {
  const words = value.toLowerCase().match(/\p{L}{2,28}/gu) ?? [];
  if (words.some((one) => isOfClass(one, "month"))) return false;
  return words.some((one) => one.length > 3 && wordFacts(one) === 0);
}

/** `Park Street 5. Please call` ends at the full stop, `ul. Karpacka` does not. */
function endOfSentence(value: string): number {
  const stop = /[\p{L}\d]{3,30}\. (?=\p{Lu}\p{Ll}{1,20} \p{Ll})|(?<=[\p{L}\d])[?!]/u.exec(value);
  let cut = stop ? stop.index + stop[0].replace(/[.?! ]{1,3}$/u, "").length : value.length;
  // ", Please call me" belongs to the sentence, not to the address.
  const talk =
    /,? (?:please|and then|in case|for a|for post|last night|is|was|who|when|but|by)\b/iu.exec(
      value.slice(0, cut),
    );
  if (talk && talk.index > 5) cut = talk.index;
  return ordinaryTail(value.slice(0, cut));
}

/** Ordinary words in small letters at the end are prose that goes on. */
function ordinaryTail(value: string): number {
  let end = value.length;
  for (;;) {
    const last = / (\p{Ll}{2,20})$/u.exec(value.slice(0, end));
    if (!last || !/\p{Lu}/u.test(value) || ordinaryRank(wordFacts(last[1] ?? "")) === 0) return end;
    end -= last[0].length;
  }
}
