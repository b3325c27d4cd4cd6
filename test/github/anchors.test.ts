import { expect, test } from "vitest";
import { hunkWithLine, type Side } from "./hunks.ts";
import { changed, useScene } from "./scene.ts";
import { lines } from "./testing.ts";

const scene = useScene();

const review = (comments: unknown[]) =>
  scene.post("/pulls/1/reviews", {
    event: "COMMENT",
    body: "",
    commit_id: scene.pr.headSha,
    comments,
  });
const at = (line: number, more: object = {}) => ({ path: "posts/a.md", line, body: "x", ...more });

test("a changed line and its three lines of context can be commented, the next cannot", async () => {
  const statuses: number[] = [];
  for (const line of [6, 7, 10, 13, 14]) statuses.push((await scene.comment(line)).status);
  expect(statuses).toEqual([422, 201, 201, 201, 422]);
});

test("the commentable lines are exactly those that git prints, on both sides, for many shapes of change", () => {
  const shapes: Record<number, string | null>[] = [
    { 1: "first" },
    { 40: "last" },
    { 5: null, 6: null },
    { 3: "a\nb\nc", 20: null, 21: "x" },
    { 10: "close", 16: "enough", 24: "apart" },
  ];
  for (const shape of shapes) {
    const number = scene.pr.push({ "posts/a.md": lines(40, shape) });
    const diff = scene.hub.git.text(["diff", "--unified=3", "main", number, "--", "posts/a.md"]);
    const patch = diff.slice(diff.indexOf("@@"));
    expect(commentable(patch)).toEqual(printed(patch));
  }
});

/** By the fake's rule, which only reads hunk headers. */
function commentable(patch: string): string[] {
  const sides: Side[] = ["LEFT", "RIGHT"];
  const all = sides.flatMap((side) => Array.from({ length: 60 }, (_, line) => ({ side, line })));
  return all
    .filter(({ side, line }) => hunkWithLine(patch, side, line) !== undefined)
    .map(({ side, line }) => `${side} ${line}`);
}

/** By counting the lines git prints. */
function printed(patch: string): string[] {
  const found: Record<Side, string[]> = { LEFT: [], RIGHT: [] };
  let [left, right] = [0, 0];
  for (const line of patch.split("\n")) {
    const header = /^@@ -(\d+)[^+]*\+(\d+)/.exec(line);
    if (header !== null) [left, right] = [Number(header[1]), Number(header[2])];
    else {
      if (line[0] === " " || line[0] === "-") found.LEFT.push(`LEFT ${left++}`);
      if (line[0] === " " || line[0] === "+") found.RIGHT.push(`RIGHT ${right++}`);
    }
  }
  return [...found.LEFT, ...found.RIGHT];
}

test("position counts down from the first hunk's header, across hunks", async () => {
  const first = await scene.comment(7);
  const second = await scene.comment(30);
  expect([first.body.position, second.body.position]).toEqual([1, 14]);
});

test("the diff hunk of a comment ends with its line", async () => {
  const hunk: string = (await scene.comment(10)).body.diff_hunk;
  expect(hunk.startsWith("@@ -7,7 +7,7 @@")).toBe(true);
  expect(hunk.endsWith("+changed ten")).toBe(true);
});

test("the left side means the lines of the base", async () => {
  scene.pr.push({ "posts/a.md": changed({ 2: "two\nmore\nmore" }) });
  const left = await scene.comment(30, { side: "LEFT" });
  expect(left.body.diff_hunk.endsWith("-line 30")).toBe(true);
});

test("reviews answer a line outside the diff with one string", async () => {
  const reply = await review([at(10), at(20)]);
  expect(reply.status).toBe(422);
  expect(reply.body.message).toBe("Unprocessable Entity");
  expect(reply.body.errors).toEqual([
    "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
  ]);
});

test("one bad comment sinks the whole review", async () => {
  await review([at(10), at(20)]);
  expect(scene.hub.state.reviewComments(scene.pr)).toEqual([]);
  expect(scene.hub.state.reviews(scene.pr)).toEqual([]);
});

test("single comments answer a line outside the diff with objects", async () => {
  const reply = await scene.comment(20);
  expect(reply.body.message).toBe("Validation Failed");
  expect(reply.body.errors[0]).toMatchObject({
    resource: "PullRequestReviewComment",
    code: "custom",
    field: "pull_request_review_thread.line",
    message: "pull_request_review_thread.line must be part of the diff",
  });
});

test("single comments answer in the newer words when asked to", async () => {
  scene.hub.settings.newerAnchorMessages = true;
  const reply = await scene.comment(20);
  expect(reply.body.errors[0].message).toBe(
    "pull_request_review_thread.line could not be resolved",
  );
});

test("a path outside the diff cannot be resolved", async () => {
  const reply = await review([at(1, { path: "wardline.yml" })]);
  expect(reply.body.errors).toEqual(["Path could not be resolved"]);
  expect((await scene.comment(1, { path: "wardline.yml" })).status).toBe(422);
});

test("a range may not reach from one hunk into another", async () => {
  const reply = await review([at(30, { start_line: 10 })]);
  expect(reply.body.errors).toEqual([
    "Pull request review thread start line must be part of the same hunk as the line.",
  ]);
});

test("a range must begin before it ends, and a range of one line is refused", async () => {
  const message = ["Pull request review thread start line must precede the end line."];
  expect((await review([at(10, { start_line: 11 })])).body.errors).toEqual(message);
  expect((await review([at(10, { start_line: 10 })])).body.errors).toEqual(message);
  expect((await review([at(10, { start_line: 9 })])).status).toBe(200);
});

test("a file whose patch GitHub leaves out takes file comments but no line comments", async () => {
  scene.hub.settings.omitPatch.add("posts/a.md");
  expect((await scene.comment(10)).status).toBe(422);
  expect((await scene.comment(10, { line: undefined, subject_type: "file" })).status).toBe(201);
});

test("a renamed file takes comments only near its modified lines", async () => {
  scene.pr.push({ "posts/a.md": null, "posts/b.md": changed() });
  expect((await scene.comment(10, { path: "posts/b.md" })).status).toBe(201);
  expect((await scene.comment(20, { path: "posts/b.md" })).status).toBe(422);
});

test("a commit that was never part of the pull request is refused", async () => {
  const stranger = scene.hub.commit("other", { "x.md": "x" });
  const reply = await scene.comment(10, { commit_id: stranger });
  expect(reply.status).toBe(422);
});

test("a comment on an older head is checked against that head and then follows its line", async () => {
  const old = scene.pr.headSha;
  scene.pr.push({ "posts/a.md": changed({ 1: "new\nline 1" }) });
  const reply = await scene.comment(10, { commit_id: old });
  expect(reply.status).toBe(201);
  expect([reply.body.original_line, reply.body.line]).toEqual([10, 11]);
});
