import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openProject } from "@wardline/project";
import { afterAll, describe, expect, test } from "vitest";
import { corporaFolder, thinOut, unpackCorpora } from "./unpack.ts";

/** Files of each corpus; WARDLINE_CORPORA_ALL=1 reads them all. */
const sample = process.env.WARDLINE_CORPORA_ALL ? Number.POSITIVE_INFINITY : 150;
const repository = fileURLToPath(new URL("../..", import.meta.url));
const from = corporaFolder(repository);
if (from === undefined) {
  process.stderr.write(
    "\nSKIPPED: the runs on real content. Set WARDLINE_CORPORA to a folder of *.tar.gz corpora to run them.\n\n",
  );
}

describe.skipIf(from === undefined)("real content that nobody here wrote", () => {
  const { root, corpora } = unpackCorpora(from ?? repository);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.for(corpora.map((corpus) => [corpus.name, corpus] as const))(
    "%s is checked without a crash, and every finding stands on text",
    { timeout: 1_200_000 },
    async ([, corpus]) => {
      thinOut(corpus, sample);
      const environment = { now: "2026-06-02T12:00:00Z" };
      const project = await openProject({ root: corpus.folder, environment });
      const { report, sources } = await project.check();
      expect(report.coverage.files).toBeGreaterThan(20);
      const wrong = report.findings.filter(({ path, start, end, where }) => {
        const text = sources.get(path)?.slice(start.offset, end.offset);
        return where !== "filename" && (text === undefined || text === "");
      });
      expect(wrong.map(({ rule, path, start }) => `${rule} ${path}:${start.line}`)).toEqual([]);
    },
  );
});
