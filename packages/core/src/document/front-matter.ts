import type { Span } from "../place.ts";
import { readToml } from "./toml-tree.ts";
import type { ValueNode } from "./value-tree.ts";
import { limitsOf, readYaml } from "./yaml-tree.ts";

export type Data = Readonly<Record<string, unknown>>;

/** The front matter of a Markdown file. */
export interface FrontMatter {
  readonly data: Data;
  /** Undefined when there is none or when it cannot be read. */
  readonly root: ValueNode | undefined;
  /** What stands between the fences; undefined when there is none. */
  readonly span: Span | undefined;
  readonly language: "yaml" | "toml" | undefined;
  /** Where the body begins. */
  readonly bodyStart: number;
  readonly notices: readonly string[];
  /** What kept it from being read. */
  readonly limits: readonly string[];
}

const fences = [
  { open: /---[ \t]*(?:\r\n|\r|\n)/y, close: /^---[ \t]*$/gm, language: "yaml" },
  { open: /\+\+\+[ \t]*(?:\r\n|\r|\n)/y, close: /^\+\+\+[ \t]*$/gm, language: "toml" },
] as const;

/** Reads front matter as remark-frontmatter finds it: from the first character (a byte order mark aside), fence to fence. */
export function readFrontMatter(source: string): FrontMatter {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const { open, close, language } of fences) {
    open.lastIndex = start;
    const opening = open.exec(source);
    if (opening === null) continue;
    const from = start + opening[0].length;
    close.lastIndex = from;
    const closing = close.exec(source);
    if (closing === null) continue;
    const span = { start: from, end: closing.index };
    const bodyStart = afterLine(source, closing.index + closing[0].length);
    return readBetween(source, span, language, bodyStart);
  }
  return {
    data: {},
    root: undefined,
    span: undefined,
    language: undefined,
    bodyStart: start,
    notices: [],
    limits: [],
  };
}

function readBetween(
  source: string,
  span: Span,
  language: "yaml" | "toml",
  bodyStart: number,
): FrontMatter {
  const read = language === "yaml" ? readYaml(source, span) : readToml(source, span);
  const common = { span, language, bodyStart, limits: limitsOf(read, "front matter") };
  if ("failure" in read) {
    const notices = [`The front matter could not be read: ${read.failure}.`];
    return { ...common, data: {}, root: undefined, notices };
  }
  if (read.data === null || read.data === undefined) {
    return { ...common, data: {}, root: { span }, notices: read.notices };
  }
  if (!isMapping(read.data)) {
    const notices = ["The front matter is not a list of keys and values."];
    return { ...common, data: {}, root: undefined, notices };
  }
  return { ...common, data: read.data, root: { ...read.root, span }, notices: read.notices };
}

export function isMapping(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function afterLine(source: string, at: number): number {
  return at + (/^(?:\r\n|\r|\n)/.exec(source.slice(at, at + 2))?.[0].length ?? 0);
}
