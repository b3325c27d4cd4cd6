import type { Span } from "../place.ts";
import type { BodyBuilder } from "./body.ts";
import type { Role } from "./document.ts";
import type { Projection } from "./offset-map.ts";
import { Projector } from "./project.ts";

/** A Hugo shortcode, a Liquid tag or a kramdown attribute list: instructions to the site generator. */
export interface TemplateTag {
  readonly kind: "tag" | "comment" | "attributes";
  readonly span: Span;
  /** What stands between the delimiters. */
  readonly inner: Span;
}

/** Fills the place of a template tag: U+FDD0, a noncharacter that no text may hold and that folding drops. */
const filler = "\uFDD0";

interface Delimiters {
  readonly open: string;
  readonly close: string;
  readonly kind: "tag" | "comment";
}

// Longer openings first.
const delimiters: readonly Delimiters[] = [
  { open: "{{/*", close: "*/}}", kind: "comment" },
  { open: "{{</*", close: "*/>}}", kind: "tag" },
  { open: "{{<", close: ">}}", kind: "tag" },
  { open: "{{%", close: "%}}", kind: "tag" },
  { open: "{{", close: "}}", kind: "tag" },
  { open: "{%", close: "%}", kind: "tag" },
  { open: "{#", close: "#}", kind: "comment" },
  { open: "{::comment}", close: "{:/comment}", kind: "comment" },
  { open: "{/*", close: "*/}", kind: "comment" },
];

const opening = /\{(?:[{%#:/]|\.)/g;
const attributeList = /\{(?::[^{}\r\n]{0,300}|[#.][\w.#= "-]{0,300})\}/y;

/** Finds template tags from an offset on. One linear pass: a closing that does not come is looked for once. */
export function findTemplateTags(source: string, from: number): TemplateTag[] {
  const tags: TemplateTag[] = [];
  const missing = new Set<string>();
  opening.lastIndex = from;
  for (let match = opening.exec(source); match !== null; match = opening.exec(source)) {
    const tag = delimitedTag(source, match.index, missing) ?? attributeTag(source, match.index);
    if (tag === undefined) continue;
    tags.push(tag);
    opening.lastIndex = tag.span.end;
  }
  return tags;
}

function delimitedTag(source: string, at: number, missing: Set<string>): TemplateTag | undefined {
  for (const { open, close, kind } of delimiters) {
    if (!source.startsWith(open, at) || missing.has(close)) continue;
    const inner = at + open.length;
    const end = source.indexOf(close, inner);
    if (end < 0) {
      missing.add(close);
      continue;
    }
    const tag: TemplateTag = {
      kind,
      span: { start: at, end: end + close.length },
      inner: { start: inner, end },
    };
    return liquidComment(source, tag, missing) ?? tag;
  }
  return undefined;
}

const endComment = "{% endcomment %}";

function liquidComment(
  source: string,
  tag: TemplateTag,
  missing: Set<string>,
): TemplateTag | undefined {
  if (
    source
      .slice(tag.inner.start, tag.inner.start + 16)
      .trim()
      .split(/\s/)[0] !== "comment"
  ) {
    return undefined;
  }
  if (!source.startsWith("{%", tag.span.start) || missing.has(endComment)) return undefined;
  const end = source.indexOf(endComment, tag.span.end);
  if (end < 0) {
    missing.add(endComment);
    return undefined;
  }
  return {
    kind: "comment",
    span: { start: tag.span.start, end: end + endComment.length },
    inner: { start: tag.span.end, end },
  };
}

function attributeTag(source: string, at: number): TemplateTag | undefined {
  attributeList.lastIndex = at;
  const match = attributeList.exec(source);
  if (match === null) return undefined;
  const end = at + match[0].length;
  return { kind: "attributes", span: { start: at, end }, inner: { start: at + 1, end: end - 1 } };
}

/** The source with template tags blanked, line endings kept: offsets stay. */
export function blankTemplateTags(source: string, tags: readonly TemplateTag[]): string {
  if (tags.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const { span } of tags) {
    parts.push(
      source.slice(at, span.start),
      source.slice(span.start, span.end).replace(/[^\r\n]/g, filler),
    );
    at = span.end;
  }
  parts.push(source.slice(at));
  return parts.join("");
}

const parameter = /(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|“([^”]*)”|'([^']*)'|`([^`]*)`)/dg;
const textParameter =
  /^(?:alt|title|text|caption|label|heading|summary|description|content|attr|quote|cite|name|body|message|aria-label|button|cta)$/i;

/** Adds what readers see of a template tag: its text parameters and its image. The rest is code. */
export function addTemplateTag(tag: TemplateTag, source: string, body: BodyBuilder): void {
  const block = body.block(tag.span);
  const inner = new Projector(source);
  inner.copy(tag.inner.start, tag.inner.end);
  const whole = inner.build();
  if (tag.kind === "comment") {
    body.comments.push({ text: whole.text.trim(), span: tag.span });
    body.region("comment", whole, block);
    return;
  }
  if (tag.kind === "tag") body.region("code", whole, block, "template");
  for (const found of whole.text.matchAll(parameter)) {
    const value = found.indices?.slice(2).find((indices) => indices !== undefined);
    if (value === undefined) continue;
    const name = found[1]?.toLowerCase() ?? "";
    const placed = whole.slice(value[0], value[1]);
    const role = roleOfParameter(name, placed.text);
    if (role !== undefined) body.region(role, placed, block, name || "parameter");
    if (name === "src" && /^\s*\/?\s*(?:fig|ima?ge?|picture|photo)/i.test(whole.text)) {
      addImage(body, placed, whole.text, tag.span, block);
    }
  }
}

function addImage(
  body: BodyBuilder,
  url: Projection,
  tag: string,
  span: Span,
  block: number,
): void {
  const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  body.verbatim("image", url, block);
  const text = alt === null ? undefined : (alt[1] ?? alt[2]);
  body.images.push({
    alt: text,
    decorative: text?.trim() === "",
    url: url.text,
    span,
    block,
  });
}

function roleOfParameter(name: string, value: string): Role | undefined {
  if (!/\p{L}/u.test(value)) return undefined;
  if (name === "alt") return "alt-text";
  if (textParameter.test(name)) return "html";
  // A value of several words is text, whatever its name.
  return /\p{L}\s+\p{L}/u.test(value) ? "html" : undefined;
}
