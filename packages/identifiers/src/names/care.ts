import { plainHeader } from "../sources/table-header-source.ts";
import { type Gate, gateOf } from "../text/gate.ts";
import { blankInstitutions, contextText } from "../text/institutions.ts";
import { type Reading, read, remember } from "../text/reading.ts";
import { hasOpenBar, regexNeeds } from "../text/regex-needs.ts";
import { sentenceStarts } from "../text/sentences.ts";
import type { Surroundings } from "../types.ts";
import { sectionCues, sentenceCues, typeCues } from "./context-cues.ts";
import { type Cue, gateOfCue } from "./cue.ts";
import { patientHeader } from "./find-names.ts";
import { leftCues, rightCues } from "./role-cues.ts";
import { leftReach, longSentence, rightReach, sectionReach, unknownBonus } from "./roles.ts";

/** Pronouns and the like: so common, and worth so little, that they alone say nothing. */
const faint = ({ weak, points }: Cue): boolean => weak === true && points < 0.2;
const speaksOfCare = (cue: Cue): boolean => cue.person === "patient" && !faint(cue);
const faintPoints = sentenceCues.filter(faint).reduce((sum, cue) => sum + cue.points, 0);

/** The most that is added to the score of a name in a text that does not speak of care. */
export const bonusWithoutCare: number = unknownBonus(faintPoints) + 0.4 * 0.3;

interface Look {
  readonly gate: Gate;
  readonly pattern: RegExp;
}

const look = (cue: Cue): Look => ({ gate: gateOfCue(cue), pattern: cue.pattern });
const sentenceLooks = sentenceCues.filter(speaksOfCare).map(look);
const sectionLooks = sectionCues.filter(speaksOfCare).map(look);
const titles: Look = { gate: gateOf(/\b(?:Mr|Mrs|Ms|Miss)\b/), pattern: /\b(?:Mr|Mrs|Ms|Miss)\b/u };
const anywhere: Gate = { mayMatch: () => true };

/** Cues beside a name, wherever they stand; undefined when one of them cannot be looked for so. */
let besideLooks: readonly (Look | undefined)[] | undefined;

function beside(): readonly (Look | undefined)[] {
  besideLooks ??= [
    titles,
    ...leftCues.filter(speaksOfCare).map((cue) => {
      const { source, flags } = cue.pattern;
      if (!source.endsWith("$") || source.endsWith("\\$")) return undefined;
      return lookBeside(new RegExp(source.slice(0, -1), flags), leftReach, gateOfCue(cue));
    }),
    ...rightCues
      .filter(speaksOfCare)
      .map(({ pattern: { source, flags } }) =>
        source.startsWith("^")
          ? lookBeside(new RegExp(source.slice(1), flags), rightReach, anywhere)
          : undefined,
      ),
  ];
  return besideLooks;
}

/** Only what is shorter than the piece which is read beside a name cannot be cut. */
function lookBeside(pattern: RegExp, reach: number, gate: Gate): Look | undefined {
  const longest = regexNeeds(pattern)?.longest ?? Infinity;
  return longest < reach && !hasOpenBar(pattern.source) ? { gate, pattern } : undefined;
}

/**
 * False when whatever name there may be in the text, nothing would tie it to care. Asked first, since to find the
 * names takes longer.
 */
export function maySpeakOfCare(reading: Reading, around: Surroundings): boolean {
  return (
    isPatientByPlace(around) ||
    remember(reading, "care", () => speaks(reading)) ||
    sectionSpeaks(reading, around)
  );
}

function isPatientByPlace({ label, documentType = "", role }: Surroundings): boolean {
  if (label !== undefined && patientHeader.test(plainHeader(label))) return true;
  return typeCues.some(
    (cue) =>
      cue.person === "patient" &&
      (cue.types.includes(documentType) || cue.roles.some((one) => role.startsWith(one))),
  );
}

function speaks(reading: Reading): boolean {
  if (reading.plain.length >= longSentence && hasLongSentence(reading)) return true;
  const holds = (one: Look | undefined) =>
    one === undefined || (one.gate.mayMatch(reading) && one.pattern.test(contextText(reading)));
  return sentenceLooks.some(holds) || beside().some(holds);
}

function hasLongSentence({ plain }: Reading): boolean {
  const starts = sentenceStarts(plain);
  return starts.some((start, i) => (starts[i + 1] ?? plain.length) - start >= longSentence);
}

/** Of a longer text only a part counts, and where it is cut a word may look like another. */
function sectionSpeaks(reading: Reading, { before = "", after = "" }: Surroundings): boolean {
  if (reading.plain.length > sectionReach) return true;
  const left = before.slice(-sectionReach);
  const right = after.slice(0, sectionReach);
  const parts = [read(left), reading, read(right)];
  const looks = sectionLooks.filter(({ gate }) => parts.some((part) => gate.mayMatch(part)));
  if (looks.length === 0) return false;
  const section = `${blankInstitutions(left)}\n${contextText(reading)}\n${blankInstitutions(right)}`;
  return looks.some(({ pattern }) => pattern.test(section));
}
