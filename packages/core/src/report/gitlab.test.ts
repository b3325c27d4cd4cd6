import { expect, test } from "vitest";
import { gitlab } from "./gitlab.ts";
import { reportOf, sampleReport } from "./sample.ts";

test("each new finding has what GitLab requires", () => {
  const issues = JSON.parse(gitlab(sampleReport));
  expect(issues).toHaveLength(4);
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
      fingerprint: expect.stringMatching(/./),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: {
        path: expect.stringMatching(/^[^./]/),
        lines: { begin: expect.any(Number), end: expect.any(Number) },
      },
    });
  }
  expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(4);
});

test("severities go from critical to info", () => {
  expect(
    JSON.parse(gitlab(sampleReport)).map((issue: { severity: string }) => issue.severity),
  ).toEqual(["major", "info", "critical", "critical"]);
});

test("a clean run is an empty list, an empty run or a problem is a blocker", () => {
  expect(gitlab(reportOf([]))).toBe("[]\n");
  const coverage = { ...sampleReport.coverage, files: 0 };
  expect(
    JSON.parse(
      gitlab(reportOf([], { coverage, problems: [{ message: "Bad.", path: "a.yml", line: 4 }] })),
    ),
  ).toMatchObject([
    { severity: "blocker", location: { path: "a.yml", lines: { begin: 4 } } },
    {
      severity: "blocker",
      description: "No file was checked.",
      location: { path: "wardline.yml" },
    },
  ]);
});
