import type { Span } from "../place.ts";

const address = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>"\uFFFC]+/giu;

/** Web addresses that stand in text without link markup, without the punctuation of the sentence around them. */
export function* bareUrls(text: string): Generator<Span> {
  if (!text.includes("://") && !/www\./i.test(text)) return;
  for (const match of text.matchAll(address)) {
    const end = match.index + trimmed(match[0]).length;
    if (end - match.index > 8) yield { start: match.index, end };
  }
}

/** Trailing punctuation is the sentence's, and a closing bracket is too unless the address opened it. */
function trimmed(url: string): string {
  let end = url.length;
  let depth = 0;
  for (const character of url) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (/[?!.,:;*_~'’”\]}]/.test(last)) continue;
    if (last !== ")" || depth >= 0) break;
    depth++;
  }
  return url.slice(0, end);
}
