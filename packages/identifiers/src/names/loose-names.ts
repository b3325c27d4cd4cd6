import { isBroadPlace } from "../finders/place-words.ts";
import {
  firstNameRank,
  isTown,
  lastNameRank,
  ordinaryRank,
  wordFacts,
} from "../lexicons/lookup.ts";
import { matchesOf } from "../text/matches.ts";
import { type Reading, remembered, sentenceAt } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { isEponym } from "./eponyms.ts";
import { knownTokenFacts } from "./features.ts";
import { mayHoldName } from "./may-hold-name.ts";
import type { NameSpan } from "./name-span.ts";
import { personAfter, personBefore, pronoun, spokenTo, spokenToAfter } from "./person-wording.ts";
import { plausible } from "./plausible.ts";
import { isOfClass } from "./word-classes.ts";

const written = /^\p{Lu}(?:[\p{Ll}\p{M}]+|['\p{L}\p{M}]*\p{Ll})$/u;
const longestRun = 4;

/** With a capital, or with capitals inside; the shape, which is known of every word, rules most words out. */
function isWritten(token: Token): boolean {
  const { shape } = knownTokenFacts(token);
  return (shape === 1 || shape === 4) && written.test(token.text);
}

/**
 * Names that the tagger does not see: capitalized words that the lists of names or the wording around them make a
 * person's. Whose name it is must be shown by the text, so they count less than tagged ones.
 */
export const looseNames: (reading: Reading) => readonly NameSpan[] = remembered((reading) => {
  if (!mayHoldName(reading)) return none;
  const out: NameSpan[] = [];
  const tokens = tokensOf(reading);
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower } = tokens[i] as Token;
    if (text === lower || !isWritten(tokens[i] as Token)) continue;
    const run = runFrom(reading.plain, tokens, i);
    i += run.length - 1;
    const span = believed(reading, run);
    if (span && plausible(reading, span, false)) out.push(span);
  }
  return [...out, ...namesByForm(reading).filter((span) => plausible(reading, span, false))];
});

const none: readonly NameSpan[] = [];

/** "T. Abernathy", "TREVIZO, DANIEL A", "DANIEL A TREVIZO", "\"Red\" Trevizo", or "Trevizo, Daniel" that fills its place. */
const byForm =
  /(?<![\p{L}.])(?:(?:\p{Lu}\.|["“]\p{Lu}\p{Ll}{1,14}["”]) (\p{Lu}[\p{L}'-]{2,20})|(\p{Lu}{2,20}, \p{Lu}{2,20}(?: \p{Lu})?|\p{Lu}{3,20}(?: \p{Lu}\.?)? \p{Lu}{3,20}(?! \p{Lu}{2})))(?![\p{L}])|^(\p{Lu}[\p{Ll}'-]+, \p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|\p{Lu}\.?))?)$/gu;

