import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { flagged, houseConfig, housePack, houseProject, open } from "./testing/house-project.ts";
import { sentencesOf } from "./testing/problems-of.ts";
import {
  commitAll,
  ruleText,
  runGit,
  temporaryFolder,
  temporaryRepository,
  writeFiles,
} from "./testing/temporary-repository.ts";

test("Policy is not content: configuration, registries and packs are never checked as text", async () => {
  const opened = await houseProject({
    "wardline.yml": `${houseConfig}content: ["**/*.md", "**/*.yml"]\n`,
    "policies/house/README.md": "house cure",
    "registries/sources.yml":
      'schema_version: 1\nowner: clinical\nreviewed_on: "2026-06-01"\nsources: []\n',
    "a.md": "x",
    "social/b.yml": "text: house cure\n",
  });
  expect([...(await opened.check()).sources.keys()]).toEqual(["a.md", "social/b.yml"]);
  const named = await opened.check({ paths: ["a.md", "registries/sources.yml"] });
  expect(named.report.coverage.skipped).toEqual([
    { path: "registries/sources.yml", reason: "part of the policy, not content" },
  ]);
});

describe("what is not read is said, and the rest is still checked", () => {
  test("a picture, a line of 50 MB and a link out of the repository", async () => {
    const secret = join(temporaryFolder({ "secret.md": "house cure" }), "secret.md");
    const opened = await houseProject({
      "a.md": "house cure",
      "binary.md": "\u0089PNG\0",
      "long.md": "x".repeat(50_000_000),
      "empty.md": "",
    });
    symlinkSync(secret, join(opened.root, "out.md"));
    const checked = await opened.check();
    expect(flagged(checked)).toEqual(["a.md:1 house/no-cure"]);
    expect(checked.report.coverage).toMatchObject({
      files: 2,
      skipped: [
        { path: "binary.md", reason: "not text" },
        { path: "long.md", reason: "50 MB; files over 5 MB are not read" },
        { path: "out.md", reason: "a link that leaves the repository" },
      ],
    });
  });

  test("a content glob that fits nothing", async () => {
    const opened = await houseProject({
      "wardline.yml": `${houseConfig}content: ["**/*.md", "social/**/*.yml"]\n`,
      "a.md": "x",
    });
    const messages = (await opened.check()).report.notices.map(({ message }) => message);
    expect(messages).toContain('No file fits the content glob "social/**/*.yml".');
  });

  test("but the usual globs need not all fit", async () => {
    const messages = (await (await houseProject({ "a.md": "x" })).check()).report.notices;
    expect(messages.map(({ message }) => message)).toEqual([
      "There is no folder registries, so the rules know no people, consents or approved statements.",
    ]);
  });

  test("files that the configuration or git ignores are not content", async () => {
    const root = temporaryRepository({
      ...housePack,
      "wardline.yml": `${houseConfig}ignore: [README.md, "drafts/**"]\n`,
      ".gitignore": "public/\n",
      "README.md": "house cure",
      "drafts/a.md": "house cure",
      "a.md": "x",
    });
    writeFiles(root, { "public/a.md": "house cure" });
    expect([...(await (await open(root)).check()).sources.keys()]).toEqual(["a.md"]);
  });

  test("a file nested 10,000 deep does not stop the others", async () => {
    const opened = await houseProject({
      "deep.md": `${">".repeat(10_000)} x\n`,
      "deep.yml": `text: ${"[".repeat(10_000)}`,
      "wardline.yml": `${houseConfig}content: ["*.md", "deep.yml"]\n`,
      "a.md": "house cure",
      "bomb.md": `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nhouse cure\n`,
    });
    const checked = await opened.check();
    expect(flagged(checked)).toContain("a.md:1 house/no-cure");
    expect(flagged(checked)).toContain("bomb.md:7 house/no-cure");
  });
});

describe("a run that would check nothing is a problem", () => {
  test.each([
    [
      "an empty repository",
      {},
      "wardline.yml: There is no content to check: no file fits the content globs.",
    ],
    ["only pictures", { "a.md": "\0" }, "a.md: Nothing was checked: not text."],
  ])("%s", async (_, files, sentence) => {
    const opened = await houseProject(files);
    expect(await sentencesOf(() => opened.check())).toContain(sentence);
  });
});

