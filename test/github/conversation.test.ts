import { expect, test } from "vitest";
import { useScene } from "./scene.ts";

const scene = useScene();
const issues = () => scene.workflowToken({ issues: "write", "pull-requests": "write" });

test("a review posts all its comments at once, and only a submitted one can be seen", async () => {
  const comments = [10, 30].map((line) => ({ path: "posts/a.md", line, body: `on ${line}` }));
  await scene.post("/pulls/1/reviews", { body: "", comments });
  expect((await scene.get("/pulls/1/comments")).body).toEqual([]);
  await scene.post("/pulls/1/reviews", { event: "COMMENT", body: "", comments });
  const seen = (await scene.get("/pulls/1/comments")).body;
  expect(seen.map((comment) => comment.body)).toEqual(["on 10", "on 30"]);
  expect(seen[0].pull_request_review_id).toBe(seen[1]?.pull_request_review_id);
});

test("a second pending review and an empty review are refused", async () => {
  await scene.post("/pulls/1/reviews", { body: "draft" });
  expect((await scene.post("/pulls/1/reviews", { body: "draft" })).status).toBe(422);
  const empty = await scene.post("/pulls/1/reviews", { event: "COMMENT", body: "" });
  expect(empty.body.errors).toEqual(["Review Can not submit an empty review"]);
});

test("nobody reviews their own work, and workflows may not approve", async () => {
  const token = scene.hub.token({ login: "areyes" });
  const own = await scene.call("POST", "/pulls/1/reviews", { token, body: { event: "APPROVE" } });
  expect(own.body.errors).toEqual(["Can not approve your own pull request"]);
  expect((await scene.post("/pulls/1/reviews", { event: "APPROVE" })).status).toBe(422);
});

test("a request for changes can be dismissed, a comment cannot, and protection can forbid it", async () => {
  const make = async (event: string) =>
    (await scene.post("/pulls/1/reviews", { event, body: "x" })).body.id;
  const dismiss = (id: number) =>
    scene.call("PUT", `/pulls/1/reviews/${id}/dismissals`, { body: { message: "clean now" } });
  const [blocking, plain] = [await make("REQUEST_CHANGES"), await make("COMMENT")];
  expect((await dismiss(plain)).status).toBe(422);
  scene.hub.settings.restrictDismissals = true;
  expect((await dismiss(blocking)).body.errors[0]).toMatch(/Branch protections do not permit/);
  scene.hub.settings.restrictDismissals = false;
  expect((await dismiss(blocking)).body.state).toBe("DISMISSED");
});

test("a review's summary can be edited", async () => {
  const { id } = (await scene.post("/pulls/1/reviews", { event: "COMMENT", body: "one" })).body;
  await scene.call("PUT", `/pulls/1/reviews/${id}`, { body: { body: "two" } });
  expect((await scene.get("/pulls/1/reviews")).body[0].body).toBe("two");
});

test("replies join the thread of the comment they answer", async () => {
  const { id } = (await scene.comment(10)).body;
  const reply = await scene.post(`/pulls/1/comments/${id}/replies`, { body: "noted" });
  expect(reply.body.in_reply_to_id).toBe(id);
  const nested = await scene.post(`/pulls/1/comments/${reply.body.id}/replies`, { body: "again" });
  expect(nested.body.in_reply_to_id).toBe(id);
  expect(scene.hub.state.threadsOf(scene.pr)).toHaveLength(1);
});

test("a deleted comment is gone, and its thread with the last one", async () => {
  const { id } = (await scene.comment(10)).body;
  expect((await scene.call("DELETE", `/pulls/comments/${id}`)).status).toBe(204);
  expect((await scene.get(`/pulls/comments/${id}`)).status).toBe(404);
  expect(scene.hub.state.threadsOf(scene.pr)).toEqual([]);
});

