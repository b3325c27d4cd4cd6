import { sentencesOf } from "../document/sentences.ts";
import type { Span } from "../place.ts";
import { syllablesOf } from "./text-statistics.ts";
import { wordsOf } from "./words.ts";

export type CountUnit =
  | "words"
  | "characters"
  | "sentences"
  | "emoji"
  | "hashtags"
  | "mentions"
  | "syllables";

/** The units of a text, in order; a syllable's place is its word. */
export function unitsIn(text: string, unit: CountUnit): Span[] {
  switch (unit) {
    case "words":
      return wordsOf(text);
    case "sentences":
      return sentencesOf(text);
    case "syllables":
      return wordsOf(text).flatMap((word) =>
        new Array<Span>(syllablesOf(text.slice(word.start, word.end))).fill(word),
      );
    case "characters":
      return matches(text, /./gsu);
    case "emoji":
      return emojiIn(text);
    case "hashtags":
      return hashtagsIn(text);
    case "mentions":
      return matches(
        text,
        /(?<![\p{L}\p{M}\p{N}_@.])@[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?/gu,
      );
  }
}

/** # and letters, digits or underscores of any script, with a letter among them; not inside a word or an address. */
export function hashtagsIn(text: string): Span[] {
  return matches(text, /(?<![\p{L}\p{M}\p{N}_&/#])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu);
}

/** A family of four or a flag is one emoji; ©, ® and ™ are signs unless drawn as emoji. */
function emojiIn(text: string): Span[] {
  const piece = "\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\uFE0F?";
  const emoji = new RegExp(
    `\\p{Regional_Indicator}{2}|[#*0-9]\\uFE0F?\\u20E3|(?![\\u00A9\\u00AE\\u2122](?!\\uFE0F))${piece}(?:\\u200D${piece})*`,
    "gu",
  );
  return matches(text, emoji);
}

function matches(text: string, expression: RegExp): Span[] {
  return Array.from(text.matchAll(expression), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
