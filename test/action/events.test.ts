import { describe, expect, test } from "vitest";
import { lineOf, page } from "./house.ts";
import { useFreshStage, useStage } from "./stage.ts";

const wrong = page({ 3: "It is a miracle cure." });

describe("pull requests", () => {
  const stage = useStage();

  test.each(["opened", "reopened", "ready_for_review", "edited"] as const)(
    "pull_request, %s: comments and fails",
    async (action) => {
      const pr = stage.pull({ "posts/a.md": wrong });
      const run = await stage.run(stage.hub.events.pullRequest(pr, action));
      expect(run.exitCode).toBe(1);
      expect(stage.comments(pr)).toHaveLength(1);
    },
  );

  test("a draft is checked and enforced, and only then silent when it is asked to be", async () => {
    const pr = stage.pull({ "posts/a.md": wrong }, { draft: true });
    const quiet = await stage.check(pr, { "comment-on-draft": "false" });
    expect(quiet.exitCode).toBe(1);
    expect(stage.comments(pr)).toEqual([]);
    expect(quiet.commands.map(({ command }) => command)).toContain("error");
    expect((await stage.check(pr)).exitCode).toBe(1);
    expect(stage.comments(pr)).toHaveLength(1);
  });

  test("comment: summary writes one comment and none on lines; none writes nothing", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    expect(await stage.writesDuring(() => stage.check(pr, { comment: "none" }))).toEqual([]);
    await stage.check(pr, { comment: "summary" });
    expect(stage.comments(pr)).toEqual([]);
    expect(stage.summaries(pr)[0]?.body).toContain("house/cure");
  });

  test("a fork, or Dependabot, has a read-only token: annotations, job summary, exit status, and the way out", async () => {
    const pr = stage.pull({ "posts/a.md": wrong }, { from: "mallory" });
    const token = stage.workflowToken({ contents: "read", "pull-requests": "read" });
    const run = await stage.check(pr, { token });
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr)).toEqual([]);
    const errors = run.commands.filter(({ command }) => command === "error");
    expect(errors.map(({ properties }) => [properties.file, Number(properties.line)])).toEqual([
      ["posts/a.md", lineOf(3)],
    ]);
    expect(run.summary).toContain("house/cure");
    expect(run.stdout).toContain("pull-requests: write");
    expect(run.files["wardline/wardline.sarif"]).toContain("house/cure");
  });

  test("pull_request_target for a fork: comments, without a checkout", async () => {
    const pr = stage.pull({ "posts/a.md": wrong }, { from: "mallory" });
    const run = await stage.run(stage.hub.events.pullRequestTarget(pr));
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr)).toHaveLength(1);
  });

  test.each(["HEAD", "FETCH_HEAD"])(
    "pull_request_target with the head in the workspace (%s) is refused",
    async (file) => {
      const pr = stage.pull({ "posts/a.md": page() }, { from: "mallory" });
      const workspace = { [`.git/${file}`]: `${pr.headSha}\n` };
      const run = await stage.run(stage.hub.events.pullRequestTarget(pr), {}, { workspace });
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toMatch(/workspace holds the pull request/);
      expect(run.stdout).toMatch(/actions\/checkout/);
    },
  );

  test("row 23: workflow_run finds the pull request by commit and repository; an artifact says nothing", async () => {
    const other = stage.pull({ "posts/b.md": page() });
    const pr = stage.pull({ "posts/a.md": wrong }, { from: "mallory" });
    const workspace = { "pr/number": `${other.number}`, NR: `${other.number}` };
    const run = await stage.run(stage.hub.events.workflowRun(pr), {}, { workspace });
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr)).toHaveLength(1);
    expect(stage.comments(other)).toEqual([]);
  });

  test("workflow_run for a head that has moved on leaves it to the newer run", async () => {
    const pr = stage.pull({ "posts/a.md": wrong }, { from: "mallory" });
    const event = stage.hub.events.workflowRun(pr);
    pr.push({ "posts/b.md": page() });
    const writes = await stage.writesDuring(() => stage.run(event));
    expect(writes).toEqual([]);
  });

  test("merge_group: the exit status only", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const event = stage.hub.events.mergeGroup(pr);
    const writes = await stage.writesDuring(async () => {
      const run = await stage.run(event, { token: stage.workflowToken({ contents: "read" }) });
      expect(run.exitCode).toBe(1);
      expect(run.commands.map(({ command }) => command)).toContain("error");
    });
    expect(writes).toEqual([]);
  });
});

describe("branches", () => {
  const stage = useFreshStage();
  const token = () => stage.workflowToken({ contents: "read" });

  test("push: what was pushed, annotated; a new branch is read as a whole", async () => {
    const before = stage.hub.tip("main");
    stage.hub.commit("main", { "posts/a.md": wrong });
    const run = await stage.run(stage.hub.events.push("main", before), { token: token() });
    expect(run.exitCode).toBe(1);
    expect(run.commands.filter(({ command }) => command === "error")).toHaveLength(1);
    expect(run.summary).toContain("house/cure");
    stage.hub.branch("topic");
    const fresh = await stage.run(stage.hub.events.push("topic", "0".repeat(40)), {
      token: token(),
    });
    expect(fresh.outputs.errors).toBe("1");
  });

  test("push of a harmless change passes over what was there before", async () => {
    stage.hub.commit("main", { "posts/a.md": wrong });
    const before = stage.hub.tip("main");
    stage.hub.commit("main", { "posts/b.md": page() });
    const run = await stage.run(stage.hub.events.push("main", before), { token: token() });
    expect(run.exitCode).toBe(0);
  });

  test("workflow_dispatch reads everything and opens no issue", async () => {
    stage.hub.commit("main", { "posts/a.md": wrong });
    const run = await stage.run(stage.hub.events.workflowDispatch(), { token: token() });
    expect(run.exitCode).toBe(1);
    expect(stage.hub.state.issues()).toEqual([]);
  });

  test("an event it does not know is refused in words", async () => {
    const event = { ...stage.hub.events.schedule(), name: "issues" };
    const run = await stage.run(event);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/does not know what to check/);
  });
});
