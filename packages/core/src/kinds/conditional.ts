import type { FromSchema } from "json-schema-to-ts";
import { hitIn, textCheck } from "../match/region-hits.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import type { CheckSpec, Hit, Kind, Scope, Setup } from "./kind.ts";
import { compilePatternSearch, type PatternOptions } from "./pattern.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["if", "then"],
  properties: {
    if: {
      ...checkSpecSchema,
      description: "What needs something else in the same file; it is what gets reported.",
    },
    // biome-ignore lint/suspicious/noThenProperty: options are data, and rules are spoken so.
    then: {
      ...checkSpecSchema,
      description:
        "What must be there. When both are patterns with a group, it must be there with the same text in the group.",
    },
  },
} as const;

export type ConditionalOptions = FromSchema<typeof schema>;

export const conditionalKind: Kind<ConditionalOptions> = {
  name: "conditional",
  about: "Something that needs something else in the same file, such as an acronym its long form.",
  options: schema,
  example: {
    if: {
      pattern: { regex: "\\b([A-Z]{3,5})\\b", means: "an acronym", case_sensitive: true },
    },
    // biome-ignore lint/suspicious/noThenProperty: options are data, and rules are spoken so.
    then: {
      pattern: {
        regex: "(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)",
        means: "an acronym behind its long form",
        case_sensitive: true,
      },
    },
  },
  target: "text",
  compile(given, setup) {
    const condition = compileSide(given.if, setup);
    const answer = compileSide(given.then, setup);
    return {
      target: "text",
      document(scope) {
        const needs = condition(scope);
        if (needs.length === 0) return [];
        const answers = answer(scope);
        const byText = [...needs, ...answers].every(({ key }) => key !== undefined);
        const met = new Set(answers.map(({ key }) => key));
        return needs
          .filter(({ key }) =>
            byText && answers.length > 0 ? !met.has(key) : answers.length === 0,
          )
          .map(({ key, hit }) => ({
            ...hit,
            facts: { ...hit.facts, ...(key && { missing: key }) },
          }));
      },
    };
  },
};

interface Need {
  /** What the first group of a pattern holds. */
  readonly key: string | undefined;
  readonly hit: Hit;
}

function compileSide(spec: CheckSpec, setup: Setup): (scope: Scope) => Need[] {
  if ("pattern" in spec) {
    // The pattern's own schema has been applied to a nested check before it gets here.
    const find = compilePatternSearch(spec.pattern as PatternOptions, setup);
    return (scope) =>
      scope.regions.flatMap((region) =>
        find(scope, region).map((match) => ({
          key: match.groups.find((group) => group !== undefined),
          hit: hitIn(region, match),
        })),
      );
  }
  const check = textCheck(setup.check(spec), "conditional");
  return (scope) => (check.document?.(scope) ?? []).map((hit) => ({ key: undefined, hit }));
}
