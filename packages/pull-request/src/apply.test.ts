import type { Finding } from "@wardline/core";
import { beforeEach, describe, expect, test } from "vitest";
import { applyPlan } from "./apply.ts";
import type { ApplyResult, Surroundings } from "./apply-result.ts";
import type { GitHubResponse } from "./github-client.ts";
import { plan } from "./plan.ts";
import type { PlanInput } from "./plan-input.ts";
import type { PullRequest } from "./pull-request.ts";
import { readConversation } from "./read-conversation.ts";
import { changedFile, finding, planInput, pullRequest } from "./samples.ts";
import { ScriptedGitHub } from "./scripted-github.ts";

const files = [changedFile("posts/a.md"), changedFile("posts/b.md")];
const two = [finding({ line: 10 }), finding({ line: 50 })];

let hub: ScriptedGitHub;
let slept: number[];

beforeEach(() => {
  hub = new ScriptedGitHub(files);
  slept = [];
});

const clock: Surroundings = {
  now: () => 1_700_000_000_000,
  sleep: async (milliseconds) => {
    slept.push(milliseconds);
  },
};

async function pullNow(more: Partial<PullRequest> = {}): Promise<PullRequest> {
  const conversation = await readConversation(hub, {
    owner: "larkmoor",
    repo: "content",
    number: 7,
  });
  return { ...pullRequest({ files }), ...conversation, ...more };
}

async function run(
  found: readonly Finding[],
  more: Partial<PlanInput> = {},
  surroundings = clock,
): Promise<ApplyResult> {
  const pull = more.pull ?? (await pullNow());
  hub.log.length = 0;
  return applyPlan(hub, pull, plan(planInput(found, pull, more)), surroundings);
}

const bodies = () => hub.reviewComments.map(({ path, line }) => `${path}:${line}`);
const posts = () => hub.writes.filter((line) => line.startsWith("POST"));

/** GitHub shows every line of the pull request as planned, but the plan was made for a file that has more. */
const stale = () =>
  pullNow({
    files: [
      changedFile("posts/a.md", { patch: `${files[0]?.patch}\n@@ -90,1 +90,3 @@\n a\n+b\n+c` }),
      ...files.slice(1),
    ],
  });

