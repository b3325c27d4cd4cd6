import { expect, test } from "vitest";
import {
  commitAll,
  runGit,
  temporaryFolder,
  temporaryRepository,
  writeFiles,
} from "../testing/temporary-repository.ts";
import { ignoredFiles } from "./ignored-files.ts";

test("What .gitignore leaves out is ignored, also from the folder above the project", async () => {
  const root = temporaryRepository({
    ".gitignore": "/site/public/\n*.tmp.md\n",
    "site/.gitignore": "drafts/*\n!drafts/keep.md\n",
    "site/page.md": "x",
  });
  writeFiles(root, {
    "site/public/page.md": "x",
    "site/a.tmp.md": "x",
    "site/drafts/a.md": "x",
    "site/drafts/keep.md": "x",
  });
  const { isIgnored, notices } = await ignoredFiles(`${root}/site`, true);
  const paths = ["page.md", "public/", "a.tmp.md", "drafts/a.md", "drafts/keep.md"];
  expect(paths.filter(isIgnored)).toEqual(["public/", "a.tmp.md", "drafts/a.md"]);
  expect(notices).toEqual([]);
});

test("A page that is ignored and committed all the same cannot hide", async () => {
  const root = temporaryRepository({ "page.md": "x", "posts/a.md": "x" });
  writeFiles(root, { ".gitignore": "page.md\nposts/\n" });
  commitAll(root);
  const { isIgnored } = await ignoredFiles(root, true);
  expect(["page.md", "posts/", "posts/a.md"].filter(isIgnored)).toEqual([]);
});

test("Where git cannot answer, everything is checked and the report says why", async () => {
  const { isIgnored, notices } = await ignoredFiles(temporaryFolder({ "page.md": "x" }), true);
  expect(isIgnored("page.md")).toBe(false);
  expect(notices[0]).toContain(".gitignore was not applied, so more files are checked");
});

test("A person's own ignore file has no say", async () => {
  const root = temporaryRepository({ "mine.txt": "page.md\n" });
  runGit(root, "config", "core.excludesFile", `${root}/mine.txt`);
  writeFiles(root, { "page.md": "x" });
  expect((await ignoredFiles(root, true)).isIgnored("page.md")).toBe(false);
});
