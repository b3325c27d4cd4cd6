import type { Found } from "../candidate.ts";
import { gateOf } from "../text/gate.ts";
import type { Reading } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import { monthWithCapital } from "./date-words.ts";
import { scan } from "./scan.ts";

const over89 = "(?:9\\d|1[01]\\d)";
const ones = "(?:one|two|three|four|five|six|seven|eight|nine)";
const spelled = `(?:ninety(?:[- ]${ones})?|(?:(?:a|one)[- ])?hundred(?:[- ](?:and[- ])?(?:${ones}|ten|eleven|twelve))?)`;
const age = `(?:${over89}|${spelled})`;
const unit = "(?:years?|yrs?|y)[- ]{0,1}(?:old|young|o\\b)|y/?o\\b|yr[- ]old|years of age";

const withUnit = new RegExp(`${age}[- ]{0,2}(?:${unit})`, "gi");
/** 92Y on the banner of a screen, 92 años */
const shortUnit = new RegExp(
  `${over89} ?Y(?:RS?|/?O)?\\b|(?:cumpli[oó] |sus |a los )?${over89} a[nñ]os\\b`,
  "gu",
);
const afterWord = new RegExp(
  `\\b(?:aged?|age:|age of|at age|at the age of|turn(?:ed|s|ing)?|reach(?:ed|es|ing)?|hit|hits|now|is|was|be|being|still|only|just|almost|nearly|just shy of|lived to(?: be)?|lives to be|celebrat(?:e|ed|es|ing)(?: (?:her|his|their|my|your|a))?) (${over89}(?:(?:st|nd|rd|th) birthday| years)?|${spelled})(?![\\w-])`,
  "gi",
);
const birthday = new RegExp(
  `((?:${over89}(?:st|nd|rd|th)|ninetieth|ninety-\\w{3,8}|(?:one )?hundredth|hundred-and-\\w{3,8}) (?:birthday|trip around the sun))`,
  "gi",
);
/** What follows an age that stands alone. */
const afterAge =
  "(?=[,;!?)]|[.](?!\\d)|$|\\s[-–—]| (?:she|he|they|years|when|this|next|last|in (?:her|his|my|our)|and (?:i|i've|i'm|we|we've|still|has|her|his|your|my|in|she|he|counting|feel|going|just|a|sharp|proud|full))\\b)";
const inCommas = new RegExp(
  `[\\p{L}.'")-]{2,20}, (${age})(?=[,;!?)]|[.](?!\\d)|$| (?:of|from)\\b)`,
  "gu",
);
const inBrackets = new RegExp(`\\p{Lu}[\\p{L}'-]{1,20} \\((?:age |aged )?(${age})[,)]`, "gu");
const atAge = new RegExp(`\\b(?:at|at age|when|past) (${age})${afterAge}`, "gi");
const amAge = new RegExp(
  `\\b(?:i'm|i am|you are|you're|she's|he's|who's|they are|she is|he is|who is|she was|he was|i was|you were) (?:now |only |just |all of |almost |nearly )?(${age})${afterAge}`,
  "gi",
);
const willBe = new RegExp(
  `\\b(?:she|he|who|i)(?:'ll| will) be (${age}) in (?:${monthWithCapital}|\\p{L}{3,9})`,
  "giu",
);
const praised = new RegExp(
  `\\b(?:(?:a|the|our) (?:spry|sprightly|young|feisty|sharp|spunky|healthy|vibrant|hearty|lively|ripe old|youthful|tender)|birthday number|number) (${age})(?=[,.;!?)]|$| (?:with|and|in|at|on|by))`,
  "gi",
);
const sentenceAlone = new RegExp(`(?:^|[.!?:] )(${spelled})(?=[.!]|,? and )`, "gi");
const candles = new RegExp(`\\b(${age}) candles\\b`, "gi");
const word = /\b(?:nonagenarian|centenarian|supercentenarian)\b/gi;

/** Things that are 90 years old without being anybody. */
const thingAfter =
  /^[\s-]{0,2}(?:building|hospital|clinic|institution|tradition|campus|facility|organi[sz]ation|company|chapel|church|house|program|school|law|wing|history|legacy|bridge|tree|records?|study|practice|foundation|partnership|landmark|site|structure|method|hotel|barn|mill|firm|business|society|newspaper|technique|idea)\b/iu;
