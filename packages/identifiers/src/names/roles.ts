import { contextOf, contextText } from "../text/institutions.ts";
import { matchesOf } from "../text/matches.ts";
import { type Reading, remember, sentenceAt } from "../text/reading.ts";
import type { Person, Surroundings } from "../types.ts";
import { ownName } from "../weigh/allow.ts";
import { sectionCues, sentenceCues, typeCues } from "./context-cues.ts";
import type { Cue } from "./cue.ts";
import { documentView } from "./document-view.ts";
import { isFamous } from "./famous.ts";
import { leftCues } from "./left-cues.ts";
import type { NameSpan } from "./name-span.ts";
import { personAfter, spokenTo } from "./person-wording.ts";
import { rightCues } from "./right-cues.ts";

export interface Role {
  readonly person: Person;
  /** Added to the score: how strongly the text ties the person to care. */
  readonly bonus: number;
  readonly seen: readonly string[];
}

/** Roles in which the text may show somebody, with the points for each. */
type Points = Record<Cue["person"] | "weak", number>;

/** Whose name it is: patient, staff, public person, persona, or unknown. */
export function roleOf(reading: Reading, span: NameSpan, around: Surroundings): Role {
  const text = reading.plain;
  const value = text.slice(span.start, span.end);
  if (ownName(value, around.own.personas))
    return { person: "persona", bonus: 0, seen: ["a declared persona"] };
  if (ownName(value, around.own.people))
    return { person: "staff", bonus: 0, seen: ["on the staff roster"] };
  if (
    isFamous(value.replace(/^(?:Even|Like|As|When|Did|Remember|Thank|Meet|And|But|Not) /u, "")) ||
    ownName(value, around.own.publicFigures)
  )
    return { person: "public", bonus: 0, seen: ["a listed public person"] };
  const points: Points = { patient: 0, weak: 0, staff: 0, public: 0, persona: 0 };
  const seen: string[] = [];
  const count = (cues: readonly Cue[], where: string) => {
    for (const cue of cues) if (cue.pattern.test(where)) add(cue);
  };
  const add = (cue: Cue) => {
    points[cue.weak ? "weak" : cue.person] += cue.points;
    if (cue.person === "patient") seen.push(cue.seen);
  };
  const context = contextText(reading);
  const sentence = sentenceAt(reading, span.start);
  const short = sentence.end - sentence.start < 600;
  const from = short ? sentence.start : Math.max(sentence.start, span.start - 300);
  const to = short
    ? Math.max(sentence.end, span.end)
    : Math.min(Math.max(sentence.end, span.end), span.end + 300);
  const left = context.slice(Math.max(0, span.start - 42), span.start);
  count(leftCues, left);
  // "Way to go, Coach Brook": what is said of the title is said of the person.
  const untitled = left.replace(title, "");
  if (untitled !== left) count(leftCues, untitled);
  // "Donors Bert and Lois Hagen": what is said of the first is said of both.
  const ofPair = left.replace(/\p{Lu}[\p{L}'-]{1,20} (?:and|&) $/u, "");
  if (ofPair !== left) count(otherLeft, ofPair);
  if (/^Dr\b|^Prof\b/u.test(value)) points.staff += 3;
  // Whom a queen made a knight is known to all.
  else if (/^(?:Sir|Dame) /u.test(value)) points.public += 3;
  else if (/^(?:Mr|Mrs|Ms|Miss)\b/u.test(value)) points.weak += 0.4;
  // "Senator Pruitt": the title may stand inside the name.
  const inside = /^(\p{Lu}[\p{L}.]{1,14} )\p{Lu}/u.exec(value)?.[1];
  if (inside !== undefined) count(otherLeft, inside);
  const right = afterPronouns(context.slice(span.end, span.end + 90));
  count(rightCues, right);
  // "Our patient advocate" is blanked as institutional, and still says who somebody is.
  const plainLeft = text.slice(Math.max(0, span.start - 42), span.start);
  if (plainLeft !== left) count(otherLeft, plainLeft);
  const plainRight = afterPronouns(text.slice(span.end, span.end + 90));
  if (plainRight !== right) count(otherRight, plainRight);
  const beside = { ...points };
  const view = documentView(around);
  if (view?.isPost && personAfter.test(context.slice(span.end, span.end + 48)))
    points.weak += view.isWorkOrEvent ? actsAtWork : acts;
  if (view?.isPost && spokenTo.test(left) && /^[.!?]/.test(right)) points.weak += addressed;
  remember(reading, `sentence cues ${from} ${to}`, () => {
    const where = context.slice(from, to);
    return sentenceCues.filter((cue) => cue.pattern.test(where));
  }).forEach(add);
  const own = points.patient;
  const section = `${contextOf(around.before?.slice(-500))}\n${context.slice(Math.max(0, span.start - 500), span.end + 500)}\n${contextOf(around.after?.slice(0, 500))}`;
  const told = remember(reading, `section cues ${section}`, () =>
    sectionCues.filter((cue) => cue.pattern.test(section)),
  );
  told.forEach(add);
  for (const cue of typeCues) {
    if (
      cue.types.includes(around.documentType ?? "") ||
      cue.roles.some((role) => around.role === role || around.role.startsWith(role))
    ) {
      points[cue.person] += cue.points;
      if (cue.person === "patient") seen.push(cue.seen);
    }
  }
  if (namedAsStaff(section, value)) points.staff += 2.5;
  return decide({ points, beside, own, seen, post: postPoints(around, value) });
}

/** What a post adds for each person who stands in it unexplained. */
function postPoints(around: Surroundings, name: string): number {
  const view = documentView(around);
  if (!view?.isPost) return 0;
  if (around.role.startsWith("front-matter:") && !prose.test(around.role))
    return view.cares ? postOfCare : 0;
  if (around.role === "table" && view.hasPatientTable) return postOfCare;
  const told = view.cares ? postOfCare : view.isPersonal ? personalPost : anyPost;
  if (around.role === "comment" && !view.cares && !name.includes(" "))
    return told - postOfColleagues;
  if (view.isAboutOthers) return told - (view.tellsOfCare ? postOfOthersAndCare : postOfOthers);
  return view.isWorkOrEvent ? told - postOfWork : told;
}

/** Keys of front matter that hold sentences. */
const prose =
  /alt|caption|title|summary|quote|excerpt|teaser|description|lede|lead|deck|intro|text|body|message|headline|patient|subject/u;

const title =
  /\b(?:Coach|Captain|Capt\.|Sgt\.|Sergeant|Pastor|Father|Fr\.|Sister|Brother|Deacon|Chief|Reverend|Rev\.|Old|Little|Big|Lil'|Aunt|Auntie|Uncle|Grandma|Grandpa|Papa|Nana|Mama|Baby) $/u;
const isOther = ({ person }: Cue): boolean => person === "staff" || person === "public";
const otherLeft = leftCues.filter(isOther);
const otherRight = rightCues.filter(isOther);

/** "Jordan Lee (he/him) is a resident": pronouns tell nothing of the role. */
function afterPronouns(right: string): string {
  return right.replace(/^ \((?:he|she|they)\/[^)]{1,12}\)/iu, "").slice(0, 70);
}

/** For what only a person does. */
const acts = 0.4;
const actsAtWork = 0.2;
/** For a name at the end of a clause: "You did it, Ana!" */
const addressed = 0.4;

const postOfCare = 0.8;
const personalPost = 0.65;
const anyPost = 0.32;
const postOfWork = 0.2;
/** In comments colleagues write to each other. */
const postOfColleagues = 0.6;
const postOfOthers = 1.6;
const postOfOthersAndCare = 0.5;

/** Care that a text must speak of before a name counts as a patient's. */
const careNeeded = 0.5;

interface Told {
  readonly points: Points;
  /** Of what stands next to the name. */
  readonly beside: Points;
  /** Care that the sentence itself speaks of. */
  readonly own: number;
  /** What the document adds. */
  readonly post: number;
  readonly seen: readonly string[];
}

function decide({ points, beside, own, post, seen }: Told): Role {
  if (points.persona >= 1) return { person: "persona", bonus: 0, seen: ["a persona label nearby"] };
  const other = Math.max(points.staff, points.public);
  const patient = points.patient + points.weak;
  const otherBeside = Math.max(beside.staff, beside.public);
  if (
    (other >= 1 && other >= patient - 0.5) ||
    (otherBeside >= 1.4 && otherBeside > beside.patient + beside.weak)
  ) {
    return { person: points.staff >= points.public ? "staff" : "public", bonus: 0, seen: [] };
  }
  const lead = patient - other * 0.5;
  const told = [...new Set(seen)].slice(0, 3);
  if (lead >= 1 && own >= careNeeded) {
    return { person: "patient", bonus: Math.min(0.2, (lead - 1) * 0.1), seen: told };
  }
  return {
    person: "unknown",
    bonus: Math.max(-0.3, Math.min(0.1, (lead + post - 0.6) * 0.4)),
    seen: told,
  };
}

const titled =
  /\b(?:Drs?|Doctor|Nurse|Professor|Prof|Chaplain)\.? (?:\p{Lu}[\p{L}.'-]{0,20} ){0,2}(\p{Lu}[\p{L}'-]{2,30})/gu;
const credentialed =
  /(\p{Lu}[\p{L}'-]{2,30}),? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|NP|PA-C|PhD|PharmD|DNP|DPT|LCSW|MPH|FNP|CNM|APRN|DDS)\b/gu;

/** The same surname stands elsewhere with a title or credentials. */
function namedAsStaff(section: string, value: string): boolean {
  const last = /([\p{L}'-]{3,30})\.?$/u.exec(value)?.[1];
  if (last === undefined) return false;
  for (const pattern of [titled, credentialed]) {
    for (const found of matchesOf(pattern, section)) if (found[1] === last) return true;
  }
  return false;
}
