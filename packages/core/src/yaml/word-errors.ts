import type { Document, YAMLError } from "yaml";
import type { Problem } from "../problem.ts";
import { lineAround, quoted, sketch, type YamlSource } from "./sketch.ts";

/** A problem with its offset in the text, before line and column are known. */
export interface YamlMistake extends Omit<Problem, "path" | "line" | "column"> {
  readonly offset: number;
}

type Words = Omit<YamlMistake, "offset">;

/**
 * Says the parser's errors in plain words. One slip can make it complain several times on a line: the first
 * sentence there is enough, and none where a line has been spoken of already.
 */
export function wordErrors(
  document: Document.Parsed,
  source: YamlSource,
  spokenOf: ReadonlySet<number>,
): YamlMistake[] {
  const said = new Set(spokenOf);
  const mistakes: YamlMistake[] = [];
  for (const error of document.errors) {
    const { line, offset } = source.lines.position(error.pos[0]);
    if (saidElsewhere.has(error.code) || said.has(line)) continue;
    said.add(line);
    mistakes.push({ offset, ...word(error, lineAround(source, offset)) });
  }
  return mistakes;
}

/** inspect-nodes.ts says these with a better place. */
const saidElsewhere: ReadonlySet<string> = new Set([
  "BAD_ALIAS",
  "TAG_RESOLVE_FAILED",
  "BAD_DIRECTIVE",
]);

function word(error: YAMLError, line: string): Words {
  if (/^\s*\t/.test(line) || error.code === "TAB_AS_INDENT") return tab;
  if (/:\s+[“”„‘’]|^\s*-\s+[“”„‘’]/u.test(line)) return { ...curly, example: quoted(line) };
  // The parser says of a bracket without end that what follows is not indented enough.
  if (/^Flow (map|sequence)/.test(error.message)) return { found: sketch(line), ...bracket };
  const words = error.code === "MISSING_CHAR" ? missing(line) : byCode[error.code];
  return { found: sketch(line), ...(words ?? unclear) };
}

const tab: Words = {
  message: "This line starts with a tab; YAML allows only spaces there.",
  expected: "spaces, two for each level",
  found: "a tab",
  example: "names:\n  approved: [Larkmoor Health]",
};

const curly: Words = {
  message: "Curly quotes do not quote in YAML; use straight quotes.",
  expected: "straight quotes (\" or ')",
  found: "curly quotes",
};

const unclear: Words = {
  message: "This line is not valid YAML.",
  expected: "key: value, or - an entry of a list",
  example: "owner: brand",
};

const properties: Words = {
  message: "Anchors (&), aliases (*) and tags (!) are not allowed here.",
  expected: "the value itself; in straight quotes when it really starts with such a character",
  example: 'title: "*Note*"',
};

const notClosed: Words = {
  message: "A quote is opened but not closed.",
  expected: "a closing quote of the same kind",
  example: 'title: "Heart health"',
};

const bracket: Words = {
  message: "A bracket is opened but not closed, or a comma is missing between two entries.",
  expected: "[one, two] or {key: value}",
  example: "channels: [website, instagram]",
};

const byCode: Readonly<Partial<Record<YAMLError["code"], Words>>> = {
  ALIAS_PROPS: properties,
  BAD_PROP_ORDER: properties,
  MULTIPLE_ANCHORS: properties,
  MULTIPLE_TAGS: properties,
  BAD_COLLECTION_TYPE: properties,
  BAD_DQ_ESCAPE: {
    message: "There is a backslash in double quotes that YAML does not know.",
    expected: "single quotes, where a backslash is only a backslash",
    example: "regex: '\\d{3}'",
  },
  BAD_INDENT: {
    message: "This line is not indented like its neighbours.",
    expected: "the same number of spaces as the lines of the same level",
    example: "owner: brand\nreviewed_on: 2026-06-01",
  },
  BAD_SCALAR_START: {
    message: "A value that starts with this character must stand in straight quotes.",
    expected: "the value in straight quotes",
    example: 'handle: "@LarkmoorHealth"',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "There is a colon inside this value, so YAML takes it for another key.",
    expected: "the whole value in straight quotes",
    example: 'title: "Heart health: what to know"',
  },
  BLOCK_IN_FLOW: {
    message: "Inside [ ] and { } entries are separated by commas, not by lines with a dash.",
    expected: "[one, two] or one entry a line without brackets",
    example: "channels: [website, instagram]",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "This line has no colon, or its value runs on without being indented.",
    expected: "key: value",
    example: "owner: brand",
  },
  KEY_OVER_1024_CHARS: {
    message:
      "This key is longer than 1,024 characters; probably a quote or a bracket is not closed.",
    expected: "a short key",
    example: "owner: brand",
  },
  MULTIPLE_DOCS: {
    message: "A line --- starts a second document, and a file holds only one.",
    expected: "one document a file",
    found: "a second ---",
  },
};

function missing(line: string): Words {
  if (isOdd(line, /"/g) || isOdd(line, /'/g)) return notClosed;
  return /[[{]/.test(line) ? bracket : unclear;
}

function isOdd(line: string, quote: RegExp): boolean {
  return [...line.matchAll(quote)].length % 2 === 1;
}
