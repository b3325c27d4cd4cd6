import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { judge, readJudged } from "./judged.ts";
import { measure, rateOf } from "./measure.ts";
import { corporaFolder, thinOut, unpackCorpora, usualSample } from "./unpack.ts";

/** WARDLINE_CORPORA_ALL=1 reads all files; the errors of more than the sample are nowhere judged. */
const all = process.env.WARDLINE_CORPORA_ALL !== undefined;
const repository = fileURLToPath(new URL("../..", import.meta.url));
const from = corporaFolder(repository);
if (from === undefined) {
  process.stderr.write(
    "\nSKIPPED: the runs on real content. Set WARDLINE_CORPORA to a folder of *.tar.gz corpora to run them.\n\n",
  );
}

describe.skipIf(from === undefined)("real content that nobody here wrote", () => {
  const { root, corpora } = unpackCorpora(from ?? repository);
  afterAll(() => rmSync(root, { recursive: true, force: true }), 120_000);

  describe.for(corpora.map((corpus) => [corpus.name, corpus] as const))("%s", ([, corpus]) => {
    const measuring = lazily(() => {
      const of = thinOut(corpus, all ? Number.POSITIVE_INFINITY : usualSample);
      return measure(corpus, of);
    });
    const timeout = 1_200_000;

    test("is checked without a crash, and every finding stands on text", { timeout }, async () => {
      const { files, findings, sources } = await measuring();
      expect(files).toBeGreaterThan(20);
      const wrong = findings.filter(({ path, start, end, where }) => {
        const text = sources.get(path)?.slice(start.offset, end.offset);
        return where !== "filename" && (text === undefined || text === "");
      });
      expect(wrong.map(({ rule, path, start }) => `${rule} ${path}:${start.line}`)).toEqual([]);
    });

    test.skipIf(all)("has no error that nobody has judged", { timeout }, async () => {
      const open = judge([await measuring()], readJudged()).filter((one) => !one.judged);
      expect(
        open.map(({ finding }) => `${finding.rule} ${finding.path}:${finding.start.line}`),
      ).toEqual([]);
    });

    test("is left in peace", { timeout }, async () => {
      const { words, count } = rateOf([await measuring()], () => true);
      expect(count.error / words).toBeLessThan(most.error / 1000);
      expect(count.warning / words).toBeLessThan(most.warning / 1000);
    });
  });
});

/** Findings per 1,000 words at which a team would turn the checker off. The errors of one corpus may be all right. */
const most = { error: 0.4, warning: 3 };

test("judged.yml says of each error where it stands and why", () => {
  for (const one of readJudged()) {
    expect(Object.keys(one)).toEqual([
      "corpus",
      "path",
      "rule",
      "fingerprint",
      "judgement",
      "reason",
    ]);
    expect(["right", "false alarm"]).toContain(one.judgement);
    expect(one.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(one.reason.length).toBeGreaterThan(10);
  }
});

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