test("people can edit, delete and answer what a workflow wrote", async () => {
  await scene.comment(10);
  await scene.comment(30);
  const [first, second] = scene.hub.state.reviewComments(scene.pr);
  if (first === undefined || second === undefined) throw new Error("two comments expected");
  const person = scene.hub.as("areyes");
  person.editComment(first, "nothing to see");
  person.deleteComment(second);
  const seen = (await scene.get("/pulls/1/comments")).body;
  expect(seen.map((comment) => comment.body)).toEqual(["nothing to see"]);
  expect(first.edits).toMatchObject([{ body: "A finding.", by: "areyes" }]);
});

test("the conversation of a pull request can be written, edited and read since a time", async () => {
  const { id } = (await scene.post("/issues/1/comments", { body: "one" })).body;
  const second = await scene.post("/issues/1/comments", { body: "two" });
  await scene.call("PATCH", `/issues/comments/${id}`, { body: { body: "three" } });
  const since = (await scene.get(`/issues/1/comments?since=${second.body.updated_at}`)).body;
  expect(since.map((comment) => comment.body)).toEqual(["three", "two"]);
  await scene.call("DELETE", `/issues/comments/${id}`);
  expect(scene.hub.state.issueComments(scene.pr).map((comment) => comment.body)).toEqual(["two"]);
});

test("the list of issues holds pull requests too, and labels narrow it", async () => {
  scene.token = issues();
  const made = await scene.post("/issues", {
    title: "Expired consents",
    body: "x",
    labels: ["audit"],
  });
  const all = (await scene.get("/issues")).body;
  expect(all.map((issue) => issue.number)).toEqual([2, 1]);
  expect(all[1]).toHaveProperty("pull_request");
  const labelled = (await scene.get("/issues?labels=audit&state=open")).body;
  expect(labelled.map((issue) => issue.number)).toEqual([made.body.number]);
});

test("an issue can be rewritten and closed", async () => {
  scene.token = issues();
  const { number } = (await scene.post("/issues", { title: "Audit", body: "one" })).body;
  const change = { body: "two", state: "closed", state_reason: "completed" };
  await scene.call("PATCH", `/issues/${number}`, { body: change });
  expect(scene.hub.state.issues()).toMatchObject([{ number, body: "two", state: "closed" }]);
  expect((await scene.get("/issues?state=closed")).body).toHaveLength(1);
});

test("labels are made on the fly and taken off once", async () => {
  await scene.post("/issues/1/labels", { labels: ["policy: hipaa"] });
  expect(scene.pr.data.labels).toEqual(["policy: hipaa"]);
  const path = `/issues/1/labels/${encodeURIComponent("policy: hipaa")}`;
  expect((await scene.call("DELETE", path)).status).toBe(200);
  expect((await scene.call("DELETE", path)).status).toBe(404);
});

test("only collaborators other than the author can be asked to review", async () => {
  scene.hub.addCollaborator("mtu");
  const ask = (reviewers: string[]) => scene.post("/pulls/1/requested_reviewers", { reviewers });
  expect((await ask(["stranger"])).body.message).toMatch(/only be requested from collaborators/);
  expect((await ask(["areyes"])).body.message).toMatch(/pull request author/);
  expect((await ask(["mtu"])).status).toBe(201);
  expect(scene.pr.data.reviewers).toEqual(["mtu"]);
});

test("a workflow cannot ask a team, a person's token can", async () => {
  scene.hub.addTeam("privacy", ["mtu"]);
  const body = { team_reviewers: ["privacy"] };
  const refused = await scene.post("/pulls/1/requested_reviewers", body);
  expect([refused.status, refused.body.message]).toEqual([
    422,
    expect.stringMatching(/Could not resolve to a node/),
  ]);
  const token = scene.hub.token({ login: "mtu" });
  expect((await scene.call("POST", "/pulls/1/requested_reviewers", { token, body })).status).toBe(
    201,
  );
  expect(scene.pr.data.teams).toEqual(["privacy"]);
});
