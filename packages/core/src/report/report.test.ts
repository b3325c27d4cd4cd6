import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import type { Position } from "../place.ts";
import { reportSchema } from "../schema/report.ts";
import { json } from "./json.ts";
import {
  type FailOn,
  failedReport,
  limitedTo,
  type Report,
  summarize,
  troubles,
  type Verdict,
} from "./report.ts";
import { findingAt, reportOf, sampleReport } from "./sample.ts";

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(reportSchema);

const word = fc.string({ minLength: 1, maxLength: 8 });
const number = fc.nat(99);
const position: fc.Arbitrary<Position> = fc.record({
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.integer({ min: 1, max: 99 }),
  offset: number,
});
const place = { path: word, start: position, end: position };

const finding: fc.Arbitrary<Finding> = fc
  .record({
    ...place,
    rule: word,
    severity: fc.constantFrom("error", "warning", "advice"),
    status: fc.constantFrom("new", "baseline", "waived"),
    where: word,
    message: word,
    url: word,
    citations: fc.array(word),
    route_to: word,
    waiver: fc.constantFrom("none", "one", "two"),
    related: fc.array(fc.record({ ...place, message: word })),
    suggestions: fc.array(
      fc.record({ start: position, end: position, text: word, safe: fc.boolean() }),
    ),
    fingerprint: word,
  })
  .chain((all) =>
    fc.constantFrom(
      all,
      { ...all, masked: "⟨SSN⟩" },
      { ...all, masked: "⟨SSN⟩", identifier: "SSN" },
    ),
  );

const whole = fc.record({
  schema_version: fc.constant(1),
  tool: fc.record({ name: fc.constant("wardline"), version: word }),
  as_of: fc.constant("2026-06-02T09:00:00Z"),
  packs: fc.array(
    fc.oneof(
      fc.record({ name: word, version: word }),
      fc.record({ name: word, version: word, integrity: word }),
    ),
  ),
  coverage: fc.record({
    files: number,
    parsed: number,
    skipped: fc.array(fc.record({ path: word, reason: word })),
    prose_characters: number,
    rules: number,
    changed_since: word,
  }),
  findings: fc.array(finding),
  waivers_used: fc.array(
    fc.record(
      {
        id: word,
        rule: word,
        reason: word,
        approved_by: fc.array(word),
        expires: fc.constant("2026-12-31"),
        findings: number,
        break_glass: fc.constant(true as const),
      },
      { requiredKeys: ["id", "rule", "reason", "approved_by", "expires", "findings"] },
    ),
  ),
  loosened: fc.array(fc.record({ rule: word, by: word, reason: word })),
  notices: fc.array(
    fc.oneof(fc.record({ message: word }), fc.record({ path: word, message: word })),
  ),
  problems: fc.array(
    fc.oneof(
      fc.record({ message: word }),
      fc.record({
        message: word,
        path: word,
        line: fc.integer({ min: 1, max: 99 }),
        column: fc.integer({ min: 1, max: 99 }),
        expected: word,
        found: word,
        example: word,
      }),
    ),
  ),
  summary: fc.record({
    error: number,
    warning: number,
    advice: number,
    baseline: number,
    waived: number,
    fail_on: fc.constantFrom("error", "warning", "advice", "never"),
    verdict: fc.constantFrom("pass", "fail", "problem"),
  }),
  routing: fc.array(
    fc.record({
      path: word,
      type: word,
      roles: fc.array(fc.record({ role: word, why: fc.array(word) })),
    }),
  ),
  baseline: fc.record({ path: word, entries: number, used: number, unused: number }),
});

const shard = fc.record({
  number: fc.constant(1),
  of: fc.constant(2),
  files: fc.array(
    fc.oneof(
      fc.record({ path: word, position: number }),
      fc.record({ path: word, position: number, alike: word }),
    ),
  ),
  unused: fc.array(finding),
});

const report: fc.Arbitrary<Report> = fc.oneof(
  whole,
  fc.record({ whole, shard }).map(({ whole, shard }) => ({ ...whole, shard })),
);

