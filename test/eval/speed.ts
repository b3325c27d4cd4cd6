import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, compilePolicy, type Document, readDocument } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { markdownFiles } from "./pages.ts";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));

/** In MB/s on one core, without a cache: the middle of three runs. */
export interface Speed {
  /** Reading the Markdown and running all rules. */
  readonly in_all: number;
  /** The rules alone, over documents that are read already. */
  readonly rules: number;
}

/** How fast all rules of the HIPAA pack are over a folder. Its own numbers count as known, as where pages are counted. */
export async function hipaaSpeed(folder: string): Promise<Speed> {
  const pack = await loadPackFolder(`${policies}/hipaa`, policies);
  const world = {
    asOf: pack.exampleWorld.as_of,
    mode: "marketing" as const,
    timeZone: "America/Denver",
    registries: {},
  };
  const policy = compilePolicy([pack], {}, world);
  const files = markdownFiles(folder).map((path) => ({ path, source: readFileSync(path, "utf8") }));
  const megabytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.source), 0) / 1e6;
  const seconds = (work: () => void): number => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const runs = [1, 2, 3].map(() => {
    const documents: Document[] = [];
    const reading = seconds(() => {
      for (const file of files) documents.push(readDocument(file));
      for (const document of documents) void document.regions;
    });
    return { reading, rules: seconds(() => check(policy, documents, world)) };
  });
  const middle = (of: (run: (typeof runs)[number]) => number): number =>
    Math.round((100 * megabytes) / (runs.map(of).sort((a, b) => a - b)[1] ?? 1)) / 100;
  return {
    in_all: middle(({ reading, rules }) => reading + rules),
    rules: middle(({ rules }) => rules),
  };
}
