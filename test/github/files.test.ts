import { expect, test } from "vitest";
import { useScene } from "./scene.ts";
import { lines } from "./testing.ts";

const scene = useScene();
const files = async () => (await scene.get("/pulls/1/files?per_page=100")).body;
const file = async (name: string) => (await files()).find((entry) => entry.filename === name);

test("a changed file comes with its counts, its head blob and git's own patch", async () => {
  const entry = await file("posts/a.md");
  expect(entry).toMatchObject({ status: "modified", additions: 2, deletions: 2, changes: 4 });
  expect(entry?.sha).toBe(scene.hub.git.text(["rev-parse", "feature:posts/a.md"]));
  const diff = scene.hub.git.text(["diff", "-U3", "main", "feature", "--", "posts/a.md"]);
  expect(entry?.patch).toBe(diff.slice(diff.indexOf("@@")));
});

test("additions, removals and renames are told apart", async () => {
  scene.hub.commit("main", { "old.md": lines(20), "gone.md": "bye\n" });
  const { number } = scene.hub.openPullRequest({
    head: "moves",
    files: {
      "old.md": null,
      "new.md": lines(20, { 3: "three" }),
      "gone.md": null,
      "fresh.md": "hi\n",
    },
    author: "areyes",
  });
  const reply = await scene.get(`/pulls/${number}/files`);
  const byName = Object.fromEntries(reply.body.map((entry) => [entry.filename, entry]));
  expect(byName["new.md"]).toMatchObject({ status: "renamed", previous_filename: "old.md" });
  expect(byName["gone.md"]).toMatchObject({ status: "removed", deletions: 1 });
  expect(byName["gone.md"]?.sha).toBe(scene.hub.git.text(["rev-parse", "main:gone.md"]));
  expect(byName["fresh.md"]?.patch).toBe("@@ -0,0 +1 @@\n+hi");
});

test("the list compares with the merge base, so later commits on the base do not show", async () => {
  scene.hub.commit("main", {
    "later.md": "later\n",
    "posts/a.md": lines(40, { 40: "changed on main" }),
  });
  expect((await files()).map((entry) => entry.filename)).toEqual(["posts/a.md"]);
  expect((await file("posts/a.md"))?.patch).not.toContain("changed on main");
});

test("binary files and pure renames have no patch", async () => {
  scene.pr.push({ "logo.png": new Uint8Array([0, 1, 2, 0, 255]) });
  const binary = await file("logo.png");
  expect(binary).toMatchObject({ status: "added", additions: 0 });
  expect(binary).not.toHaveProperty("patch");
});

test("a patch beyond the size limit is left out, others stay", async () => {
  scene.hub.settings.patchByteLimit = 1000;
  scene.pr.push({ "long.md": lines(500), "short.md": "short\n" });
  expect(await file("long.md")).not.toHaveProperty("patch");
  expect(await file("short.md")).toHaveProperty("patch");
});

test("names with quotes, line breaks and other scripts arrive unchanged", async () => {
  const odd = 'odd "name"\n::error::ü 日.md';
  scene.pr.push({ [odd]: "x\n" });
  expect(await file(odd)).toMatchObject({ status: "added", additions: 1 });
});

test("a file without a final line break keeps git's remark in its patch", async () => {
  scene.pr.push({ "end.md": "no newline" });
  expect((await file("end.md"))?.patch).toBe(
    "@@ -0,0 +1 @@\n+no newline\n\\ No newline at end of file",
  );
});

test("a changed type of file does not mix up the patches of its neighbours", async () => {
  scene.hub.commit("main", { "b.md": "text\n" });
  const { number } = scene.hub.openPullRequest({
    head: "link",
    files: { "b.md": { mode: "120000", content: "posts/a.md" }, "c.md": "after\n" },
    author: "areyes",
  });
  const reply = await scene.get(`/pulls/${number}/files`);
  expect(reply.body.at(-1)).toMatchObject({ filename: "c.md", patch: "@@ -0,0 +1 @@\n+after" });
});

test("pages link to their neighbours", async () => {
  scene.pr.push(Object.fromEntries(["b", "c", "d", "e"].map((name) => [`${name}.md`, "x\n"])));
  const reply = await scene.get("/pulls/1/files?per_page=2&page=2");
  expect(reply.body).toHaveLength(2);
  const link = reply.headers.get("link") ?? "";
  for (const relation of ["prev", "next", "last", "first"])
    expect(link).toContain(`rel="${relation}"`);
  const next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? "";
  const last = await scene.get(
    new URL(next).pathname.replace(scene.base, "") + new URL(next).search,
  );
  expect(last.body).toHaveLength(1);
  expect(last.headers.get("link")).not.toContain('rel="next"');
});

test("thirty files make a page when no size is asked for", async () => {
  scene.pr.push(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`n${n}.md`, "x\n"])));
  expect((await scene.get("/pulls/1/files")).body).toHaveLength(30);
});

test("the list ends at 3,000 files without saying so", async () => {
  scene.pr.push(
    Object.fromEntries(Array.from({ length: 3001 }, (_, n) => [`n/${n}.md`, `${n}\n`])),
  );
  const page = (number: number) => scene.get(`/pulls/1/files?per_page=100&page=${number}`);
  const last = await page(30);
  expect(last.body).toHaveLength(100);
  expect(last.headers.get("link")).not.toContain('rel="next"');
  expect((await page(31)).body).toEqual([]);
  expect((await scene.get("/pulls/1")).body.changed_files).toBe(3002);
});
