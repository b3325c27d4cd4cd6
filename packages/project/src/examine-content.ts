import { availableParallelism } from "node:os";
import {
  createExaminer,
  type Document,
  type DocumentInput,
  type FileResult,
  type Timeless,
} from "@wardline/core";
import type { Opened } from "./check-content.ts";
import { atPath, type FileCache, fileKey } from "./file-cache.ts";
import { examineInWorkers } from "./workers/examine-in-workers.ts";

/** UTF-16 code units of text from which threads are worth their start. */
const worthThreads = 30_000_000;
/** More threads than this wait for memory more than they work. */
const mostThreads = 8;

/** One file in both its forms: as it may be sent to a thread, and as it is read here. */
export interface ContentFile {
  readonly input: DocumentInput;
  readonly document: Document;
}

/** Runs the rules that look at one file at a time, on as many threads as it takes, or remembers what they said. */
export async function examineContent(
  project: Opened,
  files: readonly ContentFile[],
  options: { readonly workers?: number; readonly all: boolean },
): Promise<ReadonlyMap<string, FileResult>> {
  const cache = await project.fileCache();
  const results = new Map<string, FileResult>();
  const examine = createExaminer(project.policy, project.world);
  const fresh: ContentFile[] = [];
  for (const file of files) {
    const { path } = file.input;
    const known = cache.get(keyOf(file));
    if (known === undefined) fresh.push(file);
    else results.set(path, examine(file.document, atPath(known, path)).result);
  }
  const sent = await inThreads(project, fresh, options.workers);
  for (const file of fresh) {
    const { path } = file.input;
    const { result, timeless } = sent?.get(path) ?? examine(file.document);
    results.set(path, result);
    remember(cache, file, timeless);
  }
  await cache.save(options.all);
  return results;
}

function remember(cache: FileCache, file: ContentFile, timeless: Timeless | undefined): void {
  if (timeless !== undefined) cache.keep(keyOf(file), file.input.path, timeless);
}

function keyOf({ input: { path, defaultType, source } }: ContentFile): string {
  return fileKey(path, defaultType, source);
}

async function inThreads(project: Opened, files: readonly ContentFile[], asked?: number) {
  const size = files.reduce((sum, { input }) => sum + input.source.length, 0);
  const usual = size >= worthThreads ? Math.min(availableParallelism(), mostThreads) : 1;
  const workers = asked ?? usual;
  if (files.length === 0 || (asked === undefined && workers < 2)) return undefined;
  const { found, world, environment, packs } = project;
  const policy = {
    ...{ found, world, environment },
    integrities: packs.map(({ integrity = "" }) => integrity),
  };
  const inputs = files.map(({ input }) => input);
  const results = await examineInWorkers(inputs, policy, workers);
  return results && new Map(results.map((result) => [result.path, result]));
}
