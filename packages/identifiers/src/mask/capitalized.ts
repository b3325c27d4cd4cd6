import { isBroadPlace } from "../finders/place-words.ts";
import {
  firstNameRank,
  isTown,
  lastNameRank,
  ordinaryRank,
  wordFacts,
} from "../lexicons/lookup.ts";
import { isOfClass } from "../names/word-classes.ts";
import type { Reading } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";

const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}\. ?){1,3}(?!\p{L}\p{Ll})/gu;

/** Words that may be a name or a place: capitalized and not ordinary, or on a list of names. */
export function findCapitalized(reading: Reading): { start: number; end: number }[] {
  const tokens = tokensOf(reading);
  const out: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (next && isTown(`${token.lower} ${next.lower}`) && token.text !== token.lower)
      out.push({ start: token.start, end: next.end });
    else if (mayName(token, i === 0 || /^[.!?:]$/u.test(tokens[i - 1]?.text ?? "")))
      out.push({ start: token.start, end: token.end });
  }
  for (const found of reading.plain.matchAll(initials)) {
    if (/\./u.test(found[0]))
      out.push({ start: found.index, end: found.index + found[0].trimEnd().length });
  }
  return out;
}

const kept = [
  "title",
  "doctor",
  "month",
  "organization",
  "condition",
  "patient",
  "family",
  "official",
  "label",
  "nationality",
  "us-state",
  "pronoun",
  "preposition",
  "greeting",
  "being",
];

function mayName(token: Token, startsSentence: boolean): boolean {
  const { text, lower } = token;
  if (!/\p{L}/u.test(text) || text.length < 2) return false;
  const facts = wordFacts(lower);
  const ordinary = ordinaryRank(facts) > 0;
  const listed = firstNameRank(facts) > 0 || lastNameRank(facts) > 0;
  if (text === lower) return listed && !ordinary && firstNameRank(facts) > 0;
  if (kept.some((name) => isOfClass(lower, name)) || isBroadPlace(lower)) return false;
  if (text === text.toUpperCase() && text.length <= 5) return listed && !ordinary;
  if (!ordinary) return true;
  return (
    !startsSentence &&
    listed &&
    firstNameRank(facts) + lastNameRank(facts) > 0 &&
    ordinaryRank(facts) > 1
  );
}
