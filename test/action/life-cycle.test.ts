import { describe, expect, test } from "vitest";
import type { PullRequestHandle } from "../github/pull-request-handle.ts";
import { lineOf, page, policy } from "./house.ts";
import { useStage } from "./stage.ts";

// One test for every row of the comment's life: what is found now × the comment that is there.

const stage = useStage();
const wrong = page({ 3: "It is a miracle cure." });
const right = page({ 3: "It shortens a cold by a day." });

async function withComment(): Promise<PullRequestHandle> {
  const pr = stage.pull({ "posts/a.md": wrong });
  await stage.check(pr);
  expect(stage.comments(pr)).toHaveLength(1);
  return pr;
}

function only(pr: PullRequestHandle) {
  const [comment] = stage.comments(pr);
  if (comment === undefined) throw new Error("there is no comment");
  return comment;
}

test("NEW: each finding gets a comment on its line, all in one review, most severe first; the job fails", async () => {
  const pr = stage.pull({
    "posts/a.md": page({ 3: "We utilize it.", 7: "It is a miracle cure." }),
  });
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  expect(stage.comments(pr).map(({ line }) => line)).toEqual([lineOf(7), lineOf(3)]);
  expect(stage.hub.state.reviews(pr)).toHaveLength(1);
  expect(stage.hub.state.reviews(pr)[0]).toMatchObject({ body: "", state: "COMMENTED" });
  expect(stage.summaries(pr)).toHaveLength(1);
  expect(run.outputs).toMatchObject({ verdict: "fail", total: "2", errors: "1", warnings: "1" });
});

test("A clean pull request gets no comment and no summary, and passes", async () => {
  const pr = stage.pull({ "posts/a.md": right });
  const writes = await stage.writesDuring(async () => {
    expect((await stage.check(pr)).exitCode).toBe(0);
  });
  expect(writes).toEqual([]);
});

describe("UNCHANGED", () => {
  test("the same head again: no write at all", async () => {
    const pr = await withComment();
    const writes = await stage.writesDuring(async () => {
      expect((await stage.check(pr)).exitCode).toBe(1);
    });
    expect(writes).toEqual([]);
  });

  test("lines inserted above: no write, the comment moves with its line", async () => {
    const pr = await withComment();
    pr.push({ "posts/a.md": `${"More above.\n\n".repeat(4)}${wrong}` });
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
    expect(only(pr).line).toBe(lineOf(3) + 8);
  });

  test("rebased by force push onto a moved base: no write", async () => {
    const pr = await withComment();
    stage.hub.commit("main", { "notes.txt": `${pr.number}` });
    pr.forcePush({ "posts/a.md": wrong });
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });
});

describe("UPDATED", () => {
  test("a warning whose sentence was reworded keeps its comment, edited in place", async () => {
    const pr = stage.pull({ "posts/a.md": page({ 3: "We utilize it." }) });
    await stage.check(pr);
    pr.push({ "posts/a.md": page({ 3: "All of us utilize it." }) });
    const writes = await stage.writesDuring(() => stage.check(pr));
    expect(stage.comments(pr)).toHaveLength(1);
    expect(writes).toContain("pulls/update-review-comment");
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });

  test("a message that the policy has reworded is edited in place, without a new notification", async () => {
    const pr = await withComment();
    const rule = "policies/house/rules/cure.yml";
    const old = String(policy[rule]);
    stage.hub.commit("main", { [rule]: old.replace("We do not promise", "Nobody promises") });
    const writes = await stage.writesDuring(() => stage.check(pr));
    stage.hub.commit("main", { [rule]: old });
    expect(writes).toContain("pulls/update-review-comment");
    expect(writes).not.toContain("pulls/create-review");
    expect(only(pr).body).toContain("Nobody promises a cure");
  });
});

test("OUTDATED: an error whose comment lost its line is told anew, and the old comment points to it", async () => {
  const pr = await withComment();
  const old = only(pr);
  pr.forcePush({ "posts/a.md": page({ 9: "It is a miracle cure." }, 20) });
  expect(old.line).toBeNull();
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  const [first, second] = stage.comments(pr);
  expect(stage.comments(pr)).toHaveLength(2);
  expect(second?.line).toBe(lineOf(9));
  expect(first?.body).toMatch(/\]\(.+\)/);
  expect(first?.minimized).toBe("outdated");
  expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
});

