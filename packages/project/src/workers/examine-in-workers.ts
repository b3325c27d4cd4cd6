import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DocumentInput } from "@wardline/core";
import type { Batch, BatchResult, WorkerPolicy } from "./work.ts";

/** UTF-16 code units of text that one message carries. */
const batchSize = 250_000;

/** Beside this file: TypeScript when the tool runs from source, a bundle of its own when it is built. */
function workerFile(): string | undefined {
  const extension = import.meta.filename.endsWith(".mjs") ? "mjs" : "ts";
  const file = join(import.meta.dirname, `examine-worker.${extension}`);
  return existsSync(file) ? file : undefined;
}

/**
 * Examines files in several threads. Which thread takes which file does not matter: results are by path.
 * Undefined where the tool came without its worker; then the caller does the work itself.
 */
export async function examineInWorkers(
  files: readonly DocumentInput[],
  policy: WorkerPolicy,
  workers: number,
): Promise<readonly BatchResult[] | undefined> {
  const file = workerFile();
  if (file === undefined) return undefined;
  const waiting = batches(files);
  const count = Math.min(workers, waiting.length);
  const threads = Array.from({ length: count }, () => new Worker(file, { workerData: policy }));
  try {
    const results = await Promise.all(threads.map((thread) => workThrough(thread, waiting)));
    return results.flat();
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Gives a thread one batch after the other until none is left. */
function workThrough(thread: Worker, waiting: Batch[]): Promise<BatchResult[]> {
  return new Promise((resolve, reject) => {
    const done: BatchResult[] = [];
    const next = () => {
      const batch = waiting.shift();
      if (batch === undefined) resolve(done);
      else thread.postMessage(batch);
    };
    thread.on("error", reject);
    thread.on("exit", (code) => {
      reject(new Error(`A worker ended before its work was done (exit code ${code}).`));
    });
    thread.on("message", (results: BatchResult[]) => {
      done.push(...results);
      next();
    });
    next();
  });
}

/** Large files first: what is left at the end is small, so the threads finish together. */
function batches(files: readonly DocumentInput[]): Batch[] {
  const result: DocumentInput[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const file of files.toSorted((a, b) => b.source.length - a.source.length)) {
    if (size + file.source.length > batchSize) {
      result.push([]);
      size = 0;
    }
    result.at(-1)?.push(file);
    size += file.source.length;
  }
  return result;
}