describe("named files, folders and globs", () => {
  const files = {
    "posts/a.md": "house cure",
    "posts/2026/b.md": "house cure",
    "posts/c.txt": "house cure",
    "pages/d.md": "house cure",
    "drafts [old]/e.md": "house cure",
  };

  test.each([
    [["posts/a.md"], ["posts/a.md"]],
    [["posts"], ["posts/2026/b.md", "posts/a.md"]],
    [
      ["./posts/", "pages/d.md"],
      ["pages/d.md", "posts/2026/b.md", "posts/a.md"],
    ],
    [["posts/*.md"], ["posts/a.md"]],
    [["posts/c.txt"], ["posts/c.txt"]],
    [["drafts [old]"], ["drafts [old]/e.md"]],
    [["."], ["drafts [old]/e.md", "pages/d.md", "posts/2026/b.md", "posts/a.md"]],
    [["posts/a.md", "posts/a.md"], ["posts/a.md"]],
  ])("%j", async (paths, expected) => {
    const opened = await houseProject(files);
    expect([...(await opened.check({ paths })).sources.keys()]).toEqual(expected);
  });

  test("count from the folder where the person stands", async () => {
    const root = temporaryFolder({ "wardline.yml": houseConfig, ...housePack, ...files });
    runGit(root, "init", "--quiet");
    const opened = await open(join(root, "posts"));
    expect([...(await opened.check({ paths: ["a.md"] })).sources.keys()]).toEqual(["posts/a.md"]);
  });

  test.each([
    ["gone.md", '"gone.md" means no content: not read: it is not there.'],
    ["social/*.md", '"social/*.md" means no content'],
    ["empty", '"empty" means no content: no content is in it.'],
    ["../outside.md", '"../outside.md" is outside of the project.'],
  ])("%s is a problem", async (path, sentence) => {
    const opened = await houseProject(files);
    mkdirSync(join(opened.root, "empty"));
    expect(await sentencesOf(() => opened.check({ paths: [path, "posts"] }))).toContain(sentence);
  });
});

describe("text from standard input", () => {
  test("is checked as if it stood at its path", async () => {
    const opened = await houseProject({});
    const stdin = { path: "posts/new.md", source: "A house cure.\n" };
    const checked = await opened.check({ stdin });
    expect(flagged(checked)).toEqual(["posts/new.md:1 house/no-cure"]);
    expect(checked.sources).toEqual(new Map([["posts/new.md", "A house cure.\n"]]));
  });

  test("has the same limits as a file", async () => {
    const opened = await houseProject({});
    expect(
      await sentencesOf(() => opened.check({ stdin: { path: "a.md", source: "a\0" } })),
    ).toContain("a.md: Nothing was checked: not text.");
  });
});

describe("rules that compare files", () => {
  const rule = ruleText("house/missing", "x")
    .replace('phrases: ["x"]', "calendar: {any_of: [missing_content]}")
    .replace(
      /examples:[\s\S]*/,
      `examples:
  must_flag:
    - {path: calendar/june.yml, document: "entries: [{date: 2026-06-01, channel: website, content: gone.md}]"}
  must_pass: ["x"]
`,
    );
  const entry = (content: string): string =>
    `  - {date: "2026-06-01T09:00", channel: website, content: ${content}}\n`;
  const files = {
    "policies/house/rules/missing.yml": rule,
    "posts/a.md": "x",
    "calendar/june.yml": `entries:\n${entry("posts/a.md")}${entry("posts/gone.md")}`,
  };

  test("see all files, also when the report is about one", async () => {
    const opened = await houseProject(files);
    const expected = ["calendar/june.yml:3 house/missing"];
    expect(flagged(await opened.check())).toEqual(expected);
    expect(flagged(await opened.check({ paths: ["calendar"] }))).toEqual(expected);
    expect(flagged(await opened.check({ paths: ["posts"] }))).toEqual([]);
  });

  test("do not run on a single text, and the report says so", async () => {
    const opened = await houseProject(files);
    const stdin = { path: "calendar/june.yml", source: files["calendar/june.yml"] };
    const { report } = await opened.check({ stdin });
    expect(report.findings).toEqual([]);
    expect(report.notices).toContainEqual({ message: "Rules that compare files did not run: 1." });
  });
});

test("A rule about entries of a registry points to the entry, in the whole run and in one of its shards", async () => {
  const rule = ruleText("house/dull", "x")
    .replace(
      'phrases: ["x"]',
      "registry_entries: {in: sources, entry: {properties: {id: {const: s1}}}}",
    )
    .replace(
      /examples:[\s\S]*/,
      `examples:
  must_flag: [{path: registries/sources.yml, document: "sources: [{id: s2}]"}]
  must_pass: [{path: registries/sources.yml, document: "sources: [{id: s1}]"}]
`,
    );
  const opened = await houseProject({
    "policies/house/rules/dull.yml": rule,
    "posts/a.md": "x",
    "pages/b.md": "x",
    "registries/sources.yml": `schema_version: 1
owner: clinical
reviewed_on: "2026-06-01"
sources:
  - {id: s2, name: Health Topics, url: "https://health.example", reviewed_on: "2026-06-01"}
`,
  });
  const expected = ["registries/sources.yml:5 house/dull"];
  expect(flagged(await opened.check())).toEqual(expected);
  expect(flagged(await opened.check({ paths: ["posts"] }))).toEqual([]);
  const shards = [1, 2].map((number) => opened.check({ shard: { number, of: 2 } }));
  expect((await Promise.all(shards)).flatMap(flagged)).toEqual(expected);
});

