import { findAddressBlocks } from "../finders/address-blocks.ts";
import { findAddresses } from "../finders/addresses.ts";
import { overlapIndex } from "../finders/overlap-index.ts";
import { taggedPlaces } from "../finders/tagged-places.ts";
import {
  firstNameRank,
  isTown,
  lastNameRank,
  ordinaryRank,
  wordFacts,
} from "../lexicons/lookup.ts";
import { type Reading, rememberedByMode } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { isDrug } from "./drugs.ts";
import { knownTokenFacts } from "./features.ts";
import { mayHoldName } from "./may-hold-name.ts";
import { afterCues } from "./name-cues.ts";
import type { NameSpan } from "./name-span.ts";
import { plausible, shortened } from "./plausible.ts";
import { withCapitals } from "./recase.ts";
import { tagNames } from "./tagger.ts";
import { isOfClass } from "./word-classes.ts";

const none: readonly NameSpan[] = [];

/** Spans that look like people's names, longest first where they overlap, in order. */
export const nameSpans: (reading: Reading, strict: boolean) => readonly NameSpan[] =
  rememberedByMode((asWritten, strict) => {
    if (!strict && !mayHoldName(asWritten)) return none;
    const reading = strict ? withCapitals(asWritten) : asWritten;
    const text = reading.plain;
    const guessed = [...listedPairs(reading), ...(strict ? loneNames(reading) : [])];
    const inPlace = overlapIndex(strict ? taggedPlaces(reading) : []);
    const fromTagger = tagged(reading, strict).filter((one) => !inPlace(one));
    const inName = overlapIndex(fromTagger);
    // Where the tagger sees a place, what only the lists take for a name is part of it.
    const spans = [
      ...fromTagger,
      ...afterCues(reading).filter((one) => one.sure > 0.6 || !inPlace(one) || inName(one)),
      ...guessed.filter((one) => !inPlace(one) || inName(one)),
    ];
    const believed = merge(spans)
      .map((span) => widen(text, span))
      .filter((span) => plausible(reading, span, strict) && !inAddress(reading, span, strict));
    return [...believed, ...repeated(reading, believed)].sort((a, b) => a.start - b.start);
  });

/** A street that bears a person's name: inside an address, and not at its start. */
function inAddress(reading: Reading, span: NameSpan, strict: boolean): boolean {
  const inside = insideAddresses(reading, strict);
  return (
    inside({ start: span.end - 1, end: span.end }) &&
    inside({ start: span.start, end: span.start + 1 })
  );
}

const insideAddresses = rememberedByMode((reading, strict) => {
  const found = strict
    ? [...findAddresses(reading), ...findAddressBlocks(reading)]
    : findAddresses(reading);
  return overlapIndex(found.map(({ start, end }) => ({ start: start + 1, end })));
});

/** "Skeeter" a second time: whoever was named once is named again. */
function repeated(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  const parts = new Set<string>();
  for (const span of spans) {
    if (span.sure < 0.7) continue;
    for (const part of reading.plain.slice(span.start, span.end).split(/[\s.]{1,3}/u))
      if (/^\p{Lu}\p{Ll}{3,24}$/u.test(part)) parts.add(part);
  }
  if (parts.size === 0) return [];
  const known = overlapIndex(spans);
  return tokensOf(reading).flatMap((token): NameSpan[] => {
    if (!parts.has(token.text)) return [];
    const facts = wordFacts(token.lower);
    if (ordinaryRank(facts) > 0 && firstNameRank(facts) === 0) return [];
    const span = { start: token.start, end: token.end, sure: 0.6 };
    return !known(span) && plausible(reading, span, false) ? [span] : [];
  });
}

function tagged(reading: Reading, strict: boolean): NameSpan[] {
  const tokens = tokensOf(reading);
  return tagNames(reading, strict).flatMap((name) =>
    name.place
      ? []
      : pieces(reading.plain, tokens.slice(name.first, name.last + 1)).flatMap((piece) => {
          const span = trimmed(piece);
          return span ? [{ ...span, sure: Math.min(0.95, 0.45 + name.margin / 6) }] : [];
        }),
  );
}

