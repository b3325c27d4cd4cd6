import { referencePattern } from "./references.ts";

/** A piece of HTML; all offsets count from the start of the scanned text. */
export type HtmlPart =
  | { readonly kind: "text" | "reference"; readonly start: number; readonly end: number }
  | {
      readonly kind: "comment";
      readonly start: number;
      readonly end: number;
      readonly innerStart: number;
      readonly innerEnd: number;
    }
  | HtmlTag;

export interface HtmlTag {
  readonly kind: "tag";
  /** As written; compare in lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: readonly HtmlAttribute[];
  readonly start: number;
  readonly end: number;
}

interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** Span of the value without its quotes; undefined for an attribute without one. */
  readonly value: { readonly start: number; readonly end: number } | undefined;
}

/** Elements that end a line of text where they start and end. */
const blockElements = new Set(
  (
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr iframe legend li main menu nav noscript " +
    "ol optgroup option p picture pre section select summary table tbody td textarea tfoot th thead title tr ul video"
  ).split(" "),
);

export function isBlockElement(name: string): boolean {
  return blockElements.has(name.toLowerCase());
}

/** Elements whose content is not text. */
const rawElements = new Set(["script", "style"]);

export function isRawElement(name: string): boolean {
  return rawElements.has(name.toLowerCase());
}

/**
 * Splits HTML into text, references, tags and comments in one linear pass. Forgiving like a browser;
 * the content of script and style is left out.
 */
export function* scanHtml(html: string): Generator<HtmlPart> {
  let at = 0;
  let text = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const part = html.startsWith("<!--", open) ? comment(html, open) : markup(html, open);
    if (part === undefined) {
      at = open + 1;
      continue;
    }
    yield* textParts(html, text, open);
    yield part;
    at = part.end;
    if (part.kind === "tag" && !part.closing && !part.selfClosing && isRawElement(part.name)) {
      at = endOfRaw(html, part.name.toLowerCase(), at);
    }
    text = at;
  }
  yield* textParts(html, text, html.length);
}

function* textParts(html: string, start: number, end: number): Generator<HtmlPart> {
  if (end <= start) return;
  const slice = html.slice(start, end);
  let at = 0;
  if (slice.includes("&")) {
    for (const match of slice.matchAll(referencePattern)) {
      if (match.index > at) yield { kind: "text", start: start + at, end: start + match.index };
      at = match.index + match[0].length;
      yield { kind: "reference", start: start + match.index, end: start + at };
    }
  }
  if (at < slice.length) yield { kind: "text", start: start + at, end };
}

function comment(html: string, start: number): HtmlPart {
  const close = html.indexOf("-->", start + 2);
  const end = close < 0 ? html.length : close + 3;
  const innerEnd = close < 0 ? html.length : close;
  return { kind: "comment", start, end, innerStart: Math.min(start + 4, innerEnd), innerEnd };
}

const tagStart = /<(\/?)([A-Za-z][\w.:-]*)|<[!?]/y;

/** The tag that starts at an offset; undefined where `<` is just a character. */
export function scanTag(html: string, start: number): HtmlTag | undefined {
  return markup(html, start);
}

/** A tag, or a declaration or instruction (as a nameless tag). */
function markup(html: string, start: number): HtmlTag | undefined {
  tagStart.lastIndex = start;
  const match = tagStart.exec(html);
  if (match === null) return undefined;
  const name = match[2];
  if (name === undefined) {
    const close = html.indexOf(">", start);
    const end = close < 0 ? html.length : close + 1;
    return { kind: "tag", name: "", closing: true, selfClosing: false, attributes: [], start, end };
  }
  const { attributes, end, selfClosing } = scanAttributes(html, start + match[0].length);
  return { kind: "tag", name, closing: match[1] === "/", selfClosing, attributes, start, end };
}

const attributeStart = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*)?/y;
const unquoted = /[^\s>]*/y;

/** Reads attributes up to the closing `>`; a tag that never closes ends with the text. JSX braces count as quotes. */
function scanAttributes(
  html: string,
  from: number,
): { attributes: HtmlAttribute[]; end: number; selfClosing: boolean } {
  const attributes: HtmlAttribute[] = [];
  let at = from;
  for (;;) {
    attributeStart.lastIndex = at;
    const match = attributeStart.exec(html);
    if (match === null) {
      const close = html.indexOf(">", at);
      const end = close < 0 ? html.length : close + 1;
      return { attributes, end, selfClosing: close > 0 && html.charAt(close - 1) === "/" };
    }
    at += match[0].length;
    const name = (match[1] ?? "").toLowerCase();
    if (name.startsWith("{")) {
      at = endOfBraces(html, at - match[0].trimStart().length);
      continue;
    }
    if (!match[0].trimEnd().endsWith("=")) {
      attributes.push({ name, value: undefined });
      continue;
    }
    const value = scanValue(html, at);
    attributes.push({ name, value: value.span });
    at = value.end;
  }
}

function scanValue(
  html: string,
  at: number,
): { span: { start: number; end: number } | undefined; end: number } {
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const end = close < 0 ? html.length : close;
    return { span: { start: at + 1, end }, end: Math.min(end + 1, html.length) };
  }
  if (quote === "{") {
    const end = endOfBraces(html, at);
    return { span: stringInBraces(html, at, end), end };
  }
  unquoted.lastIndex = at;
  const end = at + (unquoted.exec(html)?.[0].length ?? 0);
  return { span: { start: at, end }, end };
}

/** `{"text"}` and `{'text'}` hold a value as good as a quoted one. */
function stringInBraces(
  html: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const inner = /^\{\s*(["'`])([^"'`\\$]*)\1\s*\}$/.exec(html.slice(start, end));
  if (inner === null) return undefined;
  const at = start + inner[0].indexOf(inner[1] ?? "") + 1;
  return { start: at, end: at + (inner[2]?.length ?? 0) };
}

function endOfBraces(html: string, start: number): number {
  let depth = 0;
  for (let at = start; at < html.length; at++) {
    const character = html.charAt(at);
    if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return html.length;
}

function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
