import type { DocumentInput, FileResult, Timeless, World } from "@wardline/core";
import type { FoundConfig } from "../config/find-config.ts";
import type { Environment } from "../open-project.ts";

/** What a worker must know to run the same policy. Plain data: it is copied into the worker. */
export interface WorkerPolicy {
  readonly found: FoundConfig;
  readonly environment: Environment;
  readonly world: World;
  /** The packs as they were when the run began. */
  readonly integrities: readonly string[];
}

/** A few files, so that one large file does not hold up the others. */
export type Batch = readonly DocumentInput[];

export interface BatchResult {
  readonly path: string;
  readonly result: FileResult;
  readonly timeless: Timeless | undefined;
}
