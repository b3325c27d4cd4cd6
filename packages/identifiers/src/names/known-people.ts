import { overlapIndex } from "../finders/overlap-index.ts";
import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { matchesOf } from "../text/matches.ts";
import { prepare } from "../text/prepare.ts";
import type { Reading } from "../text/reading.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Passage, Surroundings } from "../types.ts";
import type { NameSpan } from "./name-span.ts";
import { personAfter } from "./person-wording.ts";
import { plausible } from "./plausible.ts";
import type { Role } from "./roles.ts";
import { isOfClass } from "./word-classes.ts";

/** Parts of names in small letters, with the role in which the document shows them. */
export type KnownPeople = ReadonlyMap<string, Role>;

type PeopleIn = (
  reading: Reading,
  around: Surroundings,
) => { readonly spans: readonly NameSpan[]; readonly roles: ReadonlyMap<NameSpan, Role> };

const nobody: KnownPeople = new Map();
const known = new WeakMap<readonly Passage[], KnownPeople>();
const unread: ReadonlySet<string> = new Set(["link-url", "filename", "code"]);
/** In UTF-16 code units. Longer documents are lists and manuals, in which the same name is another person's. */
const longestDocument = 40_000;
const least = 0.6;

export function knownPeople(
  passages: readonly Passage[] | undefined,
  peopleIn: PeopleIn,
): KnownPeople {
  if (passages === undefined) return nobody;
  let people = known.get(passages);
  if (people === undefined) {
    people = peopleOf(passages, peopleIn);
    known.set(passages, people);
  }
  return people;
}

const things = new WeakMap<readonly Passage[], ReadonlySet<string>>();
const afterArticle = /(?:\ban?|\bA) ([A-Z][a-z]{2,20})\b(?! famil)/g;

/** "An Astro component": what a document gives an article is no person in it. In small letters. */
export function thingsIn(passages: readonly Passage[] | undefined): ReadonlySet<string> {
  if (passages === undefined) return new Set();
  const known = things.get(passages);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { role, text } of passages) {
    if (unread.has(role)) continue;
    const { plain } = (typeof text === "string" ? prepare(text) : text).reading;
    for (const [, word = ""] of matchesOf(afterArticle, plain)) found.add(word.toLowerCase());
  }
  things.set(passages, found);
  return found;
}

function peopleOf(passages: readonly Passage[], peopleIn: PeopleIn): KnownPeople {
  const people = new Map<string, Role>();
  const named = thingsIn(passages);
  let length = 0;
  for (const passage of passages) {
    if (unread.has(passage.role)) continue;
    const { text } = passage;
    const { reading } = typeof text === "string" ? prepare(text) : text;
    length += reading.plain.length;
    if (length > longestDocument) return nobody;
    const { spans, roles } = peopleIn(reading, passage);
    for (const span of spans) {
      const role = roles.get(span);
      if (role === undefined || span.sure < least) continue;
      for (const part of partsOf(reading.plain.slice(span.start, span.end)))
        if (!named.has(part)) people.set(part, stronger(people.get(part), role));
    }
  }
  return people;
}

function partsOf(name: string): string[] {
  return name
    .split(/[\s."()]{1,3}/u)
    .filter((part) => /^\p{Lu}[\p{L}'-]{2,24}$/u.test(part))
    .map((part) => part.toLowerCase().replace(/'s$/u, ""))
    .filter((part) => !isOfClass(part, "title") && !isOfClass(part, "doctor") && isNamePart(part));
}

/** In "What Mei remembers" the first word is no part of the name. */
function isNamePart(part: string): boolean {
  const facts = wordFacts(part);
  return ordinaryRank(facts) === 0 || firstNameRank(facts) > 0 || lastNameRank(facts) > 0;
}

/** Whoever is shown as a colleague or as a public person stays that; else what says most about care counts. */
const order: Readonly<Record<Role["person"], number>> = {
  persona: 4,
  staff: 3,
  public: 2,
  patient: 1,
  unknown: 0,
};

function stronger(a: Role | undefined, b: Role): Role {
  if (a === undefined) return b;
  if (a.person === b.person) return a.bonus >= b.bonus ? a : b;
  return order[a.person] > order[b.person] ? a : b;
}

/** The role of the same person in another text. */
export function sameElsewhere(name: string, people: KnownPeople): Role | undefined {
  const roles = partsOf(name).flatMap((part) => people.get(part) ?? []);
  if (roles.length === 0 || roles.every(({ person }) => person === "unknown")) return undefined;
  return roles.reduce(stronger);
}

/** First names and surnames of known people that stand alone. */
export function namedAgain(
  reading: Reading,
  spans: readonly NameSpan[],
  people: KnownPeople,
): NameSpan[] {
  const taken = overlapIndex(spans);
  return tokensOf(reading).flatMap((token, i): NameSpan[] => {
    if (token.text === token.lower || !people.has(token.lower) || taken(token)) return [];
    const after = reading.plain.slice(token.end, token.end + 40);
    const before = i === 0 ? "." : (tokensOf(reading)[i - 1]?.text ?? ".");
    if (
      ordinaryRank(wordFacts(token.lower)) > 0 &&
      (/^[.!?:"“]$/u.test(before) || token.text === token.text.toUpperCase()) &&
      !personAfter.test(after)
    )
      return [];
    const span = { start: token.start, end: token.end, sure: 0.7 };
    return plausible(reading, span, false) ? [span] : [];
  });
}
