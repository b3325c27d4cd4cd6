import { describe, expect, test } from "vitest";
import { failedReport, type Report } from "../report.ts";
import { findingAt, reportOf, rules, sampleReport } from "../sample.ts";
import { type HtmlOptions, html } from "./page.ts";

const options: HtmlOptions = { rule: (id) => rules[id] };
const page = (report: Report, more: Partial<HtmlOptions> = {}) =>
  html(report, { ...options, ...more });

/** What a reader sees: the text without the markup. */
function words(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&")
    .replace(/\s+/g, " ");
}

test("the verdict comes first, in the words of the other forms", () => {
  expect(words(page(sampleReport))).toMatch(
    /^\s*Wardline report: fail Wardline report as of 2026-06-02 09:00 UTC Fail\. Errors block publishing\. Found 2 errors, 1 warning and 1 advice\. Not counted: 1 known from before and 1 waived\. Checked 12 files with 256 rules\. Skipped 1 file: a\.bin \(not text\)\./,
  );
});

test("a finding says where, what to do, what instead, why, on which ground and who decides", () => {
  const text = words(page(sampleReport));
  expect(text).toContain(
    "Warning A superlative needs a claim record Line 1, column 12 Name the evidence, or soften the sentence. Who decides The legal team. A waiver needs one approver. Why, and the source Why Claims must be true when they are made. Source 16 CFR 255.2 Rule claims/superlative",
  );
  expect(text).toContain("Line 4, column 6 ⟨SSN⟩ This looks like a Social Security number.");
  expect(text).toContain("Instead Use (wardline fix does it)");
  expect(page(sampleReport)).toContain(
    '<a href="https://www.ecfr.gov/current/title-45/section-164.514" rel="noopener noreferrer">45 CFR 164.514(b)(2)(i)(G)</a>',
  );
});

test("charts stand beside their numbers", () => {
  const text = words(page(sampleReport));
  expect(text).toContain(
    "By policy pack Pack Errors Warnings Advice hipaa 2 0 0 claims 0 1 0 brand 0 0 1",
  );
  expect(text).toContain(
    "By owner of the rule Owner Errors Warnings Advice The privacy officer 2 0 0",
  );
  expect(text).toContain(
    "A public reply must not show that someone was our patient hipaa/reply-confirms-patient 1 0 0",
  );
  expect(page(sampleReport)).toContain(
    '<rect class="fill-error" x="0%" width="100%" height="100%">',
  );
});

test("only the worst rules are named, the rest is counted", () => {
  const finding = findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999");
  const many = Array.from({ length: 13 }, (_, index) => ({ ...finding, rule: `house/r-${index}` }));
  const text = words(page(reportOf(many)));
  expect(text).toContain("3 more rules 3 0 0");
  // Nobody knows who owns a rule that is not at hand, such as after wardline merge.
  expect(text).toContain("By who decides Role Errors Warnings Advice The privacy officer 13 0 0");
});

test("who must look is said by role, with the reason and what was found", () => {
  const why = ["it tells about a patient"];
  const routing = [
    { path: "pages/a.md", type: "page", roles: [] },
    { path: "replies/r-1.md", type: "reply", roles: [{ role: "legal", why }] },
    { path: "stories/b.md", type: "story", roles: [{ role: "legal", why }] },
  ];
  const text = words(page({ ...sampleReport, routing }));
  expect(text).toContain(
    "The legal team 2 documents Because it tells about a patient: replies/r-1.md 2 errors stories/b.md nothing found",
  );
  expect(text).toContain("Nobody else needs to review the other 1 file");
  expect(text).toContain(
    "To review before it is published: the legal team, because it tells about a patient.",
  );
});

test("what does not count is set apart", () => {
  const waiver = {
    ...{ id: "W-1", rule: "claims/superlative", reason: "A race.", approved_by: ["mtu", "kho"] },
    ...{ expires: "2026-12-31", findings: 1 },
  };
  const baseline = { path: "wardline-baseline.yml", entries: 3, used: 1, unused: 2 };
  const text = words(page({ ...sampleReport, waivers_used: [waiver], baseline }));
  expect(text).toContain("W-1 claims/superlative A race. mtu and kho 2026-12-31 1");
  expect(text).toContain("The waived findings: 1 Warning A superlative needs a claim record");
  expect(text).toContain("wardline-baseline.yml holds 3 findings; 1 of them was met.");
  expect(text).toContain("2 findings of the baseline are gone");
});

test("what was checked, what was not, and with what, is there", () => {
  const loosened = [{ rule: "hipaa/ssn", by: "wardline.yml", reason: "A test." }];
  const text = words(page({ ...sampleReport, loosened }));
  expect(text).toContain(
    "12 files, 5 of them read in full, with 34,567 characters of text. Rules in force: 256.",
  );
  expect(text).toContain("a.bin not text");
  expect(text).toContain("posts/new.mdx : Read as Markdown.");
  expect(text).toContain("hipaa/ssn wardline.yml A test.");
  expect(text).toContain("@wardline/hipaa 1.0.0 sha512-AAAA");
});

describe("honest about nothing", () => {
  test("no findings", () => {
    const text = words(page(reportOf([])));
    expect(text).toContain("Pass. Wardline flags likely problems; people still decide.");
    expect(text).toContain("Nothing to fix was found. That means only that no rule fired.");
    expect(text).not.toContain("By policy pack");
  });

  test("no files", () => {
    const text = words(page(reportOf([], { coverage: { ...sampleReport.coverage, files: 0 } })));
    expect(text).toContain("Not a pass: No file was checked.");
    expect(text).toContain("0 files, 5 of them read in full");
    expect(text).not.toMatch(/nothing to fix|Errors 0|Who must look|Set aside/i);
  });

  test("a problem beside content that gave no findings", () => {
    const text = words(page(reportOf([], { problems: [{ message: "No." }] })));
    expect(text).toContain("Not a pass: 1 problem.");
    expect(text).toContain("The run could not say: see the top of this page.");
    expect(text).not.toContain("That means only that no rule fired. Set aside");
  });

  test("nothing changed", () => {
    const coverage = { ...sampleReport.coverage, files: 0, changed_since: "main" };
    const text = words(page(reportOf([], { coverage })));
    expect(text).toContain("Only what changed since main is shown.");
    expect(text).toContain("No file was checked, so there is nothing to show.");
  });

  test("a run that ended early", () => {
    const problem = {
      ...{ message: "There is no key contents.", path: "wardline.yml", line: 2, column: 1 },
      ...{ expected: "content", found: "contents", example: "content:\n  - posts" },
    };
    const { tool, as_of } = sampleReport;
    const text = words(page(failedReport(tool, as_of, [problem], "error")));
    expect(text).toContain("Not a pass: 1 problem. No file was checked. No rule was in force.");
    expect(text).toContain(
      "wardline.yml:2:1 There is no key contents. Expected content Found contents Example content: - posts",
    );
    expect(text).not.toMatch(/nothing to fix|Errors 0|Who must look|Set aside/i);
    expect(text).toContain("No pack was in force.");
  });
});

test("the same report is the same page, byte for byte, and links lead somewhere", () => {
  const markup = page(sampleReport);
  expect(page(structuredClone(sampleReport))).toBe(markup);
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...markup.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)];
  for (const [, target = ""] of targets) {
    for (const id of target.split(" ")) expect(ids).toContain(id);
  }
});

test("the page loads nothing: one style sheet by its hash, no script", () => {
  const markup = page(sampleReport).replaceAll("&#x27;", "'");
  expect(markup).toMatch(
    /content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'"/,
  );
  expect(markup).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|@import|url\((?!#)/);
});
