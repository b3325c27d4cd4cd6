import type { Span } from "../place.ts";
import type { Body, BodyBuilder } from "./body.ts";
import { isMapping } from "./front-matter.ts";
import { readJson } from "./json-tree.ts";
import { readPlainText } from "./plain-text.ts";
import type { Head } from "./read-document.ts";
import { addCalendar, addDeclaredImages, addPost, addYamlComments } from "./value-regions.ts";
import type { ValueNode } from "./value-tree.ts";
import { limitsOf, readYaml, yamlComments } from "./yaml-tree.ts";

/** Reads a YAML or JSON file: a post when it is a mapping, a calendar when it lists rows. */
export function readDataFile(source: string, format: "yaml" | "json"): Head {
  const bodyStart = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const span = { start: bodyStart, end: source.length };
  const read = format === "yaml" ? readYaml(source, span) : readJson(source, bodyStart);
  if ("failure" in read) {
    return {
      data: {},
      root: undefined,
      bodyStart,
      notices: [`Read as plain text: ${read.failure}.`],
      limits: limitsOf(read, format === "yaml" ? "YAML" : "JSON"),
      read: (body) => readPlainText(source, bodyStart, body),
    };
  }
  const { data, root, notices } = read;
  return {
    data: isMapping(data) ? data : {},
    root: isMapping(data) ? root : undefined,
    bodyStart,
    notices,
    limits: [],
    read: (body) => readData(source, span, format, { data, root }, body),
  };
}

function readData(
  source: string,
  span: Span,
  format: "yaml" | "json",
  file: { readonly data: unknown; readonly root: ValueNode },
  body: BodyBuilder,
): Body {
  const { data, root } = file;
  if (isRows(data)) addCalendar(data, root, body);
  else if (isMapping(data) && isRows(data.entries)) {
    const entries = root.entries?.findLast((entry) => entry.key === "entries");
    if (entries !== undefined) addCalendar(data.entries, entries.value, body);
    const rest = root.entries?.filter((entry) => entry !== entries) ?? [];
    addPost({ span: root.span, entries: rest }, body);
  } else if (isMapping(data)) {
    addPost(root, body);
    addDeclaredImages(data, root, body);
  } else if (root.items !== undefined) addPost(root, body);
  else readPlainText(source, span.start, body);
  if (format === "yaml") addYamlComments(yamlComments(source, span), source, body);
  return body.build();
}

function isRows(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMapping);
}
