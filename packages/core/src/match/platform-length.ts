import { unitsIn } from "./count-units.ts";

/** How a platform counts a post, and what it takes. */
export interface Platform {
  /** In the platform's own units. */
  readonly longest?: number;
  readonly hashtags?: number;
  length(text: string): number;
}

/** As X does it: https://github.com/twitter/twitter-text/blob/master/config/v3.json */
function weighted(text: string): number {
  const rest = withoutLinks(text.normalize("NFC"), 23);
  const emoji = unitsIn(rest.text, "emoji");
  let length = rest.length + 2 * emoji.length;
  let at = 0;
  for (const { start, end } of [...emoji, { start: rest.text.length, end: rest.text.length }]) {
    for (const character of rest.text.slice(at, start)) length += isLight(character) ? 1 : 2;
    at = end;
  }
  return length;
}

/** Latin and near scripts, and the usual punctuation, by code point. */
const light: readonly (readonly [from: number, to: number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];

function isLight(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return light.some(([from, to]) => code >= from && code <= to);
}

/** Links count the same however long they are. */
function withoutLinks(
  text: string,
  each: number,
): { readonly text: string; readonly length: number } {
  let length = 0;
  const rest = text.replace(link, (found) => {
    length += each;
    return /[.,;:!?)\]'"»”’]+$/.exec(found)?.[0] ?? "";
  });
  return { text: rest, length };
}

const link =
  /\bhttps?:\/\/[^\s<>]+|(?<![\p{L}\p{N}_@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|gov|edu|health|care|info|io|us|example)\b(?:\/[^\s<>]*)?/giu;

/** What a reader takes for one character: a family of four is one. */
function graphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function codePoints(text: string): number {
  return [...text].length;
}

/** As Mastodon does it: links count 23, and of a mention only the part before the second @. */
function tooted(text: string): number {
  const rest = withoutLinks(text, 23);
  return rest.length + graphemes(rest.text.replace(/(@[\p{L}\p{N}_]+)@[\w.-]+\w/gu, "$1"));
}

const x: Platform = { longest: 280, length: weighted };

/** By the `platform` of registries/channels.yml, in lower case. Others are counted in characters, by the registry's limits. */
const platforms: Readonly<Record<string, Platform>> = {
  x,
  twitter: x,
  bluesky: { longest: 300, length: graphemes },
  mastodon: { longest: 500, length: tooted },
  threads: { longest: 500, length: codePoints },
  instagram: { longest: 2200, hashtags: 30, length: codePoints },
  tiktok: { longest: 2200, length: codePoints },
  linkedin: { longest: 3000, length: codePoints },
};

const unknown: Platform = { length: codePoints };

export function platformOf(name: string): Platform {
  const key = name.toLowerCase();
  return Object.hasOwn(platforms, key) ? (platforms[key] ?? unknown) : unknown;
}