/** "The hospital turned 105" */
const thingBefore =
  /\b(?:hospital|clinic|center|foundation|health|church|school|company|college|building|program|society|pharmacy|bridge|it) (?:just |recently )?(?:is |was |turn(?:s|ed|ing) |celebrat\w{1,3} its |now |reached )/iu;
const openEnded =
  /^(?:\s?\+|\s{0,1}(?:years?(?: of age)?|y\/?o)?\s{0,1}(?:or|and|&)\s(?:older|over|above|up|more)|\s?(?:\p{L}{3,12} )?(?:days|weeks|months|minutes|hours|seconds|percent|%|degrees|miles|pounds|lbs?|kg|mg|mm|ml|people|patients|beds|calls|points|feet|times)\b|[%°])/iu;
const rangeBefore =
  /(?:\b(?:over|under|through|between|to|than|least|up to|until|past|after)|\d\s?(?:-|to|through|and))\s{0,2}$/iu;

/** "a hundred" counts much; it is an age after wording such as "turns". */
const roundHundred = /^(?:(?:a|one)[- ])?hundred$/iu;
const beforeHundred =
  /\b(?:turn(?:ed|s|ing)?|age|aged|reach(?:ed|es|ing)?|celebrat(?:e|ed|es|ing)|lived to(?: be)?) $/iu;

/** Every age over 89 holds one of these. */
const digits = /9\d|1[01]\d/;
const spelledHint = /ninet|hundred|centenarian|nonagenarian/i;
const spelledGate = gateOf(/\b(?:ninet|hundred|(?:super)?centenarian|nonagenarian)/i);

/** Ages of 90 and more of one person. */
export function findAges(reading: Reading): Found[] {
  const text = reading.plain;
  const spelledOut = () => spelledGate.mayMatch(reading) && spelledHint.test(text);
  if (!(reading.hasDigit && digits.test(text)) && !spelledOut()) return [];
  const tellsPerson = (value: string, at: number) => {
    const before = text.slice(Math.max(0, at - 24), at);
    if (roundHundred.test(value) && !beforeHundred.test(before)) return false;
    const after = text.slice(at + value.length, at + value.length + 40);
    return !thingAfter.test(after) && !openEnded.test(after) && !rangeBefore.test(before);
  };
  const bare = (bonus: number) => (value: string, at: number) =>
    tellsPerson(value, at) ? { bonus } : false;
  return [
    ...scan(reading, withUnit, (value, at) => tellsPerson(value, at)),
    ...scan(reading, shortUnit, (value, at) => tellsPerson(value, at) && { bonus: -0.05 }),
    ...scan(reading, afterWord, (value, at) =>
      !thingBefore.test(text.slice(Math.max(0, at - 40), at)) &&
      (/ birthday$/u.test(value) || tellsPerson(value, at)) &&
      plausible(text, at)
        ? {
            bonus: /\baged?$|age:$|age of$|turn/iu.test(text.slice(Math.max(0, at - 12), at).trim())
              ? 0
              : -0.2,
          }
        : false,
    ),
    ...scan(reading, birthday, bare(0)),
    ...scan(reading, inCommas, bare(-0.05)),
    ...scan(reading, inBrackets, bare(-0.1)),
    ...scan(reading, atAge, bare(-0.1)),
    ...scan(reading, amAge, bare(-0.05)),
    ...scan(reading, willBe, bare(0)),
    ...scan(reading, candles, bare(-0.1)),
    ...scan(reading, praised, bare(-0.1)),
    ...scan(reading, sentenceAlone, bare(-0.2)),
    ...scan(reading, word, bare(-0.1)),
  ];
}

/** "is 98.6", "was 92%": not ages. */
function plausible(text: string, at: number): boolean {
  const after = /^\d{2,3}(.{0,2})/u.exec(text.slice(at, at + 6))?.[1] ?? "";
  return !/^[.:/]\d|^[%°/-]/u.test(after);
}

const bornIn =
  /\b(?:born|b\.|birth year|year of birth|dob)(?: (?:in|on))?[: ]{1,2}(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}[/-]\d{1,2}[/-])?((?:18|19)\d\d)\b/giu;

/** Years of birth that make a person 90 or older, whatever the birthday, in the year that is checked for. */
export function findBirthYears(reading: Reading, around: Surroundings): Found[] {
  return scan(reading, bornIn, (value) => {
    const born = Number(value);
    const { year } = around;
    return year !== undefined && born < year - 90 && born > year - 121;
  });
}
