import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { hitsIn, textCheck, togetherKey } from "../match/region-hits.ts";
import { overlaps } from "../place.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import type { Check, Hit, Kind, Occurring, Scope } from "./kind.ts";

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
    const isAbsent = (occurring: Occurring): boolean =>
      items.filter(({ check }) => !(check.isAbsent?.(occurring) ?? false)).length < given.at_least;
    return {
      target: "text",
      idle: (raw) =>
        items.filter(({ check }) => !(check.idle?.(raw) ?? false)).length < given.at_least,
      isAbsent,
      document(scope) {
        if (isAbsent(scope.occurring)) return [];
        const within = given.within ?? "region";
        const groups = Map.groupBy(scope.regions, (region) => togetherKey(region, within));
        return [...groups.values()].flatMap((regions) =>
          together(namedIn(items, regions, scope, given.at_least), given.at_least),
        );
      },
    };
  },
};

/** What the items find in regions that stand together; nothing as soon as too few of them are left to find enough. */
function namedIn(
  items: readonly Item[],
  regions: readonly Region[],
  scope: Scope,
  atLeast: number,
): readonly Named[] {
  const possible = items.filter(
    ({ check }) => !regions.every((region) => check.isAbsent?.(scope.scan(region)) ?? false),
  );
  const found = new Map<Item, readonly Hit[][]>();
  let left = possible.length;
  // What the shared phrase scan has nearly answered goes first.
  for (const item of possible.toSorted((a, b) => effort(a) - effort(b))) {
    if (left < atLeast) return [];
    const hits = regions.map((region) => hitsIn(item.check, region, scope));
    if (hits.every(({ length }) => length === 0)) left--;
    found.set(item, hits);
  }
  return regions.flatMap((_, at) =>
    possible.flatMap((item) =>
      (found.get(item)?.[at] ?? []).map((hit) => ({ name: item.name, hit })),
    ),
  );
}

function effort({ check }: Item): number {
  return check.isAbsent === undefined ? 1 : 0;
}

interface Item {
  readonly name: string;
  readonly check: Check;
}

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
