import type { Finding } from "@wardline/core";
import { describe, expect, test } from "vitest";
import { readMarker } from "./marker.ts";
import type { Op } from "./operation.ts";
import { plan } from "./plan.ts";
import type { PlanInput } from "./plan-input.ts";
import { afterwards } from "./pretend-pull-request.ts";
import type { CommentRecord, PullRequest } from "./pull-request.ts";
import {
  changedFile,
  finding,
  headSha,
  patchOf,
  planInput,
  pullRequest,
  report,
} from "./samples.ts";

const error = finding();
const warning = finding({ rule: "claims/superlative", line: 12 });
const ssn = finding({ rule: "hipaa/ssn", line: 14, masked: "⟨SSN⟩", identifier: "SSN" });

/** A pull request on which a run has told of these findings, and what has happened to the comments since. */
function told(findings: readonly Finding[], since: Partial<CommentRecord> = {}): PullRequest {
  const pull = afterwards(pullRequest(), plan(planInput(findings)));
  return { ...pull, records: pull.records.map((record) => ({ ...record, ...since })) };
}

function next(
  findings: readonly Finding[],
  pull: PullRequest,
  more: Partial<PlanInput> = {},
): Op[] {
  return plan(planInput(findings, pull, more)).filter(({ kind }) => kind !== "summary");
}

function kinds(ops: readonly Op[]): string[] {
  return ops.map((op) => (op.kind === "edit" ? `edit ${op.why}` : op.kind));
}

function summaryOf(findings: readonly Finding[], pull: PullRequest): string {
  const op = plan(planInput(findings, { ...pull, summary: undefined })).find(
    ({ kind }) => kind === "summary",
  );
  return op?.kind === "summary" ? op.body : "";
}

const lost = { line: null, startLine: null, outdated: true } as const;

