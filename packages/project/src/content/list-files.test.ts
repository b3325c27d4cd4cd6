import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-repository.ts";
import { listFiles } from "./list-files.ts";

const list = (root: string, globs: readonly string[], isLeftOut = (_: string) => false) =>
  listFiles({ root, boundary: root }, globs, isLeftOut);

test("Files come in code unit order, wherever they stand", async () => {
  const names = ["b.md", "a.md", "Z.md", "é.md", "a/x.md", "a-b.md", "a/b/c.md", "9.md", "10.md"];
  const root = temporaryFolder(Object.fromEntries(names.map((name) => [name, "x"])));
  const { paths } = await list(root, ["**/*.md"]);
  expect(paths).toEqual([
    ...["10.md", "9.md", "Z.md", "a-b.md", "a.md", "a/b/c.md", "a/x.md", "b.md", "é.md"],
  ]);
});

test("Installed packages, git's own files and dot files are not content", async () => {
  const root = temporaryFolder({
    "page.md": "x",
    ".draft.md": "x",
    ".github/ISSUE_TEMPLATE.md": "x",
    ".git/notes.md": "x",
    "node_modules/pack/README.md": "x",
    "site/node_modules/pack/README.md": "x",
  });
  expect((await list(root, ["**/*.md"])).paths).toEqual(["page.md"]);
});

test("A glob that names a dot folder finds it", async () => {
  const root = temporaryFolder({ ".well-known/notice.md": "x", ".git/notes.md": "x" });
  const { paths } = await list(root, [".well-known/*.md", ".git/*.md"]);
  expect(paths).toEqual([".well-known/notice.md"]);
});

test("A glob that fits nothing is told, and an exclamation mark takes files out", async () => {
  const root = temporaryFolder({ "a.md": "x", "drafts/b.md": "x" });
  expect(await list(root, ["./**/*.md", "!drafts/**", "social/**/*.yml"])).toEqual({
    paths: ["a.md"],
    skipped: [],
    unmatched: ["social/**/*.yml"],
  });
});

test("A folder that is left out is not walked", async () => {
  const root = temporaryFolder({ "a.md": "x", "public/b.md": "x" });
  const { paths } = await list(root, ["**/*.md"], (path) => path === "public/");
  expect(paths).toEqual(["a.md"]);
});

test("Links that leave the repository, into .git, to folders and to nowhere are skipped with a reason", async () => {
  const outside = temporaryFolder({ "secret.md": "x", "deep/secret.md": "x" });
  const root = temporaryFolder({ "page.md": "x", "real/a.md": "x", ".git/config": "x" });
  symlinkSync(join(outside, "secret.md"), join(root, "out.md"));
  symlinkSync(outside, join(root, "out"));
  symlinkSync("/", join(root, "everything"));
  symlinkSync("real", join(root, "again"));
  symlinkSync("nowhere.md", join(root, "broken.md"));
  symlinkSync("loop.md", join(root, "loop.md"));
  symlinkSync(".git/config", join(root, "config.md"));
  symlinkSync("page.md", join(root, "same.md"));
  const { paths, skipped } = await list(root, ["**/*.md"]);
  expect(paths).toEqual(["page.md", "real/a.md", "same.md"]);
  expect(skipped).toEqual([
    { path: "again", reason: "a link to a folder, which is checked where it stands" },
    { path: "broken.md", reason: "not read: it is not there" },
    { path: "config.md", reason: "it leads into .git" },
    { path: "everything", reason: "a link that leaves the repository" },
    { path: "loop.md", reason: "not read: it is a link that leads back to itself" },
    { path: "out", reason: "a link that leaves the repository" },
    { path: "out.md", reason: "a link that leaves the repository" },
  ]);
});

test("A link to a neighbour project inside the same repository is followed", async () => {
  const boundary = temporaryFolder({ "shared/notice.md": "x", "site/page.md": "x" });
  symlinkSync("../shared/notice.md", join(boundary, "site/notice.md"));
  const ground = { root: join(boundary, "site"), boundary };
  expect((await listFiles(ground, ["**/*.md"], () => false)).paths).toEqual([
    "notice.md",
    "page.md",
  ]);
});

test("Links that no glob asks for are nobody's business", async () => {
  const root = temporaryFolder({ "posts/a.md": "x" });
  symlinkSync("/", join(root, "assets"));
  symlinkSync("gone.png", join(root, "logo.png"));
  expect((await list(root, ["posts/**/*.md"])).skipped).toEqual([]);
});

test("What may not be read is skipped with the reason, and the rest is still checked", () => {
  const root = temporaryFolder({ "page.md": "fine", "secret.md": "x", "locked/a.md": "x" });
  mkdirSync(join(root, "open"));
  chmodSync(root, 0o755);
  chmodSync(join(root, "secret.md"), 0);
  chmodSync(join(root, "locked"), 0);
  const result = runAsAnyone(`
    import { listFiles } from ${JSON.stringify(join(import.meta.dirname, "list-files.ts"))};
    import { readContent } from ${JSON.stringify(join(import.meta.dirname, "read-content.ts"))};
    const root = ${JSON.stringify(root)};
    const listing = await listFiles({ root, boundary: root }, ["**/*.md"], () => false);
    const content = await readContent(root, listing.paths);
    console.log(JSON.stringify({
      read: [...content.sources.keys()],
      skipped: [...listing.skipped, ...content.skipped],
    }));
  `);
  chmodSync(join(root, "locked"), 0o755);
  expect(JSON.parse(result)).toEqual({
    read: ["page.md"],
    skipped: [
      { path: "locked/", reason: "folder not read: no permission to read it" },
      { path: "secret.md", reason: "not read: no permission to read it" },
    ],
  });
});

/** Root may read everything, so tests that run as root ask as `nobody`. */
function runAsAnyone(script: string): string {
  const nobody = 65534;
  const isRoot = process.getuid?.() === 0;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: dirname(import.meta.dirname),
    encoding: "utf8",
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
}
