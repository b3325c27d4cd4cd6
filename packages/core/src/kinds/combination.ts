import type { FromSchema } from "json-schema-to-ts";
import { hitsIn, textCheck, togetherKey } from "../match/region-hits.ts";
import { overlaps } from "../place.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import type { Hit, Kind } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["at_least", "of"],
  properties: {
    at_least: {
      type: "integer",
      minimum: 1,
      description: "How many different ones must come together.",
    },
    of: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "look_for"],
        properties: {
          name: {
            type: "string",
            minLength: 1,
            description: "What the author reads in {names}: town, date.",
          },
          look_for: checkSpecSchema,
        },
      },
      description: "The things that are harmless alone and not together.",
    },
    within: {
      enum: ["region", "section", "document"],
      description:
        "Where they must come together: a block of text (the default), under one heading, or the file.",
    },
  },
} as const;

export type CombinationOptions = FromSchema<typeof schema>;

export const combinationKind: Kind<CombinationOptions> = {
  name: "combination",
  about: "Several things that are harmless alone and not together.",
  options: schema,
  example: {
    at_least: 2,
    of: [
      { name: "town", look_for: { phrases: ["Alder Ford"] } },
      { name: "age", look_for: { pattern: { regex: "\\b\\d{2}-year-old\\b", means: "an age" } } },
    ],
    within: "region",
  },
  target: "text",
  compile(given, setup) {
    if (given.at_least > given.of.length) {
      throw new RangeError(
        `\`combination\` asks for ${given.at_least} things together, and \`of\` names ${given.of.length}.`,
      );
    }
    const items = given.of.map(({ name, look_for }) => ({
      name,
      check: textCheck(setup.check(look_for), "combination"),
    }));
    return {
      target: "text",
      idle: (raw) =>
        items.filter(({ check }) => !(check.idle?.(raw) ?? false)).length < given.at_least,
      document(scope) {
        const groups = new Map<string, Named[]>();
        for (const region of scope.regions) {
          const key = togetherKey(region, given.within ?? "region");
          const found = items.flatMap(({ name, check }) =>
            hitsIn(check, region, scope).map((hit) => ({ name, hit })),
          );
          if (found.length > 0) groups.set(key, [...(groups.get(key) ?? []), ...found]);
        }
        return [...groups.values()].flatMap((found) => together(found, given.at_least));
      },
    };
  },
};

interface Named {
  readonly name: string;
  readonly hit: Hit;
}

/** One hit for a place where enough things come together, at the first of them. */
function together(found: readonly Named[], atLeast: number): Hit[] {
  const chosen = onePerName(found);
  const [first, ...others] = chosen;
  if (!first || chosen.length < atLeast) return [];
  const names = chosen.map(({ name }) => name).join(", ");
  return [
    {
      ...first.hit,
      facts: { ...first.hit.facts, names, count: chosen.length },
      related: others.map(({ name, hit }) => ({
        span: hit.span,
        message: `Together with this: ${name}.`,
      })),
    },
  ];
}

/** For each name its first hit that shares no text with another's: one word is one fact. */
function onePerName(found: readonly Named[]): Named[] {
  const names = [...new Set(found.map(({ name }) => name))];
  const hitsOf = (name: string) => found.filter((item) => item.name === name);
  const chosen: Named[] = [];
  for (const name of names.toSorted((a, b) => hitsOf(a).length - hitsOf(b).length)) {
    const free = hitsOf(name).find(
      ({ hit }) => !chosen.some((other) => overlaps(other.hit.span, hit.span)),
    );
    if (free) chosen.push(free);
  }
  return chosen.sort((a, b) => a.hit.span.start - b.hit.span.start);
}
