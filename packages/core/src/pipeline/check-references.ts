import { maskIdentifiers } from "@wardline/identifiers";
import { distance } from "fastest-levenshtein";
import picomatch from "picomatch";
import type { Document } from "../document/document.ts";
import { readDocument } from "../document/read-document.ts";
import type { Finding } from "../finding.ts";
import { type PlacedValue, valuesAt } from "../kinds/front-matter/values-at.ts";
import { type Placed, valuePlace } from "../kinds/places/missing-place.ts";
import { allows } from "../kinds/registry/allowed-values.ts";
import { entriesOf, isRecord, textsAt } from "../kinds/registry-values.ts";
import { indexLines } from "../place.ts";
import type { EngineRule } from "../policy/engine-rules.ts";
import type { Policy } from "../policy/policy.ts";
import { duplicateId, personLeft, unknownReference } from "../policy/registry-rules.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import { frontMatterReferences, type Reference, registryReferences } from "../schema/references.ts";
import { type RegistryName, registryNames } from "../schema/registries.ts";
import type { World } from "../world.ts";
import { engineFinding } from "./engine-finding.ts";
import { isActive } from "./is-active.ts";
import type { WordedFinding } from "./word.ts";

export interface ReferenceFacts {
  readonly policy: Policy;
  readonly world: World;
  /** Every path of the content; undefined where only some of it is known. */
  readonly content: readonly string[] | undefined;
  /** Whether the run speaks of a path. */
  readonly isMine: (path: string) => boolean;
}

/** Ids that lead nowhere: in the registries, and in the front matter where no rule of a pack has said so already. */
export function checkReferences(
  documents: readonly Document[],
  found: readonly Pick<Finding, "path" | "start">[],
  facts: ReferenceFacts,
): WordedFinding[] {
  const known = knowerOf(facts);
  const said = new Set(found.map(({ path, start }) => `${start.offset} ${path}`));
  const inContent = documents.flatMap((document) =>
    frontMatterReferences.flatMap((reference) => judge(document, reference, "front-matter", known)),
  );
  return [
    ...registryNames.flatMap((name) => inRegistry(name, facts, known)),
    ...inContent.filter(({ path, start }) => !said.has(`${start.offset} ${path}`)),
  ];
}

const ownersOf = (name: RegistryName): Reference[] => [
  { at: "owner", to: "people?", acts: true },
  ...(name === "waivers" ? [] : ([{ at: `${name}.owner`, to: "people?", acts: true }] as const)),
];

function inRegistry(
  name: RegistryName,
  { world, isMine }: ReferenceFacts,
  known: Knower,
): WordedFinding[] {
  const file = world.registryFiles?.[name];
  if (file === undefined || !isMine(file.path)) return [];
  const document = readDocument({ path: file.path, source: file.text });
  const references = [...ownersOf(name), ...(registryReferences[name] ?? [])];
  return [
    ...doubled(document, name),
    ...references.flatMap((reference) => judge(document, reference, `registry:${name}`, known)),
  ];
}

type File = Pick<Document, "path" | "data"> & Placed;

/** Each entry whose id an earlier one has. */
function doubled(file: File, name: RegistryName): WordedFinding[] {
  const seen = new Set<unknown>();
  return valuesAt(file.data, `${name}.id`).flatMap(({ path, value }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [say(duplicateId, { id: shown(value) }, file, path, `registry:${name}`)];
  });
}

function judge(
  file: File,
  reference: Reference,
  where: "front-matter" | `registry:${string}`,
  known: Knower,
): WordedFinding[] {
  const targets = known(reference.to);
  if (targets === undefined) return [];
  return valuesAt(file.data, reference.at).flatMap((placed) => {
    const { value, path } = placed;
    if (typeof value !== "string" || !looksLikeId(value, reference)) return [];
    if (!stillMatters(file, placed, reference)) return [];
    const role = where === "front-matter" ? `front-matter:${path.join(".")}` : where;
    const key = keyOf(path);
    if (targets.has(value)) {
      const left = reference.acts === true && targets.hasLeft(value);
      return left ? [say(personLeft, { key, who: shown(value) }, file, path, role)] : [];
    }
    const near = didYouMean(value, targets.ids);
    if (reference.to === "people?" && !isSlip(value, near, known("roles"))) return [];
    const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
    const facts = { key, where: targets.where, what: targets.what, hint };
    return [say(unknownReference, facts, file, path, role)];
  });
}

