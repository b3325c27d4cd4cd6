import type { Found } from "../candidate.ts";
import { standsAlone } from "../text/pattern.ts";
import { type Reading, remember } from "../text/reading.ts";

const word = "[\\p{L}][\\p{L}\\p{M}'’./-]{0,28}";
const number = "\\d{1,5}[a-z]?";
const unit =
  "(?:[,]?\\s{1,6}(?:[>?|*]{1,3} ?)?(?:apt|apartment|suite|ste|unit|flat|room)\\.? #?\\d{1,5}[a-z]?)";
const street = `(?:${number} )?${number}(?: ${word}){1,6}?(?: ${number}\\.?)?`;
const streetAfterCue = `(?:(?:${number} )?${number} )?${word}(?: ${word}){0,5}(?: ${number}\\.?)?`;
const line = `(?:,?\\s{0,3}\\n\\s{0,4}(?:[>?|*]{1,3} ?)?|, ?)${word}(?: ${word}){0,4}(?: ${number})?`;
const zip = "(?:,?\\s{1,4}\\d{5}(?:-\\d{4})?)";

/** A number, a street and what tells that it is one: a unit, lines that follow, or a postal code. */
const blocks: readonly RegExp[] = [
  new RegExp(`(?:^|\\n|[>?] ?|, )\\s{0,4}(${street}${unit}(?:${line}){0,4}${zip}?)`, "giu"),
  new RegExp(`(?:^|\\n|[>?] ?)\\s{0,4}(${street}(?:${line}){1,4}${zip})`, "giu"),
  new RegExp(
    `\\b((?:apt|apartment|suite)\\.? #?\\d{1,5},? ${street}(?:${line}){0,3}(?: ${word}){0,4}${zip}?)`,
    "giu",
  ),
];

const cue =
  "\\b(?:address(?: (?:is|was|to|of [^.\\n]{2,40} is))?:?|address to the same:|live[sd]? at|living at|resid(?:es|ing) at|sent to|send (?:it|this|them|one) to|new one to|taxi to|office is at|arrived at|meet (?:me|you|us) at|moved to|deliver(?:ed)? to|ship(?:ped)? to|mail(?:ed)? to|located at|staying at|refers to|return (?:it )?to|here they are:|address:)[ \\n]{1,3}";
const afterCue = new RegExp(
  `${cue}(${streetAfterCue}${unit}?(?:${line}){0,4}(?: ${word}){0,3}${zip}?)`,
  "giu",
);

/** Places of residence written as a block, of any country. For strict mode: prose has many look-alikes. */
export function findAddressBlocks(reading: Reading): Found[] {
  if (!reading.hasDigit) return [];
  return remember(reading, "address blocks", () => {
    const text = reading.plain;
    const found: Found[] = [];
    const add = (value: string, whole: string, at: number, seen: string) => {
      const start = at + whole.lastIndexOf(value);
      const cut = endOfSentence(value);
      const end = start + cut;
      if (cut < 5 || !/\d/u.test(value.slice(0, cut)) || !standsAlone(text, start, end)) return;
      found.push({ start, end, seen: [seen] });
    };
    for (const block of blocks) {
      for (const match of text.matchAll(block))
        add(match[1] ?? "", match[0], match.index, "several lines of an address");
    }
    for (const match of text.matchAll(afterCue))
      add(match[1] ?? "", match[0], match.index, "wording that gives an address");
    return found;
  });
}

/** `Park Street 5. Please call` ends at the full stop, `ul. Karpacka` does not. */
function endOfSentence(value: string): number {
  const stop = /[\p{L}\d]{3,30}\. (?=\p{Lu}\p{Ll}{1,20} \p{Ll})|(?<=[\p{L}\d])[?!]/u.exec(value);
  return stop ? stop.index + stop[0].replace(/[.?! ]{1,3}$/u, "").length : value.length;
}
