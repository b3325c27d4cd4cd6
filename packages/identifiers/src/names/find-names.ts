import type { Found } from "../candidate.ts";
import { overlapIndex } from "../finders/overlap-index.ts";
import { firstNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { plainHeader } from "../sources/table-header-source.ts";
import type { Reading } from "../text/reading.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Surroundings } from "../types.ts";
import { nameSpans } from "./candidates.ts";
import { documentView } from "./document-view.ts";
import { knownTokenFacts } from "./features.ts";
import { knownPeople, namedAgain, sameElsewhere, thingsIn } from "./known-people.ts";
import { shareInLists, shareWithRelatives } from "./lists.ts";
import { looseNames } from "./loose-names.ts";
import { mayHoldName } from "./may-hold-name.ts";
import type { NameSpan } from "./name-span.ts";
import { plausible } from "./plausible.ts";
import { type Role, roleOf } from "./roles.ts";
import { hasFileName, slugNames } from "./slug-names.ts";

const patientHeader =
  /^(?:patient|pt|resident|client|member|subscriber|insured|guarantor|survivor|child|baby|mother|spouse)'?s?(?: (?:full |first |last )?names?)?$/u;
const nameHeader = /^(?:(?:full|first|last|family|given) )?(?:name|surname)s?$/u;
const staffHeader =
  /\b(?:provider|physician|doctor|surgeon|nurse|staff|author|contact|speaker|presenter|instructor|manager|director|team|editor|reviewer|owner|clinician|therapist|pharmacist|donor|sponsor|organizer|host|lead|attending|by)\b/u;
/** A first name with an initial, or initials: left to the finder of initials. */
const initialsOnly = /^(?:\p{L}\.\s?){2,3}$/u;

interface Kept {
  readonly around: Surroundings;
  readonly found: readonly Found[];
}

/** People's names with the role in which they stand; several rules ask for the same text. */
export function findNames(reading: Reading, around: Surroundings): readonly Found[] {
  const kept = reading.memo.get("names found") as Kept | undefined;
  if (kept && sameSurroundings(kept.around, around)) return kept.found;
  const found = namesIn(reading, around);
  reading.memo.set("names found", { around, found } satisfies Kept);
  return found;
}

/** Own facts are compared by what they hold, since callers may build them anew for every rule. */
function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  if (a === b) return true;
  return (
    a.role === b.role &&
    a.label === b.label &&
    a.before === b.before &&
    a.after === b.after &&
    a.documentType === b.documentType &&
    a.passages === b.passages &&
    (a.strict === true) === (b.strict === true) &&
    (a.own === b.own ||
      (sameList(a.own.people, b.own.people) &&
        sameList(a.own.personas, b.own.personas) &&
        sameList(a.own.publicFigures, b.own.publicFigures)))
  );
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a === b || (a.length === b.length && a.every((entry, i) => entry === b[i]));
}

function namesIn(reading: Reading, around: Surroundings): Found[] {
  const people = peopleIn(reading, around);
  const [spans, roles] = [[...people.spans], new Map(people.roles)];
  if (!around.strict) withTheDocument(reading, around, spans, roles);
  const isThing = (name: string): boolean =>
    !around.strict && thingsIn(around.passages).has(name.toLowerCase());
  return spans
    .filter((span) => {
      const name = reading.plain.slice(span.start, span.end);
      return !initialsOnly.test(name) && !isThing(name);
    })
    .map((span) => {
      const role = shared(reading.plain, span, roles) ?? { person: "unknown", bonus: 0, seen: [] };
      return {
        start: span.start,
        end: span.end,
        bonus: (around.strict ? 0 : role.bonus) + (span.sure - 0.6) * 0.3,
        person: role.person,
        seen: role.seen,
      };
    });
}

const peopleByPlace = new WeakMap<Surroundings, People & { readonly reading: Reading }>();

