import { contextWords } from "../lexicons/word-lists.ts";
import { findNames } from "../names/find-names.ts";
import type { ContextOptions } from "../schema/recognizer-options.ts";
import { phraseSearch } from "../text/phrase-search.ts";
import { prepare } from "../text/prepare.ts";
import { type Reading, read, sentenceAt } from "../text/reading.ts";
import type { Passage, Person, Surroundings } from "../types.ts";
import { keepsList } from "./allow.ts";

const defaultReach = 60;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** One weighed piece of context; undefined when it does not apply. */
export type Weigher = (
  reading: Reading,
  span: Span,
  around: Surroundings,
) => { readonly by: number; readonly reason: string } | undefined;

export function compileContext(options: ContextOptions): Weigher {
  const words = options.words ?? (options.lexicon && contextWords(options.lexicon));
  const places = words && phraseSearch(words);
  const what = reasonFor(options);
  return (reading, span, around) => {
    if (options.document_types && !options.document_types.includes(around.documentType ?? ""))
      return undefined;
    if (options.roles && !options.roles.some((role) => roleIs(around.role, role))) return undefined;
    if (options.unlisted && !keepsList(options.unlisted, around.own)) return undefined;
    if (options.near_name_of && !nameNearby(reading, span, around, options)) return undefined;
    if (places && !standsAround(places, reading, span, around, options)) return undefined;
    return {
      by: options.by,
      reason: `${what} ${options.by > 0 ? "makes it more likely" : "makes it less likely"}`,
    };
  };
}

function reasonFor(options: ContextOptions): string {
  if (options.lexicon) return `wording nearby (${options.lexicon.replaceAll("_", " ")})`;
  if (options.words) {
    const shown = options.words.slice(0, 3).map((word) => `"${word.replace("*", "")}"`);
    return `a word nearby such as ${shown.join(", ")}`;
  }
  if (options.near_name_of) return `a name nearby (${options.near_name_of})`;
  if (options.unlisted) return "it is not on the organization's own list";
  return options.document_types ? "the kind of document" : "the place in the document";
}

/** A name of the wanted person in the sentence, or anywhere in the text. */
function nameNearby(
  reading: Reading,
  span: Span,
  around: Surroundings,
  options: ContextOptions,
): boolean {
  if (options.within === "row") return nameInRow(around, options.near_name_of);
  const sentence = sentenceAt(reading, span.start);
  const [from, to] =
    options.within === "text" ? [span.start - 600, span.end + 600] : [sentence.start, sentence.end];
  return findNames(reading, around).some(
    (name) =>
      name.person === options.near_name_of &&
      name.start >= from &&
      name.end <= to &&
      (name.end <= span.start || name.start >= span.end),
  );
}

/** Columns of people and houses that are no patients. */
const ofWork =
  /\b(?:clinics?|locations?|sites?|offices?|facility|facilities|hospital|departments?|speakers?|presenters?|hosts?|events?|programs?|vendors?|sponsors?|instructors?|providers?|doctors?|physicians?|surgeon|nurse|staff|employees?|volunteers?|class|course|topic|organi[sz]ation|company)\b/i;

/** A name of the wanted person in another cell of the row. */
function nameInRow({ row }: Surroundings, person: Person | undefined): boolean {
  return (row ?? []).some((cell) => {
    const reading = prepared(cell);
    // "Tue, Thu 9 to 3" is no name.
    if (reading.hasDigit || ofWork.test(cell.label ?? "")) return false;
    return findNames(reading, cell).some((name) => name.person === person);
  });
}

function prepared({ text }: Passage): Reading {
  return (typeof text === "string" ? prepare(text) : text).reading;
}

/** `front-matter` stands for every front matter key. */
export function roleIs(role: string, wanted: string): boolean {
  return role === wanted || (wanted === "front-matter" && role.startsWith("front-matter:"));
}

/** Whether one of the words stands around a span; the span itself cannot speak for itself. */
function standsAround(
  places: (reading: Reading) => readonly Span[],
  reading: Reading,
  span: Span,
  around: Surroundings,
  options: ContextOptions,
): boolean {
  if (options.within === "row") return places(read(textOfRow(around))).length > 0;
  const { from, to } = windowAround(reading, span, options);
  const isInside = places(reading).some(
    ({ start, end }) => end > from && start < to && !(start < span.end && end > span.start),
  );
  if (isInside || options.within !== "section") return isInside;
  return [around.before?.slice(-600), around.after?.slice(0, 600)].some(
    (text) => text && places(read(text)).length > 0,
  );
}

function windowAround(
  reading: Reading,
  span: Span,
  { within, before = defaultReach, after = defaultReach }: ContextOptions,
): { readonly from: number; readonly to: number } {
  if (within === undefined || within === "window")
    return { from: span.start - before, to: span.end + after };
  const sentence =
    within === "sentence"
      ? sentenceAt(reading, span.start)
      : { start: 0, end: reading.plain.length };
  // A window keeps the reach of a candidate bounded in very long texts.
  return {
    from: Math.max(sentence.start, span.start - 600),
    to: Math.min(Math.max(sentence.end, span.end), span.end + 600),
  };
}

/** The other cells, each behind the header of its column. */
function textOfRow({ label = "", row }: Surroundings): string {
  if (!row?.length) return "";
  const cells = row.map((cell) => `${cell.label ?? ""}: ${prepared(cell).plain}`);
  return [label, ...cells].join(" | ").slice(0, 600);
}
