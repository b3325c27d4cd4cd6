import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openProject } from "@wardline/project";
import { corporaFolder, unpackCorpora } from "../corpora/unpack.ts";

/**
 * `npm run bench -- [FOLDER…] [--config FILE]`: checks each folder once in this process, remembering nothing, and
 * says how much it read, how long it took and how much had to be parsed.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { config: { type: "string" } },
});
const repository = fileURLToPath(new URL("../..", import.meta.url));
const now = "2026-06-02T12:00:00Z";

if (positionals.length > 0) {
  for (const folder of positionals) await measure(folder, folder);
} else {
  const from = corporaFolder(repository);
  if (from === undefined) {
    process.stderr.write("Name a folder to check: npm run bench -- FOLDER\n");
    process.exit(2);
  }
  const { root, corpora } = unpackCorpora(from);
  for (const corpus of corpora) await measure(corpus.name, corpus.folder);
  rmSync(root, { recursive: true, force: true });
}

async function measure(name: string, folder: string): Promise<void> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const config = values.config === undefined ? {} : { config: values.config };
  const opening = performance.now();
  const project = await openProject({
    root: folder,
    ...config,
    cache: false,
    environment: { now },
  });
  const start = performance.now();
  const { report, sources } = await project.check();
  const seconds = (performance.now() - start) / 1000;
  const bytes = [...sources.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const { files, parsed, rules } = report.coverage;
  const row = {
    corpus: name,
    rules,
    files,
    MB: (bytes / 1e6).toFixed(2),
    "open s": ((start - opening) / 1000).toFixed(2),
    "check s": seconds.toFixed(2),
    "MB/s": (bytes / 1e6 / seconds).toFixed(2),
    "parsed %": ((100 * parsed) / Math.max(1, files)).toFixed(1),
    "peak MB": (process.resourceUsage().maxRSS / 1024).toFixed(0),
    findings: report.findings.length,
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
