import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Circumstances, check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { baselineOf } from "../pipeline/baseline.ts";
import { compare } from "../pipeline/sort.ts";
import { ProblemError } from "../problem.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { json } from "./json.ts";
import { mergeReports } from "./merge-reports.ts";
import type { Report } from "./report.ts";
import { asShard, shardOf } from "./shard.ts";

const people = [{ id: "mtu", name: "M", roles: ["approver:brand"], active: true }];
const waiver = (id: string, files: string[], more: object = {}) => ({
  ...{ id, rule: "house/cure", files, reason: "a race", owner: "kho", approved_by: ["mtu"] },
  ...{ expires: "2026-12-31", ...more },
});
const waivers = [
  waiver("W-2", ["pages/**"]),
  waiver("W-1", ["none/**"]),
  waiver("W-3", ["posts/*.md"], { expires: "2026-01-31" }),
  waiver("W-4", ["posts/078-05-1120.md", "posts/a.md"]),
];
const path = "registries/waivers.yml";
const text = `waivers: ${JSON.stringify(waivers)}\n`;
const source = { path, text, placeOf: readYaml(text, path).placeOf };

const number = "look_for: {pattern: {regex: '\\d{3}-\\d{2}-\\d{4}', means: a number}}";
const { policy, world } = housePolicy({
  rules: {
    cure: {},
    secret: { waiver: "none" },
    ssn: { body: `say: No.\nwhere: [filename, body]\nidentifier: SSN\n${number}` },
    name: {
      body: "say: No.\nwhere: [filename]\nidentifier: NAME\nlook_for: {phrases: [delgado]}",
    },
    twice: {
      severity: "warning",
      body: "say: Twice.\nwhere: [calendar]\nlook_for: {calendar: {any_of: [collision]}}",
    },
  },
  registries: { people, waivers },
});

type Files = Readonly<Record<string, string>>;

const baselineFile = (entries: ReturnType<typeof baselineOf>) => ({
  path: "wardline-baseline.yml",
  entries,
});

function report(files: Files, more: Circumstances): Report {
  const documents = Object.keys(files)
    .toSorted(compare)
    .map((name) => readDocument({ path: name, source: files[name] ?? "" }));
  const skipped = ["a.bin", "posts/z.bin"].map((name) => ({ path: name, reason: "not text" }));
  return check(policy, documents, world, {
    waivers: source,
    skipped,
    notices: [{ message: "Said once." }],
    ...more,
  });
}

function part(files: Files, index: number, of: number, more: Circumstances): string {
  const mine = (name: string) => shardOf(name, of) === index;
  const paths = [...Object.keys(files), "a.bin", "posts/z.bin", path].toSorted(compare);
  const only = new Set(paths.filter(mine));
  const found = report(files, { ...more, only });
  const skipped = found.coverage.skipped.filter((one) => mine(one.path));
  const coverage = { ...found.coverage, skipped };
  return json(asShard({ ...found, coverage }, index, of, paths));
}

function merged(files: Files, of: number, more: Circumstances = {}): string {
  const reports = Array.from({ length: of }, (_, index) => ({
    name: `part-${index + 1}.json`,
    report: JSON.parse(part(files, index + 1, of, more)) as Report,
  }));
  return json(mergeReports(reports.toReversed()));
}

const names = [
  ...["posts/a.md", "posts/b.md", "posts/078-05-1120.md", "posts/219-09-9999.md", "pages/c.md"],
  ...["pages/d.mdx", "notes (2).md", "notes.md", "calendar/maria-delgado.yml", "calendar/2.yml"],
];
const line = fc.constantFrom(
  ...["A cure.", "A secret.", "Call 078-05-1120.", "Call 219-09-9999.", "Fine.", ""],
  ...["<!-- wardline-ignore-next house/cure -- a race -->\n\nA cure."],
  ...["<!-- wardline-ignore-next house/secret -- x -->\n\nA secret."],
);
const entry = fc.constantFrom(
  ...["- {date: 2026-06-09T09:00-06:00, channel: website, content: posts/a.md}"],
  ...["- {date: 2026-06-09T09:00-06:00, channel: website, content: posts/b.md}"],
  ...["- {date: 2026-06-09T10:00-06:00, channel: instagram, content: posts/b.md}"],
);
const files: fc.Arbitrary<Files> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((name) =>
        fc
          .array(name.endsWith(".yml") ? entry : line, { minLength: 1, maxLength: 4 })
          .map((lines): [string, string] => [
            name,
            lines.join(name.endsWith(".yml") ? "\n" : "\n\n"),
          ]),
      ),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));

