import type { Span } from "../place.ts";
import type { PlacedText } from "./body.ts";
import { wholeSpan } from "./offset-map.ts";
import { Projector } from "./project.ts";

/**
 * The text of a YAML scalar with the exact way back to its source span. `value` is what the YAML parser read;
 * should the two ever differ, the text maps to the scalar as a whole.
 */
export function placeScalar(source: string, span: Span, value: string): PlacedText {
  const raw = source.slice(span.start, span.end);
  const out = new Projector(source);
  const first = raw.charAt(0);
  if (first === '"') doubleQuoted(source, span, out);
  else if (first === "'") singleQuoted(source, span, out);
  else if (first === "|" || first === ">") block(source, span, out);
  else flowLines(source, span.start, span.end, out);
  const placed = out.build();
  const same =
    first === "|" || first === ">"
      ? squeeze(placed.text) === squeeze(value)
      : placed.text === value;
  return same ? placed : wholeSpan(value, span);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const lineBreak = /[ \t]*(\r\n|\r|\n)([ \t]*(?:\r\n|\r|\n))*[ \t]*/y;

/** Adds one folded line break at `at`: a space, or a newline for every blank line. Returns where the text goes on. */
function foldBreak(source: string, at: number, end: number, out: Projector): number {
  lineBreak.lastIndex = at;
  const match = lineBreak.exec(source);
  const stop = Math.min(match === null ? at + 1 : at + match[0].length, end);
  const breaks = match?.[0].match(/\r\n|\r|\n/g)?.length ?? 1;
  out.replace(breaks > 1 ? "\n".repeat(breaks - 1) : " ", at, stop);
  return stop;
}

function isBreakAhead(source: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && (source.charAt(next) === " " || source.charAt(next) === "\t")) next++;
  return next < end && (source.charAt(next) === "\n" || source.charAt(next) === "\r");
}

function flowLines(source: string, start: number, end: number, out: Projector): void {
  flow(source, start, end, out, () => 0);
}

function singleQuoted(source: string, span: Span, out: Projector): void {
  flow(source, span.start + 1, span.end - 1, out, (at) => {
    if (source.charAt(at) !== "'" || source.charAt(at + 1) !== "'") return 0;
    out.replace("'", at, at + 2);
    return 2;
  });
}

const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029",
};

function doubleQuoted(source: string, span: Span, out: Projector): void {
  flow(source, span.start + 1, span.end - 1, out, (at) => {
    if (source.charAt(at) !== "\\") return 0;
    const code = source.charAt(at + 1);
    const digits = code === "x" ? 2 : code === "u" ? 4 : code === "U" ? 8 : 0;
    if (digits > 0) {
      const value = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
      const valid = value <= 0x10ffff;
      out.replace(valid ? String.fromCodePoint(value) : "\uFFFD", at, at + 2 + digits);
      return 2 + digits;
    }
    if (code === "\n" || code === "\r") {
      const rest = /^\\(?:\r\n|\r|\n)[ \t]*/.exec(source.slice(at, span.end - 1));
      return rest?.[0].length ?? 2;
    }
    out.replace(escapes[code] ?? code, at, at + 2);
    return 2;
  });
}

/** Copies text with folded line breaks; `special` handles what stands at an offset and says how long it is. */
function flow(
  source: string,
  start: number,
  end: number,
  out: Projector,
  special: (at: number) => number,
): void {
  let copied = start;
  let at = start;
  while (at < end) {
    const character = source.charAt(at);
    const white =
      character === " " || character === "\t" || character === "\n" || character === "\r";
    if (white && isBreakAhead(source, at, end)) {
      out.copy(copied, at);
      at = foldBreak(source, at, end, out);
      copied = at;
      continue;
    }
    if (character === "'" || character === "\\") {
      out.copy(copied, at);
      copied = at;
      const length = special(at);
      if (length > 0) {
        at += length;
        copied = at;
        continue;
      }
    }
    // A run of spaces that is not before a line break is copied at once, so that no space is looked at twice.
    if (white) while (/[ \t]/.test(source.charAt(at + 1)) && at + 1 < end) at++;
    at++;
  }
  out.copy(copied, end);
}

/**
 * Literal and folded blocks: every line without its indentation. A single line break reads as a newline in both:
 * regions collapse white space, and blank lines still tell paragraphs apart.
 */
function block(source: string, span: Span, out: Projector): void {
  const header = /^[|>][^\r\n]*(?:\r\n|\r|\n)?/.exec(source.slice(span.start, span.end));
  let at = span.start + (header?.[0].length ?? 0);
  const body = source.slice(at, span.end);
  const explicit = /^[|>][+-]?([1-9])/.exec(header?.[0] ?? "")?.[1];
  const indent =
    explicit === undefined ? (/^(?:[ \t]*(?:\r\n|\r|\n))*( *)/.exec(body)?.[1]?.length ?? 0) : 0;
  for (const line of body.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const text = line[1] ?? "";
    const ending = line[2] ?? "";
    const own = explicit === undefined ? indent : (/^ */.exec(text)?.[0].length ?? 0);
    out.copy(at + Math.min(own, text.length), at + text.length);
    at += text.length;
    if (ending !== "") out.replace("\n", at, at + ending.length);
    at += ending.length;
    if (ending === "") break;
  }
}
