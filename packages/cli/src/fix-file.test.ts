import { type Finding, indexLines } from "@wardline/core";
import type { Checked } from "@wardline/project";
import { describe, expect, test } from "vitest";
import { fixFile } from "./fix-file.ts";
import { showChange } from "./show-change.ts";

/** A stand-in for the engine: each pattern is a rule, with the text that replaces its matches. */
interface TestRule {
  readonly id: string;
  readonly find: RegExp;
  readonly use?: string;
  readonly safe?: boolean;
}

function findings(source: string, rules: readonly TestRule[]): Finding[] {
  const { position } = indexLines(source);
  return rules.flatMap(({ id, find, use, safe = true }) =>
    [...source.matchAll(find)].map((match): Finding => {
      const start = position(match.index);
      const end = position(match.index + match[0].length);
      return {
        rule: id,
        severity: "error",
        status: "new",
        path: "a.md",
        where: "body",
        start,
        end,
        message: "",
        url: "",
        citations: [],
        route_to: "none",
        waiver: "none",
        related: [],
        suggestions: use === undefined ? [] : [{ start, end, text: use, safe }],
        fingerprint: "",
        ...(id === "ssn" ? { identifier: "SSN", masked: "⟨SSN⟩" } : {}),
      };
    }),
  );
}

function fix(source: string, rules: readonly TestRule[]) {
  const check = async ({ stdin }: { stdin?: { source: string } } = {}) =>
    ({
      report: { findings: findings(stdin?.source ?? "", rules) },
      sources: new Map(),
    }) as unknown as Checked;
  return fixFile({ check }, "a.md", source, findings(source, rules));
}

const plainWords: TestRule = { id: "plain", find: /utilize/g, use: "use" };

describe("safe changes", () => {
  test("all are applied when all help", async () => {
    const file = await fix("utilize it, utilize it\nand utilize", [plainWords]);
    expect(file).toMatchObject({
      after: { source: "use it, use it\nand use" },
      applied: 3,
      dropped: 0,
    });
  });

  test("a file without one is left alone", async () => {
    expect(await fix("fine", [plainWords])).toBeUndefined();
    expect(await fix("utilize", [{ ...plainWords, safe: false }])).toBeUndefined();
  });

  test("a change that breaks another rule is dropped, the others stay", async () => {
    const file = await fix("utilize best", [
      plainWords,
      { id: "best", find: /best/g, use: "BAD" },
      { id: "bad", find: /BAD/g },
    ]);
    expect(file).toMatchObject({ after: { source: "use best" }, applied: 1, dropped: 1 });
  });

  test("a change that does not remove its finding is dropped", async () => {
    const file = await fix("utilize", [{ ...plainWords, use: "utilize!" }]);
    expect(file).toMatchObject({ after: { source: "utilize" }, applied: 0, dropped: 1 });
  });

  test("of two changes that overlap one is made", async () => {
    const file = await fix("in order to go", [
      { id: "a", find: /in order to/g, use: "to" },
      { id: "b", find: /order to go/g, use: "go" },
    ]);
    expect(file).toMatchObject({ applied: 1 });
    expect(["to go", "in go"]).toContain(file?.after.source);
  });

  test("line ends and a byte order mark stay as they are", async () => {
    const file = await fix("\ufeffa\r\nutilize\r\n", [plainWords]);
    expect(file?.after.source).toBe("\ufeffa\r\nuse\r\n");
  });
});

test("a change is shown as a diff without identifiers", async () => {
  const rules = [plainWords, { id: "ssn", find: /\d{3}-\d{2}-\d{4}/g }];
  const source = "one\nSSN 078-05-1120\nutilize 219-09-9999\nlast\n";
  const file = await fix(source, rules);
  if (file === undefined) throw new Error("nothing was fixed");
  expect(showChange(file, "a.md")).toBe(`--- a/a.md
+++ b/a.md
@@ -2,3 +2,3 @@
 SSN ⟨SSN⟩
-utilize ⟨SSN⟩
+use ⟨SSN⟩
 last
`);
});
