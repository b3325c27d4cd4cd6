import { createHash } from "node:crypto";
import type { Finding, Report, Severity } from "@wardline/core";
import type { PlanInput } from "./plan-input.ts";
import type { PolicyRule } from "./policy-rule.ts";
import type { ChangedFile, CommentRecord, PullRequest } from "./pull-request.ts";

/** Findings, rules and pull requests for tests. Everybody and everything is invented. */
export const headSha = "abc1234def567890abc1234def567890abc12345";

const ruleFacts: Readonly<Record<string, Partial<PolicyRule>>> = {
  "hipaa/ssn": {
    title: "Content must not show a Social Security number",
    severity: "error",
    route_to: "privacy-officer",
    waiver: "none",
    identifier: "SSN",
    discloses: true,
    citations: [{ text: "45 CFR 164.514(b)(2)", url: "https://www.ecfr.gov/current/title-45" }],
  },
  "hipaa/reply": {
    title: "A reply must not confirm a patient",
    severity: "error",
    route_to: "privacy-officer",
    waiver: "none",
  },
  "claims/superlative": {
    title: "A superlative needs proof",
    severity: "warning",
    route_to: "legal",
    waiver: "one",
  },
  "brand/plain": {
    title: "Plain words are easier to read",
    severity: "warning",
    route_to: "none",
    waiver: "one",
  },
  "brand/tone": { title: "A kind tone helps", severity: "advice", route_to: "none", waiver: "one" },
};

export const ruleIds: readonly string[] = Object.keys(ruleFacts);

export function rule(id: string): PolicyRule | undefined {
  const facts = ruleFacts[id];
  if (facts === undefined) return undefined;
  return {
    id,
    title: id,
    say: "Say it differently.",
    why: "Readers deserve it.",
    severity: "error",
    waiver: "none",
    owner: "legal",
    route_to: "none",
    citations: [{ text: "House style" }],
    ...facts,
  };
}

export interface FindingParts extends Partial<Finding> {
  /** 1-based, first and last. */
  readonly line?: number;
  readonly lastLine?: number;
}

export function finding({ line = 10, lastLine = line, ...parts }: FindingParts = {}): Finding {
  const id = parts.rule ?? "hipaa/reply";
  const facts = rule(id);
  const path = parts.path ?? "posts/a.md";
  return {
    rule: id,
    severity: facts?.severity ?? "error",
    status: "new",
    path,
    where: "body",
    start: { line, column: 1, offset: line * 100 },
    end: { line: lastLine, column: 9, offset: lastLine * 100 + 8 },
    message: "Use the approved reply REPLY-01.",
    url: `https://wardline.dev/rules/${id}`,
    citations: ["House style"],
    route_to: facts?.route_to ?? "none",
    waiver: facts?.waiver ?? "none",
    related: [],
    suggestions: [],
    fingerprint: fingerprintOf(`${id} ${path} ${line}`),
    ...parts,
  };
}

/** 32 hexadecimal digits, as the engine makes them. */
function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

export function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const fresh = findings.filter(({ status }) => status === "new");
  const count = (severity: Severity) => fresh.filter((one) => one.severity === severity).length;
  const error = count("error");
  return {
    schema_version: 1,
    tool: { name: "wardline", version: "1.0.0" },
    as_of: "2026-06-02T09:00:00Z",
    packs: [{ name: "@wardline/hipaa", version: "1.0.0" }],
    coverage: { files: 2, parsed: 2, skipped: [], prose_characters: 100, rules: 5 },
    findings,
    waivers_used: [],
    loosened: [],
    notices: [],
    problems: [],
    summary: {
      error,
      warning: count("warning"),
      advice: count("advice"),
      baseline: findings.length - fresh.length,
      waived: findings.filter(({ status }) => status === "waived").length,
      fail_on: "error",
      verdict: error > 0 ? "fail" : "pass",
    },
    ...more,
  };
}

/** A patch whose hunks show and add exactly these lines. */
export function patchOf(...hunks: readonly (readonly [first: number, last: number])[]): string {
  return hunks
    .map(([first, last]) => {
      const lines = Array.from({ length: last - first + 1 }, (_, at) => `+line ${first + at}`);
      return `@@ -${first},0 +${first},${lines.length} @@\n${lines.join("\n")}`;
    })
    .join("\n");
}

export function changedFile(path: string, more: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path,
    status: "modified",
    sha: "f".repeat(40),
    patch: patchOf([5, 20], [40, 60]),
    ...more,
  };
}

export function pullRequest(more: Partial<PullRequest> = {}): PullRequest {
  return {
    owner: "larkmoor",
    repo: "content",
    number: 7,
    author: "areyes",
    draft: false,
    open: true,
    headSha,
    headRef: "feature",
    headRepo: "larkmoor/content",
    baseRef: "main",
    baseSha: "b".repeat(40),
    webUrl: "https://github.com/larkmoor/content",
    labels: [],
    requestedReviewers: [],
    requestedTeams: [],
    files: [changedFile("posts/a.md"), changedFile("posts/b.md")],
    viewer: "github-actions[bot]",
    records: [],
    summary: undefined,
    spareSummaries: [],
    reviewedBy: [],
    ...more,
  };
}

export function planInput(
  findings: readonly Finding[],
  pull: PullRequest = pullRequest(),
  more: Partial<PlanInput> = {},
): PlanInput {
  return {
    report: report(findings),
    checked: new Set(
      pull.files.filter(({ status }) => status !== "removed").map(({ path }) => path),
    ),
    rule,
    pull,
    policy: { ref: "main", sha: "c".repeat(40) },
    ...more,
  };
}

/** A comment of ours as it stands, for the finding that it tells of. */
export function recordFor(told: Finding, more: Partial<CommentRecord> = {}): CommentRecord {
  return {
    id: 100,
    nodeId: "PRRC_100",
    threadId: "PRRT_100",
    url: "https://github.com/larkmoor/content/pull/7#discussion_r100",
    fingerprint: told.fingerprint,
    state: "open",
    rule: told.rule,
    bodyHash: "0".repeat(16),
    history: rule(told.rule)?.discloses === true,
    path: told.path,
    subject: "line",
    line: told.start.line,
    startLine: null,
    originalLine: told.start.line,
    outdated: false,
    resolvedBy: "nobody",
    minimized: false,
    replies: 0,
    edited: false,
    canResolve: false,
    canUnresolve: false,
    ...more,
  };
}
