import { validatorNames, validators } from "@wardline/identifiers";
import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { compilePattern, type PatternMatch } from "../match/pattern.ts";
import { hitIn } from "../match/region-hits.ts";
import { overlaps } from "../place.ts";
import { caseSensitiveSchema, exceptSchema, regexSchema } from "../schema/check-parts.ts";
import { nowOf, order, readDuration, readYear } from "../time/moment.ts";
import type { World } from "../world.ts";
import type { Kind, Occurring, RawText, Scope, Setup } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["regex", "means"],
  properties: {
    regex: regexSchema,
    means: {
      type: "string",
      minLength: 1,
      description: 'What it finds, in plain words: "a number of days".',
    },
    validate: {
      type: "array",
      items: { type: "string", enum: validatorNames },
      description:
        "A match that fails one of these tests is dropped, such as luhn for card numbers.",
    },
    older_than: {
      type: "string",
      pattern: "^P(?=.)[^\\s]*$",
      description:
        "An ISO 8601 duration such as P5Y: keeps a match only when the year in it has been over for so long. With groups, the first one that matched is the year.",
    },
    except: exceptSchema,
    case_sensitive: caseSensitiveSchema,
  },
} as const;

export type PatternOptions = FromSchema<typeof schema>;

export const patternKind: Kind<PatternOptions> = {
  name: "pattern",
  about: "Text of a given form. For what phrases cannot say.",
  options: schema,
  example: { regex: "\\b\\d{1,3} days\\b", means: "a number of days" },
  target: "text",
  compile(given, setup) {
    const find = compilePatternSearch(given, setup);
    const needed = neededPhrases(given, setup);
    return {
      target: "text",
      ...(needed && {
        idle: ({ scan }: RawText) => !scan.any(needed),
        isAbsent: (occurring: Occurring) => !occurring.any(needed),
      }),
      document(scope) {
        if (needed && !scope.occurring.any(needed)) return [];
        return scope.regions.flatMap((region) =>
          find(scope, region).map((match) => hitIn(region, match)),
        );
      },
    };
  },
};

/** What the pattern finds in one region, with its groups. */
export function compilePatternSearch(
  given: PatternOptions,
  setup: Setup,
): (scope: Scope, region: Region) => PatternMatch[] {
  const pattern = compilePattern(given.regex, { caseSensitive: given.case_sensitive ?? false });
  const needed = neededPhrases(given, setup);
  const tests = (given.validate ?? []).map((name) => validators[name]);
  const isOld = oldYear(given);
  const except = (given.except ?? []).map((phrase) => setup.phrases.add(phrase));
  return (scope, region) => {
    if (needed && !scope.scan(region).any(needed)) return [];
    const matches = pattern
      .find(region.text)
      .filter(({ start, end }) => tests.every((test) => test(region.text.slice(start, end))))
      .filter((match) => isOld(match, region.text, scope.world));
    if (matches.length === 0 || except.length === 0) return matches;
    const scan = scope.scan(region);
    const right = except.flatMap((id) => scan.of(id));
    return matches.filter((match) => !right.some((phrase) => overlaps(phrase, match)));
  };
}

/** Whether the year that a match names is over by long enough at the time of the run. */
function oldYear(
  given: PatternOptions,
): (match: PatternMatch, text: string, world: World) => boolean {
  if (given.older_than === undefined) return () => true;
  const age = readDuration(given.older_than);
  return (match, text, world) => {
    const written = match.groups.find((group) => group) ?? text.slice(match.start, match.end);
    const year = readYear(/(?:19|20)\d{2}/.exec(written)?.[0], world.timeZone);
    return year !== undefined && order(year.end, nowOf(world).subtract(age)) <= 0;
  };
}

/** Words of which every match holds one: where the shared scan found none, the pattern need not be searched. */
function neededPhrases(given: PatternOptions, setup: Setup): ReadonlySet<number> | undefined {
  const { literals } = compilePattern(given.regex, {
    caseSensitive: given.case_sensitive ?? false,
  });
  return (
    literals && new Set(literals.map((text) => setup.phrases.add(text, { wholeWords: false })))
  );
}