describe("FIXED", () => {
  test("the comment says so in place and names the commit; the job passes", async () => {
    const pr = await withComment();
    pr.push({ "posts/a.md": right });
    expect((await stage.check(pr)).exitCode).toBe(0);
    expect(stage.comments(pr)).toHaveLength(1);
    expect(only(pr).body).toContain(pr.headSha.slice(0, 7));
    expect(only(pr).body).toMatch(/fixed/i);
    expect(stage.hub.state.threadsOf(pr)[0]?.resolvedBy).toBeNull();
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });

  test("the thread is resolved where the token may, and survives where it may not hide comments", async () => {
    const pr = await withComment();
    pr.push({ "posts/a.md": right });
    const token = stage.workflowToken({ contents: "write", "pull-requests": "write" });
    expect((await stage.check(pr, { token })).exitCode).toBe(0);
    expect(stage.hub.state.threadsOf(pr)[0]?.resolvedBy).toBe("github-actions[bot]");
  });
});

test("GONE: with its file deleted, a comment says that it is no longer evaluated, never that it is fixed", async () => {
  const pr = await withComment();
  pr.push({ "posts/a.md": null, "posts/b.md": right });
  expect((await stage.check(pr)).exitCode).toBe(0);
  expect(only(pr).body).not.toMatch(/✅|fixed in/i);
  expect(only(pr).body).toMatch(/no longer/i);
});

describe("REOPENED", () => {
  test("what comes back reopens its comment in place, with one reply for an error", async () => {
    const pr = await withComment();
    const off = 'rules: {"house/cure": {severity: "off", reason: "a trial"}}\n';
    stage.hub.commit("main", { "wardline.yml": String(policy["wardline.yml"]) + off });
    expect((await stage.check(pr)).exitCode).toBe(0);
    expect(only(pr).body).toContain('"st":"fixed"');
    stage.hub.commit("main", { "wardline.yml": String(policy["wardline.yml"]) });
    expect((await stage.check(pr)).exitCode).toBe(1);
    const [first, ...replies] = stage.comments(pr);
    expect(first?.body).toContain('"st":"open"');
    expect(first?.minimized).toBeNull();
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ inReplyTo: first?.id });
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });

  test("an error that comes back on a line that was edited in between is told on its line again", async () => {
    const pr = await withComment();
    pr.push({ "posts/a.md": right });
    await stage.check(pr);
    pr.push({ "posts/a.md": wrong });
    expect((await stage.check(pr)).exitCode).toBe(1);
    expect(stage.comments(pr).filter(({ line }) => line === lineOf(3))).toHaveLength(1);
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });
});

test("HUMAN-RESOLVED: the thread is left alone, the job still fails, the summary says so", async () => {
  const pr = await withComment();
  stage.hub.as("areyes").resolve(only(pr));
  const writes = await stage.writesDuring(async () => {
    expect((await stage.check(pr)).exitCode).toBe(1);
  });
  expect(writes.filter((write) => write !== "issues/update-comment")).toEqual([]);
  expect(stage.hub.state.threadsOf(pr)[0]?.resolvedBy).toBe("areyes");
  expect(stage.summaries(pr)[0]?.body).toMatch(/by hand/);
});

test("HUMAN-DELETED: it is not posted again; the summary and an annotation tell, and the job still fails", async () => {
  const pr = await withComment();
  stage.hub.as("areyes").deleteComment(only(pr));
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  expect(stage.comments(pr)).toEqual([]);
  expect(stage.summaries(pr)[0]?.body).toContain("house/cure");
  expect(run.commands.map(({ command }) => command)).toContain("error");
});

test("DUPLICATE: of two of our comments on one finding the older stays", async () => {
  const pr = await withComment();
  const { id, body } = only(pr);
  const at = { path: "posts/a.md", line: lineOf(3), side: "RIGHT" } as const;
  stage.hub.as("github-actions[bot]").reviewComment(pr, at, body);
  await stage.check(pr);
  expect(stage.comments(pr).map((comment) => comment.id)).toEqual([id]);
});
