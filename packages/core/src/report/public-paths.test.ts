import { expect, test } from "vitest";
import { withPublicPaths } from "./public-paths.ts";
import { findingAt, reportOf } from "./sample.ts";

function shown(path: string): string | undefined {
  return withPublicPaths(
    reportOf([findingAt("claims/superlative", "posts/best.md", "best", { path })]),
  ).report.findings[0]?.path;
}

test.each([
  "posts/welcome.md",
  "posts/2026-05-12-launch.md",
  "posts/2026/05/12/launch.md",
  "social/ig-20260512-01.yml",
  "stories/back-in-the-garden-CR-0142.md",
  "crisis/INC-2026-04-update-2.md",
  "docs/v1.2.10/COVID-19.md",
  "README.md",
])("an ordinary path is shown as it is: %s", (path) => {
  expect(shown(path)).toBe(path);
});

test.each([
  ["notes/ssn-078-05-1120.md", "notes/ssn-⟨OTHER_ID⟩.md"],
  ["notes/219_09_9999/a.md", "notes/⟨OTHER_ID⟩/a.md"],
  ["mrn00482913.md", "mrn⟨OTHER_ID⟩.md"],
  ["calls/406-555-0142.md", "calls/⟨OTHER_ID⟩.md"],
  ["cards/4111 1111 1111 1111.md", "cards/⟨OTHER_ID⟩.md"],
  ["plans/1EG4-TE5-MK73.md", "plans/⟨OTHER_ID⟩.md"],
  ["cars/1M8GDM9AXKP042788.md", "cars/⟨OTHER_ID⟩.md"],
  ["mail/maria.delgado@mail.example", "mail/⟨EMAIL⟩"],
])("a number that points to one person is not: %s", (path, expected) => {
  expect(shown(path)).toBe(expected);
});

test("what a rule found in a file name is hidden everywhere, and two files stay two", () => {
  const found = { where: "filename", identifier: "NAME", masked: "⟨NAME⟩" };
  const at = (path: string, more: object = {}) =>
    findingAt("claims/superlative", "posts/best.md", "best", { path, ...more });
  const { report, realPath, shownPath } = withPublicPaths(
    reportOf([at("n/maria.md", found), at("n/maria.md"), at("n/walt.md", found)]),
  );
  expect(report.findings.map(({ path }) => path)).toEqual([
    "n/⟨NAME⟩.md",
    "n/⟨NAME⟩.md",
    "n/⟨NAME⟩.md (2)",
  ]);
  expect(realPath("n/⟨NAME⟩.md (2)")).toBe("n/walt.md");
  expect(shownPath("n/maria.md")).toBe("n/⟨NAME⟩.md");
});
