import type { FromSchema } from "json-schema-to-ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import { readDuration, sayMoment } from "../time/moment.ts";
import { linksTo } from "./documents/links-to.ts";
import { behindVersions, inEachSchema } from "./documents/versions.ts";
import { belongs, fromSchema, whenDue, whereSchema } from "./documents/wanted.ts";
import { compileSchema } from "./front-matter/schema-check.ts";
import { type PlacedValue, valuesAt } from "./front-matter/values-at.ts";
import type { Check, Content, Kind, RepositoryHit, Scope } from "./kind.ts";
import { valuePlace } from "./places/missing-place.ts";
import {
  entriesAt,
  type PlacedEntry,
  plainFields,
  readRegistryPath,
} from "./registry-entries/registry-file.ts";

const options = {
  type: "object",
  description:
    "Content that must be there because a registry says so. Where the registry says nothing, nothing is asked.",
  properties: {
    for_each: {
      type: "string",
      minLength: 1,
      description:
        "The registry, or a list in one, whose entries ask for content: incidents, organization.required_policies.",
    },
    when: {
      type: "object",
      minProperties: 1,
      description: "A JSON Schema of the entries that ask. Left out: all of them.",
    },
    path: {
      type: "string",
      minLength: 1,
      description:
        "The field of the entry with the path of the content, or several; id for a plain list of paths.",
    },
    where: whereSchema,
    at_least: {
      type: "integer",
      minimum: 0,
      default: 1,
      description: "With where: how many documents each entry asks for.",
    },
    from: fromSchema,
    without: {
      ...checkSpecSchema,
      description:
        "A check that must find nothing in these documents; what it finds is shown in the document.",
    },
    linked_from: {
      type: "string",
      minLength: 1,
      description:
        "The field with the path of content that must link to the document. Left out of the entry: no link is asked for.",
    },
    in_each: inEachSchema,
  },
  required: ["for_each"],
  additionalProperties: false,
} as const;

export type DocumentsOptions = FromSchema<
  typeof options,
  { keepDefaultedPropertiesOptional: true }
>;

export const documentsKind: Kind<DocumentsOptions> = {
  name: "documents",
  about: "Finds entries of a registry whose content is not in the repository or not as it must be.",
  options,
  example: { for_each: "organization.required_policies", path: "id" },
  target: "repository",
  compile(given, setup): Check {
    if ((given.path === undefined) === (given.where === undefined)) {
      throw new RangeError("`documents` finds its documents by `path` or by `where`: say one.");
    }
    for (const { offset } of given.from ?? []) readDuration(offset ?? "PT0S");
    const place = readRegistryPath(given.for_each);
    const when = given.when && compileSchema({ type: "object", ...given.when });
    const without = given.without && setup.check(given.without);
    return {
      target: "repository",
      repository({ scopes, isAll, world }) {
        const byPath = new Map(scopes.map((scope) => [scope.document.path, scope]));
        const content: Files = { scopes, byPath, isAll, world, without };
        return entriesAt(place, scopes, world)
          .filter(({ data }) => when === undefined || when(data).length === 0)
          .flatMap((entry) =>
            [...byPathHits(entry, given, content), ...byWhereHits(entry, given, content)].map(
              (hit) => ({ ...hit, facts: { ...plainFields(entry.data), ...hit.facts } }),
            ),
          );
      },
    };
  },
};

interface Files extends Content {
  readonly byPath: ReadonlyMap<string, Scope>;
  readonly without: Check | undefined;
}

/** The documents that an entry names. */
function byPathHits(
  entry: PlacedEntry,
  { path: field, linked_from: linked }: DocumentsOptions,
  content: Files,
): RepositoryHit[] {
  if (field === undefined) return [];
  return valuesAt(entry.data, field).flatMap((value) => {
    const scope = content.byPath.get(normal(value));
    if (!scope) return content.isAll ? [notThere(value, entry, content)] : [];
    const links = linked === undefined ? [] : valuesAt(entry.data, linked);
    return [
      ...unwanted(scope, content),
      ...links.flatMap((from) => notLinked(scope, from, entry, content)),
    ];
  });
}

function normal({ value }: PlacedValue): string {
  return String(value).replace(/^\.?\//, "");
}

function notThere(value: PlacedValue, entry: PlacedEntry, { byPath }: Files): RepositoryHit {
  const path = normal(value);
  const meant = didYouMean(path, [...byPath.keys()]);
  return {
    ...inRegistry(value.path, entry),
    facts: { found: path, missing: path, expected: "content at this path" },
    ...(meant !== undefined && { reasons: [`perhaps "${meant}" was meant`] }),
    // So that a change which takes the file away can be told.
    related: [{ path, span: { start: 0, end: 0 }, message: "This file is not there." }],
  };
}

function notLinked(
  { document }: Scope,
  from: PlacedValue,
  entry: PlacedEntry,
  content: Files,
): RepositoryHit[] {
  const other = content.byPath.get(normal(from));
  if (!other) return content.isAll ? [notThere(from, entry, content)] : [];
  if (linksTo(other.document, document.path)) return [];
  const facts = { found: normal(from), missing: document.path, expected: "a link" };
  return [
    {
      ...inRegistry(from.path, entry),
      facts,
      reasons: [`${normal(from)} has no link to ${document.path}`],
    },
  ];
}

/** The documents that name an entry. */
function byWhereHits(
  entry: PlacedEntry,
  { where, at_least: least = 1, from, in_each: inEach }: DocumentsOptions,
  content: Files,
): RepositoryHit[] {
  if (where === undefined) return [];
  const { world } = content;
  const due = from && whenDue(entry, from, world);
  if (from && !due) return [];
  const mine = content.scopes.filter(({ document }) => belongs(document, entry.data, where, world));
  const documents = mine.map(({ document }) => document);
  const tooFew: RepositoryHit = {
    ...inRegistry(due?.path ?? ["id"], entry),
    facts: {
      count: mine.length,
      ...(due && { limit: sayMoment(due.at), minutes: due.minutesAgo }),
    },
  };
  return [
    ...(mine.length < least && content.isAll ? [tooFew] : []),
    ...mine.flatMap((scope) => unwanted(scope, content)),
    ...(inEach && content.isAll ? behindVersions(documents, entry.data, inEach, world) : []),
  ];
}

function unwanted(scope: Scope, { without }: Files): RepositoryHit[] {
  const { path } = scope.document;
  return (without?.document?.(scope) ?? []).map((hit) => ({ ...hit, path }));
}

function inRegistry(path: PlacedValue["path"], entry: PlacedEntry) {
  const [name] = entry.file.path.split("/").at(-1)?.split(".") ?? [];
  const { span } = valuePlace(entry, path);
  // Nothing of the content is in it: what a registry says is no secret.
  const wordsFrom = "policy" as const;
  return { path: entry.file.path, span, where: `registry:${name}` as const, wordsFrom };
}
