import type { Document } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import { type RegistryName, registryContent, registryNames } from "../../schema/registries.ts";
import type { World } from "../../world.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import type { Scope } from "../kind.ts";
import type { Placed } from "../places/missing-place.ts";
import { type Entry, fieldValues, isRecord } from "../registry-values.ts";

/** A path into the registries: the registry and the keys in it. */
export interface RegistryPath {
  readonly name: RegistryName;
  readonly keys: readonly string[];
}

/** @throws RangeError when no registry has the name that the path begins with. */
export function readRegistryPath(path: string): RegistryPath {
  const [name, ...keys] = path.split(".");
  const known = registryNames.find((one) => one === name);
  if (known !== undefined) return { name: known, keys };
  throw new RangeError(
    `There is no registry "${name}"; \`in\` begins with ${sayList(registryNames, "or")}.`,
  );
}

export interface RegistryFile extends Placed {
  readonly path: string;
  readonly data: unknown;
  /** Where `data` stands in the file. */
  readonly root: readonly string[];
}

/** The file as it is read with the content, else as the run was given it; without its text there are no places. */
function registryFile(name: RegistryName, scopes: readonly Scope[], world: World): RegistryFile {
  const asContent = scopes.find(({ document }) => fileNamed(name).test(document.path))?.document;
  const given = world.registryFiles?.[name];
  const document = asContent ?? (given && asDocument(given));
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

type GivenFile = NonNullable<NonNullable<World["registryFiles"]>[RegistryName]>;

const asDocuments = new WeakMap<GivenFile, Document>();

/** Read once, since several rules and moments ask for the same file. */
function asDocument(file: GivenFile): Document {
  const known = asDocuments.get(file) ?? readDocument({ path: file.path, source: file.text });
  asDocuments.set(file, known);
  return known;
}

function fileNamed(name: RegistryName): RegExp {
  return new RegExp(`(?:^|/)registries/${name}\\.ya?ml$`);
}

export interface PlacedEntry extends Placed {
  readonly data: Entry;
  readonly file: RegistryFile;
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[];
}

/** The entries at a path; lists on the way and at the end are walked through. A text is an entry with itself as id. */
export function entriesAt({ name, keys }: RegistryPath, scopes: readonly Scope[], world: World) {
  const file = registryFile(name, scopes, world);
  return entriesIn(file, file.data, file.root, keys);
}

function entriesIn(
  file: RegistryFile,
  data: unknown,
  path: readonly (string | number)[],
  keys: readonly string[],
): PlacedEntry[] {
  if (Array.isArray(data)) {
    return data.flatMap((item: unknown, index) => entriesIn(file, item, [...path, index], keys));
  }
  const [key, ...rest] = keys;
  if (key !== undefined)
    return isRecord(data) ? entriesIn(file, data[key], [...path, key], rest) : [];
  const entry = isRecord(data) ? data : typeof data === "string" ? { id: data } : undefined;
  if (entry === undefined) return [];
  const { source } = file;
  return [
    { data: entry, file, path, source, placeOf: (inner) => file.placeOf([...path, ...inner]) },
  ];
}

/** The values at a path as texts; undefined where the registry is not kept. */
export function textsOf(
  { name, keys }: RegistryPath,
  scopes: readonly Scope[],
  world: World,
): string[] | undefined {
  const { data } = registryFile(name, scopes, world);
  if (data === undefined) return undefined;
  const values = keys.length === 0 ? [data] : fieldValues({ data }, ["data", ...keys].join("."));
  return values.flat().flatMap((value) => (isText(value) ? [String(value)] : []));
}

function isText(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** The plain fields of an entry, for the {placeholders} of a message. */
export function plainFields(entry: Entry): Record<string, string | number> {
  const { id } = entry;
  const fields = Object.entries(entry).filter(([, value]) => isText(value));
  return { id: isText(id) ? id : "", ...(Object.fromEntries(fields) as Record<string, string>) };
}