/** The people of one text, by what it and its neighbours say; asked for the text and for its document. */
function peopleIn(reading: Reading, around: Surroundings): People {
  const known = peopleByPlace.get(around);
  if (known?.reading === reading) return known;
  const people = { reading, ...peopleOf(reading, around) };
  peopleByPlace.set(around, people);
  return people;
}

interface People {
  readonly spans: readonly NameSpan[];
  readonly roles: ReadonlyMap<NameSpan, Role>;
}

function peopleOf(reading: Reading, around: Surroundings): People {
  if (around.role === "code") return slugsOnly(reading);
  const { label } = around;
  if (label === undefined && !around.strict && !mayHoldName(reading) && !hasFileName(reading))
    return nobody;
  const header = label === undefined ? "" : plainHeader(label);
  const roles = new Map<NameSpan, Role>();
  const spans = [...nameSpans(reading, around.strict === true)];
  if (!around.strict) addLoose(reading, spans);
  if (patientHeader.test(header) || nameHeader.test(header)) addWholeCell(reading.plain, spans);
  addNamedBefore(reading, around, spans);
  const ofColumn =
    (around.role === "filename" && isOurFolder(around) ? colleague : undefined) ??
    headerRole(header) ??
    (nameHeader.test(header) ? rowOfPatient(around) : undefined);
  for (const span of spans) roles.set(span, ofColumn ?? roleOf(reading, span, around));
  addSlugs(reading, spans, roles);
  if (!around.strict && spans.length > 0) {
    const view = documentView(around);
    shareInLists(reading.plain, spans, roles, view?.cares === true || view?.isPersonal === true);
    if (view?.isAboutOthers === true && !view.tellsOfCare) {
      const roleIn = (span: NameSpan) => shared(reading.plain, span, roles);
      shareWithRelatives(reading.plain, spans, roles, roleIn);
    }
  }
  return { spans, roles };
}

const nobody: People = { spans: [], roles: new Map() };

const ofFile: Role = { person: "patient", bonus: -0.1, seen: ["a name in the name of a file"] };

/** In code only the names of files are read. */
function slugsOnly(reading: Reading): { spans: NameSpan[]; roles: Map<NameSpan, Role> } {
  const spans = [...slugNames(reading)];
  return { spans, roles: new Map(spans.map((span) => [span, ofFile])) };
}

function addSlugs(reading: Reading, spans: NameSpan[], roles: Map<NameSpan, Role>): void {
  for (const slug of slugNames(reading)) {
    for (const span of spans.filter(({ start, end }) => start < slug.end && slug.start < end))
      spans.splice(spans.indexOf(span), 1);
    spans.push(slug);
    roles.set(slug, ofFile);
  }
}

/** What other texts of the document say about the same people. */
function withTheDocument(
  reading: Reading,
  around: Surroundings,
  spans: NameSpan[],
  roles: Map<NameSpan, Role>,
): void {
  if (around.role === "code") return;
  const known = knownPeople(around.passages, peopleIn);
  if (known.size === 0) return;
  for (const span of namedAgain(reading, spans, known)) {
    spans.push(span);
    roles.set(span, roleOf(reading, span, around));
  }
  spans.sort((a, b) => a.start - b.start);
  for (const span of spans) {
    const role = roles.get(span);
    const other = sameElsewhere(reading.plain.slice(span.start, span.end), known);
    if (role?.person === "unknown" && other !== undefined) roles.set(span, other);
  }
}

const colleague: Role = { person: "staff", bonus: 0, seen: [] };
const ourFolder =
  /^(?:authors?|staff|team|our team|providers?|doctors?|physicians?|people|speakers?|board|contributors?|leadership|experts?|profiles?|bios?)$/iu;

/** "authors/ana-brook.md": the folder says whose names its files bear. */
function isOurFolder({ passages = [] }: Surroundings): boolean {
  return passages.some(
    ({ role, text }) =>
      role === "filename" && ourFolder.test(typeof text === "string" ? text : text.reading.plain),
  );
}

