import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseAllDocuments,
  type Range,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from "yaml";
import type { Span } from "../place.ts";
import { longNumber, type ValueEntry, type ValueNode } from "./value-tree.ts";
import { placeScalar } from "./yaml-scalar.ts";

export interface YamlRead {
  readonly data: unknown;
  readonly root: ValueNode;
  readonly notices: readonly string[];
}

/** Why YAML could not be read: one plain sentence without content. */
export interface YamlFailure {
  readonly failure: string;
  /** True where it is a limit of ours that stands in the way. */
  readonly isLimit?: boolean;
}

/** The limits that a reading met, as a document tells them. */
export function limitsOf(read: YamlRead | YamlFailure, what: string): string[] {
  return "failure" in read && read.isLimit ? [`of its ${what}: ${read.failure}`] : [];
}

/** Aliases that one document may expand to; more is a bomb. */
const maxAliasCount = 100;
/** To follow one alias takes a look at the whole document, and no page needs so many. */
const maxAliases = 200;
const maxDepth = 200;

/** Reads YAML that stands at start..end of the source; offsets count from the start of the source. */
export function readYaml(source: string, span: Span): YamlRead | YamlFailure {
  const text = source.slice(span.start, span.end);
  if (isTooDeep(text)) return { failure: "it is nested too deeply", isLimit: true };
  try {
    return readDocuments(source, span, text);
  } catch (error) {
    if (error instanceof RangeError) return { failure: "it is nested too deeply", isLimit: true };
    if (error instanceof ReferenceError)
      return { failure: "its aliases expand to too much", isLimit: true };
    throw error;
  }
}

function readDocuments(source: string, span: Span, text: string): YamlRead | YamlFailure {
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    logLevel: "silent",
    stringKeys: false,
  });
  const first = documents[0];
  if (!Array.isArray(documents) || first === undefined) {
    return { data: undefined, root: { span }, notices: [] };
  }
  for (const document of documents) {
    const error = document.errors[0];
    if (error !== undefined) {
      const line = lineOf(source, span.start + error.pos[0]);
      return {
        failure: `line ${line} is not valid YAML (${error.code.toLowerCase().replaceAll("_", " ")})`,
      };
    }
  }
  if (hasTooManyAliases(documents))
    return { failure: `it holds more than ${maxAliases} aliases`, isLimit: true };
  const builder = new TreeBuilder(source, span.start);
  const roots = documents.map((document) => builder.read(document));
  const notices = builder.duplicates.map(
    (at) => `Line ${lineOf(source, at)} repeats a key; the last one counts.`,
  );
  const data: unknown = first.toJS({ maxAliasCount });
  const root = roots[0] ?? { span };
  if (roots.length === 1) return { data, root, notices };
  const rest = [
    `The file holds ${roots.length} YAML documents; only the first one is read as data.`,
  ];
  return { data, root: { ...root, items: roots.slice(1), span }, notices: [...notices, ...rest] };
}

function hasTooManyAliases(documents: readonly YamlDocument.Parsed[]): boolean {
  let count = 0;
  for (const document of documents) {
    visit(document, {
      Alias: () => {
        count++;
        return count > maxAliases ? visit.BREAK : undefined;
      },
    });
  }
  return count > maxAliases;
}

class TreeBuilder {
  readonly duplicates: number[] = [];
  readonly #source: string;
  readonly #base: number;
  #document: YamlDocument.Parsed | undefined;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  read(document: YamlDocument.Parsed): ValueNode {
    this.#document = document;
    return this.#node(document.contents, { start: this.#base, end: this.#base });
  }

  #node(node: Node | null, fallback: Span): ValueNode {
    if (node === null) return { span: fallback };
    const span = this.#span(node.range, fallback);
    if (isMap(node)) return { span, entries: this.#entries(node, span) };
    if (isSeq(node)) {
      return { span, items: node.items.map((item) => this.#node(item as Node | null, span)) };
    }
    if (isScalar(node) && typeof node.value === "string") {
      const value = node.value;
      return { span, text: () => placeScalar(this.#source, span, value) };
    }
    if (isScalar(node) && typeof node.value === "number") {
      const value = this.#source.slice(span.start, span.end).trimEnd();
      if (longNumber.test(value))
        return { span, text: () => placeScalar(this.#source, span, value) };
    }
    if (isAlias(node)) return this.#alias(node, span);
    return { span };
  }

  /** A string behind an alias reads as text where its anchor is; a list or mapping is read there only. */
  #alias(alias: Alias, span: Span): ValueNode {
    const target = this.#document === undefined ? undefined : alias.resolve(this.#document);
    if (!isScalar(target)) return { span };
    const { text } = this.#node(target, span);
    return text === undefined ? { span } : { span, text };
  }

  #entries(map: YAMLMap, span: Span): ValueEntry[] {
    const seen = new Set<string>();
    return map.items.map((pair) => {
      const keySpan = this.#span((pair.key as Node | null)?.range, span);
      const key = isScalar(pair.key)
        ? String(pair.key.value)
        : this.#source.slice(keySpan.start, keySpan.end);
      if (seen.has(key)) this.duplicates.push(keySpan.start);
      seen.add(key);
      const value = this.#node(pair.value as Node | null, keySpan);
      return { key, keySpan, value: isEmpty(value.span) ? { ...value, span: keySpan } : value };
    });
  }

  #span(range: Range | null | undefined, fallback: Span): Span {
    if (range === null || range === undefined) return fallback;
    return { start: range[0] + this.#base, end: range[1] + this.#base };
  }
}

function isEmpty(span: Span): boolean {
  return span.end <= span.start;
}

/** Comments of YAML, without reading the rest of it. */
export function yamlComments(source: string, span: Span): Span[] {
  const comments: Span[] = [];
  let at = span.start;
  let scalar = false;
  for (const lexeme of new Lexer().lex(source.slice(span.start, span.end))) {
    // Marks that the lexer adds and the source does not hold.
    if (lexeme === "\x02" || lexeme === "\x18" || lexeme === "\x1f") {
      scalar = lexeme === "\x1f";
      continue;
    }
    if (!scalar && lexeme.startsWith("#")) comments.push({ start: at, end: at + lexeme.length });
    at += lexeme.length;
    scalar = false;
  }
  return comments;
}

/** Bounds nesting before the parser recurses: brackets open at once, dashes in one line, indentation. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) open++;
    else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
    if (open > maxDepth) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]){200}/m.test(text) || /^ {400,}\S/m.test(text);
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n|\r|\n/).length;
}
