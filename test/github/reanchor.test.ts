import { expect, test } from "vitest";
import { changed, useScene } from "./scene.ts";
import type { ReviewComment } from "./state.ts";
import { lines } from "./testing.ts";

const scene = useScene();

const first = (): ReviewComment => {
  const [comment] = scene.hub.state.reviewComments(scene.pr);
  if (comment === undefined) throw new Error("there is no comment");
  return comment;
};
const isOutdated = () => scene.hub.state.threadsOf(scene.pr)[0]?.outdated;

test("a comment moves down with its line when lines are inserted above", async () => {
  await scene.comment(30, { start_line: 29 });
  scene.pr.push({ "posts/a.md": changed({ 2: "two\nnew\nnew" }) });
  expect(first()).toMatchObject({
    line: 32,
    startLine: 31,
    originalLine: 30,
    originalStartLine: 29,
  });
  expect(first().commit).toBe(scene.pr.headSha);
  expect(isOutdated()).toBe(false);
});

test("a comment moves up with its line when lines above are deleted", async () => {
  await scene.comment(30);
  scene.pr.push({ "posts/a.md": changed({ 2: null, 3: null }) });
  expect(first().line).toBe(28);
});

test("a comment is outdated when its line is rewritten, and says where it was", async () => {
  await scene.comment(10);
  const before = scene.pr.headSha;
  scene.pr.push({ "posts/a.md": changed({ 10: "rewritten" }) });
  expect(first()).toMatchObject({ line: null, startLine: null, position: null, originalLine: 10 });
  expect(first().commit).toBe(before);
  expect(isOutdated()).toBe(true);
});

test("an outdated comment comes back from REST with nulls", async () => {
  await scene.comment(10);
  scene.pr.push({ "posts/a.md": changed({ 10: "rewritten" }) });
  const reply = await scene.get("/pulls/1/comments");
  expect(reply.body[0]).toMatchObject({ line: null, position: null, original_line: 10 });
});

test("a comment is outdated when its line, though unchanged, leaves the difference", async () => {
  await scene.comment(8);
  scene.pr.push({ "posts/a.md": changed({ 10: "line 10" }) });
  expect(first()).toMatchObject({ line: null, originalLine: 8 });
});

test("a context line stays anchored while it stays in a hunk", async () => {
  await scene.comment(8);
  scene.pr.push({ "posts/a.md": changed({ 10: "again" }) });
  expect(first().line).toBe(8);
});

test("a comment is outdated when its file is deleted", async () => {
  await scene.comment(10);
  scene.pr.push({ "posts/a.md": null, "posts/z.md": "z" });
  expect(first().line).toBeNull();
});

test("a comment on the whole file stays until the file leaves the difference", async () => {
  await scene.comment(10, { line: undefined, subject_type: "file" });
  scene.pr.push({ "posts/a.md": changed({ 10: "again" }) });
  expect(isOutdated()).toBe(false);
  scene.pr.push({ "posts/a.md": lines(40) });
  expect(isOutdated()).toBe(true);
});

test("after a force push, a comment follows the same text in the new commit", async () => {
  await scene.comment(30);
  scene.hub.commit("main", { "posts/a.md": lines(40, { 1: "new\nline 1" }) });
  scene.pr.forcePush({ "posts/a.md": changed({ 1: "new\nline 1" }) });
  expect(first().line).toBe(31);
});

test("a comment on a deleted line keeps its place while the base stays", async () => {
  await scene.comment(10, { side: "LEFT" });
  scene.pr.push({ "posts/a.md": changed({ 10: "something else" }) });
  expect(first()).toMatchObject({ side: "LEFT", line: 10 });
});

test("replies move with their thread", async () => {
  await scene.comment(30);
  scene.hub.as("areyes").reply(first(), "Really?");
  scene.pr.push({ "posts/a.md": changed({ 2: "two\nnew" }) });
  expect(scene.hub.state.reviewComments(scene.pr).map((comment) => comment.line)).toEqual([31, 31]);
});
