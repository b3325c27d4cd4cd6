import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { findingAt, reportOf, rules, sampleReport } from "./sample.ts";
import { sarif } from "./sarif.ts";

// NOTE: one pattern of the official schema is not valid with the u flag.
const ajv = new Ajv04.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function log(report: Report): Log {
  const parsed = JSON.parse(sarif(report, { rule: (id) => rules[id] }));
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  return parsed;
}

function resultOf(report: Report): Result | undefined {
  return log(report).runs[0]?.results?.[0];
}

test("the schema can say no", () => {
  expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
});

test.each<[string, Report]>([
  ["of everything", sampleReport],
  ["of nothing", reportOf([])],
  ["with problems", reportOf([], { problems: [{ message: "Bad.", path: "a b.yml", found: "x" }] })],
  [
    "of unknown rules",
    reportOf([
      findingAt("claims/superlative", "posts/best.md", "best", { rule: "x/gone", url: "" }),
    ]),
  ],
])("a report %s is valid SARIF 2.1.0", (_, report) => {
  expect(log(report).runs).toHaveLength(1);
});

test("a result holds place, level and our own fingerprint", () => {
  expect(
    resultOf(reportOf([findingAt("claims/superlative", "posts/best.md", "best hospital")])),
  ).toMatchObject({
    ruleId: "claims/superlative",
    ruleIndex: 0,
    level: "warning",
    message: { text: "Name the evidence, or soften the sentence." },
    partialFingerprints: { "wardlineFinding/v1": "claims/superlative@11" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "posts/best.md", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1, startColumn: 12, endLine: 1, endColumn: 25 },
        },
      },
    ],
  });
});

test("rules carry title, reason, help with sources, link and tags", () => {
  const [ssn] =
    log(reportOf([findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999")])).runs[0]?.tool.driver
      .rules ?? [];
  expect(ssn).toMatchObject({
    id: "hipaa/ssn",
    shortDescription: { text: "Content must not show a Social Security number" },
    fullDescription: { text: "It points to one person." },
    helpUri: "https://wardline.dev/rules/hipaa/ssn",
    defaultConfiguration: { level: "error" },
    properties: { tags: ["hipaa", "privacy-officer", "US"], "problem.severity": "error" },
  });
  expect(ssn?.help?.markdown).toContain("[45 CFR 164.514(b)(2)(i)(G)](https://www.ecfr.gov/");
});

test("columns are UTF-16 code units and no text of a file is copied", () => {
  expect(log(sampleReport).runs[0]?.columnKind).toBe("utf16CodeUnits");
  expect(sarif(sampleReport, { rule: (id) => rules[id] })).not.toMatch(/snippet|contextRegion/);
});

describe("suppressions", () => {
  test.each([
    ["new", undefined],
    ["waived", "A waiver excuses it."],
    ["baseline", "It was there before adoption."],
  ] as const)("%s", (status, justification) => {
    const result = resultOf(
      reportOf([findingAt("claims/superlative", "posts/best.md", "best", { status })]),
    );
    expect(result?.suppressions?.[0]?.justification).toBe(justification);
  });
});

test("a suggestion is a fix", () => {
  const finding = findingAt("brand/plain-words", "posts/best.md", "Utilize");
  const suggestions = [{ start: finding.start, end: finding.end, text: "Use", safe: true }];
  expect(resultOf(reportOf([{ ...finding, suggestions }]))?.fixes?.[0]?.artifactChanges).toEqual([
    {
      artifactLocation: { uri: "posts/best.md", uriBaseId: "%SRCROOT%" },
      replacements: [
        {
          deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 8 },
          insertedContent: { text: "Use" },
        },
      ],
    },
  ]);
});

test("paths become URIs", () => {
  const finding = findingAt("claims/superlative", "posts/best.md", "best", { path: "a b/é#1?.md" });
  expect(
    resultOf(reportOf([finding]))?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
  ).toBe("a%20b/%C3%A9%231%3F.md");
});

test("no more results than GitHub takes, and the rest is counted", () => {
  const finding = findingAt("claims/superlative", "posts/best.md", "best");
  const run = log(reportOf(Array.from({ length: 25_002 }, () => finding))).runs[0];
  expect(run?.results).toHaveLength(25_000);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
    "2 more findings are left out.",
  );
}, 60_000);

test("a run that could not say is not a successful execution", () => {
  const run = log(reportOf([], { problems: [{ message: "Bad." }] })).runs[0];
  expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
});
