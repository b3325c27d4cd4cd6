import { lexiconAlternation } from "../lexicons/word-lists.ts";
import { findNames } from "../names/find-names.ts";
import type { ContextOptions } from "../schema/recognizer-options.ts";
import { blankInstitutions, contextText } from "../text/institutions.ts";
import { compilePattern, phraseAlternation } from "../text/pattern.ts";
import { prepare } from "../text/prepare.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";
import type { Passage, Person, Surroundings } from "../types.ts";
import { keepsList } from "./allow.ts";

const defaultReach = 60;

/** One weighed piece of context; undefined when it does not apply. */
export type Weigher = (
  reading: Reading,
  span: { readonly start: number; readonly end: number },
  around: Surroundings,
) => { readonly by: number; readonly reason: string } | undefined;

export function compileContext(options: ContextOptions): Weigher {
  const test = compileWords(options);
  const what = reasonFor(options);
  return (reading, span, around) => {
    if (options.document_types && !options.document_types.includes(around.documentType ?? ""))
      return undefined;
    if (options.roles && !options.roles.some((role) => roleIs(around.role, role))) return undefined;
    if (options.unlisted && !keepsList(options.unlisted, around.own)) return undefined;
    if (options.near_name_of && !nameNearby(reading, span, around, options)) return undefined;
    if (test && !test.test(textAround(reading, span, around, options))) return undefined;
    return {
      by: options.by,
      reason: `${what} ${options.by > 0 ? "makes it more likely" : "makes it less likely"}`,
    };
  };
}

function compileWords(options: ContextOptions): RegExp | undefined {
  if (options.words) return compilePattern(phraseAlternation(options.words), "");
  if (options.lexicon) return compilePattern(lexiconAlternation(options.lexicon), "");
  return undefined;
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
  span: { readonly start: number; readonly end: number },
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

/** The text around a span; the span itself is blanked so that it cannot speak for itself. */
function textAround(
  reading: Reading,
  span: { readonly start: number; readonly end: number },
  around: Surroundings,
  options: ContextOptions,
): string {
  const text = contextText(reading);
  if (options.within === undefined || options.within === "window") {
    const before = options.before ?? defaultReach;
    const after = options.after ?? defaultReach;
    return `${wordsFrom(text, span.start - before, span.start)} \u2026 ${wordsTo(text, span.end, span.end + after)}`;
  }
  if (options.within === "row") return textOfRow(around);
  const sentence =
    options.within === "sentence"
      ? sentenceAt(reading, span.start)
      : { start: 0, end: text.length };
  // A window keeps the work per candidate bounded in very long texts.
  const from = Math.max(sentence.start, span.start - 600);
  const to = Math.min(Math.max(sentence.end, span.end), span.end + 600);
  const own = `${text.slice(from, span.start)} \u2026 ${text.slice(span.end, to)}`;
  if (options.within !== "section") return own;
  return `${blankInstitutions(around.before?.slice(-600) ?? "")}\n${own}\n${blankInstitutions(around.after?.slice(0, 600) ?? "")}`;
}

/** The other cells, each behind the header of its column. */
function textOfRow({ label = "", row }: Surroundings): string {
  if (!row?.length) return "";
  const cells = row.map((cell) => `${cell.label ?? ""}: ${prepared(cell).plain}`);
  return [label, ...cells].join(" | ").slice(0, 600);
}

/** Whole words only: a word that the window cuts is left out. */
function wordsFrom(text: string, from: number, to: number): string {
  if (from <= 0) return text.slice(0, to);
  const cut = text.slice(from - 1, to);
  return cut.replace(/^[\p{L}\p{N}]{1,60}/u, "");
}

function wordsTo(text: string, from: number, to: number): string {
  if (to >= text.length) return text.slice(from);
  return text.slice(from, to + 1).replace(/[\p{L}\p{N}]{1,60}$/u, "");
}
