import { regexShape } from "./regex-shape.ts";

/**
 * Compiles a pattern of a pack. Only bounded repetitions are allowed, so that the work per character is
 * bounded too: no pack can hang a run.
 */
export function compilePattern(
  source: string,
  flags: "g" | "y" | "",
  caseSensitive = false,
): RegExp {
  try {
    // Without the u flag V8 is about twice as fast; it is only needed for classes such as \p{L}.
    const unicode = /\\[pPu]|[^\p{ASCII}]/u.test(source) ? "u" : "";
    const regex = new RegExp(source, `${flags}${unicode}${caseSensitive ? "" : "i"}`);
    const problem = regexShape(source).problem;
    if (problem !== undefined) throw new RangeError(problem);
    return regex;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(`The pattern ${JSON.stringify(source)} cannot be used: ${detail}.`, {
      cause,
    });
  }
}

/** Phrases of a pack as one alternation: whole words, any white space between, `*` = any ending. */
export function phraseAlternation(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(phraseSource).join("|")})`;
}

function phraseSource(phrase: string): string {
  const open = phrase.endsWith("*");
  const bare = (open ? phrase.slice(0, -1) : phrase).trim();
  const body = bare
    .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
    .replace(/’/gu, "'")
    .replace(/\s{1,9}/gu, "\\s{1,4}");
  const start = /^[a-z0-9]/iu.test(bare) ? "\\b" : "";
  if (open) return `${start}${body}[\\w'-]{0,20}`;
  return `${start}${body}${/[a-z0-9]$/iu.test(bare) ? "\\b" : ""}`;
}

/** Labels may hold RE2 syntax; a space stands for a space, `_` or `-`. Longer labels are tried first. */
export function labelAlternation(labels: readonly string[]): string {
  const sorted = [...labels].sort((a, b) => b.length - a.length);
  const loose = sorted.map((label) =>
    label.replace(/ (\??)/gu, (_, optional: string) =>
      optional ? "[\\s_-]{0,3}" : "[\\s_-]{1,3}",
    ),
  );
  return `(?:${loose.join("|")})`;
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0xfe00 && !(code >= 0x3000 && code <= 0x3020))
  );
}

/** True when the span does not cut a word or number in two. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const cutsLeft =
    start > 0 && isWordUnit(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start));
  const cutsRight =
    end < text.length && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1));
  return !cutsLeft && !cutsRight;
}
