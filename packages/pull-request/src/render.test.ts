import type { Finding } from "@wardline/core";
import { describe, expect, test } from "vitest";
import { byteLength } from "./markdown-safety.ts";
import type { Op } from "./operation.ts";
import { plan, summaryContent } from "./plan.ts";
import type { PlanInput } from "./plan-input.ts";
import { renderSummary } from "./render-summary.ts";
import { changedFile, finding, planInput, pullRequest, report } from "./samples.ts";

const bare = (body: string) => body.replace(/^<!--.*-->\n/gm, "");

function comment(found: Finding): string {
  const op = plan(planInput([found])).find(({ kind }) => kind === "comment");
  return op?.kind === "comment" ? bare(op.body) : "";
}

function summary(found: readonly Finding[], more: Partial<PlanInput> = {}): string {
  const op = plan(planInput(found, pullRequest(), more)).find((one) => one.kind === "summary");
  return op?.kind === "summary" ? op.body : "";
}

const elsewhere = (parts: Parameters<typeof finding>[0]) =>
  finding({ path: "posts/z.md", ...parts });

describe("a comment", () => {
  test("says what is wrong, what to do, why, and who decides, in this order", () => {
    expect(comment(finding({ rule: "hipaa/ssn", message: "Take it out." })).split("\n\n")).toEqual([
      "**Content must not show a Social Security number**",
      "Take it out.",
      "Why: Readers deserve it. [45 CFR 164.514\\(b\\)\\(2\\)](https://www.ecfr.gov/current/title-45)",
      "Who decides: the privacy officer, because the text is already in the git history.",
      "<sub>Error · [`hipaa/ssn`](https://wardline.dev/rules/hipaa/ssn) · no waiver is possible</sub>",
    ]);
  });

  test("says when nobody else needs to look, and how to ask for a waiver", () => {
    const words = comment(finding({ rule: "brand/plain" }));
    expect(words).toContain("Nobody else needs to look: you can fix this yourself.");
    expect(words).toContain(
      "to ask for a waiver, add an entry to waivers.yml in the registries folder; one person must approve it",
    );
  });
});

