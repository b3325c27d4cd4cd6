import { matchesOf } from "./matches.ts";

/** The long dash that signs a quote stays, unless it stands between digits. */
const dashes = /[\u2010-\u2013\u2212\uFE58\uFE63\uFF0D]|(?<=\p{Nd})[\u2014\u2015](?=\p{Nd})/gu;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
const singleQuotes = /[\u2018\u2019\u201B\u02BC]/gu;
const doubleQuotes = /[\u201C\u201D\u201F]/gu;
const wideForms = /[\uFF01-\uFF5E]/gu;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const zeros = [0x660, 0x6f0, 0x966];

/** Cyrillic and Greek letters that look Latin, and what they look like. */
const alike = new Map(
  [..."АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"].map((letter, i) => [
    letter,
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo".charAt(i),
  ]),
);
const alikeClass = `[${[...alike.keys()].join("")}]{1,20}`;
/** Only inside a word that is Latin otherwise: words of other languages stay as they are. */
const alikeInLatin = new RegExp(`(?<=[A-Za-z])${alikeClass}|${alikeClass}(?=[A-Za-z])`, "gu");
const disguised = new RegExp(
  `[\\u{1D400}-\\u{1D7FF}]|\\d\\p{M}|${wideForms.source}|${otherDigits.source}|${alikeInLatin.source}`,
  "u",
);

/** Names what was done to a text so that it is not found; an ordinary text gives none. */
export function tricksIn(text: string): string[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  return [
    ...(hidden.test(text) ? ["invisible characters stand inside it"] : []),
    ...(disguised.test(text) ? ["look-alike characters stand in it"] : []),
  ];
}

/** Writes look-alike dashes, spaces, quotes, digits and letters in ASCII. The length stays the same. */
export function foldCharacters(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .replace(dashes, "-")
    .replace(spaces, " ")
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(wideForms, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(alikeInLatin, (letters) => [...letters].map((c) => alike.get(c) ?? c).join(""))
    .replace(otherDigits, (c) => {
      const code = c.charCodeAt(0);
      const zero = zeros.find((z) => code >= z && code <= z + 9) ?? 0;
      return String(code - zero);
    });
}

/** Soft hyphen, zero-width characters and direction marks. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;

/** All that shows nothing, tag characters, variation selectors and halves of surrogate pairs included. */
const hidden = /\p{Default_Ignorable_Code_Point}|\p{Cs}/u;

export interface Visible {
  readonly text: string;
  /** From an offset in the visible text to the offset in the original. */
  readonly toOriginal: (offset: number) => number;
}

let lastText = "";
let lastVisible: Visible = { text: "", toOriginal: (offset) => offset };

/** The text without what parts an identifier unseen, and the way back. The last answer is kept: every rule asks. */
export function dropInvisible(text: string): Visible {
  if (text !== lastText) {
    lastVisible = withoutInvisible(text);
    lastText = text;
  }
  return lastVisible;
}

/** The space that a line break leaves in a number which goes on: 078-05- 1120. */
const brokenNumber = /(?<=\d[-–]) (?=\d)/g;

/** Whether a number goes over the end of a line. */
export function holdsBrokenNumber(text: string): boolean {
  return /\d[-–] \d/.test(text);
}

function withoutInvisible(text: string): Visible {
  const breaks = new Set(
    holdsBrokenNumber(text) ? [...matchesOf(brokenNumber, text)].map(({ index }) => index) : [],
  );
  if (breaks.size === 0 && (!/[^\0-\x7f]/.test(text) || !invisible.test(text)))
    return { text, toOriginal: (offset) => offset };
  const kept: number[] = [];
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (breaks.has(i) || invisible.test(char)) continue;
    kept.push(i);
    out += char;
  }
  return { text: out, toOriginal: (offset) => kept[offset] ?? (kept.at(-1) ?? -1) + 1 };
}
