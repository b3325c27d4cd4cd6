import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { type Reading, remember } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { knownTokenFacts } from "./features.ts";
import { afterCues } from "./name-cues.ts";
import type { NameSpan } from "./name-span.ts";
import { plausible } from "./plausible.ts";
import { tagNames } from "./tagger.ts";
import { isOfClass } from "./word-classes.ts";

/** Spans that look like people's names, longest first where they overlap, in order. */
export function nameSpans(reading: Reading, strict = false): readonly NameSpan[] {
  return remember(reading, `name spans ${strict}`, () => {
    const text = reading.plain;
    const spans = [...tagged(reading, strict), ...afterCues(reading), ...listedPairs(reading)];
    return merge(spans)
      .map((span) => widen(text, span))
      .filter((span) => plausible(reading, span));
  });
}

function tagged(reading: Reading, strict: boolean): NameSpan[] {
  const tokens = tokensOf(reading);
  return tagNames(reading, strict).flatMap((name) => {
    const span = trimmed(reading.plain, tokens.slice(name.first, name.last + 1));
    return span ? [{ ...span, sure: Math.min(0.95, 0.45 + name.margin / 6) }] : [];
  });
}

/** Cuts off signs and ordinary words at both ends, and what follows a full stop or a line break. */
function trimmed(
  text: string,
  tokens: readonly Token[],
): { start: number; end: number } | undefined {
  const stop = tokens.findIndex((token, i) => i > 0 && breaksBefore(text, token, tokens[i - 1]));
  const kept = stop < 0 ? [...tokens] : tokens.slice(0, stop);
  const listed = kept.some(
    (token) => isListed(token) && ordinaryRank(wordFacts(token.lower)) === 0,
  );
  while (kept.length > 0 && !mayBeName(kept[0] as Token, listed)) kept.shift();
  while (kept.length > 0 && !mayBeName(kept.at(-1) as Token, listed)) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function breaksBefore(text: string, token: Token, before: Token | undefined): boolean {
  if (/^[;:!?@/<>|*•(]$/u.test(token.text)) return true;
  if (token.text === ".") return !canEndInDot(before);
  return text.slice(before?.end ?? token.start, token.start).includes("\n");
}

function canEndInDot(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text.length === 1 || isOfClass(token.lower, "title") || isOfClass(token.lower, "doctor"))
  );
}

function isListed(token: Token): boolean {
  const known = wordFacts(token.lower);
  return firstNameRank(known) > 0 || lastNameRank(known) > 0;
}

/** Written with a capital; or in small letters, no ordinary word, and on a list or beside a name that is. */
function mayBeName(token: Token, besideListed: boolean): boolean {
  if (!/\p{L}/u.test(token.text)) return false;
  if (isOfClass(token.lower, "label") || isOfClass(token.lower, "patient")) return false;
  if (token.text === token.lower) {
    if (isOfClass(token.lower, "family") || isOfClass(token.lower, "pronoun")) return false;
    return ordinaryRank(wordFacts(token.lower)) === 0 && (isListed(token) || besideListed);
  }
  const capitals = token.text.length > 1 && token.text === token.text.toUpperCase();
  return !(capitals && token.text.length <= 4 && !isListed(token));
}

/** A first name of the lists followed by a capitalized word that is no ordinary word. */
function listedPairs(reading: Reading): NameSpan[] {
  const tokens = tokensOf(reading);
  const out: NameSpan[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const one = tokens[i] as Token;
    if (one.text === one.lower) continue;
    const rank = firstNameRank(knownTokenFacts(one).facts);
    if (rank === 0 || rank > 3 || !/^\p{Lu}\p{Ll}/u.test(one.text)) continue;
    let j = i + 1;
    if (/^\p{Lu}$/u.test(tokens[j]?.text ?? "")) j += tokens[j + 1]?.text === "." ? 2 : 1;
    const two = tokens[j];
    if (!two || !/^\p{Lu}\p{Ll}/u.test(two.text) || two.start - (tokens[j - 1]?.end ?? 0) > 1)
      continue;
    const last = wordFacts(two.lower);
    const known = lastNameRank(last) > 0;
    if (ordinaryRank(last) > 0 && lastNameRank(last) === 0) continue;
    if (ordinaryRank(wordFacts(one.lower)) > 0 && (!known || ordinaryRank(last) > 0)) continue;
    out.push({ start: one.start, end: two.end, sure: known ? 0.75 : 0.55 });
  }
  return out;
}

function merge(spans: readonly NameSpan[]): NameSpan[] {
  const sorted = [...spans]
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: NameSpan[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start < last.end) {
      out[out.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
        sure: Math.min(0.98, Math.max(last.sure, span.sure) + 0.1),
      };
    } else out.push(span);
  }
  return out;
}

/** Takes in a title before, and an initial or a suffix after. */
function widen(text: string, span: NameSpan): NameSpan {
  const before = /(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra)\.? $/u.exec(
    text.slice(Math.max(0, span.start - 7), span.start),
  );
  const after = /^(?: \p{Lu}\.?(?![\p{L}\p{N}])|,? (?:Jr|Sr|II|III)\b\.?)/u.exec(
    text.slice(span.end, span.end + 8),
  );
  const dot =
    after === null &&
    /(?:^| )\p{Lu}$/u.test(text.slice(span.start, span.end)) &&
    text.charAt(span.end) === "."
      ? 1
      : 0;
  return {
    ...span,
    start: span.start - (before?.[0].length ?? 0),
    end: span.end + (after?.[0].length ?? 0) + dot,
  };
}
