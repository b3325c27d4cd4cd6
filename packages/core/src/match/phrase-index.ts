import { type Automaton, buildAutomaton } from "@wardline/identifiers";
import type { Occurring } from "../kinds/kind.ts";
import type { Span } from "../place.ts";

/**
 * All phrases of all rules in one automaton, so that a text is read once however many rules there are.
 *
 * A phrase matches whole words in any letter case, with any white space between its words; a trailing `*`
 * takes any ending of the last word (`diagnos*`). Curly and straight quotes are the same. A handle or hashtag is a
 * word with its sign, so `@house` is not in an e-mail address.
 */
export interface PhraseIndex {
  /** Registers a phrase; the same phrase with the same options gets the same id. */
  add(phrase: string, options?: PhraseOptions): number;
}

export interface PhraseOptions {
  /** Default false. */
  readonly caseSensitive?: boolean;
  /** Default true. */
  readonly wholeWords?: boolean;
}

export interface PhraseScan {
  /** Spans of the phrase in the scanned text, in order; empty when there is none. */
  of(id: number): readonly Span[];
  has(id: number): boolean;
  /** The phrases that occur. */
  readonly hits: readonly number[];
  /** Whether any of the phrases occurs. */
  any(ids: ReadonlySet<number>): boolean;
  /** Spans of all of the phrases; not in order. */
  all(ids: ReadonlySet<number>): readonly Span[];
}

interface Phrase {
  readonly text: string;
  readonly folded: string;
  readonly openEnd: boolean;
  readonly caseSensitive: boolean;
  readonly wholeWords: boolean;
}

export interface CompiledPhraseIndex extends PhraseIndex {
  /** Finds every phrase in a normalised text (white space already single spaces). */
  scan(text: string): PhraseScan;
  /** The phrases whose letters occur in a raw text, word boundaries and the units in `skip` ignored; places are not kept. */
  scanLoosely(text: string, skip: Uint8Array): PhraseScan;
}

/** Short texts, such as links of a menu, come again in every file. In UTF-16 code units. */
const longestKept = 80;
const mostKept = 5000;

const noSpans: readonly Span[] = [];

export function createPhraseIndex(): CompiledPhraseIndex {
  const phrases: Phrase[] = [];
  const ids = new Map<string, number>();
  let automaton: Automaton | undefined;
  const kept = new Map<string, PhraseScan>();
  const search = (text: string, skip?: Uint8Array): PhraseScan => {
    automaton ??= buildAutomaton(phrases.map((phrase) => phrase.folded));
    let found: Map<number, Span[]> | undefined;
    const take = (id: number, end: number): void => {
      const phrase = phrases[id];
      const span = phrase && (skip ? { start: end, end } : spanOf(phrase, text, end));
      if (!span) return;
      found ??= new Map();
      const spans = found.get(id);
      if (spans) spans.push(span);
      else found.set(id, [span]);
    };
    automaton.search(text, take, skip);
    return found ? new FoundPhrases(found) : nothingFound;
  };
  return {
    add(phrase, options = {}) {
      const caseSensitive = options.caseSensitive ?? false;
      const wholeWords = options.wholeWords ?? true;
      const key = `${caseSensitive}\0${wholeWords}\0${phrase}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      automaton = undefined;
      kept.clear();
      const text = straightenQuotes(phrase.normalize("NFKC").replace(/\s+/g, " ").trim());
      const openEnd = text.endsWith("*");
      const body = openEnd ? text.slice(0, -1) : text;
      if (body === "") throw new RangeError(`"${phrase}" is not a phrase: it has no letters.`);
      ids.set(key, phrases.length);
      return (
        phrases.push({ text: body, folded: foldCase(body), openEnd, caseSensitive, wholeWords }) - 1
      );
    },
    scan(text) {
      if (text.length > longestKept) return search(text);
      const known = kept.get(text);
      if (known !== undefined) return known;
      if (kept.size >= mostKept) kept.clear();
      const found = search(text);
      kept.set(text, found);
      return found;
    },
    scanLoosely: (text, skip) => search(text, skip),
  };
}

/** Few phrases occur in a text and many are asked for, so what was found is held against them, not they against it. */
class FoundPhrases implements PhraseScan {
  readonly hits: readonly number[];
  readonly #found: ReadonlyMap<number, readonly Span[]>;

  constructor(found: ReadonlyMap<number, readonly Span[]>) {
    this.#found = found;
    this.hits = [...found.keys()];
  }

  of(id: number): readonly Span[] {
    return this.#found.get(id) ?? noSpans;
  }

  has(id: number): boolean {
    return this.#found.has(id);
  }

  any(ids: ReadonlySet<number>): boolean {
    return meet(this.hits, this.#found, ids);
  }

  all(ids: ReadonlySet<number>): readonly Span[] {
    return this.hits.flatMap((id) => (ids.has(id) ? this.of(id) : noSpans));
  }
}

const nothingFound: PhraseScan = new FoundPhrases(new Map());

/** Whether an id is in both; the shorter list is asked through. */
function meet(
  hits: readonly number[],
  found: { has(id: number): boolean },
  ids: ReadonlySet<number>,
): boolean {
  if (hits.length <= ids.size) return hits.some((id) => ids.has(id));
  for (const id of ids) if (found.has(id)) return true;
  return false;
}

/** Several scans as one, for asking what occurs at all. */
export function joinScans(scans: readonly PhraseScan[]): Occurring {
  const found = new Set(scans.flatMap(({ hits }) => hits));
  const hits = [...found];
  return {
    has: (id) => found.has(id),
    any: (ids) => meet(hits, found, ids),
  };
}

function spanOf(phrase: Phrase, text: string, end: number): Span | undefined {
  const start = end - phrase.text.length;
  if (phrase.caseSensitive && straightenQuotes(text.slice(start, end)) !== phrase.text)
    return undefined;
  if (!phrase.wholeWords) return { start, end };
  if (beginsWord(text, start) && isWord(text, start - 1)) return undefined;
  if (phrase.openEnd) return { start, end: endOfWord(text, end) };
  if (isWord(text, end - 1) && isWord(text, end)) return undefined;
  return { start, end };
}

function beginsWord(text: string, start: number): boolean {
  return isWord(text, start) || text[start] === "@" || text[start] === "#";
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWord(text, end)) end++;
  return end;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether the code unit at an offset belongs to a word (letters, digits, marks of any script). */
function isWord(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  if (unit < 128) {
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  }
  // Half of a surrogate pair: astral letters are normalised away before this, so what is left is a symbol.
  return (unit < 0xd800 || unit > 0xdfff) && wordCharacter.test(text[offset] ?? "");
}

/** Lower case, unit for unit, so that offsets stay; `İ` and the like, whose lower case is longer, stay as they are. */
export function foldCase(text: string): string {
  const straight = straightenQuotes(text);
  const lower = straight.toLowerCase();
  if (lower.length === straight.length) return lower;
  let folded = "";
  for (const unit of straight.split("")) {
    const small = unit.toLowerCase();
    folded += small.length === unit.length ? small : unit;
  }
  return folded;
}

export function straightenQuotes(text: string): string {
  return text
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑]/g, "-");
}
