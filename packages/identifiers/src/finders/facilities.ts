import type { Found } from "../candidate.ts";
import { matchesOf } from "../text/matches.ts";
import { standsAlone } from "../text/pattern.ts";
import { type Reading, remember } from "../text/reading.ts";
import { scan } from "./scan.ts";

const kind =
  "(?:Hospitals?|Hosp\\.?|Clinics?|Medical (?:Center|Centre|Group|Campus)|Med(?:ical)? (?:Center|Ctr)\\.?|Health(?:care)?(?: (?:System|Center|Clinic|Care|Services|Network|Group|Partners))?|Nursing Home|Hospice|Infirmary|Sanatorium|Rehab(?:ilitation)?(?: (?:Center|Hospital|Institute))?|Cancer (?:Center|Institute)|Heart (?:Center|Institute|and Vascular)|Urgent Care|Surgery Center|Birth(?:ing)? Center|Recovery Center|Community Center|Med(?=[ ,.?!)]|$)|Family Practice|Pediatrics|Presbyterian|Methodist|Memorial|Institute|Pavilion|Dialysis)";
const part = "(?:St\\.?|Saint|Mt\\.?|Mount|\\p{Lu}[\\p{L}.'’-]{1,24}|[A-Z]{2,8})";
/** The kind is looked for first, since it is rare; the name before it is read backwards from there. */
const kindWithPlace = new RegExp(` ${kind}(?: (?:of|at|in) ${part}(?: ${part}){0,2})?`, "gu");
const nameBefore = new RegExp(
  `(?:^|[^\\p{L}\\p{N}.'-])(${part}(?: (?:of|and|&|of the) ${part}| ${part}){0,5})$`,
  "u",
);
/** Longest name before the kind, in UTF-16 units. */
const nameReach = 110;
const loose =
  /\b(?:[Oo]ur|[Tt]he|at|a|to|from) ((?:\p{Lu}[\p{L}.'-]{1,24}|\d{1,3}(?:st|nd|rd|th)|[A-Z]{2,6})(?: (?:\p{Lu}[\p{L}.'-]{1,24}|avenue|street|health|city)){0,3} (?:clinic|hospital|facility|office|med(?:ical)? (?:center|ctr)|health ?center|urgent care|ER|campus|branch|[Oo]ncology [Cc]enter|Health ?Center))\b/gu;
const ofPlace =
  /\b(?:University|Children's Hospital|Hospital|Medical (?:Center|College)|Clinic) (?:of|at) \p{Lu}[\p{L}.'-]{1,24}(?:,? \p{Lu}[\p{L}.'-]{1,24}){0,3}/gu;
const saint =
  /\b(?:St\.?|Saint) \p{Lu}[\p{L}]{2,15}'s\b|\b(?:Mt\.?|Mount) (?:Sinai|Carmel|Auburn|Zion)\b/gu;
/** Health systems whose short names stand alone. */
const wellKnown =
  /\b(?:Johns? Hopkins|John's Hopkins|Mayo(?: Clinic)?|Cleveland Clinic|Cedars?[- ]Sinai|NYU(?: Langone)?|UCLA|UCSF|UCSD|MD Anderson|M\.D\. Anderson|(?:Memorial )?Sloan[- ]Kettering|Beth Israel(?: Deaconess)?|Mass(?:achusetts)? General|NewYork-Presbyterian|New York[- ]Presbyterian|NY[- ]Presbyterian|Columbia Presbyterian|Kaiser(?: Permanente)?|Stanford|Bellevue|Massachusetts General|Brigham (?:and|&) Women's|Duke|Emory|Vanderbilt|Northwestern|Houston Methodist|Penn Medicine|Mercy|Geisinger|Intermountain|Scripps|Ochsner|Sutter|Banner|Providence|Dana[- ]Farber|Mt\.? Sinai|Walter Reed)\b/gu;
const notFirst = new Set(
  "the our a an this that your my at in to visit call contact and or from with for when thank welcome dr mr mrs ms patient new".split(
    " ",
  ),
);

/** Every pattern here holds one of these. */
const hint =
  /hosp|clinic|med(?:ical)?\b|health|nursing|hospice|infirm|sanator|rehab|center|centre|institute|care\b|practice|pediatric|presbyter|methodist|memorial|pavilion|dialysis|universit|st\.? |saint|mt\.?|mount|hopkins|mayo|sinai|nyu|ucla|ucsf|ucsd|anderson|ketter|israel|general|kaiser|stanford|bellevue|brigham|duke|emory|vanderbilt|northwestern|penn|mercy|geisinger|intermountain|scripps|ochsner|sutter|banner|providence|farber|reed|facility|office|campus|branch|\ber\b/i;

/** Hospitals, clinics and other places of care by name. */
export function findFacilities(reading: Reading): Found[] {
  return remember(reading, "facilities found", () => {
    const text = reading.plain;
    if (!hint.test(text)) return [];
    const trim = (value: string, at: number) => {
      if (/\b(?:Dr|Mr|Mrs|Ms)\.? $/u.test(text.slice(Math.max(0, at - 5), at))) return false;
      const first = /^\S{1,25}/u.exec(value)?.[0] ?? "";
      if (!notFirst.has(first.toLowerCase().replace(/\.$/u, ""))) return true;
      const start = at + first.length + 1;
      return value.length > first.length + 8 ? { start } : false;
    };
    return [
      ...named(text, trim),
      ...scan(reading, ofPlace),
      ...scan(reading, loose, (value) => !/^(?:Dr|Mr|Mrs|Ms)\b/u.test(value)),
      ...scan(reading, saint),
      // UCSF-987654 is a number of a record.
      ...scan(reading, wellKnown, (value, at) =>
        /^-?\d/u.test(text.slice(at + value.length, at + value.length + 2))
          ? false
          : { bonus: -0.1 },
      ),
    ];
  });
}

function named(
  text: string,
  trim: (value: string, at: number) => Partial<Found> | boolean,
): Found[] {
  const out: Found[] = [];
  let last = 0;
  for (const found of matchesOf(kindWithPlace, text)) {
    const end = found.index + found[0].length;
    const from = Math.max(last, found.index - nameReach);
    const before = nameBefore.exec(text.slice(from, found.index))?.[1];
    if (before === undefined || !standsAlone(text, found.index, end)) continue;
    const start = found.index - before.length;
    const verdict = trim(text.slice(start, end), start);
    if (verdict === false) continue;
    out.push({ start, end, ...(verdict === true ? {} : verdict) });
    last = end;
  }
  return out;
}