describe("the schema and the type say the same", () => {
  test("every report of the type is valid", () => {
    fc.assert(
      fc.property(report, (value) => {
        validate(value);
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("every key of the schema is used by a report of the type", () => {
    const seen = new Set<string>();
    for (const value of fc.sample(report, { numRuns: 50, seed: 1 })) keysOf(value, seen);
    expect([...seen].toSorted()).toEqual([...schemaKeys(reportSchema)].toSorted());
  });

  test.each([
    ["a key more", { ...sampleReport, more: 1 }],
    ["a key less", { ...sampleReport, summary: undefined }],
    [
      "a severity unknown",
      { ...sampleReport, findings: [{ ...sampleReport.findings[0], severity: "info" }] },
    ],
    ["a line 0", { ...sampleReport, problems: [{ message: "x", line: 0 }] }],
  ])("%s is refused", (_, value) => {
    expect(validate(value)).toBe(false);
  });
});

test("what the json form writes is valid", () => {
  expect(validate(JSON.parse(json(sampleReport)))).toBe(true);
});

describe("the verdict", () => {
  const found = {
    error: findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999"),
    warning: findingAt("claims/superlative", "posts/best.md", "best"),
    advice: findingAt("brand/plain-words", "posts/best.md", "Utilize"),
  };

  test.each<[string, Finding[], FailOn, Verdict]>([
    ["nothing found", [], "advice", "pass"],
    ["an error", [found.error], "error", "fail"],
    ["a warning where errors block", [found.warning], "error", "pass"],
    ["a warning where warnings block", [found.warning], "warning", "fail"],
    ["an error where warnings block", [found.error], "warning", "fail"],
    ["advice where warnings block", [found.advice], "warning", "pass"],
    ["advice where advice blocks", [found.advice], "advice", "fail"],
    ["an error where nothing blocks", [found.error], "never", "pass"],
    ["a known error", [{ ...found.error, status: "baseline" }], "advice", "pass"],
    ["a waived error", [{ ...found.error, status: "waived" }], "advice", "pass"],
  ])("%s", (_, findings, failOn, verdict) => {
    expect(summarize(reportOf(findings), failOn).verdict).toBe(verdict);
  });

  test("a run without files, without rules or with a problem is no pass, whatever blocks", () => {
    const coverage = sampleReport.coverage;
    for (const more of [
      { coverage: { ...coverage, files: 0 } },
      { coverage: { ...coverage, rules: 0 } },
      { problems: [{ message: "x" }] },
    ]) {
      const run = reportOf([], more);
      expect(summarize(run, "never").verdict).toBe("problem");
      expect(troubles(run)).toHaveLength(1);
    }
  });

  test("a run over what changed passes when nothing did", () => {
    const empty = reportOf([], { coverage: { ...sampleReport.coverage, files: 0 } });
    expect(empty.summary.verdict).toBe("problem");
    expect(limitedTo(empty, "main").summary.verdict).toBe("pass");
    expect(limitedTo(sampleReport, "main").summary).toEqual(sampleReport.summary);
  });

  test("a run that ended early is a valid report and a problem", () => {
    const failed = failedReport(
      sampleReport.tool,
      sampleReport.as_of,
      [{ message: "Bad." }],
      "error",
    );
    expect(validate(failed)).toBe(true);
    expect(failed.summary.verdict).toBe("problem");
  });

  test("new findings are counted by severity, the others apart", () => {
    expect(sampleReport.summary).toMatchObject({
      error: 2,
      warning: 1,
      advice: 1,
      baseline: 1,
      waived: 1,
    });
  });
});

/** Key names at any depth. */
function keysOf(value: unknown, into: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysOf(item, into);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) keysOf(inner, into.add(key));
  }
  return into;
}

function schemaKeys(schema: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof schema !== "object" || schema === null) return into;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === "properties") for (const name of Object.keys(inner)) into.add(name);
    schemaKeys(inner, into);
  }
  return into;
}