describe("the summary", () => {
  test("lists what has no comment, most important first, with links to the head", () => {
    const words = summary([
      elsewhere({ rule: "claims/superlative", line: 3 }),
      elsewhere({ line: 9 }),
    ]);
    expect(words).toContain("### ❌ Not ready yet: 1 error and 1 warning");
    expect(words.indexOf("posts/z.md:9")).toBeLessThan(words.indexOf("posts/z.md:3"));
    expect(words).toContain("/blob/abc1234def567890abc1234def567890abc12345/posts/z.md#L9)");
  });

  test("says who decides about what, or that no review is needed", () => {
    expect(summary([elsewhere({ rule: "claims/superlative" })])).toContain(
      "The legal team decides about claims/superlative, if you want to keep it.",
    );
    expect(summary([elsewhere({ rule: "brand/plain" })])).toContain(
      "No review is needed: you can fix everything here yourself.",
    );
  });

  test("folds advice away and lists what is set aside and what was made weaker", () => {
    const found = [
      finding({ rule: "brand/tone" }),
      finding({ line: 7, status: "waived" }),
      finding({ line: 8, status: "baseline" }),
    ];
    const loosened = [{ rule: "hipaa/ssn", by: "wardline.yml", reason: "Test numbers only." }];
    const waivers_used = [
      {
        id: "WV-1",
        rule: "hipaa/reply",
        reason: "Consent on file.",
        approved_by: ["mtu"],
        expires: "2026-12-31",
        findings: 1,
      },
    ];
    const words = summary(found, { report: report(found, { loosened, waivers_used }) });
    expect(words).toContain("<details><summary>1 advice: it never blocks</summary>");
    expect(words).toContain(
      "<details><summary>1 ignored or waived and 2 known from before</summary>",
    );
    expect(words).toContain(
      "- `WV-1` for `hipaa/reply`: Consent on file. Approved by mtu, until 2026-12-31.",
    );
    expect(words).toContain("- `hipaa/ssn` by wardline.yml: Test numbers only.");
  });

  test("names skipped files, the policy and its commit", () => {
    const found = [finding()];
    const coverage = {
      files: 3,
      parsed: 1,
      prose_characters: 9,
      rules: 5,
      skipped: [{ path: "a.bin", reason: "not text" }],
    };
    const words = summary(found, { report: report(found, { coverage }) });
    expect(words).toContain("Checked 3 files with 5 rules; 1 file skipped");
    expect(words).toContain("- `a.bin`: not text");
    expect(words).toContain("Policy: `main` at `ccccccc`");
  });

  test("is there for a job's own summary too, when the pull request needs none", () => {
    expect(plan(planInput([]))).toEqual([]);
    const words = renderSummary(summaryContent(planInput([])));
    expect(words).toContain("### ✅ Pass: nothing to fix");
    expect(words).toContain("people still decide");
  });

  test("says when it could not check, and why", () => {
    const failed = report([]);
    const problems = [
      { message: "The key is not known.", path: "wardline.yml", line: 3, expected: "packs" },
    ];
    const words = summary([], {
      report: { ...failed, problems, summary: { ...failed.summary, verdict: "problem" } },
    });
    expect(words).toContain("Wardline could not check this pull request");
    expect(words).toContain("wardline.yml:3: The key is not known.");
  });

  test("shows what a changed policy would say without following it", () => {
    const proposed = { paths: ["wardline.yml"], more: [], fewer: [elsewhere({})], problems: [] };
    const words = summary([], { proposed });
    expect(words).toContain("This pull request changes the policy.");
    expect(words).toContain("It would no longer find:");
  });

  test.each([500, 5000])("with %i findings fits and counts the rest", (count) => {
    const words = "Say it differently. ".repeat(40);
    const found = Array.from({ length: count }, (_, at) =>
      elsewhere({ line: at + 1, message: words, rule: at % 3 ? "hipaa/reply" : "brand/tone" }),
    );
    const body = summary(found);
    expect(byteLength(body)).toBeLessThanOrEqual(60_000);
    expect(body).toMatch(/\*\*[\d,]+ more findings\*\* did not fit here/);
    expect(body).toContain("Policy:");
  });

  test("never says that anything is compliant or de-identified", () => {
    expect(summary([finding()])).not.toMatch(/compliant|compliance|de-identified/i);
  });
});

describe("identifiers", () => {
  const path = "notes/219-09-9999.md";
  const inName = finding({
    rule: "hipaa/ssn",
    path,
    where: "filename",
    masked: "⟨SSN⟩",
    identifier: "SSN",
    message: "This looks like a Social Security number.",
  });
  const inside = finding({ rule: "hipaa/reply", path, line: 3 });
  const traces = [
    "219-09-9999",
    "219099999",
    "9999-90-912",
    Buffer.from("219-09-9999").toString("base64").slice(0, -3),
    Buffer.from("219-09-9999").toString("hex"),
    "219%2D09%2D9999",
  ];

  /** Everything but the paths that GitHub itself needs to know where a comment goes. */
  const written = (ops: readonly Op[]) =>
    ops
      .flatMap((op) =>
        ("body" in op ? [op.body] : []).concat(op.kind === "comment" ? [op.fallbackBody] : []),
      )
      .join("\n");

  test.each<[name: string, files: Parameters<typeof changedFile>[1][]]>([
    ["in the pull request", [{}]],
    ["outside of it", []],
  ])("of a file name %s are in no body, marker or link", (_, files) => {
    const pull = pullRequest({ files: files.map((more) => changedFile(path, more)) });
    const found = [
      inName,
      inside,
      finding({ rule: "brand/tone", path }),
      finding({ path, line: 8, status: "waived" }),
    ];
    const more = {
      coverage: {
        files: 1,
        parsed: 1,
        prose_characters: 1,
        rules: 5,
        skipped: [{ path, reason: "too large" }],
      },
    };
    const words = written(plan(planInput(found, pull, { report: report(found, more) })));
    expect(words).toContain("⟨SSN⟩");
    for (const trace of traces) expect(words).not.toContain(trace);
  });
});