describe("the life of a comment", () => {
  test.each<[name: string, found: Finding[], pull: PullRequest, ops: string[]]>([
    ["NEW: a finding gets a comment on its line", [error], pullRequest(), ["comment"]],
    ["UNCHANGED: nothing is written", [error], told([error]), []],
    [
      "UNCHANGED: lines inserted above move it and nothing is written",
      [finding({ line: 19, fingerprint: error.fingerprint })],
      told([error]),
      [],
    ],
    [
      "UPDATED: new words are written over the old",
      [{ ...error, message: "Use REPLY-02." }],
      told([error]),
      ["edit updated"],
    ],
    [
      "UPDATED: an edited sentence keeps its comment",
      [finding({ line: 12, fingerprint: "1".repeat(32) })],
      told([error]),
      ["edit updated"],
    ],
    [
      "UPDATED: three lines are near, four are not",
      [finding({ line: 14, fingerprint: "1".repeat(32) })],
      told([error]),
      ["comment", "edit fixed", "minimize"],
    ],
    [
      "UPDATED: a renamed file keeps its comment",
      [finding({ path: "posts/new.md" })],
      {
        ...told([error]),
        files: [changedFile("posts/new.md", { status: "renamed", previousPath: "posts/a.md" })],
      },
      ["edit updated"],
    ],
    [
      "UPDATED: somebody else's edit is written over",
      [error],
      told([error], { edited: true }),
      ["edit updated"],
    ],
    [
      "OUTDATED: an error is told again where it stands now",
      [error],
      told([error], lost),
      ["comment", "hand_over"],
    ],
    ["OUTDATED: a warning is only in the summary", [warning], told([warning], lost), []],
    [
      "OUTDATED: an error without a line now is only in the summary",
      [{ ...error, start: { ...error.start, line: 30 }, end: { ...error.end, line: 30 } }],
      told([error], lost),
      [],
    ],
    ["FIXED: the comment says so and is hidden", [], told([error]), ["edit fixed", "minimize"]],
    [
      "FIXED: the thread is resolved where the token can",
      [],
      told([error], { canResolve: true }),
      ["edit fixed", "resolve"],
    ],
    ["FIXED: said once only", [], told([error], { state: "fixed" }), []],
    [
      "GONE: the file was deleted",
      [],
      { ...told([error]), files: [changedFile("posts/a.md", { status: "removed" })] },
      ["edit gone"],
    ],
    [
      "GONE: the file left the pull request",
      [],
      { ...told([error]), files: [changedFile("posts/b.md")] },
      ["edit gone"],
    ],
    [
      "GONE: a waiver sets it aside",
      [{ ...error, status: "waived" }],
      told([error]),
      ["edit gone"],
    ],
    [
      "GONE: it is in the baseline",
      [{ ...error, status: "baseline" }],
      told([error]),
      ["edit gone"],
    ],
    [
      "REOPENED: an error comes back with one reply",
      [error],
      told([error], { state: "fixed", minimized: true }),
      ["edit reopened", "unminimize", "reply"],
    ],
    [
      "REOPENED: a warning comes back without one",
      [warning],
      told([warning], { state: "fixed" }),
      ["edit reopened"],
    ],
    [
      "REOPENED: the thread is opened where the token can",
      [warning],
      told([warning], { state: "fixed", resolvedBy: "us", canUnresolve: true }),
      ["edit reopened", "unresolve"],
    ],
    [
      "REOPENED: out of sight, an error gets a new comment",
      [error],
      told([error], { ...lost, state: "fixed" }),
      ["comment", "hand_over"],
    ],
    [
      "REOPENED: what was no longer evaluated comes back too",
      [warning],
      told([warning], { state: "gone" }),
      ["edit reopened"],
    ],
    [
      "HUMAN-RESOLVED: the thread is left alone",
      [error],
      told([error], { resolvedBy: "person" }),
      [],
    ],
    [
      "HUMAN-RESOLVED: even when the words change",
      [{ ...error, message: "Use REPLY-02." }],
      told([error], { resolvedBy: "person" }),
      [],
    ],
    ["HUMAN-DELETED: it is not posted again", [error], { ...told([error]), records: [] }, []],
    ["MOVED: the old comment is looked at no more", [], told([error], { state: "moved" }), []],
  ])("%s", (_, found, pull, ops) => {
    expect(kinds(next(found, pull))).toEqual(ops);
  });

  test("DUPLICATE: the lowest id stays", () => {
    const pull = told([error]);
    const [first] = pull.records as [CommentRecord];
    const second = { ...first, id: first.id + 1 };
    expect(next([error], { ...pull, records: [first, second] })).toEqual([
      { kind: "delete", id: second.id },
    ]);
  });

  test("DUPLICATE: one with replies is not deleted but points to the other", () => {
    const pull = told([error]);
    const [first] = pull.records as [CommentRecord];
    const second = { ...first, id: first.id + 1, replies: 1 };
    expect(kinds(next([error], { ...pull, records: [first, second] }))).toEqual(["edit duplicate"]);
  });

  test("DUPLICATE: of two comments the one that can be seen stays", () => {
    const pull = told([error]);
    const [first] = pull.records as [CommentRecord];
    const seen = { ...first, id: first.id + 1 };
    const ops = next([error], { ...pull, records: [{ ...first, ...lost }, seen] });
    expect(kinds(ops)).toEqual(["edit duplicate"]);
    expect(ops[0]).toMatchObject({ id: first.id });
  });

  test.each([
    [
      "skipped",
      {
        report: report([], {
          coverage: {
            files: 1,
            parsed: 1,
            rules: 5,
            prose_characters: 9,
            skipped: [{ path: "posts/a.md", reason: "too large" }],
          },
        }),
      },
      "too large",
    ],
    ["not read", { checked: new Set<string>() }, "not checked in this run"],
    ["out of scope", { outOfScope: [error] }, "still there"],
    ["without its rule", { rule: () => undefined }, "no longer in the policy"],
  ] satisfies [string, Partial<PlanInput>, string][])(
    "GONE: a finding whose file or rule is %s is not called fixed",
    (_, more, words) => {
      const [op] = next([], told([error]), more);
      expect(op).toMatchObject({ kind: "edit", why: "gone" });
      expect(op?.kind === "edit" && op.body).toContain(words);
      expect(op?.kind === "edit" && op.body).not.toMatch(/fixed in/i);
    },
  );

  test("a run that could not check calls nothing fixed", () => {
    const failed = report([]);
    const broken = {
      ...failed,
      problems: [{ message: "wardline.yml is broken." }],
      summary: { ...failed.summary, verdict: "problem" as const },
    };
    expect(next([], told([error]), { report: broken })).toEqual([]);
  });

  test("what is fixed names the commit and the rule, and neither text nor place", () => {
    const [op] = next([], told([error]));
    const body = op?.kind === "edit" ? op.body : "";
    expect(body).toContain(headSha.slice(0, 7));
    expect(body).toContain("hipaa/reply");
    expect(body).not.toContain("posts/a.md");
    expect(body).not.toContain("REPLY-01");
    expect(readMarker(body)).toMatchObject({ state: "fixed", fingerprint: error.fingerprint });
  });

  test("a fixed identifier is still in the history, and the comment says so", () => {
    const [op] = next([], told([ssn]));
    expect(op?.kind === "edit" && op.body).toMatch(
      /Removed from the head, \*\*still in history\*\*/,
    );
  });

  test("HUMAN-RESOLVED and HUMAN-DELETED stand in the summary", () => {
    expect(summaryOf([error], told([error], { resolvedBy: "person" }))).toContain(
      "Resolved by hand, still failing",
    );
    const deleted = { ...told([error]), records: [] };
    const op = plan(planInput([error], deleted)).find(({ kind }) => kind === "summary");
    expect(op?.kind === "summary" && op.body).toContain("comment was deleted, still failing");
  });
});

