import type { Document, Role } from "../../document/document.ts";
import type { Span } from "../../place.ts";

/** Where an author would put what is missing. */
export interface MissingPlace {
  readonly span: Span;
  readonly where: Role;
}

/** What places are looked up in: a document, or another file with keys. */
export type Placed = Pick<Document, "source" | "placeOf">;

/** A key that is missing: the value that would hold it, else the first line of the front matter or the file. */
export function missingKeyPlace(
  document: Placed,
  path: readonly (string | number)[],
): MissingPlace {
  const parent = document.placeOf(path);
  const span = parent
    ? firstLine(document.source, parent)
    : firstLine(document.source, { start: 0, end: document.source.length });
  return { span, where: frontMatterRole(path) };
}

/** The role of a front matter value: its key path, as in `front-matter:images.0.file`. */
function frontMatterRole(path: readonly (string | number)[]): Role {
  return `front-matter:${path.join(".")}`;
}

/** The first line of a value that is there. */
export function valuePlace(document: Placed, path: readonly (string | number)[]): MissingPlace {
  const span = document.placeOf(path);
  return span && span.end > span.start
    ? { span: firstLine(document.source, span), where: frontMatterRole(path) }
    : missingKeyPlace(document, path);
}

/** The first line with text after the front matter, else the last line of the file that has any. */
export function bodyStart(document: Document): MissingPlace {
  const { source } = document;
  const body = firstLine(source, { start: document.bodyStart, end: source.length });
  if (body.end > body.start) return { span: body, where: "body" };
  return { span: firstLine(source, { start: 0, end: source.length }), where: "body" };
}

/** The first line with text inside a span, without the white space around it. */
export function firstLine(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const found = /[^\s\uFEFF][^\r\n]*/.exec(text);
  if (!found) return { start: span.start, end: span.end };
  const start = span.start + found.index;
  return { start, end: start + found[0].trimEnd().length };
}
