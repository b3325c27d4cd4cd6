import { distance } from "fastest-levenshtein";
import type { FromSchema } from "json-schema-to-ts";
import { wordsSchema } from "../../schema/check-parts.ts";
import type { World } from "../../world.ts";
import { type PlacedValue, valuesAt } from "../front-matter/values-at.ts";
import type { Scope } from "../kind.ts";
import { type PlacedEntry, type RegistryPath, readRegistryPath, textsOf } from "./registry-file.ts";

export const listedSchema = {
  type: "object",
  description:
    "Values that must stand in another registry too: {fields: [names], in: [listening.groups.terms]}. Silent where none of those registries is kept.",
  properties: {
    fields: {
      ...wordsSchema,
      description: "The fields of the entry that hold the values, such as names or handles.",
    },
    values: { ...wordsSchema, description: "Instead of fields: values that are always asked for." },
    like: {
      type: "string",
      minLength: 1,
      description: "An RE2 pattern of the values that are asked for. Left out: all.",
    },
    in: {
      ...wordsSchema,
      description: "Where they must stand; one of these places is enough.",
    },
    letters_away: {
      type: "integer",
      minimum: 1,
      maximum: 3,
      description: "A spelling at most so many letters away counts as the same value.",
    },
  },
  required: ["in"],
  additionalProperties: false,
} as const;

type ListedOptions = FromSchema<typeof listedSchema>;

/** What an entry has and another registry lacks, once the registries of a run are known. */
export type Unlisted = (
  scopes: readonly Scope[],
  world: World,
) => (entry: PlacedEntry) => readonly PlacedValue[];

export function compileListed(
  given: ListedOptions,
  fits: (pattern: string) => (text: string) => boolean,
): Unlisted {
  const { fields = [], values = [], letters_away: letters = 0 } = given;
  if ((fields.length === 0) === (values.length === 0)) {
    throw new RangeError("`listed` takes its values from `fields` or from `values`: say one.");
  }
  const places = given.in.map(readRegistryPath);
  const isAsked = given.like === undefined ? () => true : fits(given.like);
  return (scopes, world) => {
    const known = knownValues(places, scopes, world);
    if (known === undefined) return () => [];
    const isKnown = (text: string): boolean =>
      known.has(text) ||
      (letters > 0 && [...known].some((other) => distance(text, other) <= letters));
    return (entry) =>
      [...fields.flatMap((field) => valuesAt(entry.data, field)), ...fixed(values, places)]
        .filter(({ value }) => isAsked(String(value)))
        .filter(({ value }) => !isKnown(plainForm(String(value))));
  };
}

function knownValues(
  places: readonly RegistryPath[],
  scopes: readonly Scope[],
  world: World,
): ReadonlySet<string> | undefined {
  const lists = places.flatMap((place) => {
    const texts = textsOf(place, scopes, world);
    return texts === undefined ? [] : [texts];
  });
  return lists.length === 0 ? undefined : new Set(lists.flat().map(plainForm));
}

/** A fixed value would stand where the registry keeps such values. */
function fixed(values: readonly string[], [place]: readonly RegistryPath[]): PlacedValue[] {
  return values.map((value) => ({ value, path: place?.keys.slice(0, 1) ?? [] }));
}

/** Capitals and white space make no difference. */
function plainForm(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
