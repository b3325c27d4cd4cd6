import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import { indexLines, type Span } from "../place.ts";
import type { Problem } from "../problem.ts";
import { inspectNodes } from "./inspect-nodes.ts";
import { toData } from "./to-data.ts";
import { wordErrors, type YamlMistake } from "./word-errors.ts";

export interface YamlFile {
  /** Plain data as far as it could be read; null when there is nothing. */
  readonly data: unknown;
  /**
   * The span of the value at a key path, or of its key. The value span of an empty value is its key's.
   * Undefined when there is no such path.
   */
  placeOf(path: readonly (string | number)[], part?: "key" | "value"): Span | undefined;
  /** In source order; empty when the text is fine. */
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 (core schema: `NO` and dates stay text) as plain data with exact places.
 * Anchors, aliases, tags, merge keys and directives are problems and are never followed, so nothing can expand.
 *
 * @param within reads only this stretch, such as front matter; places still count from the start of `text`.
 */
export function readYaml(text: string, path: string, within?: Span): YamlFile {
  const from = within?.start ?? 0;
  const source = within ? text.slice(within.start, within.end) : text;
  const { data, root, mistakes } = parse(source);
  const lines = indexLines(text);
  return {
    data,
    placeOf(keys, part = "value") {
      const span = root ? spanAt(root, keys, part, source) : undefined;
      return span && { start: span.start + from, end: span.end + from };
    },
    problems: mistakes.map(({ offset, ...rest }) => {
      const { line, column } = lines.position(offset + from);
      return { path, line, column, ...rest };
    }),
  };
}

interface Parsed {
  readonly data: unknown;
  readonly root: Node | undefined;
  readonly mistakes: readonly YamlMistake[];
}

/** The parser is recursive: without a bound, brackets alone could use up the stack. */
const deepest = 200;

function parse(source: string): Parsed {
  const tooDeep = findTooDeep(source);
  if (tooDeep !== undefined)
    return { data: null, root: undefined, mistakes: [nestedTooDeep(tooDeep)] };
  const document: Document.Parsed = parseDocument(source, {
    version: "1.2",
    schema: "core",
    merge: false,
    // The parser's own test compares each key with all others; ours is linear.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const root = document.contents ?? undefined;
  const lined = { text: source, lines: indexLines(source) };
  const inspected = inspectNodes(document, lined);
  const spokenOf = new Set(inspected.map(({ offset }) => lined.lines.position(offset).line));
  const mistakes = [...inspected, ...wordErrors(document, lined, spokenOf)];
  return { data: root ? toData(root) : null, root, mistakes: mistakes.sort(byOffset) };
}

/** Where brackets, or dashes on one line, open deeper than anyone writes by hand. Quotes are not looked at: a safe guess. */
function findTooDeep(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "[" || character === "{") depth++;
    else if ((character === "]" || character === "}") && depth > 0) depth--;
    if (depth > deepest) return at;
  }
  const stairs = /^[ \t]*(?:[-?:][ \t]+){201}/m.exec(source)?.index;
  return stairs ?? /^ {2000}/m.exec(source)?.index;
}

function nestedTooDeep(offset: number): YamlMistake {
  return {
    offset,
    message: "This is nested too deep to be read.",
    expected: `at most ${deepest} levels`,
  };
}

const byOffset = (a: YamlMistake, b: YamlMistake): number => a.offset - b.offset;

function spanAt(
  root: Node,
  path: readonly (string | number)[],
  part: "key" | "value",
  source: string,
): Span | undefined {
  let node: Node | null = root;
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.findLast(
        (item) => keyText(item.key) === String(step),
      );
      if (!pair) return undefined;
      key = pair.key as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      if (typeof step !== "number" || step >= node.items.length) return undefined;
      key = undefined;
      node = node.items[step] as Node | null;
    } else return undefined;
  }
  const value = spanOf(node, source);
  if (part === "key") return spanOf(key, source) ?? value;
  return value ?? spanOf(key, source);
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.source ?? key.value) : undefined;
}

/** Without the line ending that closes a block. */
function spanOf(node: Node | null | undefined, source: string): Span | undefined {
  if (!node?.range) return undefined;
  const [start, valueEnd] = node.range;
  const end = start + source.slice(start, valueEnd).trimEnd().length;
  return end > start ? { start, end } : undefined;
}
