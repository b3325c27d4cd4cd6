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
import { endsAsThing, isPlainWord, isShortForm } from "./plain-words.ts";

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
    if (/\./u.test(found[0]) && !isShortForm(found[0].trim()))
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

/** A word of programs and products, such as eVisit or acceptedAnswer, that holds no name. */
function isKey(text: string): boolean {
  if (!/^\p{Ll}+(?:\p{Lu}\p{Ll}*)+$/u.test(text)) return false;
  return text.split(/(?=\p{Lu})/u).every((part) => {
    const facts = wordFacts(part.toLowerCase());
    return (firstNameRank(facts) === 0 && lastNameRank(facts) === 0) || ordinaryRank(facts) > 0;
  });
}

function mayName(token: Token, startsSentence: boolean): boolean {
  const { text, lower } = token;
  if (!/\p{L}/u.test(text) || text.length < 2 || isPlainWord(lower)) return false;
  const facts = wordFacts(lower);
  const ordinary = ordinaryRank(facts) > 0;
  const listed = firstNameRank(facts) > 0 || lastNameRank(facts) > 0;
  if (text === lower) return text.length > 2 && !ordinary && firstNameRank(facts) > 0;
  if (isKey(text)) return false;
  if (kept.some((name) => isOfClass(lower, name)) || isBroadPlace(lower)) return false;
  if (text === text.toUpperCase() && text.length <= 5) return listed && !ordinary;
  if (!ordinary) return listed || !endsAsThing.test(lower);
  return (
    !startsSentence &&
    listed &&
    firstNameRank(facts) + lastNameRank(facts) > 0 &&
    ordinaryRank(facts) > 1
  );
}
