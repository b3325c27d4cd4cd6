import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../testing/problems-of.ts";
import {
  commitAll,
  runGit,
  temporaryFolder,
  temporaryRepository,
  writeFiles,
} from "../testing/temporary-repository.ts";
import { changedFiles } from "./changed-files.ts";

test("Committed, staged, unstaged and new files have changed, and what main did meanwhile has not", async () => {
  const root = temporaryRepository({
    "same.md": "x",
    "edited.md": "x",
    "staged.md": "x",
    "gone.md": "x",
    "old-name.md": "a page that moves",
    "main.md": "x",
  });
  runGit(root, "checkout", "--quiet", "-b", "work");
  writeFiles(root, { "committed.md": "x" });
  commitAll(root);
  runGit(root, "checkout", "--quiet", "main");
  writeFiles(root, { "main.md": "changed on main", "main-new.md": "x" });
  commitAll(root);
  runGit(root, "checkout", "--quiet", "work");
  writeFiles(root, {
    "edited.md": "y",
    "staged.md": "y",
    "new.md": "x",
    "Grüße und Küsse.md": "x",
  });
  writeFiles(root, { ".gitignore": "ignored.md\n", "ignored.md": "x", 'quote"\nline.md': "x" });
  runGit(root, "add", "staged.md");
  rmSync(join(root, "gone.md"));
  renameSync(join(root, "old-name.md"), join(root, "new-name.md"));

  const changed = await changedFiles(root, "main");
  expect([...changed].sort()).toEqual(
    [
      ...[".gitignore", "Grüße und Küsse.md", "committed.md", "edited.md", "gone.md"],
      ...["new-name.md", "new.md", "old-name.md", 'quote"\nline.md', "staged.md"],
    ].sort(),
  );
});

test("Paths count from the project, and files outside of it do not count", async () => {
  const root = temporaryRepository({ "site/page.md": "x", "code/main.ts": "x" });
  writeFiles(root, { "site/page.md": "y", "code/main.ts": "y", "site/new.md": "x" });
  expect([...(await changedFiles(join(root, "site"), "HEAD"))].sort()).toEqual([
    "new.md",
    "page.md",
  ]);
});

describe("a ref that cannot be compared with is a problem", () => {
  test.each([
    "no-such-branch",
    "--output=stolen.txt",
    "-h",
    "HEAD:page.md",
    "a b",
    "$(touch stolen.txt)",
  ])("%s", async (ref) => {
    const root = temporaryRepository({ "page.md": "x" });
    expect(await sentencesOf(() => changedFiles(root, ref))).toContain(
      `There is no branch, tag or commit "${ref}" here.`,
    );
    expect(existsSync(join(root, "stolen.txt"))).toBe(false);
  });

  test("histories that never met", async () => {
    const root = temporaryRepository({ "page.md": "x" });
    runGit(root, "checkout", "--quiet", "--orphan", "other");
    writeFiles(root, { "page.md": "another beginning" });
    commitAll(root);
    expect(await sentencesOf(() => changedFiles(root, "main"))).toContain(
      '"main" and the checked-out commit have no common history here.\n  expected: a ref whose history is there (in CI, check out with fetch-depth: 0)',
    );
  });

  test("a folder without git", async () => {
    const root = temporaryFolder({ "page.md": "x" });
    expect(await sentencesOf(() => changedFiles(root, "main"))).toContain("not a git repository");
  });
});

test("Settings of the repository start no program", async () => {
  const root = temporaryRepository({ "page.md": "x", ".gitattributes": "*.md diff=evil\n" });
  const evil = `touch ${join(root, "started")}`;
  for (const key of [
    "core.fsmonitor",
    "diff.external",
    "diff.evil.command",
    "diff.evil.textconv",
  ]) {
    runGit(root, "config", key, evil);
  }
  writeFiles(root, { "page.md": "y" });
  expect((await changedFiles(root, "HEAD")).has("page.md")).toBe(true);
  expect(existsSync(join(root, "started"))).toBe(false);
});