/** The name of a role, known or not, is no slip in a person's id; one letter more, less or other is. */
function isSlip(value: string, near: string | undefined, roles: Targets | undefined): boolean {
  return near !== undefined && roles?.has(value) !== true && distance(value, near) === 1;
}

/** A title or an address in a place for ids belongs to the site. A path is an id of content. */
function looksLikeId(value: string, { to }: Reference): boolean {
  return to === "content" || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value);
}

function stillMatters({ data }: File, { path }: PlacedValue, reference: Reference): boolean {
  if (reference.while === undefined) return true;
  const [list, index] = path;
  const entries = data[String(list)];
  const entry: unknown = Array.isArray(entries) ? entries[Number(index)] : undefined;
  return isRecord(entry) && allows(entry, reference.while);
}

/** `spokespeople` of `incidents.0.spokespeople.1`; `by under exceptions` of what lies deeper. */
function keyOf(path: PlacedValue["path"]): string {
  const [last = "", parent] = path.filter((step) => typeof step === "string").toReversed();
  const isEntry = parent === undefined || path.indexOf(parent) === 0;
  return isEntry ? last : `${last} under ${parent}`;
}

/** Ids are no secret, but what stands in the place of one may be anything. */
function shown(value: unknown): string {
  return maskIdentifiers(String(value)).slice(0, 60);
}

function say(
  rule: EngineRule,
  facts: Readonly<Record<string, string>>,
  file: File,
  path: PlacedValue["path"],
  where: string,
): WordedFinding {
  const lines = indexLines(file.source);
  const { span } = valuePlace(file, path);
  const place = { start: lines.position(span.start), end: lines.position(span.end) };
  return engineFinding(rule, facts, { path: file.path, where, ...place });
}

interface Targets {
  readonly ids: readonly string[];
  /** Completes “… this id”. */
  readonly where: string;
  readonly what: string;
  has(id: string): boolean;
  hasLeft(id: string): boolean;
}

/** Undefined where the repository declares nothing of the kind, so that nobody can say what is wrong. */
type Knower = (to: Reference["to"]) => Targets | undefined;

function knowerOf(facts: ReferenceFacts): Knower {
  const made = new Map<Reference["to"], Targets | undefined>();
  return (to) => {
    if (!made.has(to)) made.set(to, targetsOf(to, facts));
    return made.get(to);
  };
}

function targetsOf(to: Reference["to"], { world, policy, content }: ReferenceFacts) {
  switch (to) {
    case "content":
      return content && contentTargets(content);
    case "roles":
      return roleTargets(world, policy);
    case "people?":
      return registryTargets("people", world);
    default:
      return registryTargets(to, world);
  }
}

function registryTargets(name: RegistryName, world: World): Targets | undefined {
  if (world.registries[name] === undefined) return undefined;
  const ids = entriesOf(world.registries, name).map(({ id }) => String(id));
  const people = name === "people" ? (world.registries.people ?? []) : [];
  const file = world.registryFiles?.[name]?.path ?? `registries/${name}.yml`;
  const current = new Set(people.filter((one) => isActive(one, world)).map(({ id }) => id));
  const all = new Set(ids);
  return {
    ids,
    where: `no entry of ${file} has`,
    what: "id",
    has: (id) => all.has(id),
    hasLeft: (id) => people.length > 0 && !current.has(id),
  };
}

/** Roles that somebody has or that a rule goes to. */
function roleTargets(world: World, policy: Policy): Targets | undefined {
  const held = textsAt(world.registries, "people.roles").flatMap((role) =>
    role.startsWith("approver:") ? [role.slice("approver:".length)] : [],
  );
  if (held.length === 0) return undefined;
  const asked = policy.rules.flatMap(({ rule }) => [rule.route_to, rule.owner]);
  const all = new Set([...held, ...asked].filter((role) => role !== "none"));
  return {
    ids: [...all].toSorted(),
    where: "nobody in people.yml approves for",
    what: "role",
    has: (role) => all.has(role),
    hasLeft: () => false,
  };
}

function contentTargets(paths: readonly string[]): Targets {
  return {
    ids: paths,
    where: "no content has",
    what: "path",
    has(glob) {
      const fits = picomatch(glob, { dot: true });
      return paths.some((path) => fits(path));
    },
    hasLeft: () => false,
  };
}
