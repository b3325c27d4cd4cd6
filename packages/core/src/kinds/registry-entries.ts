import type { FromSchema } from "json-schema-to-ts";
import { compilePattern } from "../match/pattern.ts";
import type { RegistryName } from "../schema/registries.ts";
import type { World } from "../world.ts";
import { compileDates, dateSchema } from "./date/compare-dates.ts";
import type { Mistake } from "./front-matter/mistakes.ts";
import { sayList } from "./front-matter/plain-schema.ts";
import { compileSchema, type SchemaCheck } from "./front-matter/schema-check.ts";
import type { Check, Kind, RepositoryHit, Scope } from "./kind.ts";
import { missingKeyPlace, valuePlace } from "./places/missing-place.ts";
import { compileListed, listedSchema, type Unlisted } from "./registry-entries/listed.ts";
import {
  entriesAt,
  type PlacedEntry,
  plainFields,
  readRegistryPath,
} from "./registry-entries/registry-file.ts";
import { isUnderWay, whileSchema } from "./registry-entries/while.ts";

const options = {
  type: "object",
  description:
    "Looks at the entries of a registry themselves, not at what the content makes of them.",
  properties: {
    in: {
      type: "string",
      minLength: 1,
      description: "The registry, or a list in one: consents, listening.groups.",
    },
    when: {
      type: "object",
      minProperties: 1,
      description: "A JSON Schema of the entries that are looked at. Left out: all of them.",
    },
    while: whileSchema,
    entry: {
      type: "object",
      minProperties: 1,
      description:
        "A JSON Schema (2020-12) that each entry must fit, such as {required: [expires]}.",
    },
    date: {
      ...dateSchema,
      description:
        "A date of each entry, compared with now or another: {value: reviewed_on, must_be: after, offset: -P90D}.",
    },
    listed: listedSchema,
  },
  required: ["in"],
  additionalProperties: false,
} as const;

export type RegistryEntriesOptions = FromSchema<
  typeof options,
  { keepDefaultedPropertiesOptional: true }
>;

export const registryEntriesKind: Kind<RegistryEntriesOptions> = {
  name: "registry_entries",
  about:
    "Finds entries of a registry that lack something, are out of date or say what they must not.",
  options,
  example: { in: "consents", entry: { required: ["expires"] } },
  target: "repository",
  compile(given): Check {
    const place = readRegistryPath(given.in);
    const when = given.when && compileSchema({ type: "object", ...given.when });
    const during = given.while;
    const tests = testsOf(given);
    if (tests.length === 0) {
      throw new RangeError("`registry_entries` needs `entry`, `date` or `listed`: what must hold.");
    }
    return {
      target: "repository",
      repository({ scopes, world }) {
        const running = tests.map((test) => test(scopes, world));
        return entriesAt(place, scopes, world)
          .filter(({ data }) => when === undefined || when(data).length === 0)
          .filter(({ data }) => during === undefined || isUnderWay(data, during, world))
          .flatMap((entry) => running.flatMap((test) => test(entry).map(asHit(entry, place.name))));
      },
    };
  },
};

type Found = Omit<RepositoryHit, "path" | "where">;
type EntryTest = (
  scopes: readonly Scope[],
  world: World,
) => (entry: PlacedEntry) => readonly Found[];

function asHit({ file, data }: PlacedEntry, name: RegistryName): (found: Found) => RepositoryHit {
  return ({ facts, ...found }) => ({
    ...found,
    path: file.path,
    where: `registry:${name}`,
    // Nothing of the content is in it: what a registry says is no secret.
    wordsFrom: "policy",
    facts: { ...plainFields(data), ...facts },
  });
}

function testsOf({ entry, date, listed }: RegistryEntriesOptions): EntryTest[] {
  return [
    ...(entry ? [schemaTest(compileSchema({ type: "object", ...entry }))] : []),
    ...(date ? [dateTest(date)] : []),
    ...(listed ? [listedTest(compileListed(listed, fits))] : []),
  ];
}

function fits(pattern: string): (text: string) => boolean {
  const { find } = compilePattern(pattern, { caseSensitive: true });
  return (text) => find(text).length > 0;
}

/** One hit an entry, at its first mistake. */
function schemaTest(check: SchemaCheck): EntryTest {
  return () => (entry) => {
    const mistakes = check(entry.data);
    const [first] = mistakes;
    if (!first) return [];
    const fields = sayList([...new Set(mistakes.map(({ key }) => key))], "and");
    const { key, expected, found } = first;
    const facts = { fields, missing: fields, count: mistakes.length, key, expected, found };
    return [{ span: placeOf(first, entry), facts }];
  };
}

function placeOf(mistake: Mistake, entry: PlacedEntry): Found["span"] {
  return (mistake.missing ? missingKeyPlace : valuePlace)(entry, mistake.path).span;
}

function dateTest(date: NonNullable<RegistryEntriesOptions["date"]>): EntryTest {
  const compare = compileDates(date);
  return (_, world) => (entry) => compare(entry, world);
}

/** One hit an entry, at the first of its values that is not listed. Each value is said once. */
function listedTest(unlisted: Unlisted): EntryTest {
  return (scopes, world) => {
    const missingIn = unlisted(scopes, world);
    const said = new Set<unknown>();
    return (entry) => {
      const missing = missingIn(entry).filter(({ value }) => !said.has(value));
      for (const { value } of missing) said.add(value);
      const [first] = missing;
      if (!first) return [];
      const words = missing.map(({ value }) => String(value));
      const facts = { missing: sayList(words, "and"), fields: "", count: words.length };
      return [{ span: valuePlace(entry, first.path).span, facts }];
    };
  };
}
