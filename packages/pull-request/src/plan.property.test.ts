import type { Finding } from "@wardline/core";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { ApplyResult } from "./apply-result.ts";
import { fileFingerprint } from "./body-hash.ts";
import { readHunks } from "./hunks.ts";
import { byteLength } from "./markdown-safety.ts";
import type { Op } from "./operation.ts";
import { plan } from "./plan.ts";
import type { Limits } from "./plan-input.ts";
import { afterwards } from "./pretend-pull-request.ts";
import type { ChangedFile, CommentRecord, PullRequest } from "./pull-request.ts";
import {
  changedFile,
  finding,
  patchOf,
  planInput,
  pullRequest,
  recordFor,
  ruleIds,
} from "./samples.ts";

const paths = ["posts/a.md", "posts/b.md", "posts/c.png", "posts/d.md", "old/a.md"] as const;

const allFiles: ChangedFile[] = [
  changedFile("posts/a.md"),
  changedFile("posts/b.md", {
    status: "renamed",
    previousPath: "old/a.md",
    patch: patchOf([8, 9], [30, 31]),
  }),
  { path: "posts/c.png", status: "added", sha: "e".repeat(40) },
  changedFile("posts/d.md", { status: "removed" }),
];
const files = fc.oneof(
  { weight: 4, arbitrary: fc.constant(allFiles) },
  { weight: 1, arbitrary: fc.subarray(allFiles) },
);

const findings: fc.Arbitrary<Finding[]> = fc
  .uniqueArray(
    fc.record({
      rule: fc.constantFrom(...ruleIds),
      path: fc.oneof(fc.constantFrom("posts/a.md", "posts/b.md"), fc.constantFrom(...paths)),
      line: fc.integer({ min: 1, max: 70 }),
      tall: fc.integer({ min: 0, max: 14 }),
      status: fc.constantFrom("new", "new", "new", "new", "new", "new", "baseline", "waived"),
      where: fc.constantFrom("body", "body", "body", "body", "filename"),
    }),
    { maxLength: 14, selector: ({ rule, path, line }) => `${rule} ${path} ${line}` },
  )
  .map((all) =>
    all.map(({ tall, status, ...rest }) =>
      finding({ ...rest, status: status as Finding["status"], lastLine: rest.line + tall }),
    ),
  );

/** Comments for some of the findings, for edited ones, and for ones that are gone. */
function records(known: readonly Finding[]): fc.Arbitrary<CommentRecord[]> {
  const told = fc.oneof(
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
    fc
      .constantFrom(...ruleIds)
      .map((rule) => finding({ rule, path: "posts/a.md", line: 11, fingerprint: "9".repeat(32) })),
    fc.constantFrom(...paths).map((path) => finding({ path, fingerprint: fileFingerprint(path) })),
  );
  const more = fc.record({
    state: fc.constantFrom("open", "fixed", "gone", "moved"),
    outdated: fc.boolean(),
    resolvedBy: fc.constantFrom("nobody", "us", "person"),
    minimized: fc.boolean(),
    replies: fc.integer({ min: 0, max: 1 }),
    edited: fc.boolean(),
    canResolve: fc.boolean(),
    canUnresolve: fc.boolean(),
    drift: fc.integer({ min: -4, max: 4 }),
  });
  return fc.array(fc.tuple(told, more), { maxLength: 10, size: "small" }).map((all) =>
    all.map(([of, { drift, outdated, ...facts }], at) => {
      const onFile = of.fingerprint.startsWith("file-");
      const line = Math.max(1, of.start.line + drift);
      return recordFor(of, {
        ...(facts as Partial<CommentRecord>),
        id: 100 + at,
        nodeId: `PRRC_${100 + at}`,
        threadId: `PRRT_${100 + at}`,
        outdated: outdated && !onFile,
        subject: onFile ? "file" : "line",
        line: onFile || outdated ? null : line,
        originalLine: onFile ? null : line,
      });
    }),
  );
}

const known = (all: readonly Finding[]) =>
  fc.subarray([...all]).map((some) => some.map(({ fingerprint }) => fingerprint.slice(0, 12)));

interface Scene {
  readonly found: Finding[];
  readonly pull: PullRequest;
  readonly limits: Partial<Limits>;
}

