import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  badPost,
  brokenPack,
  repository,
  type TestFolder,
  testFolder,
} from "../test-repository.ts";

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(repository);
});
afterEach(() => folder.remove());

test("content without findings passes with 0", async () => {
  const run = await folder.wardline(["check"]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toBe(`Checked 1 file with 3 rules.
Found nothing to fix.
Nobody else needs to review this file: nothing here waits for a decision.
Pass. Wardline flags likely problems; people still decide.
Next: nothing to do.
`);
});

test("an error ends with 1 and is shown on its line", async () => {
  await folder.write(badPost);
  const run = await folder.wardline(["check"]);
  expect(run).toMatchObject({ status: 1, stderr: "" });
  expect(run.stdout).toContain(`posts/bad.md

  1:7  error  A reply must not show that someone was our patient

    1 │ Sorry your visit ran late.
      │       ^^^^^^^^^^
`);
});

test("a problem in the configuration ends with 2, on standard error alone", async () => {
  await folder.write({ "wardline.yml": "packs: [./policies/house]\ncontents: []\n" });
  const run = await folder.wardline(["check"]);
  expect(run).toMatchObject({ status: 2, stdout: "" });
  expect(run.stderr).toContain("wardline.yml:2");
});

test("a machine that reads the report gets the problem too", async () => {
  await folder.write({ "wardline.yml": "packs: [./policies/house]\ncontents: []\n" });
  const run = await folder.wardline(["check", "--format", "json"]);
  expect(run.status).toBe(2);
  expect(JSON.parse(run.stdout)).toMatchObject({
    problems: [{ path: "wardline.yml", line: 2 }],
    summary: { verdict: "problem" },
  });
});

test("a pack with a failing example checks nothing", async () => {
  await folder.write(brokenPack);
  const run = await folder.wardline(["check"]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("An example of house/visit does not hold");
});

test("no content is not a pass", async () => {
  await folder.write({ "wardline.yml": 'packs: [./policies/house]\ncontent: ["nothing/**"]\n' });
  expect(await folder.wardline(["check"])).toMatchObject({ status: 2, stdout: "" });
});

test("--fail-on decides what fails", async () => {
  await folder.write({ "posts/bad.md": "Utilize the portal.\n" });
  expect((await folder.wardline(["check"])).status).toBe(0);
  expect((await folder.wardline(["check", "--fail-on", "advice"])).status).toBe(1);
  await folder.write(badPost);
  expect((await folder.wardline(["check", "--fail-on", "never"])).status).toBe(0);
});

test("--as-of decides which rules are in force", async () => {
  await folder.write(badPost);
  const run = await folder.wardline(["check", "--as-of", "2025-12-31"]);
  expect(run.status).not.toBe(1);
  expect(run.stdout).not.toContain("house/visit");
  expect((await folder.wardline(["check", "--as-of", "soon"])).status).toBe(2);
});

test("--output writes the report to a file and says so on standard error", async () => {
  await folder.write(badPost);
  const run = await folder.wardline(["check", "--format", "json", "--output", "report.json"]);
  expect(run).toMatchObject({
    status: 1,
    stdout: "",
    stderr: "The report is in report.json: fail.\n",
  });
  expect(JSON.parse(folder.read("report.json"))).toMatchObject({
    schema_version: 1,
    summary: { error: 1 },
  });
  const lost = await folder.wardline(["check", "--output", "no/such/folder/x"]);
  expect(lost.status).toBe(2);
  expect(lost.stderr).toContain("could not be written to no/such/folder/x (ENOENT)");
});

test.each(["pretty", "json", "sarif", "github", "junit", "gitlab", "markdown", "html"])(
  "--format %s shows no identifier",
  async (format) => {
    await folder.write({
      "posts/bad.md": "Sorry your visit ran late, 078-05-1120, utilize 219-09-9999.\n",
      "posts/078-05-1120.md": "your visit\n",
    });
    const run = await folder.wardline(["check", "--format", format, "--verbose"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("bad.md");
    expect(run.stdout + run.stderr).not.toMatch(/078-?05-?1120|219-?09-?9999/);
  },
);

test("--quiet says nothing when all is well, and everything when not", async () => {
  expect(await folder.wardline(["check", "--quiet"])).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
  await folder.write(badPost);
  expect((await folder.wardline(["check", "--quiet"])).stdout).toContain("your visit");
});

test("--stdin checks one text", async () => {
  const words = ["check", "--stdin", "--stdin-filename", "posts/new.md"];
  const run = await folder.wardline(words, "Sorry your visit ran late.\n");
  expect(run.status).toBe(1);
  expect(run.stdout).toContain("posts/new.md\n");
  expect((await folder.wardline(words, "Thank you.\n")).status).toBe(0);
  expect((await folder.wardline(["check", "--stdin"])).status).toBe(2);
});

test("paths limit what is read", async () => {
  await folder.write(badPost);
  expect((await folder.wardline(["check", "posts/good.md"])).status).toBe(0);
  expect((await folder.wardline(["check", "posts/bad.md"])).status).toBe(1);
  expect((await folder.wardline(["check", "posts/none.md"])).status).toBe(2);
});

test("--changed-since reads what differs from a git ref, and passes when nothing does", async () => {
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@t.example", ...words], {
      cwd: folder.path,
    });
  git("init", "--quiet");
  await folder.write({ ".gitignore": ".cache\n", "posts/old.md": badPost["posts/bad.md"] });
  git("add", ".");
  git("commit", "--quiet", "-m", "first");
  const words = ["check", "--changed-since", "HEAD"];
  const still = await folder.wardline(words);
  expect(still.status).toBe(0);
  expect(still.stdout).toContain("No content has changed since HEAD.\n");
  await folder.write(badPost);
  const changed = await folder.wardline(words);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain("Only what changed since HEAD is shown.\n");
  expect((await folder.wardline(["check", "--changed-since", "no-such-ref"])).status).toBe(2);
});
