import { expect, test } from "vitest";
import { changed, useScene } from "./scene.ts";

const scene = useScene();

test("a barrier lets nobody post before everybody has looked", async () => {
  scene.hub.interventions.barrier("pulls/create-review-comment", 2);
  const run = async () => {
    const seen = (await scene.get("/pulls/1/comments")).body.length;
    await scene.comment(10);
    return seen;
  };
  expect(await Promise.all([run(), run()])).toEqual([0, 0]);
  expect(scene.hub.state.reviewComments(scene.pr)).toHaveLength(2);
});

test("a barrier that too few reach is a violation and opens", async () => {
  scene.hub.interventions.barrier("pulls/get", 2, 50);
  expect((await scene.get("/pulls/1")).status).toBe(200);
  expect(scene.violations()).toEqual(["barrier: 1 of 2 requests came"]);
});

test("commit-then-502 keeps what was asked for and denies it", async () => {
  scene.hub.interventions.commitThen502("pulls/create-review-comment");
  expect((await scene.comment(10)).status).toBe(502);
  expect(scene.hub.state.reviewComments(scene.pr)).toHaveLength(1);
  expect((await scene.comment(10)).status).toBe(201);
});

test("commit-then-disconnect keeps what was asked for and hangs up", async () => {
  scene.hub.interventions.commitThenDisconnect("pulls/create-review-comment");
  await expect(scene.comment(10)).rejects.toThrow();
  expect(scene.hub.state.reviewComments(scene.pr)).toHaveLength(1);
});

test("a secondary limit can be had on demand in each of its three dialects, and writes nothing", async () => {
  for (const dialect of ["403", "429", "422 abuse"] as const) {
    scene.hub.interventions.secondaryLimit("pulls/create-review-comment", dialect, 5);
    const reply = await scene.comment(10);
    expect(reply.status).toBe(Number.parseInt(dialect, 10));
    const abuse = dialect === "422 abuse";
    expect(reply.headers.get("retry-after")).toBe(abuse ? null : "5");
    expect(reply.body.errors?.[0].code).toBe(abuse ? "abuse" : undefined);
  }
  expect(scene.hub.state.reviewComments(scene.pr)).toEqual([]);
});

test("the head can move between two calls", async () => {
  const scanned = (await scene.get("/pulls/1")).body.head.sha;
  scene.hub.interventions.before("pulls/get", () => {
    scene.pr.push({ "posts/a.md": changed({ 10: "again" }) });
  });
  const later = (await scene.get("/pulls/1")).body.head.sha;
  expect(later).not.toBe(scanned);
  expect((await scene.get("/pulls/1")).body.head.sha).toBe(later);
});

test("GraphQL requests are met by the names of their top-level fields", async () => {
  const answer = { status: 502, body: { message: "Server Error" } };
  scene.hub.interventions.respond("graphql/viewer", answer);
  await scene.graphql("{ rateLimit { cost } }");
  const reply = await scene.call("POST", "/../../../graphql", {
    body: { query: "{ viewer { login } }" },
  });
  expect(reply.status).toBe(502);
});

test("every request is logged with its answer, and writes are told from reads", async () => {
  await scene.get("/pulls/1");
  await scene.comment(10);
  expect(
    scene.hub.requests.map(({ method, operation, status, login }) => [
      method,
      operation,
      status,
      login,
    ]),
  ).toEqual([
    ["GET", "pulls/get", 200, "github-actions[bot]"],
    ["POST", "pulls/create-review-comment", 201, "github-actions[bot]"],
  ]);
  expect(scene.hub.writes()).toHaveLength(1);
  expect(scene.hub.writes()[0]?.body).toContain("A finding.");
  expect(scene.hub.bytesOf()).not.toContain(scene.token);
});
