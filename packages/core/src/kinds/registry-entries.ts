import type { FromSchema } from "json-schema-to-ts";
import { readDocument } from "../document/read-document.ts";
import { type RegistryName, registryContent, registryNames } from "../schema/registries.ts";
import type { LastingWorld } from "../world.ts";
import type { Mistake } from "./front-matter/mistakes.ts";
import { sayList } from "./front-matter/plain-schema.ts";
import { compileSchema, type SchemaCheck } from "./front-matter/schema-check.ts";
import type { Check, Kind, RepositoryHit, Scope } from "./kind.ts";
import { missingKeyPlace, type Placed, valuePlace } from "./places/missing-place.ts";
import { fieldValues, isRecord } from "./registry-values.ts";

const options = {
  type: "object",
  description:
    "Looks at the entries of a registry themselves, not at what the content makes of them.",
  properties: {
    in: {
      type: "string",
      minLength: 1,
      description: "The registry, or a list in one: consents, listening.queries.",
    },
    entry: {
      type: "object",
      minProperties: 1,
      description:
        "A JSON Schema (2020-12) that each entry must fit, such as {required: [expires]}.",
    },
    when: {
      type: "object",
      minProperties: 1,
      description: "A JSON Schema of the entries that are looked at. Left out: all of them.",
    },
  },
  required: ["in", "entry"],
  additionalProperties: false,
} as const;

export type RegistryEntriesOptions = FromSchema<typeof options>;

export const registryEntriesKind: Kind<RegistryEntriesOptions> = {
  name: "registry_entries",
  about: "Finds entries of a registry that lack something or say what they must not.",
  options,
  example: { in: "consents", entry: { required: ["expires"] } },
  target: "repository",
  compile(given, { world }): Check {
    const [name, ...keys] = given.in.split(".");
    if (!isRegistryName(name)) {
      throw new RangeError(
        `There is no registry "${name}"; \`in\` begins with ${sayList(registryNames, "or")}.`,
      );
    }
    const entryCheck = compileSchema({ type: "object", ...given.entry });
    const whenCheck = given.when && compileSchema({ type: "object", ...given.when });
    return {
      target: "repository",
      repository: (scopes) => {
        const file = fileOf(name, scopes, world);
        const found = entriesAt(file.data, file.root, keys);
        return found.flatMap((entry) => {
          if (whenCheck && whenCheck(entry.data).length > 0) return [];
          return entryHit(entry, entryCheck, name, file);
        });
      },
    };
  },
};

function isRegistryName(name: string | undefined): name is RegistryName {
  return registryNames.some((known) => known === name);
}

interface RegistryFile extends Placed {
  readonly path: string;
  readonly data: unknown;
  /** Where `data` stands in the file. */
  readonly root: readonly string[];
}

/** The file as it is read with the content, else as the run was given it; without its text there are no places. */
function fileOf(name: RegistryName, scopes: readonly Scope[], world: LastingWorld): RegistryFile {
  const asContent = scopes.find(({ document }) => fileNamed(name).test(document.path))?.document;
  const given = world.registryFiles?.[name];
  const document = asContent ?? (given && readDocument({ path: given.path, source: given.text }));
  if (!document) {
    const path = `registries/${name}.yml`;
    return { path, data: world.registries[name], root: [], source: "", placeOf: () => undefined };
  }
  return {
    path: document.path,
    data: registryContent(name, document.data),
    root: Object.hasOwn(document.data, name) ? [name] : [],
    source: document.source,
    placeOf: (path) => document.placeOf(path),
  };
}

function fileNamed(name: RegistryName): RegExp {
  return new RegExp(`(?:^|/)registries/${name}\\.ya?ml$`);
}

interface PlacedEntry {
  readonly data: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
}

/** The entries at a key path; lists on the way and at the end are walked through. */
function entriesAt(
  data: unknown,
  path: readonly (string | number)[],
  keys: readonly string[],
): PlacedEntry[] {
  if (Array.isArray(data)) {
    return data.flatMap((item: unknown, index) => entriesAt(item, [...path, index], keys));
  }
  if (!isRecord(data)) return [];
  const [key, ...rest] = keys;
  return key === undefined ? [{ data, path }] : entriesAt(data[key], [...path, key], rest);
}

/** One hit an entry, at its first mistake. */
function entryHit(
  entry: PlacedEntry,
  check: SchemaCheck,
  name: RegistryName,
  file: RegistryFile,
): RepositoryHit[] {
  const mistakes = check(entry.data);
  const [first] = mistakes;
  if (!first) return [];
  const fields = sayList([...new Set(mistakes.map(({ key }) => key))], "and");
  const [id = ""] = fieldValues(entry.data, "id");
  return [
    {
      path: file.path,
      span: placeOf(first, entry, file),
      where: `registry:${name}`,
      facts: {
        id: String(id),
        fields,
        missing: fields,
        count: mistakes.length,
        key: first.key,
        expected: first.expected,
        found: first.found,
      },
    },
  ];
}

function placeOf(mistake: Mistake, entry: PlacedEntry, file: RegistryFile): RepositoryHit["span"] {
  const path = [...entry.path, ...mistake.path];
  return (mistake.missing ? missingKeyPlace(file, path) : valuePlace(file, path)).span;
}
