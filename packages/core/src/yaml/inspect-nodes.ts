import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import { lineAround, quoted, type YamlSource } from "./sketch.ts";
import type { YamlMistake } from "./word-errors.ts";

/** What the parser accepts and we do not: aliases, anchors, tags, directives, merge keys, doubled keys. */
export function inspectNodes(document: Document.Parsed, source: YamlSource): YamlMistake[] {
  const mistakes = inspectDirectives(document, source);
  visit(document, (_, node) => {
    if (isMap(node)) mistakes.push(...inspectKeys(node, source));
    if (isAlias(node)) mistakes.push(alias(node.range?.[0] ?? 0, source));
    else if (isNode(node)) mistakes.push(...inspectProperties(node, source));
    if (isScalar(node)) mistakes.push(...inspectQuotes(node, source));
  });
  return mistakes;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

function inspectDirectives(document: Document.Parsed, source: YamlSource): YamlMistake[] {
  if (!document.directives.docStart && !source.text.startsWith("%")) return [];
  const directive = /^%.*$/m.exec(source.text);
  if (!directive || directive.index > (document.contents?.range?.[0] ?? source.text.length))
    return [];
  return [
    {
      offset: directive.index,
      message: "A line that starts with % would change how the file is read, so it is not allowed.",
      expected: "a file without such a line",
      found: "%…",
    },
  ];
}

function alias(offset: number, source: YamlSource): YamlMistake {
  return {
    offset,
    message: "A value that starts with * is an alias in YAML, and aliases are not allowed.",
    expected: "the value itself; in straight quotes when it really starts with *",
    found: "*…",
    example: quoted(lineAround(source, offset)),
  };
}

function inspectProperties(node: Node, source: YamlSource): YamlMistake[] {
  const start = node.range?.[0] ?? 0;
  const mistakes: YamlMistake[] = [];
  if ("anchor" in node && typeof node.anchor === "string") {
    const offset = Math.max(0, source.text.lastIndexOf(`&${node.anchor}`, start));
    mistakes.push({
      offset,
      message: "A value that starts with & is an anchor in YAML, and anchors are not allowed.",
      expected: "the value itself; in straight quotes when it really starts with &",
      found: "&…",
      example: quoted(lineAround(source, offset)),
    });
  }
  if (node.tag !== undefined) {
    const offset = Math.max(0, source.text.lastIndexOf("!", start));
    mistakes.push({
      offset,
      message: "A value that starts with ! is a tag in YAML, and tags are not allowed.",
      expected: "the value itself; in straight quotes when it really starts with !",
      found: "!…",
      example: quoted(lineAround(source, offset)),
    });
  }
  return mistakes;
}

function inspectKeys(map: YAMLMap, source: YamlSource): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : (map.range?.[0] ?? 0);
    if (!isScalar(key)) {
      if (!isAlias(key)) mistakes.push({ offset, ...complexKey });
      continue;
    }
    const name = String(key.source ?? key.value);
    const earlier = first.get(name);
    if (name === "<<") mistakes.push({ offset, ...mergeKey });
    else if (earlier !== undefined) mistakes.push(doubled(offset, earlier, source));
    else first.set(name, offset);
  }
  return mistakes;
}

const complexKey: Omit<YamlMistake, "offset"> = {
  message: "A key must be a single word or text, not a list or a group.",
  expected: "a key such as owner:",
  found: "a list or a group",
  example: "owner: brand",
};

const mergeKey: Omit<YamlMistake, "offset"> = {
  message: "The key << would copy another part of the file, which is not allowed.",
  expected: "the keys themselves, written out",
  found: "<<",
};

function doubled(offset: number, earlier: number, source: YamlSource): YamlMistake {
  return {
    offset,
    message: "This key stands twice in the same group, so one of the two values would be lost.",
    expected: "each key once",
    found: `the same key ${howFar(source, earlier, offset)}`,
  };
}

/** In lines rather than as a line number: the text may be part of a file. */
function howFar(source: YamlSource, from: number, to: number): string {
  const lines = source.lines.position(to).line - source.lines.position(from).line;
  if (lines === 0) return "on the same line";
  return lines === 1 ? "one line above" : `${lines} lines above`;
}

/** Curly quotes do not quote in YAML: they become part of the value. */
function inspectQuotes(scalar: Scalar, source: YamlSource): YamlMistake[] {
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type !== "PLAIN" || !curlyQuoted.test(source.text.slice(start, end))) return [];
  return [
    {
      offset: start,
      message: "Curly quotes do not quote in YAML; they would become part of the value.",
      expected: "straight quotes (\" or ')",
      found: "curly quotes",
      example: quoted(lineAround(source, start)),
    },
  ];
}

const curlyQuoted = /^[“”„‘’‚][^“”„‘’‚]*[“”‘’]$/u;