describe("applyPlan", () => {
  test("posts one review and one summary, and nothing the second time", async () => {
    expect(await run(two)).toMatchObject({ outcome: "done", writes: 2, unposted: [] });
    expect(posts()).toEqual([
      "POST /repos/larkmoor/content/pulls/7/reviews",
      "POST /repos/larkmoor/content/issues/7/comments",
    ]);
    expect(bodies()).toEqual(["posts/a.md:10", "posts/a.md:50"]);
    expect(await run(two)).toMatchObject({ outcome: "done", writes: 0 });
    expect(hub.log).toEqual([]);
  });

  test("writes nothing when the head has moved since the check", async () => {
    hub.head = "9".repeat(40);
    expect(await run(two)).toMatchObject({ outcome: "stale", writes: 0 });
    expect(hub.writes).toEqual([]);
  });

  test("stops when GitHub refuses lines because the head moved in between", async () => {
    hub.mishaps.push({
      method: "POST",
      path: /reviews$/,
      answer: { status: 422, data: { errors: ["line must be part of the diff"] } },
      meanwhile: () => {
        hub.head = "9".repeat(40);
      },
    });
    expect(await run(two)).toMatchObject({ outcome: "stale", writes: 0 });
    expect(hub.writes).toHaveLength(1);
  });

  test("puts at most thirty comments into one review", async () => {
    const many = Array.from({ length: 32 }, (_, at) =>
      finding({ line: at < 16 ? at + 5 : at + 24 }),
    );
    await run(many, { limits: { comments: 100 } });
    expect(posts().filter((line) => line.endsWith("reviews"))).toHaveLength(2);
    expect(hub.reviewComments).toHaveLength(32);
  });

  test.each<[name: string, answer: Partial<GitHubResponse> | "no answer"]>([
    ["502", { status: 502 }],
    ["no answer", "no answer"],
  ])(
    "never repeats a POST blindly: after a review that was posted although GitHub said %s there is one of each",
    async (_, answer) => {
      hub.mishaps.push({ method: "POST", path: /reviews$/, answer, done: true });
      hub.mishaps.push({ method: "POST", path: /issues\/7\/comments$/, answer, done: true });
      expect(await run(two)).toMatchObject({ outcome: "done", unposted: [] });
      expect(bodies()).toEqual(["posts/a.md:10", "posts/a.md:50"]);
      expect(hub.issueComments).toHaveLength(1);
      expect(posts()).toHaveLength(2);
    },
  );

  test("posts what a 502 really lost, once more and no oftener", async () => {
    hub.mishaps.push({ method: "POST", path: /reviews$/, answer: { status: 502 } });
    expect(await run(two)).toMatchObject({ outcome: "done", unposted: [] });
    expect(hub.reviewComments).toHaveLength(2);
    hub = new ScriptedGitHub(files);
    hub.mishaps.push({ method: "POST", path: /reviews$/, answer: { status: 502 }, times: 9 });
    expect(await run(two)).toMatchObject({
      outcome: "failed",
      unposted: two.map(({ fingerprint }) => fingerprint).toSorted(),
    });
    expect(posts().filter((line) => line.endsWith("reviews"))).toHaveLength(2);
    expect(hub.issueComments[0]?.body).toContain("posts/a.md:50");
  });

  test("repeats nothing when it cannot look at what is there", async () => {
    hub.mishaps.push({ method: "POST", path: /reviews$/, answer: { status: 502 }, done: true });
    const pull = await pullNow();
    hub.mishaps.push({
      method: "GRAPHQL",
      path: /Conversation/,
      answer: { status: 502 },
      times: 2,
    });
    expect(await run(two, { pull })).toMatchObject({ outcome: "failed" });
    expect(hub.reviewComments).toHaveLength(2);
  });

  test.each<[name: string, answer: Partial<GitHubResponse>]>([
    [
      "403 with retry-after",
      {
        status: 403,
        headers: { "retry-after": "3" },
        data: { message: "You have exceeded a secondary rate limit." },
      },
    ],
    ["429", { status: 429, headers: { "retry-after": "3" } }],
    [
      "422 abuse",
      {
        status: 422,
        headers: { "retry-after": "3" },
        data: {
          message: "Validation Failed",
          errors: [{ code: "abuse", message: "was submitted too quickly" }],
        },
      },
    ],
  ])("waits as long as GitHub asks after %s", async (_, answer) => {
    hub.mishaps.push({ method: "POST", path: /reviews$/, answer });
    expect(await run(two)).toMatchObject({ outcome: "done", unposted: [] });
    expect(slept).toEqual([3000]);
    expect(hub.reviewComments).toHaveLength(2);
  });

  test("waits no longer than its budget and then says what has no comment", async () => {
    const answer = { status: 429, headers: { "retry-after": "40" } };
    hub.mishaps.push({ method: "POST", path: /reviews$/, answer, times: 99 });
    expect(await run(two)).toMatchObject({ outcome: "limited", unposted: { length: 2 } });
    expect(slept).toEqual([40_000, 40_000]);
    expect(hub.issueComments[0]?.body).toContain("posts/a.md:10");
  });

  test("finds the one line that GitHub refuses and tells of it on the file", async () => {
    const found = [5, 6, 7, 8].map((line) => finding({ line }));
    const off = finding({ line: 91 });
    expect(await run([...found, off], { pull: await stale() })).toMatchObject({
      outcome: "done",
      unposted: [],
    });
    expect(bodies().toSorted()).toEqual([
      "posts/a.md:5",
      "posts/a.md:6",
      "posts/a.md:7",
      "posts/a.md:8",
      "posts/a.md:null",
    ]);
    expect(hub.reviewComments.at(-1)?.body).toContain("This is about line 91.");
    expect(await run([...found, off], { pull: { ...(await stale()) } })).toMatchObject({
      writes: 0,
    });
  });

  test("lists in the summary what GitHub takes neither on a line nor on a file", async () => {
    const gone = [changedFile("posts/gone.md"), ...files];
    const lost = finding({ path: "posts/gone.md" });
    const pull = await pullNow({ files: gone });
    expect(await run([lost, ...two], { pull })).toMatchObject({
      outcome: "done",
      unposted: [lost.fingerprint],
    });
    expect(hub.issueComments[0]?.body).toContain("posts/gone.md:10");
    hub.log.length = 0;
    expect(await run([lost, ...two], { pull: await pullNow({ files: gone }) })).toMatchObject({
      writes: 0,
    });
  });

  test("says which permission is missing and stops", async () => {
    const answer = {
      status: 403,
      headers: { "x-accepted-github-permissions": "pull_requests=write; issues=write" },
      data: { message: "Resource not accessible by integration" },
    };
    hub.mishaps.push({ method: "POST", path: /./, answer, times: 99 });
    const result = await run(two);
    expect(result).toMatchObject({
      outcome: "denied",
      writes: 0,
      missing: { line: "pull-requests: write" },
    });
    expect(result.unposted).toHaveLength(2);
    expect(posts()).toHaveLength(1);
    const fork = await run(two, { pull: await pullNow({ headRepo: "mallory/content" }) });
    expect(fork.missing?.sentence).toContain("fork");
  });

  test("two runs at once leave one comment for each finding and one summary", async () => {
    const rival = await pullNow();
    let raced = false;
    hub.mishaps.push({
      method: "POST",
      path: /reviews$/,
      answer: { status: 200 },
      done: true,
      meanwhile: () => {
        raced = true;
      },
    });
    const [first, second] = await Promise.all([
      applyPlan(hub, rival, plan(planInput(two, rival)), clock),
      applyPlan(hub, rival, plan(planInput(two, rival)), clock),
    ]);
    expect([raced, first.outcome, second.outcome]).toEqual([true, "done", "done"]);
    expect(bodies()).toEqual(["posts/a.md:10", "posts/a.md:50"]);
    expect(hub.issueComments).toHaveLength(1);
  });

  test("hides a fixed comment when it may, and loses nothing when it may not", async () => {
    await run(two);
    hub.mishaps.push({
      method: "GRAPHQL",
      path: /minimizeComment/,
      answer: {
        status: 200,
        data: null,
        ...{ errors: [{ message: "Resource not accessible by integration" }] },
      },
    });
    expect(await run([])).toMatchObject({ outcome: "done" });
    expect(hub.reviewComments.map(({ body }) => /Fixed in/.test(body))).toEqual([true, true]);
    expect(hub.reviewComments.map(({ minimized }) => minimized)).toEqual([false, true]);
    expect(await run([])).toMatchObject({ writes: 0 });
  });

  test("asks people one by one, teams with their own token, and sets labels", async () => {
    const teams = new ScriptedGitHub(files);
    const pull = await pullNow();
    const ops = [
      { kind: "labels", add: ["policy: hipaa"], remove: ["policy: brand"] },
      { kind: "reviewers", logins: ["mallory", "pofficer"] },
      { kind: "team", slug: "legal" },
    ] as const;
    hub.mishaps.push({
      method: "POST",
      path: /requested_reviewers/,
      answer: { status: 422, data: { message: "not a collaborator" } },
    });
    const result = await applyPlan(hub, pull, ops, { ...clock, teams });
    expect([hub.labels, hub.asked, teams.asked]).toEqual([
      ["policy: hipaa"],
      ["pofficer"],
      ["legal"],
    ]);
    expect(result).toMatchObject({
      outcome: "done",
      notes: [expect.stringContaining("collaborators")],
    });
  });

  test("survives a GitHub that answers nothing at all", async () => {
    hub.mishaps.push({ method: "GET", path: /./, answer: "no answer", times: 99 });
    expect(await run(two)).toMatchObject({ outcome: "failed", writes: 0 });
  });
});
