import { cities1, cities2 } from "./data/cities.ts";
import { first1, first2, first3, otherFirst } from "./data/first-names.ts";
import { last1, last2, last3, last4, otherLast } from "./data/last-names.ts";
import { words1, words2, words3 } from "./data/words.ts";

/**
 * What the lexicons say about a word in small letters, packed into one number:
 * bits 0-2 first name (0 none, 1 most frequent … 4 of another country), bits 3-5 last name (1 … 5),
 * bits 6-7 ordinary English word (1 most frequent … 3), bit 8 US town.
 */
export type WordFacts = number;

let facts: Map<string, WordFacts> | undefined;
let towns: Set<string> | undefined;

const sources: readonly (readonly [string, number])[] = [
  [first1, 1],
  [first2, 2],
  [first3, 3],
  [otherFirst, 4],
  [last1, 1 << 3],
  [last2, 2 << 3],
  [last3, 3 << 3],
  [last4, 4 << 3],
  [otherLast, 5 << 3],
  [words1, 1 << 6],
  [words2, 2 << 6],
  [words3, 3 << 6],
  [cities1, 1 << 8],
];

function load(): Map<string, WordFacts> {
  const map = new Map<string, WordFacts>();
  for (const [list, bits] of sources) {
    for (const word of list.split(" ")) map.set(word, (map.get(word) ?? 0) | bits);
  }
  return map;
}

/** Facts about a word in small letters; 0 when no list has it. */
export function wordFacts(lower: string): WordFacts {
  facts ??= load();
  return facts.get(lower) ?? 0;
}

export const firstNameRank = (word: WordFacts): number => word & 7;
export const lastNameRank = (word: WordFacts): number => (word >> 3) & 7;
export const ordinaryRank = (word: WordFacts): number => (word >> 6) & 3;
const isTownWord = (word: WordFacts): boolean => (word & 256) !== 0;

/** A US post office town, of one or several words, in small letters. */
export function isTown(lower: string): boolean {
  if (!lower.includes(" ")) return isTownWord(wordFacts(lower));
  towns ??= new Set(cities2.split(" "));
  return towns.has(lower.replaceAll(" ", "_"));
}
