import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Run, repository, type TestFolder, testFolder } from "./test-repository.ts";

// A process of its own for each call, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(repository);
});
afterEach(() => folder.remove());

/** Runs the tool as a person does. */
function wardline(...words: string[]): Promise<Run> {
  const env = { PATH: process.env.PATH ?? "", XDG_CACHE_HOME: join(folder.path, ".cache") };
  const program = join(import.meta.dirname, "main.ts");
  return new Promise((resolve) => {
    const options = { cwd: folder.path, env };
    const child = execFile(process.execPath, [program, ...words], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

test("adopting with a baseline, then parts, workers and the cache give one report", async () => {
  const posts = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `posts/${index}.md`,
      `Sorry your visit ran late. Utilize 219-09-9999.\n\nPost ${index}.\n`,
    ]),
  );
  await folder.write(posts);
  const created = await wardline("baseline", "create");
  expect(created).toMatchObject({
    status: 0,
    stdout: "wardline-baseline.yml holds 90 findings.\n",
  });
  await folder.write({ "posts/new.md": "About your visit.\n", "posts/3.md": "Fixed.\n" });

  const at = ["--as-of", "2026-06-02", "--format", "json"];
  const whole = await wardline("check", ...at, "--no-cache");
  expect(whole).toMatchObject({ status: 1, stderr: "" });
  expect(JSON.parse(whole.stdout)).toMatchObject({
    baseline: { entries: 90, used: 87, unused: 3 },
    summary: { error: 1, baseline: 87, verdict: "fail" },
  });
  expect((await wardline("check", ...at)).stdout).toBe(whole.stdout);
  expect((await wardline("check", ...at)).stdout).toBe(whole.stdout);
  expect((await wardline("check", ...at, "--no-cache", "--workers", "2")).stdout).toBe(
    whole.stdout,
  );
  for (const number of [1, 2]) {
    await wardline("check", ...at, "--shard", `${number}/2`, "--output", `${number}.json`);
  }
  expect(await wardline("merge", "2.json", "1.json")).toMatchObject({
    status: 1,
    stdout: whole.stdout,
  });
});
