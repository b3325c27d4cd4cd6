import { type Gate, gateOf } from "../text/gate.ts";

/** Wording before or after a name that makes it a place. */
export interface PlaceCue {
  /** A quick look: without this the pattern cannot match. */
  readonly hint: RegExp;
  /** A quicker one, for a hint that begins with a word. */
  readonly gate?: Gate;
  readonly pattern: RegExp;
  readonly bonus: number;
  /** A place that no list knows is believed. */
  readonly trustUnknown: boolean;
}

const word = "\\p{Lu}\\p{Ll}[\\p{L}'-]{1,20}";
export const placeName: string = `(?:(?:St\\.|Saint|Mt\\.|Mount|Fort|Ft\\.|San|Santa|New|Los|Las|El|La|Lake|Port|North|South|East|West|Upper|Lower) )?${word}(?: ${word}){0,2}`;
const name = placeName;
const people =
  "(?:man|woman|teen|teenager|boy|girl|mom|mother|dad|father|farmer|rancher|teacher|firefighter|resident|native|couple|nurse|student|grandmother|grandfather|veteran|deputy|coach|pastor|trucker|logger|toddler|businessman|businesswoman|runner|athlete)\\b";
const regions =
  "(?:County|Parish|Township|Borough|Reservation|Valley|Heights|Falls|Springs|Beach|Neighborhood|Village|Island|Mesa|Grove|Junction|Lake|Reservoir|Canyon|Bluffs?|Flats|Ranch|Trailer Park|Apartments|Mobile Home Park)\\b";
const schools =
  "(?:Elementary|Middle School|High School|High|Academy|Primary School|Preschool|Charter School)\\b";
const homes =
  "\\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|grew up|born|raised|farms?|farmed|ranch(?:es|ed)|work(?:s|ed)|teach(?:es)?|taught|died|settled|stays?|based) (?:just |right |out )?(?:in|near|outside|outside of|on the edge of) ";
const origins =
  "\\b(?:from(?: just)?(?: outside| near| around| up near| over in| over by)?(?: of)?|hometown of|home in|home to|native of|resident of|[Tt]he town,|town of|village of|city of|community of|neighborhood of|suburb of|back to|moved to|returned to) ";

function cue(hint: string, pattern: string, bonus: number, trustUnknown: boolean): PlaceCue {
  const words = hint.replace(/^ /u, "\\b");
  return {
    hint: new RegExp(hint),
    pattern: new RegExp(pattern, "gu"),
    bonus,
    trustUnknown,
    ...(words.startsWith("\\b") && { gate: gateOf(new RegExp(words)) }),
  };
}

export const placeCues: readonly PlaceCue[] = [
  cue(
    "\\d\\)?,? of ",
    `(?:\\(?\\d{1,3}\\)?|age \\d{1,3}),? of (?:nearby |rural )?(${name})`,
    0.3,
    true,
  ),
  cue(
    homes,
    `${homes}(?:nearby |rural |downtown |the town of |the village of )?(${name})`,
    0.3,
    true,
  ),
  cue(origins, `${origins}(?:nearby |rural |tiny |little |the )?(${name})`, 0.15, true),
  cue(` ${people}`, `(${name}) ${people}`, 0.25, true),
  cue(
    "\\b(?:in|near|outside|around|visited|through) (?:nearby |rural |downtown )?[^a-z]",
    `\\b(?:in|near|outside|around|visited|through) (?:nearby |rural |downtown )?(${name})`,
    0.05,
    false,
  ),
  cue(" of [^a-z]", `\\p{Lu}(?:\\.|\\p{Ll}{1,20}\\.?) of (?:nearby |rural )?(${name})`, 0.1, false),
  cue("[—–~-] ?[^a-z]", `(?:—|–|~|--) ?\\p{Lu}[^,\\n]{1,40}, (${name})`, 0.2, true),
  cue(
    " at the [^a-z]",
    ` at the (${name}) (?:rodeo|fair|ranch|farm|mine|quarry|diner|cafe|bar|store|mill|plant|library|post office|grocery|gas station|elevator|school|church|parade|track|festival|reservoir|dam|ski|lake)`,
    0.2,
    true,
  ),
  cue(
    " on [^a-z]",
    `\\blive[sd]? on (?:${word} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Court) in (${name})`,
    0.3,
    true,
  ),
  cue(` ${regions}`, `\\b(${word}(?: ${word}){0,2} ${regions})`, 0.1, true),
  cue(` ${schools}`, `\\b(${word}(?: ${word}){0,2} ${schools})`, 0.2, true),
];
