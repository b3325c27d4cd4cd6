import type { Finder } from "../candidate.ts";
import { scan } from "../finders/scan.ts";
import { phraseAlternation } from "../text/pattern.ts";
import type { LexiconName } from "./names.ts";
import { wordLists } from "./word-lists.ts";

/** Finds the words of a list. */
export function lexiconFinder(name: LexiconName): Finder {
  const words = wordLists[name];
  if (words === undefined)
    throw new RangeError(`The list ${JSON.stringify(name)} cannot be searched for.`);
  const pattern = new RegExp(phraseAlternation(words), "giu");
  return (reading) => scan(reading, pattern);
}
