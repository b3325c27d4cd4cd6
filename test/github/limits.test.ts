import { expect, test } from "vitest";
import { useScene } from "./scene.ts";

const scene = useScene({ limits: { contentWritesPerMinute: 3, retryAfterSeconds: 7 } });
const write = () => scene.post("/issues/1/comments", { body: "x" });

test("too many writes in a minute meet the secondary limit, and nothing is written", async () => {
  for (let count = 0; count < 3; count++) expect((await write()).status).toBe(201);
  const reply = await write();
  expect(reply.status).toBe(403);
  expect(reply.body.message).toMatch(/secondary rate limit/);
  expect(reply.headers.get("retry-after")).toBe("7");
  expect(scene.hub.state.issueComments(scene.pr)).toHaveLength(3);
});

test("the limit counts GraphQL mutations, but neither queries nor REST reads", async () => {
  for (let count = 0; count < 4; count++) {
    await scene.get("/pulls/1");
    await scene.graphql("{ viewer { login } }");
  }
  const mutation =
    'mutation { unminimizeComment(input: { subjectId: "IC_1" }) { clientMutationId } }';
  for (let count = 0; count < 3; count++) await scene.graphql(mutation);
  expect((await write()).status).toBe(403);
});

test("the limit can speak 429", async () => {
  scene.hub.limits.status = 429;
  for (let count = 0; count < 3; count++) await write();
  expect((await write()).status).toBe(429);
});

test("every token has a limit of its own", async () => {
  for (let count = 0; count < 4; count++) await write();
  scene.token = scene.workflowToken({ "pull-requests": "write" });
  expect((await write()).status).toBe(201);
});

test("the hourly limit of requests is counted down in headers and then enforced", async () => {
  scene.hub.limits.requestsPerHour = 2;
  const first = await scene.get("");
  expect(first.headers.get("x-ratelimit-remaining")).toBe("1");
  await scene.get("");
  const third = await scene.get("");
  expect([third.status, third.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
});

test("a body at the limit of bytes is taken, one byte more is refused", async () => {
  scene.hub.settings.bodyByteLimit = 10;
  expect((await scene.post("/issues/1/comments", { body: "12345678ü" })).status).toBe(201);
  expect((await scene.post("/issues/1/comments", { body: "123456789ü" })).status).toBe(422);
});

test("a body that is too long is refused in reviews, comments and issues", async () => {
  scene.hub.limits.contentWritesPerMinute = 80;
  scene.token = scene.workflowToken({ issues: "write", "pull-requests": "write" });
  const body = "x".repeat(65_537);
  const review = await scene.post("/pulls/1/reviews", { event: "COMMENT", body });
  expect(review.body.errors).toEqual(["Body is too long (maximum is 65536 characters)"]);
  const comments = [{ path: "posts/a.md", line: 10, body }];
  const statuses = [
    review,
    await scene.post("/pulls/1/reviews", { event: "COMMENT", body: "", comments }),
    await scene.comment(10, { body }),
    await scene.post("/issues/1/comments", { body }),
    await scene.post("/issues", { title: "x", body }),
  ].map((reply) => reply.status);
  expect(statuses).toEqual([422, 422, 422, 422, 422]);
});