const scene: fc.Arbitrary<Scene> = findings.chain((found) =>
  fc
    .record({
      files,
      records: records(found),
      known: fc.option(known(found), { nil: undefined }),
      limits: fc.record({
        comments: fc.constantFrom(0, 1, 3, 6, 30),
        fileComments: fc.constantFrom(0, 1, 10),
        resolveThreads: fc.boolean(),
      }),
    })
    .map(({ known: fingerprints, limits, ...rest }) => ({
      found,
      limits,
      pull: pullRequest({
        ...rest,
        ...(fingerprints === undefined
          ? {}
          : {
              summary: {
                id: 1,
                nodeId: "IC_1",
                bodyHash: "0".repeat(16),
                edited: false,
                known: fingerprints,
              },
            }),
      }),
    })),
);

/** What a failure should show of an operation. */
function brief(op: Op): string {
  return op.kind === "summary" ? op.body : JSON.stringify(op);
}

describe("plan", () => {
  test("after its own operations has nothing left to do", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        const first = plan(planInput(found, pull, { limits }));
        const then = afterwards(pull, first);
        expect(plan(planInput(found, then, { limits })).map(brief)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("after its own operations has nothing to do for a newer commit that changes nothing", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        const then = afterwards(pull, plan(planInput(found, pull, { limits })));
        const pushed = { ...then, headSha: "5".repeat(40) };
        const later = {
          limits,
          policy: { ref: "main", sha: "6".repeat(40) },
          runUrl: "https://github.com/larkmoor/content/actions/runs/9",
        };
        expect(plan(planInput(found, pushed, later)).map(brief)).toEqual([]);
      }),
    );
  }, 60_000);

  test("comments on nothing outside the difference", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        for (const op of plan(planInput(found, pull, { limits }))) {
          if (op.kind === "file_comment")
            expect(pull.files.map(({ path }) => path)).toContain(op.path);
          if (op.kind !== "comment") continue;
          const patch = pull.files.find(({ path }) => path === op.path)?.patch ?? "";
          const start = op.startLine ?? op.line;
          const hunk = readHunks(patch).find(
            ({ first, last }) => first <= start && op.line <= last,
          );
          expect(hunk).toBeDefined();
          expect(op.startLine === undefined || op.startLine < op.line).toBe(true);
        }
      }),
    );
  }, 60_000);

  test("never writes a body over the limit", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        const bodies = plan(planInput(found, pull, { limits })).flatMap((op) =>
          "body" in op ? [op.body] : [],
        );
        for (const body of bodies) expect(byteLength(body)).toBeLessThanOrEqual(60_000);
      }),
    );
  }, 60_000);

  test("never calls a finding fixed that is still in the report", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        const there = new Set(found.map(({ fingerprint }) => fingerprint));
        for (const op of plan(planInput(found, pull, { limits }))) {
          if (op.kind !== "edit" || op.why !== "fixed") continue;
          const record = pull.records.find(({ id }) => id === op.id);
          expect(there.has(record?.fingerprint ?? "")).toBe(false);
        }
      }),
    );
  }, 60_000);

  test("never deletes a comment that has replies, nor the last one for a finding", () => {
    fc.assert(
      fc.property(scene, ({ found, pull, limits }) => {
        const ops = plan(planInput(found, pull, { limits }));
        const gone = new Set(ops.flatMap((op) => (op.kind === "delete" ? [op.id] : [])));
        for (const record of pull.records.filter(({ id }) => gone.has(id))) {
          expect(record.replies).toBe(0);
          const others = pull.records.filter(
            ({ fingerprint, id }) => fingerprint === record.fingerprint && !gone.has(id),
          );
          expect(others.length).toBeGreaterThan(0);
        }
      }),
    );
  }, 60_000);

  test("has no say in the verdict: neither an operation nor a result can carry one", () => {
    expectTypeOf<
      Extract<keyof Op | keyof ApplyResult, "verdict" | "conclusion" | "exitCode">
    >().toBeNever();
    type Keys<Part> = Part extends unknown ? keyof Part : never;
    expectTypeOf<Extract<Keys<Op>, "verdict" | "conclusion" | "exitCode">>().toBeNever();
  });
});
