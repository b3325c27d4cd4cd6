import { expect, test } from "vitest";
import { useScene } from "./scene.ts";
import { graphql, rest } from "./testing.ts";

const scene = useScene();
const somewhere = () => ({ commit_id: scene.pr.headSha, path: "posts/a.md", line: 10 });

test("a request as GitHub describes it is no violation", async () => {
  expect((await scene.comment(10)).status).toBe(201);
  expect(scene.hub.violations).toEqual([]);
});

test("a comment without a body is a violation and is refused", async () => {
  const reply = await scene.post("/pulls/1/comments", somewhere());
  expect(reply.status).toBe(422);
  expect(scene.violations().join()).toMatch(/must have required property 'body'/);
  expect(scene.hub.state.reviewComments(scene.pr)).toEqual([]);
});

test("a request without any body is a violation where GitHub needs one", async () => {
  await scene.call("POST", "/issues/1/comments");
  expect(scene.violations().join()).toMatch(/the body is missing/);
});

test("a value that GitHub's list of values lacks is a violation", async () => {
  await scene.comment(10, { side: "CENTRE" });
  expect(scene.violations().join()).toMatch(/\/side must be equal to one of the allowed values/);
});

test("a line given as text is a violation", async () => {
  await scene.comment(10, { line: "10" });
  expect(scene.violations().join()).toMatch(/\/line must be integer/);
});

test("subject_type inside a review's comments is caught, though GitHub's schema lets it pass", async () => {
  const comments = [{ path: "posts/a.md", subject_type: "file", body: "x" }];
  await scene.post("/pulls/1/reviews", { event: "COMMENT", body: "", comments });
  expect(scene.violations().join()).toMatch(/additional properties \(subject_type\)/);
});

test("subject_type on a single comment is allowed", async () => {
  const reply = await scene.comment(10, { line: undefined, subject_type: "file" });
  expect(reply.status).toBe(201);
});

test("a request that names no API version is a violation", async () => {
  const response = await fetch(`${scene.hub.origin}${scene.base}`, {
    headers: { authorization: `Bearer ${scene.token}`, "user-agent": "test" },
  });
  expect(response.status).toBe(200);
  expect(scene.violations().join()).toMatch(/no x-github-api-version header/);
});

test("an API version that does not exist is a violation", async () => {
  await scene.call("GET", "", { headers: { "x-github-api-version": "2019-01-01" } });
  expect(scene.violations().join()).toMatch(/unknown API version 2019-01-01/);
});

test("an unknown query parameter is a violation", async () => {
  await scene.get("/pulls/1/files?pages=2");
  expect(scene.violations().join()).toMatch(/unknown query parameter pages/);
});

test("asking for more than a hundred items a page is a violation", async () => {
  await scene.get("/pulls/1/files?per_page=101");
  expect(scene.violations().join()).toMatch(/per_page is 101/);
});

test("a path that no operation has is a violation", async () => {
  expect((await scene.get("/pulls/1/files/extra")).status).toBe(404);
  expect(scene.violations().join()).toMatch(/not an operation the fake knows/);
});

test("a body that is not JSON is a violation", async () => {
  const response = await fetch(`${scene.hub.origin}${scene.base}/issues/1/comments`, {
    method: "POST",
    headers: { authorization: `Bearer ${scene.token}`, "x-github-api-version": "2022-11-28" },
    body: "{oops",
  });
  expect(response.status).toBe(400);
  expect(scene.violations().join()).toMatch(/the body is not JSON/);
});

test("a misspelt GraphQL field is a violation", async () => {
  const reply = await scene.graphql("{ viewer { logn } }");
  expect(reply.errors?.[0]?.message).toMatch(/Cannot query field "logn"/);
  expect(scene.violations().join()).toMatch(/Cannot query field "logn"/);
});

test("a GraphQL variable of the wrong type is a violation", async () => {
  const query =
    'query($n: Int!) { repository(owner: "larkmoor", name: "content") { pullRequest(number: $n) { id } } }';
  await graphql(scene.hub, scene.token, query, { n: "one" });
  expect(scene.violations().join()).toMatch(/\$n/);
});

test("a GraphQL field that GitHub has and the fake has not is a violation, not null", async () => {
  await scene.graphql("{ viewer { bioHTML } }");
  expect(scene.violations().join()).toMatch(/the fake does not know User.bioHTML/);
});

test("an answer that GitHub would not give is a violation too", async () => {
  scene.hub.interventions.respond("pulls/get", { status: 200, body: { number: 1 } });
  await scene.get("/pulls/1");
  expect(scene.violations().join()).toMatch(/answer 200: .*must have required property/);
});

test("an unknown token gets 401", async () => {
  const reply = await rest(scene.hub, "GET", scene.base, { token: "ghs_wrong" });
  expect(reply.status).toBe(401);
});

test("another repository does not exist", async () => {
  const reply = await rest(scene.hub, "GET", "/repos/larkmoor/other", { token: scene.token });
  expect(reply.status).toBe(404);
});
