import type { FromSchema } from "json-schema-to-ts";
import { compilePattern } from "../match/pattern.ts";
import { hitIn } from "../match/region-hits.ts";
import type { Span } from "../place.ts";
import type { LastingWorld } from "../world.ts";
import { valuesAt } from "./front-matter/values-at.ts";
import type { Check, Hit, Kind, RepositoryHit, Scope } from "./kind.ts";
import { valuePlace } from "./places/missing-place.ts";
import { entriesOf, fieldValues, isRecord, textsAt } from "./registry-values.ts";

const options = {
  type: "object",
  description: "Compares what several files say about the same thing.",
  properties: {
    same: {
      type: "string",
      minLength: 1,
      description:
        "The front matter key that makes files belong together, such as incident_id. Left out: all files.",
    },
    of: {
      type: "string",
      minLength: 1,
      description: "A list of the front matter with name and value in each entry, such as figures.",
    },
    registry: {
      type: "string",
      minLength: 1,
      description:
        "What was confirmed: a list with name and value in the entries whose id is the value of `same`, such as incidents.figures. What stands there is what all files must say.",
    },
    text: {
      type: "object",
      description: "Takes what is said from the text as well.",
      properties: {
        pattern: {
          type: "string",
          minLength: 1,
          description:
            "RE2 pattern with one group, the value. What else it finds is the name: '(\\d+) people were hurt'.",
        },
        means: { type: "string", minLength: 1, description: "What it finds, in plain words." },
      },
      required: ["pattern"],
      additionalProperties: false,
    },
  },
  minProperties: 1,
  additionalProperties: false,
} as const;

export type AgreementOptions = FromSchema<typeof options>;

export const agreementKind: Kind<AgreementOptions> = {
  name: "agreement",
  about: "Finds files that say different things about the same matter.",
  options,
  example: { same: "incident_id", of: "figures" },
  target: "document",
  compile(given, { world }): Check {
    if (given.of === undefined && given.text === undefined) {
      throw new RangeError("`agreement` needs `of`, `text` or both.");
    }
    const search = given.text && compilePattern(given.text.pattern, { caseSensitive: false });
    const sayings = (scope: Scope): Saying[] => [
      ...(given.of === undefined ? [] : listed(scope, given.of)),
      ...(search === undefined ? [] : written(scope, search)),
    ];
    const confirmed = confirmedBy(given, world);
    const known = (scope: Scope) =>
      groupsOf(scope, given).flatMap((group) =>
        sayings(scope).map((one) => ({
          ...one,
          about: `${group}\0${one.name}`,
          confirmed: confirmed.get(`${group}\0${one.name}`),
        })),
      );
    return {
      target: "document",
      document: (scope) =>
        known(scope).flatMap(({ name, value, place, confirmed: right }) =>
          right === undefined || right.includes(value)
            ? []
            : [{ ...place, facts: { name, found: value, expected: right.join(" or ") } }],
        ),
      repository({ scopes }) {
        const open = scopes.flatMap(known).filter((one) => one.confirmed === undefined);
        return [...Map.groupBy(open, ({ about }) => about).values()].flatMap(disagreeing);
      },
    };
  },
};

function groupsOf({ document }: Scope, { same }: AgreementOptions): string[] {
  return same === undefined ? [""] : textsAt(document.data, same);
}

/** What the registry says of each matter. */
function confirmedBy(
  { registry }: AgreementOptions,
  world: LastingWorld,
): ReadonlyMap<string, string[]> {
  const [list = "", ...rest] = (registry ?? "").split(".");
  const all = entriesOf(world.registries, list).flatMap((entry) =>
    fieldValues(entry, rest.join(".")).flatMap((figure) => {
      if (!isRecord(figure) || typeof figure.name !== "string") return [];
      const { name, value } = saying("", figure.name, String(figure.value));
      return [{ about: `${String(entry.id)}\0${name}`, value }];
    }),
  );
  return new Map(
    [...Map.groupBy(all, ({ about }) => about)].map(([about, group]) => [
      about,
      group.map(({ value }) => value),
    ]),
  );
}

interface Saying {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly place: { readonly span: Span; readonly where: Hit["where"] };
}

function listed({ document }: Scope, key: string): Saying[] {
  return valuesAt(document.data, key).flatMap(({ path, value }) => {
    if (!isRecord(value) || value.value === undefined || typeof value.name !== "string") return [];
    const place = valuePlace(document, [...path, "value"]);
    return [{ ...saying(document.path, value.name, String(value.value)), place }];
  });
}

function written(
  { document, regions }: Scope,
  search: ReturnType<typeof compilePattern>,
): Saying[] {
  return regions.flatMap((region) =>
    search.find(region.text).flatMap((match) => {
      const whole = region.text.slice(match.start, match.end);
      const value = match.groups[0] ?? "";
      const at = whole.indexOf(value);
      if (value === "" || at < 0) return [];
      const name = whole.slice(0, at) + whole.slice(at + value.length);
      const start = match.start + at;
      const place = hitIn(region, { start, end: start + value.length });
      return [{ ...saying(document.path, name, value), place }];
    }),
  );
}

/** 1,200 and 1200 are one number; so are names in other capitals. */
function saying(
  path: string,
  name: string,
  value: string,
): Pick<Saying, "path" | "name" | "value"> {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, "");
  return { path, name: name.toLowerCase().replace(/\s+/g, " ").trim(), value: plain };
}

/** Each saying that differs from the first; within one file it is another rule's matter. */
function disagreeing(group: readonly Saying[]): RepositoryHit[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  return others
    .filter(({ path, value }) => value !== first.value && path !== first.path)
    .map(({ path, name, value, place }) => ({
      ...place,
      path,
      facts: { name, found: value, expected: first.value },
      related: [{ path: first.path, span: first.place.span, message: "the other number" }],
    }));
}