/** A quick look: without one of these no name is written so. */
const formHint = /[^\0-\x7f]|[A-Z]\. [A-Z]|[A-Z]{2}, [A-Z]|^[A-Z][a-z'-]+, [A-Z]/;

function namesByForm(reading: Reading): NameSpan[] {
  if (!formHint.test(reading.plain)) return [];
  const out: NameSpan[] = [];
  for (const found of matchesOf(byForm, reading.plain)) {
    const words = (found[1] ?? found[2] ?? found[3] ?? "").toLowerCase().split(/, | /u);
    const facts = words.filter((word) => word.length > 1).map(wordFacts);
    const listed = facts.some((fact) => firstNameRank(fact) > 0 || lastNameRank(fact) > 0);
    const plain = facts.some((fact) => ordinaryRank(fact) > 0);
    if (plain || !listed) continue;
    if (found[3] !== undefined && words.some((word) => isBroadPlace(word))) continue;
    out.push({ start: found.index, end: found.index + found[0].length, sure: 0.7 });
  }
  return out;
}

/** Capitalized words with nothing but a space, a hyphen or a particle between them. */
function runFrom(text: string, tokens: readonly Token[], from: number): Token[] {
  const run = [tokens[from] as Token];
  for (let i = from + 1; i < tokens.length && run.length < longestRun * 2; i++) {
    const token = tokens[i] as Token;
    const gap = text.slice((tokens[i - 1] as Token).end, token.start);
    if (gap !== "" && gap !== " ") break;
    const next = tokens[i + 1];
    const joins =
      token.text === "-" && gap === "" && next !== undefined && next.start === token.end;
    const small =
      (run.at(-1)?.text === "-" || isOfClass(token.lower, "particle")) &&
      next !== undefined &&
      /^\p{Ll}+$/u.test(token.text);
    if (!isWritten(token) && !joins && !small) break;
    if (small && run.at(-1)?.text !== "-" && !(next && isWritten(next))) break;
    run.push(token);
  }
  while (run.at(-1)?.text === "-") run.pop();
  return run;
}

interface Part {
  readonly token: Token;
  readonly first: number;
  readonly last: number;
  readonly ordinary: boolean;
}

function partOf(token: Token): Part {
  const facts = wordFacts(token.lower);
  return {
    token,
    first: firstNameRank(facts),
    last: lastNameRank(facts),
    ordinary: ordinaryRank(facts) > 0,
  };
}

function isThing({ token }: Part): boolean {
  return ["organization", "street", "condition", "nationality", "us-state", "label"].some((name) =>
    isOfClass(token.lower, name),
  );
}

function believed(reading: Reading, run: readonly Token[]): NameSpan | undefined {
  const parts = run.filter(({ text }) => text !== "-").map(partOf);
  if (parts.some(isThing)) return undefined;
  // "Thank Rylee" and "Happy Theo": an ordinary word before a name is no part of it; in "Flu Shot Freddy" it is.
  let shifted = 0;
  while (parts.length > 1 && plainWord(parts[0] as Part)) {
    parts.shift();
    shifted++;
  }
  if (shifted > 1) return undefined;
  while (parts.length > 1 && (parts.at(-1) as Part).ordinary && (parts.at(-1) as Part).last === 0)
    parts.pop();
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  const span = { start: first.token.start, end: last.token.end };
  const sure = parts.length > 1 ? sureOfFull(parts) : sureOfOne(reading, first);
  return sure === 0 ? undefined : { ...span, sure };
}

function plainWord({ first, ordinary, token }: Part): boolean {
  return (ordinary && first === 0) || isOfClass(token.lower, "greeting");
}

/** "June Takahashi": a surname of the lists, and no ordinary word, after a month. */
function isMonthName(parts: readonly Part[]): boolean {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  return parts.length === 2 && first.first > 0 && last.last > 0 && !last.ordinary;
}

const placeWord =
  /^(?:fort|mount|mt|lake|camp|port|san|santa|saint|st|new|north|south|east|west|upper|lower|old|big|little|great|cape|point|glen|el|los|las) /u;

function sureOfFull(parts: readonly Part[]): number {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  const whole = parts.map(({ token }) => token.lower).join(" ");
  if (isBroadPlace(whole) || isTown(whole) || placeWord.test(whole)) return 0;
  if (parts.some(({ token }) => isEponym(token.lower)) && first.first === 0) return 0;
  if (parts.some(({ token }) => isOfClass(token.lower, "month")))
    return isMonthName(parts) ? 0.6 : 0;
  if (first.ordinary && last.ordinary) return 0;
  if (first.first > 0) return last.last > 0 || !last.ordinary ? 0.6 : 0;
  if (first.ordinary || last.ordinary) return 0;
  return last.last > 0 ? 0.6 : 0.5;
}

function sureOfOne(reading: Reading, part: Part): number {
  const { token } = part;
  const listed = part.first > 0;
  if (part.ordinary && (!listed || isOfClass(token.lower, "greeting"))) return 0;
  if (isOfClass(token.lower, "title") || isOfClass(token.lower, "doctor")) return 0;
  if (isBroadPlace(token.lower) || (isEponym(token.lower) && part.first === 0)) return 0;
  const before = reading.plain.slice(Math.max(0, token.start - 40), token.start);
  const after = reading.plain.slice(token.end, token.end + 48);
  if (/\b[Tt]he $/u.test(before))
    return /..s$/u.test(token.lower) && !part.ordinary && !listed ? 0.6 : 0;
  const does = personAfter.test(after);
  if (part.ordinary) return standsForOne(reading, part, before, after, does) ? 0.55 : 0;
  const town = isTown(token.lower);
  if (
    /\b(?:in|at|near|outside|around|toward|of|near) $/iu.test(before) &&
    town &&
    !/^'s \p{Ll}/u.test(after)
  )
    return 0;
  const related = personBefore.test(before);
  const called = spokenTo.test(before) && spokenToAfter.test(after);
  const shown = does || related || called || /^ (?:and|&) \p{Lu}\p{Ll}/u.test(after);
  if (isEponym(token.lower) && !does && !related) return 0;
  if (/^'s \p{Lu}/u.test(after)) return 0;
  if (listed && (!town || shown)) return shown ? 0.6 : 0.45;
  if (token.text.length < 3 || town) return does && listed ? 0.5 : 0;
  const sentence = sentenceAt(reading, token.start);
  const near = reading.plain.slice(token.end, Math.min(sentence.end + 60, token.end + 140));
  if ((does || /^'s \p{Ll}/u.test(after)) && pronoun.test(near)) return 0.55;
  if (does && part.last > 0) return 0.55;
  return (called || related) && pronoun.test(near) ? 0.5 : 0;
}

/** Hope, Will, April: a name only where the word could be nothing else. */
function standsForOne(
  reading: Reading,
  part: Part,
  before: string,
  after: string,
  does: boolean,
): boolean {
  const starts = before === "" || /(?:[.!?:\n]|["”]) ?["'(]?$/u.test(before);
  if (/^ (?:\p{Lu}|and healing|for |is (?:here|near|a|in))/u.test(after)) return false;
  const near = reading.plain.slice(part.token.end, part.token.end + 90);
  if (/^, (?:age |aged )?\d{1,2}(?:,|\.|!| (?:and|from|of)\b)/u.test(after)) return true;
  if (/\b(?:[Bb]ig|[Ll]ittle|[Ll]il'?|[Oo]l'?|[Tt]iny|s\/o to|shout-?out to) $/u.test(before))
    return !/\b[Bb]ig $/u.test(before) || !isTown(`big ${part.token.lower}`);
  if (starts)
    return (
      does &&
      (pronoun.test(near) || /^, an? | (?:broke|came|fell|lost|would|was|had|rang)\b/u.test(after))
    );
  return (
    (/\b(?:believed|told|asked|when|after|called|is|was|for|thank you,?|hi,?|hello,?|dear|hugged|meet|named|newborn|daughter|son|wife|husband|sister|brother|baby|room:) $/iu.test(
      before,
    ) &&
      (does || /^ (?:when|if|said)\b|^[,.!] /u.test(after)) &&
      !/\b(?:is|for|when|after) $/iu.test(before.slice(-6))) ||
    (pronoun.test(near) && /\b(?:name is|named|called|and|for) $/iu.test(before))
  );
}
