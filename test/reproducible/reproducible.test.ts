import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mergeReports, type Report } from "@wardline/core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { generateRepository } from "./generate.ts";
import { jsonOf, openGenerated } from "./report.ts";

vi.setConfig({ testTimeout: 180_000 });

const folder = realpathSync(mkdtempSync(join(tmpdir(), "wardline-reproducible-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, "content");
const cacheHome = join(folder, "cache");

const texts = generateRepository(370, 2026);
for (const [path, text] of texts) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const { report } = await (await openGenerated({ root, cacheHome })).check();
const expected = jsonOf(report);

/** Where two reports part, so that a failure can be read. */
function expectSame(actual: string, name: string): void {
  const [one, other] = [actual.split("\n"), expected.split("\n")];
  const at = one.findIndex((line, index) => line !== other[index]);
  expect
    .soft(at < 0 ? [] : [at + 1, one[at], other[at]], `${name}: the first line that differs`)
    .toEqual([]);
  expect(actual === expected, name).toBe(true);
}

describe("the same report, byte for byte, of all packs on hundreds of generated files", () => {
  test("has something of most rules to tell", () => {
    expect(report.coverage.files).toBeGreaterThanOrEqual(300);
    expect(new Set(report.findings.map(({ rule }) => rule)).size).toBeGreaterThan(180);
    // Some files have names that may not be shown.
    expect(expected).toMatch(/"path": "[^"]*⟨/);
  });

  test("with what an earlier run remembered", async () => {
    const warm = await (await openGenerated({ root, cacheHome })).check();
    expectSame(jsonOf(warm.report), "a warm cache");
  });

  test("in eight parts, put together in another order", async () => {
    const project = await openGenerated({ root, cache: false });
    const parts: { name: string; report: Report }[] = [];
    for (const number of [5, 3, 8, 1, 7, 2, 6, 4]) {
      const part = await project.check({ shard: { number, of: 8 } });
      parts.push({ name: `${number}.json`, report: JSON.parse(jsonOf(part.report)) as Report });
    }
    expectSame(jsonOf(mergeReports(parts)), "8 shards");
  });

  test.each([2, 4])(
    "in another process, with %i threads, in another place and language",
    (threads) => {
      const script = fileURLToPath(new URL("report.ts", import.meta.url));
      const elsewhere = execFileSync(process.execPath, [script, root, String(threads)], {
        encoding: "utf8",
        maxBuffer: 100_000_000,
        env: { ...process.env, TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      });
      expectSame(elsewhere, `TZ=Asia/Kathmandu LANG=tr_TR with ${threads} threads`);
    },
  );
});
