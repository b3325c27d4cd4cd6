import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { changedLines, readHunks } from "./hunks.ts";

const folder = mkdtempSync(join(tmpdir(), "wardline-hunks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hunks as list-files gives them, by the real git. */
function gitPatch(before: string, after: string, context = 3): string {
  writeFileSync(join(folder, "before"), before);
  writeFileSync(join(folder, "after"), after);
  const flags = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--text", `-U${context}`];
  const { stdout } = spawnSync("git", [...flags, "before", "after"], {
    cwd: folder,
    encoding: "utf8",
  });
  const start = stdout.search(/^@@ /m);
  return start < 0 ? "" : stdout.slice(start).replace(/\n$/, "");
}

const line = fc.constantFrom(
  "",
  "a",
  "b",
  "- item",
  "+ plus",
  "@@ -1,2 +3,4 @@",
  "\\ No newline",
  "diff --git",
  "text\r",
  "Text\u2028text",
);
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
  .map(([lines, ended]) => lines.join("\n") + (ended && lines.length > 0 ? "\n" : ""));
/** A text and a version of it with a few lines changed, so that there are several hunks. */
const edit = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(59), fc.constantFrom("drop", "double", "new line")), { maxLength: 5 }),
  )
  .map(([lines, changes]) => {
    const after: string[] = [...lines];
    for (const [at, how] of changes) {
      const place = at % Math.max(1, after.length);
      if (how === "drop") after.splice(place, 1);
      else after.splice(place, 0, how === "double" ? (after[place] ?? "") : how);
    }
    return [lines.join("\n"), after.join("\n")] as const;
  });

describe("readHunks", () => {
  test("shows the lines that git shows, with what git says they hold", () => {
    fc.assert(
      fc.property(fc.oneof(edit, fc.tuple(text, text)), ([before, after]) => {
        const patch = gitPatch(before, after);
        const hunks = readHunks(patch);
        const lines = after.split("\n");
        const headers = gitPatch(before, after, 0).matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm);
        const added = [...headers].flatMap(([, start, count = "1"]) =>
          Array.from({ length: Number(count) }, (_, at) => Number(start) + at),
        );
        expect(hunks.flatMap((hunk) => [...hunk.added])).toEqual(
          added.filter((number) => number > 0),
        );
        expect(
          hunks.flatMap((hunk) => [...hunk.added]).every((at) => lines[at - 1] !== undefined),
        ).toBe(true);
        for (const { first, last } of hunks) {
          expect(first).toBeGreaterThan(0);
          expect(last).toBeLessThanOrEqual(lines.length);
        }
        expect(hunks.every((hunk, at) => at === 0 || (hunks[at - 1]?.last ?? 0) < hunk.first)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each<[name: string, patch: string, ranges: [number, number][]]>([
    ["a header without counts", "@@ -1 +1 @@\n-a\n+b", [[1, 1]]],
    [
      "a file without a last newline",
      "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file",
      [[1, 2]],
    ],
    ["a removal of everything", "@@ -1,2 +0,0 @@\n-a\n-b", []],
    [
      "a line that looks like a header",
      "@@ -1,1 +1,2 @@\n @@ -9,9 +9,9 @@\n+@@ -1 +50 @@",
      [[1, 2]],
    ],
    [
      "two hunks with names",
      "@@ -1,1 +1,2 @@ # Title\n a\n+b\n@@ -9,1 +10,1 @@ ## More\n c",
      [
        [1, 2],
        [10, 10],
      ],
    ],
    ["nothing", "", []],
  ])("reads %s", (_, patch, ranges) => {
    expect(readHunks(patch).map(({ first, last }) => [first, last])).toEqual(ranges);
  });

  test("changed lines are the added ones, and unknown without a patch", () => {
    expect(changedLines("@@ -1,2 +1,3 @@\n a\n+b\n c")).toEqual(new Set([2]));
    expect(changedLines(undefined)).toBeUndefined();
  });
});
