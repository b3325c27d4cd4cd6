import { expect, test } from "vitest";
import type { Permissions } from "./permissions.ts";
import { useScene } from "./scene.ts";

const scene = useScene();

const statusWith = async (
  permissions: Permissions,
  method: string,
  path: string,
  body?: unknown,
) => {
  const token = scene.workflowToken(permissions);
  return (await scene.call(method, path, { token, ...(body === undefined ? {} : { body }) }))
    .status;
};

const reads: [string, Permissions][] = [
  ["/contents/wardline.yml", { contents: "read" }],
  ["/branches/main", { contents: "read" }],
  ["/pulls/1", { "pull-requests": "read" }],
  ["/pulls/1/files", { "pull-requests": "read" }],
  ["/issues/1/comments", { issues: "read" }],
  ["/issues/1/comments", { "pull-requests": "read" }],
];

test.each(reads)("in a private repository, reading %s needs %o", async (path, needed) => {
  expect(await statusWith({}, "GET", path)).toBe(403);
  expect(await statusWith(needed, "GET", path)).toBe(200);
});

test("a public repository can be read without any permission, but not written", async () => {
  scene.hub.settings.private = false;
  for (const [path] of reads) expect(await statusWith({}, "GET", path)).toBe(200);
  expect(await statusWith({}, "POST", "/issues/1/comments", { body: "x" })).toBe(403);
});

test("comments need pull-requests: write, and the refusal is in GitHub's words", async () => {
  scene.token = scene.workflowToken({ contents: "write", "pull-requests": "read" });
  const reply = await scene.comment(10);
  expect(reply.status).toBe(403);
  expect(reply.body.message).toBe("Resource not accessible by integration");
  expect(reply.headers.get("x-accepted-github-permissions")).toBe("pull_requests=write");
  expect(scene.hub.state.reviewComments(scene.pr)).toEqual([]);
});

test("either of two permissions lets a workflow comment on and label a pull request", async () => {
  for (const permissions of [{ issues: "write" }, { "pull-requests": "write" }] as Permissions[]) {
    expect(await statusWith(permissions, "POST", "/issues/1/comments", { body: "x" })).toBe(201);
    expect(await statusWith(permissions, "POST", "/issues/1/labels", { labels: ["x"] })).toBe(200);
  }
});

test("pull-requests: write does not reach a plain issue", async () => {
  const issues = scene.workflowToken({ issues: "write" });
  const created = await scene.call("POST", "/issues", { token: issues, body: { title: "Audit" } });
  const path = `/issues/${created.body.number}/comments`;
  expect(await statusWith({ "pull-requests": "write" }, "POST", path, { body: "x" })).toBe(403);
  expect(await statusWith({ issues: "write" }, "POST", path, { body: "x" })).toBe(201);
});

test("opening an issue needs issues: write, a commit status statuses: write", async () => {
  const status = `/statuses/${scene.pr.headSha}`;
  expect(await statusWith({ "pull-requests": "write" }, "POST", "/issues", { title: "x" })).toBe(
    403,
  );
  expect(await statusWith({ contents: "write" }, "POST", status, { state: "success" })).toBe(403);
  expect(await statusWith({ statuses: "write" }, "POST", status, { state: "success" })).toBe(201);
});

test("a workflow's token is no user, a person's is", async () => {
  expect((await fetchUser(scene.token)).status).toBe(403);
  const person = await fetchUser(scene.hub.token({ login: "mtu" }));
  expect(person.body.login).toBe("mtu");
});

const fetchUser = (token: string) => scene.call("GET", "/../../../user", { token });

test("a person's token is refused in other words", async () => {
  const token = scene.hub.token({ login: "mtu", permissions: { contents: "read" } });
  const reply = await scene.call("POST", "/issues/1/comments", { token, body: { body: "x" } });
  expect(reply.body.message).toBe("Resource not accessible by personal access token");
});
