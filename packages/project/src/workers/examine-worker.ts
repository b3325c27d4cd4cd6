import { parentPort, workerData } from "node:worker_threads";
import { compilePolicy, createExaminer, readDocument } from "@wardline/core";
import { resolvePacks } from "../packs/resolve-packs.ts";
import type { Batch, BatchResult, WorkerPolicy } from "./work.ts";

// Data enters here: the main thread of this tool sent it.
const { found, environment, world, integrities } = workerData as WorkerPolicy;
const packs = await resolvePacks(found, environment);
if (packs.map(({ integrity = "" }) => integrity).join() !== integrities.join()) {
  throw new Error("The policy packs changed while the run was going on. Please run it again.");
}
const examine = createExaminer(compilePolicy(packs, found.config, world), world);

parentPort?.on("message", (batch: Batch) => {
  const results: BatchResult[] = batch.map((input) => ({
    path: input.path,
    ...examine(readDocument(input)),
  }));
  parentPort?.postMessage(results);
});
