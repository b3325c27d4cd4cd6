import type { Candidate, Source } from "./candidate.ts";
import type {
  ContextOptions,
  RecognizerOptions,
  SourceOptions,
} from "./schema/recognizer-options.ts";
import { allowNames } from "./schema/recognizer-options.ts";
import { compileSource, mustBeOneOf } from "./sources/compile-source.ts";
import { prepare } from "./text/prepare.ts";
import { mayHoldDigit, type Reading } from "./text/reading.ts";
import { type Detection, identifierTypes, type Recognizer, type Surroundings } from "./types.ts";
import { validators } from "./validators/registry.ts";
import { excuses } from "./weigh/allow.ts";
import { compileContext, roleIs, type Weigher } from "./weigh/context.ts";
import { resolveOverlaps } from "./weigh/resolve.ts";
import { compileSafe } from "./weigh/safe.ts";

const likely = 0.75;
const possible = 0.5;
const strictPossible = 0.3;
/** Score of a candidate whose checksum holds. */
const confirmed = 0.95;

/** Makes a recogniser from its data. Throws a RangeError with a plain sentence on unknown names. */
export function compileRecognizer(options: RecognizerOptions): Recognizer {
  mustBeOneOf("identifier type", options.type, identifierTypes);
  for (const name of options.allow ?? []) mustBeOneOf("fact of the organization", name, allowNames);
  const sources = options.sources.map((source) => ({
    options: source,
    ...compileSource(source),
  }));
  const digitless = sources.some((source) => source.worksWithoutDigits);
  const weigh = compileWeighing(options);
  return {
    type: options.type,
    mayMatch: (text) => digitless || mayHoldDigit(text),
    find(text, around) {
      const { reading, toOriginal } = typeof text === "string" ? prepare(text) : text;
      if (!digitless && !reading.hasDigit) return nothing;
      let detections: Detection[] | undefined;
      for (const source of sources) {
        if (!applies(source, reading, around)) continue;
        for (const candidate of candidatesOf(source, reading, around)) {
          const detection = weigh(candidate, source.options, reading, around);
          if (detection === undefined) continue;
          detections ??= [];
          detections.push(detection);
        }
      }
      if (detections === undefined) return nothing;
      return resolveOverlaps(detections).map((one) => ({
        ...one,
        start: toOriginal(one.start),
        end: toOriginal(one.end - 1) + 1,
      }));
    },
  };
}

const nothing: readonly Detection[] = [];

interface CompiledSource extends Source {
  readonly options: SourceOptions;
}

/** Less than the least step of a score, so that sums in another order come to the same. */
const slack = 0.001;

/** A score below this is rounded to less than the level. */
function leastScore({ levels }: RecognizerOptions, strict: boolean): number {
  const level = strict ? (levels?.strict ?? strictPossible) : (levels?.possible ?? possible);
  return level - 0.005;
}

function applies(source: CompiledSource, reading: Reading, around: Surroundings): boolean {
  if (!reading.hasDigit && !source.worksWithoutDigits) return false;
  const { in_roles: roles, strict_only: strictOnly } = source.options;
  if (strictOnly && !around.strict) return false;
  if (roles && !roles.some((role) => roleIs(around.role, role))) return false;
  return source.mayFind(reading, around);
}

function candidatesOf(
  source: CompiledSource,
  reading: Reading,
  around: Surroundings,
): readonly Candidate[] {
  const { validators: tests } = source.options;
  const candidates = source.find(reading, around);
  if (!tests) return candidates;
  return candidates.filter((candidate) => {
    const value = reading.plain.slice(candidate.start, candidate.end);
    return tests.every((name) => validators[name](value));
  });
}

function effort({ near_name_of: name, words, lexicon }: ContextOptions): number {
  if (name !== undefined) return 2;
  return words === undefined && lexicon === undefined ? 0 : 1;
}

type Weigh = (
  candidate: Candidate,
  source: SourceOptions,
  reading: Reading,
  around: Surroundings,
) => Detection | undefined;

function compileWeighing(options: RecognizerOptions): Weigh {
  const isSafe = compileSafe(options.safe);
  const context = options.context ?? [];
  // Names are asked for last, since to find them takes longest; reasons keep the order of the rule.
  const byEffort = context
    .map((one, index) => ({ weigher: compileContext(one), index, by: one.by, effort: effort(one) }))
    .sort((a, b) => a.effort - b.effort);
  const gain = context.reduce((sum, { by }) => sum + Math.max(0, by), 0);
  const levels = { likely, possible, strict: strictPossible, ...options.levels };
  return (candidate, source, reading, around) => {
    const { start, end, person } = candidate;
    if (start >= end) return undefined;
    const value = reading.plain.slice(start, end);
    const strict = around.strict === true;
    if (!strict && options.allow?.some((name) => excuses[name](value, around.own)))
      return undefined;
    let score = candidate.score;
    const reasons = [candidate.means, ...(candidate.seen ?? [])];
    if (
      source.confirmed_by?.length &&
      source.confirmed_by.every((name) => validators[name](value))
    ) {
      score = Math.max(score, confirmed);
      reasons.push("its check digit or format is valid");
    }
    if (person !== undefined && options.persons) {
      const by = options.persons[person];
      if (by === undefined && !strict) return undefined;
      score += strict ? Math.max(0, by ?? 0) : (by ?? 0);
    }
    const least = leastScore(options, strict) - slack;
    let most = score + gain;
    const told: (ReturnType<Weigher> | undefined)[] = [];
    for (const { weigher, index, by } of byEffort) {
      if (most < least) return undefined;
      const found = weigher(reading, candidate, around);
      // In strict mode nothing that only tells whose it is takes away from the score.
      if (found && !(strict && found.by < 0)) told[index] = found;
      else most -= Math.max(0, by);
      if (told[index] !== undefined && by < 0) most += by;
    }
    for (const found of told) {
      if (!found) continue;
      score += found.by;
      reasons.push(found.reason);
    }
    if (isSafe(reading, start, end)) return undefined;
    score = Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
    if (score < (strict ? levels.strict : levels.possible)) return undefined;
    const level = score >= levels.likely ? "likely" : "possible";
    return {
      type: options.type,
      start,
      end,
      level,
      score,
      reasons,
      ...(person === undefined ? {} : { person }),
    };
  };
}
