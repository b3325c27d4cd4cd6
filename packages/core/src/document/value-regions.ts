import type { Span } from "../place.ts";
import { bareUrls } from "./bare-urls.ts";
import type { BodyBuilder, PlacedText } from "./body.ts";
import { declaredAlt, fileKeyOf } from "./declared-image.ts";
import type { Role } from "./document.ts";
import { isMapping } from "./front-matter.ts";
import { Projector } from "./project.ts";
import { type KeyPath, placeInTree, stringsIn, type ValueNode } from "./value-tree.ts";

const titleKey =
  /^(?:title|sub_?title|headline|description|summary|excerpt|link_?title|(?:og|twitter|social|seo|meta|share|card|page)[_:]?(?:title|description|headline))$/;
const titleParent = /^(?:og|open_?graph|twitter|social|seo|meta|share|card)$/;
const altKey = /^(?:alt|alt_?text|image_alt|alternative_text)$/;
const bodyKey =
  /^(?:text|body|caption|message|content|post|reply|copy|quote|first_comment|thread)$/;

/** Regions of front matter: every string under its key, titles and alternative texts under their own roles as well. */
export function addFrontMatter(root: ValueNode, span: Span, body: BodyBuilder): void {
  const block = body.block(span);
  for (const [path, node] of stringsIn(root)) {
    const placed = node.text?.();
    if (placed === undefined) continue;
    const role = roleOfKey(path);
    if (role === "title" || role === "alt-text") body.region(role, placed, block, path.join("."));
    body.region(`front-matter:${path.join(".")}`, placed, block, path.join("."));
  }
}

/** Regions of a YAML or JSON post: what readers see under its role, all else under its key. */
export function addPost(root: ValueNode, body: BodyBuilder): void {
  for (const [path, node] of stringsIn(root)) {
    const placed = node.text?.();
    if (placed === undefined) continue;
    const role = roleOfKey(path);
    const label = path.join(".");
    if (role === "body") addParagraphs(placed, label, body);
    else body.region(role ?? `front-matter:${label}`, placed, body.block(node.span), label);
  }
}

/** One region a paragraph, with the addresses in it. */
export function addParagraphs(
  placed: PlacedText,
  label: string | undefined,
  body: BodyBuilder,
): void {
  for (const { start, end } of paragraphs(placed.text)) {
    const map = {
      toSource: (from: number, to: number) => placed.map.toSource(from + start, to + start),
    };
    const text = placed.text.slice(start, end);
    const block = body.block(map.toSource(0, text.length));
    body.region("body", { text, map }, block, label);
    for (const found of bareUrls(text)) {
      const url = text.slice(found.start, found.end);
      const span = map.toSource(found.start, found.end);
      const urlMap = {
        toSource: (from: number, to: number) => map.toSource(from + found.start, to + found.start),
      };
      body.verbatim("link-url", { text: url, map: urlMap }, block);
      body.links.push({ text: url, url, span, urlSpan: span, block });
    }
  }
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const gap of text.matchAll(/(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)\s*/g)) {
    if (gap.index > start) yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** The role that a key gives; a text in several languages or a list of texts takes the role of its parent. */
function roleOfKey(path: KeyPath): Role | undefined {
  const keys = path
    .filter((key) => typeof key === "string")
    .map((key) => key.toLowerCase().replaceAll("-", "_"));
  const last = keys.at(-1) ?? "";
  const parent = keys.at(-2) ?? "";
  if (altKey.test(last)) return "alt-text";
  const shown = keys.length === 1 || parent === "posts" || titleParent.test(parent);
  if (titleKey.test(last)) return shown ? "title" : undefined;
  if (bodyKey.test(last)) return "body";
  const language = /^[a-z]{2}(?:_[a-z]{2,4})?$/.test(last);
  if (!language) return undefined;
  return bodyKey.test(parent) ? "body" : titleKey.test(parent) ? "title" : undefined;
}

/** Images that data declares: entries of `images` that name a file. */
export function addDeclaredImages(data: unknown, root: ValueNode, body: BodyBuilder): void {
  if (!isMapping(data) || !Array.isArray(data.images)) return;
  for (const [index, image] of data.images.entries()) {
    const entry: Readonly<Record<string, unknown>> = isMapping(image) ? image : { file: image };
    const key = fileKeyOf(entry);
    const url = key === undefined ? undefined : entry[key];
    if (key === undefined || typeof url !== "string") continue;
    const span = placeInTree(root, isMapping(image) ? ["images", index, key] : ["images", index]);
    body.images.push({ alt: declaredAlt(entry), url, span, block: 0 });
  }
}

/** Regions of a calendar: each row an entry, each of its strings a region. */
export function addCalendar(rows: readonly unknown[], list: ValueNode, body: BodyBuilder): void {
  for (const [index, row] of rows.entries()) {
    const node = list.items?.[index];
    if (node === undefined || !isMapping(row)) continue;
    const block = body.block(node.span);
    body.entries.push({
      data: row,
      span: node.span,
      placeOf: (key) => placeInTree(node, [key]),
    });
    for (const [path, value] of stringsIn(node)) {
      const placed = value.text?.();
      if (placed !== undefined) body.region("calendar", placed, block, path.join("."));
    }
  }
}

export function addYamlComments(spans: readonly Span[], source: string, body: BodyBuilder): void {
  for (const span of spans) {
    const text = new Projector(source);
    text.copy(span.start + 1, span.end);
    const placed = text.build();
    body.comments.push({ text: placed.text.trim(), span });
    body.region("comment", placed, body.blockAt(span));
  }
}
