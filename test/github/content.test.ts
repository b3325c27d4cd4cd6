import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { changed, Scene, useScene } from "./scene.ts";

const scene = useScene();

test("a blob comes as base64 or raw, and an unknown one is 404", async () => {
  const { sha } = (await scene.get("/pulls/1/files")).body[0];
  const blob = (await scene.get(`/git/blobs/${sha}`)).body;
  expect(Buffer.from(blob.content, "base64").toString()).toBe(changed());
  const headers = { accept: "application/vnd.github.raw+json" };
  expect((await scene.call("GET", `/git/blobs/${sha}`, { headers })).text).toBe(changed());
  expect((await scene.get(`/git/blobs/${"0".repeat(40)}`)).status).toBe(404);
});

test("a file of a branch, a tag-like ref and a commit can be read, and a missing one is 404", async () => {
  for (const ref of ["feature", "refs/pull/1/head", scene.pr.headSha]) {
    const reply = await scene.get(`/contents/posts/a.md?ref=${ref}`);
    expect(Buffer.from(reply.body.content, "base64").toString()).toBe(changed());
  }
  const base = await scene.get("/contents/posts/a.md");
  expect(Buffer.from(base.body.content, "base64").toString()).not.toBe(changed());
  expect((await scene.get("/contents/posts/none.md")).status).toBe(404);
  expect((await scene.get("/contents/posts/a.md?ref=none")).body.message).toMatch(
    /No commit found/,
  );
});

test("a folder is a list, or an object when asked for", async () => {
  const list = (await scene.get("/contents/posts")).body;
  expect(list.map((entry) => entry.path)).toEqual(["posts/a.md"]);
  const headers = { accept: "application/vnd.github.object+json" };
  const object = (await scene.call("GET", "/contents/posts", { headers })).body;
  expect(object).toMatchObject({ type: "dir", entries: [{ path: "posts/a.md" }] });
});

test("a file above one megabyte is refused as JSON and given raw", async () => {
  const big = "x".repeat(1024 * 1024 + 1);
  scene.hub.commit("main", { "big.md": big });
  expect((await scene.get("/contents/big.md")).body.errors[0].code).toBe("too_large");
  const headers = { accept: "application/vnd.github.raw+json" };
  expect((await scene.call("GET", "/contents/big.md", { headers })).text).toHaveLength(big.length);
});

test("a link says where it points and is not followed", async () => {
  scene.hub.commit("main", { "link.md": { mode: "120000", content: "posts/a.md" } });
  expect((await scene.get("/contents/link.md")).body).toMatchObject({
    type: "symlink",
    target: "posts/a.md",
  });
});

test("a tree lists everything below it, and says when it was cut", async () => {
  const tree = async () => (await scene.get(`/git/trees/${scene.pr.headSha}?recursive=1`)).body;
  const paths = (await tree()).tree.map((entry) => entry.path);
  expect(paths).toEqual(["posts", "posts/a.md", "wardline.yml"]);
  scene.hub.settings.treeEntryLimit = 2;
  expect(await tree()).toMatchObject({ truncated: true, tree: [{}, {}] });
});

test("comparing says how far two branches are apart and what differs since they parted", async () => {
  scene.hub.commit("main", { "later.md": "x\n" });
  const { body } = await scene.get("/compare/main...feature");
  expect(body).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, total_commits: 1 });
  expect(body.files.map((file) => file.filename)).toEqual(["posts/a.md"]);
  expect((await scene.get("/compare/main...main")).body.status).toBe("identical");
});

test("comparing shows at most 300 files", async () => {
  scene.pr.push(Object.fromEntries(Array.from({ length: 310 }, (_, n) => [`n/${n}.md`, "x\n"])));
  expect((await scene.get("/compare/main...feature")).body.files).toHaveLength(300);
});

test("a branch says whether it is protected", async () => {
  scene.hub.branch("evil");
  scene.hub.protect("main");
  expect((await scene.get("/branches/main")).body.protected).toBe(true);
  expect((await scene.get("/branches/evil")).body.protected).toBe(false);
  expect((await scene.get("/branches/none")).status).toBe(404);
});

test("a tarball is a redirect to an archive of just that commit", async () => {
  const redirect = await scene.get(`/tarball/${scene.pr.headSha}`);
  expect(redirect.status).toBe(302);
  const location = redirect.headers.get("location") ?? "";
  expect(new URL(location).origin).toBe(scene.hub.origin);
  const archive = gunzipSync(Buffer.from(await (await fetch(location)).arrayBuffer())).toString(
    "latin1",
  );
  expect(archive).toContain(`larkmoor-content-${scene.pr.headSha.slice(0, 7)}/posts/a.md`);
  expect(archive).toContain("changed thirty");
});

test("a private archive cannot be had without the address GitHub gave out", async () => {
  const location = (await scene.get("/tarball/main")).headers.get("location") ?? "";
  expect((await fetch(location.replace(/\?.*/, ""))).status).toBe(404);
});

test("sending the token to another download host is a violation", async () => {
  const other = new Scene();
  await other.start({ separateCodeload: true });
  const location = (await other.get("/tarball/main")).headers.get("location") ?? "";
  expect(new URL(location).origin).not.toBe(other.hub.origin);
  expect((await fetch(location)).status).toBe(200);
  expect(other.violations()).toEqual([]);
  await fetch(location, { headers: { authorization: `Bearer ${other.token}` } });
  expect(other.violations()).toEqual(["the token was sent to codeload"]);
  await other.hub.stop();
});

test("the pull requests of a commit are known for own branches, not for forks", async () => {
  const files = { "fork.md": "x\n" };
  const fork = scene.hub.openPullRequest({
    head: "patch",
    from: "stranger",
    files,
    author: "stranger",
  });
  const pulls = async (sha: string) => (await scene.get(`/commits/${sha}/pulls`)).body;
  expect(await pulls(scene.pr.headSha)).toMatchObject([{ number: 1 }]);
  expect(await pulls(fork.headSha)).toEqual([]);
  const open = (await scene.get("/pulls?state=open")).body;
  expect(open.map((pull) => pull.head.label)).toEqual(["stranger:patch", "larkmoor:feature"]);
});

test("a commit and its status can be read and written", async () => {
  expect((await scene.get("/commits/feature")).body.sha).toBe(scene.pr.headSha);
  const token = scene.workflowToken({ statuses: "write" });
  const status = (description: string) =>
    scene.call("POST", `/statuses/${scene.pr.headSha}`, {
      token,
      body: { state: "failure", context: "wardline", description },
    });
  expect((await status("two findings")).status).toBe(201);
  expect((await status("x".repeat(141))).status).toBe(422);
  expect(scene.hub.state.statuses).toMatchObject([
    { state: "failure", description: "two findings" },
  ]);
});

test("a collaborator's permission is told, a stranger has none", async () => {
  scene.hub.addCollaborator("mtu", "write");
  scene.hub.state.user("stranger");
  const permission = async (login: string) =>
    (await scene.get(`/collaborators/${login}/permission`)).body.permission;
  expect([await permission("mtu"), await permission("stranger")]).toEqual(["write", "none"]);
});
