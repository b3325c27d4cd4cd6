import { type Automaton, buildAutomaton } from "./automaton.ts";
import { contextText } from "./institutions.ts";
import type { Reading } from "./reading.ts";

/** Where a phrase stands in a text, in UTF-16 code units. */
export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly text: string;
  /** Takes any ending of its last word. */
  readonly isOpen: boolean;
}

/** All phrases that any context asks for, in one automaton: a text is read once however many lists there are. */
const phrases: Phrase[] = [];
const ids = new Map<string, number>();
let automaton: Automaton | undefined;

interface Hit extends PhrasePlace {
  readonly id: number;
}

const hitsByReading = new WeakMap<
  Reading,
  { readonly by: Automaton; readonly hits: readonly Hit[] }
>();

/**
 * Makes the search for whole words and phrases, in any letter case; a star at the end takes any ending. What speaks
 * of an institution is left out.
 */
export function phraseSearch(
  list: readonly string[],
): (reading: Reading) => readonly PhrasePlace[] {
  const mine = new Set(list.map(idOf));
  return (reading) => hitsIn(reading).filter(({ id }) => mine.has(id));
}

function idOf(written: string): number {
  const known = ids.get(written);
  if (known !== undefined) return known;
  automaton = undefined;
  const isOpen = written.endsWith("*");
  const bare = (isOpen ? written.slice(0, -1) : written).trim().toLowerCase();
  ids.set(written, phrases.length);
  return phrases.push({ text: bare.replaceAll("’", "'").replace(/\s+/g, " "), isOpen }) - 1;
}

function hitsIn(reading: Reading): readonly Hit[] {
  automaton ??= buildAutomaton(phrases.map(({ text }) => text));
  const known = hitsByReading.get(reading);
  if (known?.by === automaton) return known.hits;
  const text = contextText(reading);
  const hits: Hit[] = [];
  automaton.search(text, (id, end) => {
    const phrase = phrases[id];
    const place = phrase && placeOf(phrase, text, end);
    if (place) hits.push({ id, ...place });
  });
  hitsByReading.set(reading, { by: automaton, hits });
  return hits;
}

function placeOf(
  { text: phrase, isOpen }: Phrase,
  text: string,
  end: number,
): PhrasePlace | undefined {
  const start = end - phrase.length;
  if (isWord(text, start) && isWord(text, start - 1)) return undefined;
  if (isOpen) return { start, end: endOfWord(text, end) };
  return isWord(text, end - 1) && isWord(text, end) ? undefined : { start, end };
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (isWord(text, end) || /['-]/.test(text.charAt(end))) end++;
  return end;
}

/** As `\w` has it. */
function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95
  );
}
