import type { Document } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import { createPhraseIndex, joinScans } from "../../match/phrase-index.ts";
import { rawText } from "../../match/raw-text.ts";
import { compileWhere } from "../../policy/where.ts";
import type { Registries } from "../../schema/registries.ts";
import type { RegistryFiles, World } from "../../world.ts";
import { compileCheck } from "../compile-check.ts";
import type { Hit, Kind, RepositoryHit, Scope, Setup } from "../kind.ts";

/** Content by path, and what a check may know besides it. */
export interface Surroundings {
  readonly asOf?: string;
  readonly timeZone?: string;
  /** As in the files of registries/, with only the fields that a test needs. */
  readonly registries?: Readonly<Record<string, unknown>>;
  readonly registryFiles?: RegistryFiles;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly where?: readonly string[];
  readonly path?: string;
  /** False: the files are only some of the content. */
  readonly isAll?: boolean;
  /** Takes the documents that were read, for tests of what was parsed. */
  readonly documents?: Document[];
}

export interface FoundHit extends Hit {
  /** The source that is hit. */
  readonly text: string;
  readonly path?: string;
}

/** Runs a document check on one file. Fails when `idle` would have skipped a file with hits. */
export function runKind<Options>(
  kind: Kind<Options>,
  options: Options,
  source: string,
  around: Surroundings = {},
): FoundHit[] {
  const { check, phrases, world } = compile(kind, options, around);
  const scope = scopeOf({ [around.path ?? "page.md"]: source }, phrases, world, around)[0];
  if (!scope) throw new Error("there is always one scope");
  const hits = check.document?.(scope) ?? [];
  if (hits.length > 0 && check.idle?.(rawText(scope.document.path, source, phrases))) {
    throw new Error("idle() skips a file in which the check hits");
  }
  return hits.map((hit) => ({ ...hit, text: source.slice(hit.span.start, hit.span.end) }));
}

/** Runs a repository check on files by path. */
export function runOverFiles<Options>(
  kind: Kind<Options>,
  options: Options,
  files: Readonly<Record<string, string>>,
  around: Surroundings = {},
): (FoundHit & RepositoryHit)[] {
  const { check, phrases, world } = compile(kind, options, around);
  const scopes = scopeOf(files, phrases, world, around);
  const hits = check.repository?.({ scopes, isAll: around.isAll ?? true, world }) ?? [];
  return hits.map((hit) => ({
    ...hit,
    text: (files[hit.path] ?? "").slice(hit.span.start, hit.span.end),
  }));
}

function compile<Options>(kind: Kind<Options>, options: Options, around: Surroundings) {
  const phrases = createPhraseIndex();
  const world: World = {
    asOf: around.asOf ?? "2026-06-02T09:00:00-06:00",
    mode: "marketing",
    timeZone: around.timeZone ?? "America/Denver",
    registries: (around.registries ?? {}) as Registries,
    ...(around.registryFiles && { registryFiles: around.registryFiles }),
  };
  const setup: Setup = {
    phrases,
    world,
    list: (name) => around.lists?.[name] ?? [],
    pairs: () => ({}),
    check: (spec) => compileCheck(spec, setup),
  };
  return { check: kind.compile(options, setup), phrases, world };
}

function scopeOf(
  files: Readonly<Record<string, string>>,
  phrases: ReturnType<typeof createPhraseIndex>,
  world: World,
  { where, documents }: Surroundings,
): Scope[] {
  const wanted = compileWhere(where);
  return Object.entries(files).map(([path, source]) => {
    const document = readDocument({ path, source });
    documents?.push(document);
    return {
      document,
      world,
      get regions() {
        return document.regions.filter((region) => wanted(region.role));
      },
      scan: (region) => phrases.scan(region.text),
      get occurring() {
        return joinScans(document.regions.map((region) => phrases.scan(region.text)));
      },
    };
  });
}
