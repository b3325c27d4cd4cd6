import { createMatchTest } from "./lazy-dfa.ts";
import { type LinearProgram, linearProgram } from "./linear-program.ts";
import { type Slots, searchAll } from "./linear-search.ts";
import { briefly } from "./pattern-reader.ts";
import { javascriptSource } from "./pattern-source.ts";
import { type ParsedPattern, parsePatterns } from "./pattern-syntax.ts";
import { type SafeSize, safeSize, workOf } from "./pattern-work.ts";
import { straightenQuotes } from "./phrase-index.ts";
import { requiredLiterals } from "./required-literals.ts";

/** A pattern in RE2 syntax, which no text can make slow. */
export interface Pattern {
  readonly source: string;
  /** Number of capturing groups. */
  readonly groups: number;
  /** Matches in order, not overlapping; empty ones are left out. */
  find(text: string): PatternMatch[];
  /** Texts in lower case of which every match holds one; undefined where there are none to look for. */
  readonly literals: readonly string[] | undefined;
  /** Why long texts are searched by the slower engine; undefined where V8 searches all. */
  readonly reason: string | undefined;
}

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** By group number less one; undefined where the group has no part in the match. */
  readonly groups: readonly (string | undefined)[];
}

/** Steps that V8 may take for each character at the worst: a few seconds for a hostile text of 1 MB. */
const stepsEach = 500;
/** A pattern that is safe for a text of this length (UTF-16 code units) grows with the text and no faster. */
const longestText = 2 ** 20;

/** In UTF-16 code units: hardly a paragraph, and hardly a word, of prose is longer. */
const ordinary = { text: 2 ** 13, word: 64 };
/** Steps for each character of an ordinary text: a file holds few of the worst kind. */
const stepsInOrdinary = 4000;
/** The same for a short paragraph of short words. */
const short = { text: 2 ** 10, word: 24 };
const stepsInShort = 8000;

const compiled = new Map<string, Pattern>();

/** Throws RangeError that says what in the pattern is wrong and where. Several patterns find what any of them finds. */
export function compilePattern(
  source: string | readonly string[],
  options: { readonly caseSensitive: boolean },
): Pattern {
  const sources = typeof source === "string" ? [source] : source;
  const key = JSON.stringify([options.caseSensitive, ...sources]);
  const known = compiled.get(key);
  if (known) return known;
  const pattern = build(sources, options.caseSensitive);
  compiled.set(key, pattern);
  return pattern;
}

function build(sources: readonly string[], caseSensitive: boolean): Pattern {
  const parsed = parsePatterns(sources, caseSensitive);
  const source = sources.join(" | ");
  const safe = safeSize(parsed.root, stepsEach, longestText);
  const program = programOf(parsed);
  const isSafe = safe.text === Number.POSITIVE_INFINITY;
  if (program instanceof RangeError && !isSafe) {
    throw new RangeError(`The pattern \`${briefly(source)}\` cannot be used: ${program.message}.`);
  }
  const literals = requiredLiterals(parsed.root);
  const safeInOrdinary = workOf(parsed.root, ordinary).steps < stepsInOrdinary;
  const safeInShort = workOf(parsed.root, short).steps < stepsInShort;
  const matches = program instanceof RangeError ? undefined : createMatchTest(program);
  // Built when first needed: most texts are ASCII, and most patterns never meet a long one.
  let forAscii: RegExp | undefined;
  let forAll: RegExp | undefined;
  return {
    source,
    groups: parsed.groups,
    literals,
    reason: reasonOf(safe),
    find(text) {
      if (matches?.(text) === false) return [];
      if (!(program instanceof RangeError) && text.length > safe.text) {
        const word = longestWord(text);
        const isWithin = (limit: typeof short) => word <= limit.word && text.length <= limit.text;
        const isQuick = (safeInOrdinary && isWithin(ordinary)) || (safeInShort && isWithin(short));
        if (word > safe.word && !isQuick) {
          return searchAll(program, text).map((slots) => fromSlots(slots, text));
        }
      }
      const ascii = asciiReading(text, source);
      if (ascii !== undefined) {
        forAscii ??= new RegExp(javascriptSource(parsed.root, true), "g");
        return fastFind(forAscii, ascii, text);
      }
      forAll ??= new RegExp(javascriptSource(parsed.root, false), "gv");
      return fastFind(forAll, text);
    },
  };
}

/** The program, or why it is too large: only patterns that V8 may always run can do without. */
function programOf(parsed: ParsedPattern): LinearProgram | RangeError {
  try {
    return linearProgram(parsed.root, parsed.groups);
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

function reasonOf(safe: SafeSize): string | undefined {
  if (safe.text === Number.POSITIVE_INFINITY || safe.word >= ordinary.word) return undefined;
  const what = "a backtracking search could take too long on a hostile text";
  return safe.text < 1
    ? `${what}, so the linear-time search is used`
    : `${what} of more than ${safe.text} characters, so the linear-time search is used for those`;
}

/** The length of the longest run without ASCII white space. */
function longestWord(text: string): number {
  let longest = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = text.charCodeAt(i);
    if (i < text.length && unit !== 32 && (unit < 9 || unit > 13)) continue;
    if (i - start > longest) longest = i - start;
    start = i + 1;
  }
  return longest;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether a text is ASCII.
const beyondAscii = /[^\x00-\x7f]/;
/** Typographic signs and symbols: neither letters, digits, marks nor white space, and one code unit each. */
const signs =
  /[\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u23ff\u2500-\u27bf]/g;

/**
 * The text as ASCII, unit for unit, where the pattern cannot tell the difference: curly quotes and hyphens are read
 * as straight ones anyway, and any other sign is to a pattern in plain ASCII a sign it does not name. Undefined where
 * letters or digits of other scripts stand in the text, or the pattern speaks of characters beyond ASCII.
 */
function asciiReading(text: string, source: string): string | undefined {
  if (!beyondAscii.test(text)) return text;
  if (beyondAscii.test(source) || /\\[pPxu]|\[\[:/.test(source)) return undefined;
  const read = straightenQuotes(text).replace(signs, "\x01");
  return beyondAscii.test(read) ? undefined : read;
}

/** `text` gives the words of the groups, `searched` their places: the two are alike unit for unit. */
function fastFind(expression: RegExp, searched: string, text: string = searched): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const match of searched.matchAll(expression)) {
    if (match[0] === "") continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const groups = searched === text ? match.slice(1) : groupsIn(expression, match, text);
    found.push({ start, end, groups });
  }
  return found;
}

function groupsIn(expression: RegExp, match: RegExpExecArray, text: string) {
  if (match.length === 1) return [];
  const placed = new RegExp(expression.source, "dy");
  placed.lastIndex = match.index;
  const indices = placed.exec(match.input)?.indices ?? [];
  return indices.slice(1).map((place) => place && text.slice(place[0], place[1]));
}

function fromSlots(slots: Slots, text: string): PatternMatch {
  const groups: (string | undefined)[] = [];
  for (let slot = 2; slot < slots.length; slot += 2) {
    const start = slots[slot] ?? -1;
    const end = slots[slot + 1] ?? -1;
    groups.push(start < 0 || end < 0 ? undefined : text.slice(start, end));
  }
  return { start: slots[0] ?? 0, end: slots[1] ?? 0, groups };
}
