import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import type { Finding } from "../finding.ts";
import { findingAt } from "../report/sample.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { applyBaseline, type BaselineEntry, baselineNotices, baselineOf } from "./baseline.ts";

const { policy, world } = housePolicy({ rules: { cure: {}, secret: { waiver: "none" } } });

function run(source: string, entries: readonly BaselineEntry[] = []) {
  const document = readDocument({ path: "posts/a.md", source });
  return check(policy, [document], world, { baseline: { path: "wardline-baseline.yml", entries } });
}

/** Statuses of the findings of a text whose baseline was made of another. */
function after(before: string, now: string): string[] {
  return run(now, baselineOf(run(before).findings)).findings.map(
    ({ start, status }) => `${start.line} ${status}`,
  );
}

describe("what was there before", () => {
  test.for<[string, string, string, string[]]>([
    ["stays known", "A cure.", "A cure.", ["1 baseline"]],
    ["stays known where it moves", "A cure.", "New.\n\nA cure.", ["3 baseline"]],
    [
      "does not excuse the same words twice",
      "A cure.",
      "A cure.\n\nA cure.",
      ["1 baseline", "3 new"],
    ],
    ["does not excuse other words", "A cure.", "Our cure.", ["1 new"]],
    [
      "makes no room for a new mistake when it is fixed",
      "A cure.\n\nB cure.",
      "C cure.\n\nB cure.",
      ["1 new", "3 baseline"],
    ],
    ["is consumed in the order of the file", "A cure.\n\nA cure.", "A cure.", ["1 baseline"]],
  ])("%s", ([, before, now, expected]) => {
    expect(after(before, now)).toEqual(expected);
  });

  test("is counted, and what is gone is said", () => {
    const entries = baselineOf(run("A cure.\n\nB cure.").findings);
    const report = run("A cure.", entries);
    expect(report.baseline).toEqual({
      path: "wardline-baseline.yml",
      entries: 2,
      used: 1,
      unused: 1,
    });
    expect(report.summary).toMatchObject({ error: 0, baseline: 1, verdict: "pass" });
  });

  test("of a rule that nobody may waive is named in every report", () => {
    const entries = baselineOf(run("A secret.\n\nA secret.\n\nA cure.").findings);
    const { notices } = run("A secret.\n\nA secret.\n\nA cure.", entries);
    expect(notices).toEqual([
      {
        path: "posts/a.md",
        message:
          "The baseline excuses 2 findings of house/secret, a rule that nobody may waive. Please fix the text soon.",
      },
    ]);
  });

  test("never holds findings of the engine itself: they are about today", () => {
    const { findings } = run("<!-- wardline-ignore-next house/cure -- x -->\n\nFine.");
    expect(findings.map(({ rule }) => rule)).toEqual(["wardline/ignore-unused"]);
    expect(baselineOf(findings)).toEqual([]);
  });
});

describe("the laws of a multiset", () => {
  const prints = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  const entriesOf = (list: readonly string[]): BaselineEntry[] =>
    list.map((fingerprint) => ({ fingerprint, rule: "x/y", path: "a.md" }));
  const base = findingAt("claims/superlative", "posts/best.md", "best");
  const findingsOf = (list: readonly string[]): Finding[] =>
    list.map((fingerprint) => ({ ...base, fingerprint }));
  const count = (list: readonly string[], wanted: string) =>
    list.filter((one) => one === wanted).length;
  const known = (findings: readonly Finding[]) =>
    findings.filter(({ status }) => status === "baseline").map(({ fingerprint }) => fingerprint);

  test("for each fingerprint, as many are known as are in both", () => {
    fc.assert(
      fc.property(prints, prints, (before, now) => {
        const matched = applyBaseline(entriesOf(before), findingsOf(now));
        for (const print of "abcd") {
          const both = Math.min(count(before, print), count(now, print));
          expect(count(known(matched.findings), print)).toBe(both);
          expect(matched.used.filter((one) => one.fingerprint === print)).toHaveLength(both);
        }
        expect(matched.used.length + matched.unused.length).toBe(before.length);
        expect(matched.findings.map(({ fingerprint }) => fingerprint)).toEqual(now);
      }),
    );
  });

  test("the order of the entries does not matter", () => {
    fc.assert(
      fc.property(prints, prints, (before, now) => {
        const there = applyBaseline(entriesOf(before), findingsOf(now)).findings;
        const back = applyBaseline(entriesOf(before.toReversed()), findingsOf(now)).findings;
        expect(there).toEqual(back);
      }),
    );
  });

  test("a new finding is never known because another was fixed", () => {
    fc.assert(
      fc.property(prints, fc.nat(), (before, pick) => {
        const fixed = before.toSpliced(before.length > 0 ? pick % before.length : 0, 1);
        const { findings } = applyBaseline(entriesOf(before), findingsOf([...fixed, "new"]));
        expect(findings.at(-1)?.status).toBe("new");
      }),
    );
  });

  test("what is waived consumes nothing", () => {
    const waived = findingsOf(["a"]).map((one) => ({ ...one, status: "waived" as const }));
    expect(applyBaseline(entriesOf(["a"]), waived)).toMatchObject({ used: [], findings: waived });
    expect(baselineNotices(waived)).toEqual([]);
  });
});