describe("content that a registry asks for", () => {
  const rule = ruleText("house/stays", "x")
    .replace('phrases: ["x"]', "documents: {for_each: statements, path: published}")
    .replace(
      /examples:[\s\S]*/,
      `examples:
  must_flag: [{path: registries/statements.yml, document: "statements: [{published: [a.md]}]"}]
  must_pass: [{path: registries/statements.yml, document: "statements: []"}]
`,
    );
  const files = {
    "wardline.yml": houseConfig,
    ...housePack,
    "policies/house/rules/stays.yml": rule,
    "a.md": "We know.",
    "b.md": "x",
    "c.md": "x",
    "registries/statements.yml": `schema_version: 1
owner: comms-lead
reviewed_on: "2026-06-01"
statements:
  - {id: ST-01, kind: holding, version: 1, status: approved, text: {en: We know.}, valid_from: "2026-06-01", approved_by: [kho], published: [a.md]}
`,
  };
  const expected = ["registries/statements.yml:5 house/stays"];

  test("is missed by the change that takes it away, and by no other", async () => {
    const root = temporaryRepository(files);
    writeFiles(root, { "b.md": "y" });
    expect(flagged(await (await open(root)).check({ changedSince: "main" }))).toEqual([]);
    rmSync(join(root, "a.md"));
    expect(flagged(await (await open(root)).check({ changedSince: "main" }))).toEqual(expected);
    expect(flagged(await (await open(root)).check({ paths: ["b.md"] }))).toEqual([]);
    expect(flagged(await (await open(root)).check())).toEqual(expected);
  });

  test("is not missed where only some of the content was read", async () => {
    const opened = await houseProject(files);
    const texts = new Map([["b.md", "x"]]);
    expect(flagged(opened.checkTexts(texts))).toEqual(expected);
    expect(flagged(opened.checkTexts(texts, { partial: true }))).toEqual([]);
  });

  test("is not asked for where the rule is off", async () => {
    const opened = await houseProject({
      ...files,
      "wardline.yml": `${houseConfig}overrides:\n  - {files: ["**"], rules: {house/stays: "off"}, reason: a test}\n`,
    });
    rmSync(join(opened.root, "a.md"));
    expect(flagged(await opened.check())).toEqual([]);
  });
});

describe("only what changed", () => {
  const files = {
    "wardline.yml": houseConfig,
    ...housePack,
    "a.md": "house cure",
    "b.md": "house cure",
  };

  test("since a ref", async () => {
    const root = temporaryRepository(files);
    writeFiles(root, { "b.md": "house cure, again", "c.md": "house cure" });
    const checked = await (await open(root)).check({ changedSince: "main" });
    expect(flagged(checked)).toEqual(["b.md:1 house/no-cure", "c.md:1 house/no-cure"]);
    expect(checked.report.notices).toContainEqual({
      message: "The report is about the content that changed since main: 2 of 3 files.",
    });
  });

  test("nothing has changed, which is no problem and is said", async () => {
    const root = temporaryRepository(files);
    const { report } = await (await open(root)).check({ changedSince: "main" });
    expect(report.notices).toContainEqual({ message: "No content has changed since main." });
    expect(report.summary.verdict).toBe("pass");
  });

  test("a change to the policy checks everything", async () => {
    const root = temporaryRepository(files);
    writeFiles(root, {
      "policies/house/lists/x.yml":
        "id: x\ntitle: X\nowner: brand\nreviewed_on: '2026-06-01'\nwords: [x]\n",
    });
    const checked = await (await open(root)).check({ changedSince: "main" });
    expect(flagged(checked)).toHaveLength(2);
    expect(checked.report.notices).toContainEqual({
      message: "All content is checked, because policies/house/lists/x.yml has changed since main.",
    });
  });

  test("in the named folder", async () => {
    const root = temporaryRepository(files);
    writeFiles(root, { "posts/c.md": "house cure", "d.md": "house cure" });
    const checked = await (await open(root)).check({ changedSince: "main", paths: ["posts"] });
    expect(flagged(checked)).toEqual(["posts/c.md:1 house/no-cure"]);
  });

  test("since a ref that is not there, a problem", async () => {
    const opened = await open(temporaryRepository(files));
    expect(await sentencesOf(() => opened.check({ changedSince: "nowhere" }))).toContain(
      'There is no branch, tag or commit "nowhere" here.',
    );
  });
});

test("A committed change on a branch counts against where it left main", async () => {
  const root = temporaryRepository({
    "wardline.yml": houseConfig,
    ...housePack,
    "a.md": "house cure",
  });
  runGit(root, "checkout", "--quiet", "-b", "work");
  writeFiles(root, { "b.md": "house cure" });
  commitAll(root);
  const checked = await (await open(root)).check({ changedSince: "main" });
  expect(flagged(checked)).toEqual(["b.md:1 house/no-cure"]);
});
