import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, sentencesOf } from "../testing/problems-of.ts";
import { runGit, temporaryFolder } from "../testing/temporary-repository.ts";
import { findConfig } from "./find-config.ts";

test("wardline.yml is found in the folder itself or above, up to the root of the repository", async () => {
  const root = temporaryFolder({ "wardline.yml": "mode: strict\n", "posts/2026/a.md": "x" });
  runGit(root, "init", "--quiet");
  const found = { root, boundary: root, isRepository: true, path: "wardline.yml" };
  expect(await findConfig(root)).toEqual({ start: root, ...found, config: { mode: "strict" } });
  expect(await findConfig(join(root, "posts/2026"))).toEqual({
    ...found,
    start: join(root, "posts/2026"),
    config: { mode: "strict" },
  });
});

test("The nearest one counts, and the repository around it stays the limit for links", async () => {
  const root = temporaryFolder({
    "wardline.yml": "mode: strict\n",
    "site/wardline.yml": "mode: marketing\n",
  });
  runGit(root, "init", "--quiet");
  expect(await findConfig(join(root, "site"))).toMatchObject({
    root: join(root, "site"),
    boundary: root,
    config: { mode: "marketing" },
  });
});

test("A wardline.yml above the repository is somebody else's", async () => {
  const home = temporaryFolder({ "wardline.yml": "mode: strict\n", "repository/a.md": "x" });
  runGit(join(home, "repository"), "init", "--quiet");
  expect(await findConfig(join(home, "repository"))).toMatchObject({
    root: join(home, "repository"),
    path: undefined,
    config: {},
  });
});

test("Outside of git only the folder itself is looked at", async () => {
  const home = temporaryFolder({ "wardline.yml": "mode: strict\n", "inner/a.md": "x" });
  expect(await findConfig(join(home, "inner"))).toEqual({
    start: join(home, "inner"),
    root: join(home, "inner"),
    boundary: join(home, "inner"),
    isRepository: false,
    path: undefined,
    config: {},
  });
});

test.each(["", "\n\n", "# nothing yet\n"])(
  "A file without a key means the defaults: %j",
  async (text) => {
    const root = temporaryFolder({ "wardline.yml": text });
    expect(await findConfig(root)).toMatchObject({ path: "wardline.yml", config: {} });
  },
);

test("Another file can be named; its folder is the root", async () => {
  const root = temporaryFolder({ "wardline.yml": "", "checks/strict.yml": "mode: strict\n" });
  expect(await findConfig(root, "checks/strict.yml")).toMatchObject({
    root: join(root, "checks"),
    path: "strict.yml",
    config: { mode: "strict" },
  });
});

describe("mistakes are said with their place", () => {
  test("all of them at once", async () => {
    const root = temporaryFolder({ "wardline.yml": "mode: lax\nfail-on: error\n" });
    const problems = await problemsOf(() => findConfig(root));
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ["wardline.yml", 1],
      ["wardline.yml", 2],
    ]);
  });

  test("a file that is not there", async () => {
    const root = temporaryFolder();
    expect(await sentencesOf(() => findConfig(root, "other.yml"))).toContain(
      "other.yml: The configuration was not read: it is not there.",
    );
  });

  test("a folder that is not there, and a file in its place", async () => {
    const root = temporaryFolder({ "a.md": "x" });
    expect(await sentencesOf(() => findConfig(join(root, "gone")))).toContain(
      "The folder to check was not opened: it is not there.",
    );
    expect(await sentencesOf(() => findConfig(join(root, "a.md")))).toContain(
      "What was given to check is not a folder.",
    );
  });

  test("a YAML bomb", async () => {
    const lines = [
      "a: &a [x, x]",
      ..."bcdefgh".split("").map((key, at) => {
        const before = "abcdefg"[at];
        return `${key}: &${key} [*${before}, *${before}]`;
      }),
    ];
    const root = temporaryFolder({ "wardline.yml": lines.join("\n") });
    expect(await sentencesOf(() => findConfig(root))).toMatch(/^wardline\.yml:1:\d+: .*anchor/im);
  });

  test("10,000 brackets", async () => {
    const root = temporaryFolder({ "wardline.yml": `packs: ${"[".repeat(10_000)}` });
    expect(await sentencesOf(() => findConfig(root))).toMatch(/^wardline\.yml:1:\d+: .*deep/im);
  });
});