describe("the parts of a run, put together", () => {
  test("are the whole run, byte for byte", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 8 }), fc.nat(), (all, of, cut) => {
        const known = baselineOf(report(all, {}).findings).filter(
          (_, index) => index % 3 === cut % 3,
        );
        const more = { baseline: baselineFile([...known, ...known.slice(0, 1)]) };
        expect(merged(all, of, more)).toBe(json(report(all, more)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("say what nothing needs only when no part needs it", () => {
    const all = { "posts/a.md": "A cure.", "pages/c.md": "A cure.", "pages/d.mdx": "A cure." };
    const { findings } = JSON.parse(merged(all, 8)) as Report;
    const unused = findings.filter(({ rule }) => rule === "wardline/waiver-unused");
    expect(unused.map(({ message }) => message.slice(0, 10))).toEqual(["Waiver W-1"]);
  });

  test("show no identifier: not of their own files, not of those that a finding points to", () => {
    const post = "- {date: 2026-06-09T09:00-06:00, channel: website, content: posts/a.md}";
    const all = { "calendar/maria-delgado.yml": post, "calendar/z-219-09-9999.yml": post };
    for (let index = 1; index <= 8; index++) {
      expect(part(all, index, 8, {})).not.toMatch(/delgado|219-?09/);
    }
    const related = report(all, {}).findings.map((finding) => finding.related);
    expect(JSON.stringify(related)).toContain("delgado");
    expect(merged(all, 8)).not.toMatch(/delgado|219-?09/);
  });

  test("without files of its own is no problem", () => {
    const lone = JSON.parse(part({ "posts/a.md": "Fine." }, 3, 8, {})) as Report;
    expect(lone.coverage.files === 0 ? lone.summary.verdict : "pass").toBe("pass");
  });
});

describe("parts that do not belong together are refused", () => {
  const all = { "posts/a.md": "A cure.", "posts/b.md": "A cure." };
  const load = (index: number, of: number, more: object = {}) => ({
    name: `${index}.json`,
    report: { ...(JSON.parse(part(all, index, of, {})) as Report), ...more },
  });
  test.for<[string, ReturnType<typeof load>[], string]>([
    [
      "one is missing",
      [load(1, 3), load(3, 3)],
      "Part 2 of 3 is missing, so the whole cannot be told.",
    ],
    ["one is doubled", [load(1, 2), load(1, 2), load(2, 2)], "Part 1 is also in 1.json."],
    [
      "the moment differs",
      [load(1, 2), load(2, 2, { as_of: "2026-06-03T00:00:00Z" })],
      "the moment it speaks for (--as-of) differs.",
    ],
    ["the packs differ", [load(1, 2), load(2, 2, { packs: [] })], "the policy packs differs."],
    ["the number of parts differs", [load(1, 2), load(2, 3)], "the number of parts differs."],
    [
      "one is a whole report",
      [{ name: "1.json", report: report(all, {}) }],
      "This report is not one part of a run",
    ],
    ["there is none", [], "There is no report to merge."],
  ])("%s", ([, parts, words]) => {
    expect(() => mergeReports(parts)).toThrow(ProblemError);
    expect(() => mergeReports(parts)).toThrow(words);
  });
});

test("a path belongs to the same part on every machine, and paths spread evenly", () => {
  expect(["a.md", "posts/a.md", "é.md"].map((name) => shardOf(name, 8))).toEqual([8, 4, 8]);
  const counts = Array.from({ length: 4 }, () => 0);
  for (let index = 0; index < 4000; index++) {
    const at = shardOf(`posts/post-${index}.md`, 4) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const count of counts) expect(count).toBeGreaterThan(800);
});
