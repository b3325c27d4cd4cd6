import { validatorNames, validators } from "@wardline/identifiers";
import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { compilePattern, type PatternMatch } from "../match/pattern.ts";
import { hitIn } from "../match/region-hits.ts";
import { overlaps } from "../place.ts";
import { caseSensitiveSchema, exceptSchema, regexSchema } from "../schema/check-parts.ts";
import type { Kind, RawText, Scope, Setup } from "./kind.ts";

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
      ...(needed && { idle: ({ scan }: RawText) => !scan.any(needed) }),
      document: (scope) =>
        scope.regions.flatMap((region) => find(scope, region).map((match) => hitIn(region, match))),
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
  const except = (given.except ?? []).map((phrase) => setup.phrases.add(phrase));
  return (scope, region) => {
    if (needed && !scope.scan(region).any(needed)) return [];
    const matches = pattern
      .find(region.text)
      .filter(({ start, end }) => tests.every((test) => test(region.text.slice(start, end))));
    if (matches.length === 0 || except.length === 0) return matches;
    const scan = scope.scan(region);
    const right = except.flatMap((id) => scan.of(id));
    return matches.filter((match) => !right.some((phrase) => overlaps(phrase, match)));
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
