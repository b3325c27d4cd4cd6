import { syllable } from "syllable";
import type { Region } from "../document/document.ts";
import { sentencesOf } from "../document/sentences.ts";
import { wordsOf } from "./words.ts";

export interface TextStatistics {
  readonly words: number;
  readonly sentences: number;
  /** Letters and digits. */
  readonly characters: number;
  readonly syllables: number;
  readonly paragraphs: number;
  /** Words of three syllables or more, not counting the endings -es, -ed and -ing. */
  readonly complex_words: number;
  /** Words of three syllables or more. */
  readonly polysyllabic_words: number;
  /** Words of seven letters or more. */
  readonly long_words: number;
}

const notProse = new Set<string>([
  "alt-text",
  "calendar",
  "code",
  "comment",
  "filename",
  "heading",
  "image",
  "link-text",
  "link-url",
  "table",
  "title",
]);

/** Running text: no headings, tables, code, comments or targets. */
export function proseOf(regions: readonly Region[]): Region[] {
  return regions.filter((region) => !notProse.has(region.role));
}

export function statisticsOf(regions: readonly Region[]): TextStatistics {
  const total = {
    words: 0,
    sentences: 0,
    characters: 0,
    syllables: 0,
    paragraphs: 0,
    complex_words: 0,
    polysyllabic_words: 0,
    long_words: 0,
  };
  for (const { text } of regions) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    total.paragraphs++;
    total.words += words.length;
    total.sentences += sentencesOf(text).filter(({ start, end }) =>
      /[\p{L}\p{N}]/u.test(text.slice(start, end)),
    ).length;
    for (const { start, end } of words) {
      const word = text.slice(start, end);
      const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      const syllables = syllablesOf(word);
      total.characters += letters;
      total.syllables += syllables;
      if (syllables > 2) total.polysyllabic_words++;
      if (syllables > 2 && syllablesOf(word.replace(/(?:es|ed|ing)$/, "")) > 2)
        total.complex_words++;
      if (letters > 6) total.long_words++;
    }
  }
  return total;
}

const remembered = new Map<string, number>();

/** At least one: a number or an abbreviation is spoken too. */
export function syllablesOf(word: string): number {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  if (remembered.size < 20_000) remembered.set(word, count);
  return count;
}
