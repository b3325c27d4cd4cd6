import type { Candidate, Source } from "./candidate.ts";
import type { RecognizerOptions, SourceOptions } from "./schema/recognizer-options.ts";
import { allowNames } from "./schema/recognizer-options.ts";
import { compileSource, mustBeOneOf } from "./sources/compile-source.ts";
import { dropInvisible } from "./text/fold.ts";
import { mayHoldDigit, type Reading, read } from "./text/reading.ts";
import { type Detection, identifierTypes, type Recognizer, type Surroundings } from "./types.ts";
import { validators } from "./validators/registry.ts";
import { excuses } from "./weigh/allow.ts";
import { compileContext, roleIs } from "./weigh/context.ts";
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
  const sources = options.sources.map((source) => ({ options: source, ...compileSource(source) }));
  const digitless = sources.some((source) => source.worksWithoutDigits);
  const weigh = compileWeighing(options);
  return {
    type: options.type,
    mayMatch: (text) => digitless || mayHoldDigit(text),
    find(text, around) {
      const visible = dropInvisible(text);
      const reading = read(visible.text);
      const detections: Detection[] = [];
      for (const source of sources) {
        for (const candidate of candidatesOf(source, reading, around)) {
          const detection = weigh(candidate, source.options, reading, around);
          if (detection) detections.push(detection);
        }
      }
      return resolveOverlaps(detections).map((one) => ({
        ...one,
        start: visible.toOriginal(one.start),
        end: visible.toOriginal(one.end - 1) + 1,
      }));
    },
  };
}

function candidatesOf(
  source: Source & { readonly options: SourceOptions },
  reading: Reading,
  around: Surroundings,
): Candidate[] {
  const { in_roles: roles, strict_only: strictOnly, validators: tests } = source.options;
  if (!reading.hasDigit && !source.worksWithoutDigits) return [];
  if (strictOnly && !around.strict) return [];
  if (roles && !roles.some((role) => roleIs(around.role, role))) return [];
  const candidates = source.find(reading, around);
  if (!tests) return candidates;
  return candidates.filter((candidate) => {
    const value = reading.plain.slice(candidate.start, candidate.end);
    return tests.every((name) => validators[name](value));
  });
}

type Weigh = (
  candidate: Candidate,
  source: SourceOptions,
  reading: Reading,
  around: Surroundings,
) => Detection | undefined;

function compileWeighing(options: RecognizerOptions): Weigh {
  const isSafe = compileSafe(options.safe);
  const context = (options.context ?? []).map(compileContext);
  const levels = { likely, possible, strict: strictPossible, ...options.levels };
  return (candidate, source, reading, around) => {
    const { start, end, person } = candidate;
    if (start >= end || isSafe(reading, start, end)) return undefined;
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
    for (const weigher of context) {
      const found = weigher(reading, candidate, around);
      // In strict mode nothing that only tells whose it is takes away from the score.
      if (!found || (strict && found.by < 0)) continue;
      score += found.by;
      // What takes away from the score does not say why it was found.
      if (found.by > 0) reasons.push(found.reason);
    }
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