function headerRole(header: string): Role | undefined {
  if (staffHeader.test(header)) return { person: "staff", bonus: 0, seen: [] };
  if (patientHeader.test(header)) {
    return { person: "patient", bonus: 0.1, seen: ["a column or key such as patient"] };
  }
  return undefined;
}

/** A birth date or a record number in the next cells makes a row of names a row of patients. */
function rowOfPatient(around: Surroundings): Role | undefined {
  // Elsewhere the next text is no cell of a row: an expiry date follows a name in front matter.
  if (around.role !== "table") return undefined;
  const next = around.after?.slice(0, 60) ?? "";
  const birthDate = /^\s{0,3}(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)\b/u;
  const year = /^\s{0,3}(?:\d{1,2}[-/.]\d{1,2}[-/.])?((?:19|20)\d\d)/u.exec(next)?.[1];
  // A day to come is the end of a term.
  if (!birthDate.test(next) || Number(year ?? 0) > (around.year ?? 2100)) return undefined;
  if (
    /\b(?:chair|president|secretary|treasurer|at large|member|director|trustee)\b/iu.test(
      around.before ?? "",
    )
  )
    return undefined;
  return { person: "patient", bonus: 0.1, seen: ["a date of a person in the next cell"] };
}

/** What the tagger did not see; where both saw something, the words of both. */
function addLoose(reading: Reading, spans: NameSpan[]): void {
  for (const loose of looseNames(reading)) {
    const touching = spans.filter((span) => span.start < loose.end && loose.start < span.end);
    const start = Math.min(loose.start, ...touching.map((span) => span.start));
    const end = Math.max(loose.end, ...touching.map((span) => span.end));
    const sure = Math.max(loose.sure, ...touching.map((span) => span.sure));
    for (const span of touching) spans.splice(spans.indexOf(span), 1);
    spans.push({ start, end, sure });
  }
  spans.sort((a, b) => a.start - b.start);
}

/** "Oyelaran" alone, where the text before said "Thaddeus Oyelaran". */
function addNamedBefore(reading: Reading, around: Surroundings, spans: NameSpan[]): void {
  const { before } = around;
  if (before === undefined || before.length < 5) return;
  const known = overlapIndex(spans);
  for (const token of tokensOf(reading)) {
    if (token.text === token.lower || token.text.length < 4) continue;
    if (ordinaryRank(knownTokenFacts(token).facts) > 0 || !/^\p{Lu}\p{Ll}/u.test(token.text))
      continue;
    if (known(token)) continue;
    const first = wordBefore(token.text, before);
    if (first === undefined || firstNameRank(wordFacts(first.toLowerCase())) === 0) continue;
    const span = { start: token.start, end: token.end, sure: 0.6 };
    if (plausible(reading, span, around.strict === true)) spans.push(span);
  }
}

/** The capitalized word that stands before the first whole `name` which has one. */
function wordBefore(name: string, text: string): string | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (/^\p{L}/u.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const word = /(\p{Lu}\p{Ll}{1,20}) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Under a header such as "patient name" the whole cell is a name. */
function addWholeCell(text: string, spans: NameSpan[]): void {
  const value = text.trim();
  if (!/^\p{L}[\p{L} .,'-]{1,50}$/u.test(value) || spans.length > 0) return;
  const start = text.indexOf(value);
  spans.push({ start, end: start + value.length, sure: 0.8 });
}

/** A surname or first name alone has the role of the full name that it belongs to. */
function shared(
  text: string,
  span: NameSpan,
  roles: ReadonlyMap<NameSpan, Role>,
): Role | undefined {
  const own = roles.get(span);
  const value = text.slice(span.start, span.end).replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /u, "");
  if (value.includes(" ") || own === undefined) return own;
  for (const [other, role] of roles) {
    if (other === span || role.person === "unknown") continue;
    const full = text.slice(other.start, other.end);
    if (full.includes(" ") && full.split(/[\s.]{1,3}/u).includes(value)) {
      return role.person === "patient" && own.person !== "unknown" && own.person !== "patient"
        ? own
        : role;
    }
  }
  return own;
}
