import { expect, test } from "vitest";
import { webhookProblems } from "./contract.ts";
import { changed, useScene } from "./scene.ts";

const scene = useScene();
const actions = [
  "opened",
  "synchronize",
  "reopened",
  "ready_for_review",
  "edited",
  "closed",
] as const;

test.each(actions)(
  "the payload of a pull request that was %s is as GitHub describes it",
  (action) => {
    const { payload } = scene.hub.events.pullRequest(scene.pr, action);
    expect(payload).toMatchObject({
      action,
      number: 1,
      pull_request: { head: { sha: scene.pr.headSha } },
    });
    expect(scene.hub.violations).toEqual([]);
  },
);

test("a payload that lacks something is noticed", () => {
  const { payload } = scene.hub.events.pullRequest(scene.pr, "opened");
  const { sender: _, ...rest } = payload;
  expect(webhookProblems("pull-request-opened", rest).join()).toMatch(/'sender'/);
  expect(webhookProblems("pull-request-opened", { ...payload, number: "1" }).join()).toMatch(
    /number/,
  );
});

test("a payload that GitHub would not send is a violation", () => {
  Object.assign(scene.pr.data, { title: 7 });
  scene.hub.events.pullRequest(scene.pr, "opened");
  expect(scene.violations().join()).toMatch(
    /event pull-request-opened: \/pull_request\/title must be string/,
  );
});

test("synchronize says which head it was before", () => {
  const before = scene.pr.headSha;
  scene.pr.push({ "posts/a.md": changed({ 1: "one" }) });
  const { payload } = scene.hub.events.pullRequest(scene.pr);
  expect(payload).toMatchObject({ before, after: scene.pr.headSha });
});

test("pull_request runs on the merge commit, where lines may stand elsewhere than in the head", () => {
  scene.hub.commit("main", {
    "posts/a.md": `new first line\n${scene.hub.git.blob(head("main", "posts/a.md"))}`,
  });
  const { env } = scene.hub.events.pullRequest(scene.pr);
  expect(env.GITHUB_REF).toBe("refs/pull/1/merge");
  const merged = scene.hub.git
    .blob(head(env.GITHUB_SHA ?? "", "posts/a.md"))
    .toString()
    .split("\n");
  expect([merged[0], merged[10]]).toEqual(["new first line", "changed ten"]);
});

const head = (commit: string, path: string) =>
  scene.hub.git.objectAt(scene.hub.git.resolve(commit, "commit") ?? "", path) ?? "";

test("pull_request_target runs on the default branch, whatever the base is", () => {
  scene.hub.branch("release");
  scene.pr.retarget("release");
  scene.hub.commit("main", { "later.md": "x" });
  const { env, payload } = scene.hub.events.pullRequestTarget(scene.pr);
  expect(env).toMatchObject({
    GITHUB_SHA: scene.hub.tip("main"),
    GITHUB_REF: "refs/heads/main",
    GITHUB_BASE_REF: "release",
  });
  expect(payload).toMatchObject({ pull_request: { base: { ref: "release" } } });
});

test("the merge queue's payload names commits but no pull request", () => {
  const { payload, env } = scene.hub.events.mergeGroup(scene.pr);
  expect(payload).toMatchObject({
    merge_group: { base_sha: scene.hub.tip("main"), head_sha: env.GITHUB_SHA },
  });
  expect(payload).not.toHaveProperty("pull_request");
  expect(env.GITHUB_REF).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-/);
});

test("a finished run names its pull request only when it came from the same repository", () => {
  const files = { "fork.md": "x\n" };
  const fork = scene.hub.openPullRequest({
    head: "patch",
    from: "stranger",
    files,
    author: "stranger",
  });
  const own = scene.hub.events.workflowRun(scene.pr).payload;
  expect(own).toMatchObject({ workflow_run: { pull_requests: [{ number: 1 }] } });
  const foreign = scene.hub.events.workflowRun(fork).payload;
  expect(foreign).toMatchObject({
    workflow_run: {
      pull_requests: [],
      head_sha: fork.headSha,
      head_repository: { full_name: "stranger/content", fork: true },
    },
  });
});

test("push, dispatch and schedule are as GitHub describes them", () => {
  const before = scene.hub.tip("main");
  const after = scene.hub.commit("main", { "later.md": "x" });
  expect(scene.hub.events.push("main", before).payload).toMatchObject({
    before,
    after,
    commits: [{ id: after }],
  });
  expect(scene.hub.events.workflowDispatch({ scope: "all" }).payload).toMatchObject({
    inputs: { scope: "all" },
  });
  expect(scene.hub.events.schedule().env.GITHUB_SHA).toBe(after);
});