describe("new comments", () => {
  test("the most important come first and the rest is in the summary", () => {
    const many = [5, 6, 7].map((line) => finding({ rule: "claims/superlative", line }));
    const ops = next([...many, error], pullRequest(), { limits: { comments: 2 } });
    expect(ops.map((op) => op.kind === "comment" && op.line)).toEqual([10, 5]);
  });

  test("comments that are there count, so that no run adds to them", () => {
    const many = [5, 6, 7, 8].map((line) => finding({ line }));
    const limits = { comments: 2 };
    const pull = afterwards(pullRequest(), plan(planInput(many, pullRequest(), { limits })));
    expect(next(many, pull, { limits })).toEqual([]);
  });

  test("advice gets none", () => {
    expect(next([finding({ rule: "brand/tone" })], pullRequest())).toEqual([]);
  });

  test("findings without a line share one comment on their file", () => {
    const ops = next([finding({ line: 30 }), finding({ line: 31 })], pullRequest());
    expect(kinds(ops)).toEqual(["file_comment"]);
    expect(ops[0]?.kind === "file_comment" && ops[0].findings).toHaveLength(2);
  });

  test("a finding outside the pull request is only in the summary", () => {
    expect(next([finding({ path: "posts/other.md" })], pullRequest())).toEqual([]);
    expect(summaryOf([finding({ path: "posts/other.md" })], pullRequest())).toContain(
      "posts/other.md:10",
    );
  });

  test("a mark that leaves its hunk is cut at the hunk's end, and a tall one after ten lines", () => {
    const [cut] = next([finding({ line: 18, lastLine: 45 })], pullRequest());
    expect(cut).toMatchObject({ startLine: 18, line: 20 });
    const wide = pullRequest({ files: [changedFile("posts/a.md", { patch: patchOf([1, 50]) })] });
    expect(next([finding({ line: 2, lastLine: 40 })], wide)[0]).toMatchObject({
      startLine: 2,
      line: 11,
    });
  });

  test("a clean pull request gets no comment at all", () => {
    expect(plan(planInput([]))).toEqual([]);
  });

  test("a summary that was there is kept up to date when all is well", () => {
    const ops = plan(planInput([], told([warning])));
    expect(kinds(ops)).toEqual(["edit fixed", "minimize", "summary"]);
    expect(ops.at(-1)).toMatchObject({ id: expect.any(Number) });
  });
});
