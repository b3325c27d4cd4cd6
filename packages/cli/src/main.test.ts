import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { badPost, type Run, repository, type TestFolder, testFolder } from "./test-repository.ts";

// A process of its own for each call, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

/** Runs the tool as a person does. */
function wardline(
  words: string[],
  more: { input?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const env = {
    PATH: process.env.PATH ?? "",
    XDG_CACHE_HOME: join(folder.path, ".cache"),
    ...more.env,
  };
  const program = join(import.meta.dirname, "main.ts");
  const child = spawn(process.execPath, [program, ...words], { cwd: folder.path, env });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.end(more.input ?? "");
  return new Promise((resolve) => {
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

test("init, check, explain and fix work on a new repository", async () => {
  expect(await wardline(["init"])).toMatchObject({ status: 0 });
  await folder.write({
    ...repository,
    "posts/bad.md": "Sorry your visit ran late. Utilize the portal.\n",
  });

  const check = await wardline(["check"]);
  expect(check).toMatchObject({ status: 1, stderr: "" });
  expect(check.stdout).toContain(
    "    1 │ Sorry your visit ran late. Utilize the portal.\n      │       ^^^^^^^^^^\n",
  );

  const explain = await wardline(["explain", "house/visit"]);
  expect(explain).toMatchObject({ status: 0, stderr: "" });
  expect(explain.stdout).toContain("A reply must not show that someone was our patient\n");

  expect(await wardline(["fix"])).toMatchObject({ status: 0, stdout: "changed posts/bad.md\n" });
  expect(folder.read("posts/bad.md")).toBe("Sorry your visit ran late. Use the portal.\n");
});

test("pack writes, lints and tests a pack", async () => {
  expect(await wardline(["pack", "new", "house"])).toMatchObject({ status: 0 });
  expect(await wardline(["pack", "lint", "house"])).toMatchObject({ status: 0, stderr: "" });
  expect(await wardline(["pack", "test", "house"])).toMatchObject({ status: 0, stderr: "" });
});

test("results go to standard output, problems to standard error with 2", async () => {
  await folder.write({
    ...repository,
    "wardline.yml": "packs: [./policies/house]\ncontents: []\n",
  });
  const run = await wardline(["check"]);
  expect(run).toMatchObject({ status: 2, stdout: "" });
  expect(run.stderr).toContain("wardline.yml:2");
});

test("standard input is read", async () => {
  await folder.write(repository);
  const words = ["check", "--stdin", "--stdin-filename", "posts/new.md", "--format", "json"];
  const run = await wardline(words, { input: badPost["posts/bad.md"] });
  expect(run).toMatchObject({ status: 1, stderr: "" });
  expect(JSON.parse(run.stdout)).toMatchObject({
    findings: [{ rule: "house/visit", path: "posts/new.md" }],
  });
});

test("colours are off in a pipe, on with FORCE_COLOR", async () => {
  const colour = "\u001b[";
  await folder.write({ ...repository, ...badPost });
  expect((await wardline(["check"])).stdout).not.toContain(colour);
  expect((await wardline(["check"], { env: { FORCE_COLOR: "1" } })).stdout).toContain(colour);
});