/** "Kelly hugs Mr. Ignacio Peralta" is two names: a title or an ordinary word in small letters begins anew. */
function pieces(text: string, tokens: readonly Token[]): Token[][] {
  const out: Token[][] = [[]];
  const capitals = tokens.some((token) => token.text !== token.lower);
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && breaksBefore(text, token, tokens[i - 1])) break;
    const before = tokens[i - 1];
    const possessive = before !== undefined && text.startsWith("'s", before.end);
    const plainWord =
      capitals &&
      token.text === token.lower &&
      token.lower.length > 1 &&
      ordinaryRank(wordFacts(token.lower)) > 0 &&
      !isOfClass(token.lower, "particle") &&
      token.lower !== "and";
    const title =
      i > 0 &&
      isOfClass(token.lower, "title") &&
      token.text !== token.lower &&
      !/^(?:and|&)$/u.test(before?.lower ?? "");
    const next = tokens[i + 1]?.text ?? "";
    const caps = /^\p{Lu}{3,}/u.test(next) && before?.text !== before?.text.toUpperCase();
    const afterFullName = token.text === "," && ((out.at(-1)?.length ?? 0) > 1 || caps);
    if (title || possessive || afterFullName) out.push([]);
    if (plainWord) out.push([]);
    else out.at(-1)?.push(token);
  }
  // Small letters over more than three words are a phrase of another language.
  return out.filter(
    (piece) =>
      piece.length > 0 && (piece.length <= 3 || piece.some((token) => token.text !== token.lower)),
  );
}

/** Cuts off signs and ordinary words at both ends. */
function trimmed(tokens: readonly Token[]): { start: number; end: number } | undefined {
  const kept = [...tokens];
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

/** Words of Spanish pages that the lists of names know too. */
const spanishWord =
  /^(?:pacientes?|equipo|salud|doctor(?:a|es)?|enfermer[oa]s?|cl[ií]nica|familias?|gracias|para|desde|hasta|sobre|consuelo|dolores|milagros?|paz|rosario|luz|cruz|santos?|vida|mar|sol|clara|blanca|pilar|esperanza|alegr[ií]a)$/u;

/** Written with a capital; or in small letters, no ordinary word, and on a list or beside a name that is. */
function mayBeName(token: Token, besideListed: boolean): boolean {
  if (!/\p{L}/u.test(token.text) || shortened.test(token.text)) return false;
  if (isOfClass(token.lower, "label") || isOfClass(token.lower, "patient")) return false;
  if (token.text === token.lower) {
    if (["family", "pronoun", "particle"].some((one) => isOfClass(token.lower, one))) return false;
    if (spanishWord.test(token.lower)) return false;
    return ordinaryRank(wordFacts(token.lower)) === 0 && (isListed(token) || besideListed);
  }
  const capitals = token.text.length > 1 && token.text === token.text.toUpperCase();
  // CA, SEs, AFib
  if (/^\p{Lu}{2}$|^\p{Lu}{2,5}s$|^(?!Mc)\p{Lu}{2,4}\p{Ll}{2,4}$/u.test(token.text)) return false;
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

/** In strict mode a capitalized word counts when only the lists of names know it, or when it has foreign letters. */
function loneNames(reading: Reading): NameSpan[] {
  const tokens = tokensOf(reading);
  return tokens.flatMap((token, i): NameSpan[] => {
    if (!/^\p{Lu}\p{Ll}{2,23}$/u.test(token.text)) return [];
    const facts = wordFacts(token.lower);
    if (ordinaryRank(facts) > 0 || isTown(token.lower) || isDrug(token.lower)) return [];
    const listed = firstNameRank(facts) > 0 || lastNameRank(facts) > 0;
    if (!listed && !/[^\0-\x7f]/u.test(token.text)) return [];
    if (/^(?:north|south|east|west|northern|southern|eastern|western|central)$/u.test(token.lower))
      return [];
    if (
      /\b(?:in|at|from|near) $/iu.test(
        reading.plain.slice(Math.max(0, token.start - 6), token.start),
      )
    )
      return [];
    const beside = [tokens[i - 1], tokens[i + 1]].some(
      (other) =>
        other !== undefined &&
        (isOfClass(other.lower, "organization") ||
          isOfClass(other.lower, "street") ||
          (/^\p{Lu}\p{Ll}/u.test(other.text) && ordinaryRank(wordFacts(other.lower)) === 0)),
    );
    return beside ? [] : [{ start: token.start, end: token.end, sure: 0.5 }];
  });
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
  const before =
    /(?:Mr\.? and Mrs|Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra|Don|Doña|Señora?)\.? $/u.exec(
      text.slice(Math.max(0, span.start - 13), span.start),
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
