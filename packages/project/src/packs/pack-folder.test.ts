import { describe, expect, test } from "vitest";
import { sentencesOf } from "../testing/problems-of.ts";
import {
  type FileTexts,
  packFiles,
  ruleText,
  temporaryFolder,
} from "../testing/temporary-repository.ts";
import { lintPackFolder, testPackFolder } from "./pack-folder.ts";

const lint = (files: FileTexts) =>
  lintPackFolder("house", temporaryFolder({ ...packFiles("house", "house"), ...files }));

describe("linting a pack", () => {
  test("finds nothing in a good one", async () => {
    expect(await lint({})).toEqual([]);
  });

  test("finds mistakes in its files", async () => {
    const problems = await lint({
      "house/rules/x.yml": "id: house/x\n",
      "house/lists/y.yaml": "x",
    });
    expect(problems).toMatchObject([{ path: "house/lists/y.yaml" }]);
    expect((await lint({ "house/rules/x.yml": "id: house/x\n" })).length).toBeGreaterThan(1);
  });

  test("finds examples that do not hold, with their place", async () => {
    const text = ruleText("house/no-cure", "house cure").replace("a treatment", "a house cure");
    expect(await lint({ "house/rules/no-cure.yml": text })).toMatchObject([
      { path: "house/rules/no-cure.yml", line: 17, expected: "the rule stays quiet" },
    ]);
  });

  test("finds a rule without examples, a word list that nobody uses and a pack that is not there", async () => {
    const text = ruleText("house/no-cure", "house cure").replace(/examples:[\s\S]*/, "");
    expect((await lint({ "house/rules/no-cure.yml": text })).length).toBeGreaterThan(0);
    const list = "id: spare\ntitle: Spare\nowner: brand\nreviewed_on: '2026-06-01'\nwords: [x]\n";
    expect(await lint({ "house/lists/spare.yml": list })).toMatchObject([
      { path: "house/lists/spare.yml" },
    ]);
    expect(await lintPackFolder("gone", temporaryFolder())).toMatchObject([
      { message: "There is no folder gone." },
    ]);
  });

  test("finds a circle of extends", async () => {
    const files = {
      ...packFiles("house", "house", 'extends: ["../base"]'),
      ...packFiles("base", "base", 'extends: ["../house"]'),
    };
    expect(await lint(files)).toMatchObject([
      { path: "base/pack.yml", line: 7, found: "./house → ./base → ./house" },
    ]);
  });
});

describe("testing a pack", () => {
  test("gives every example of every rule, to run one by one", async () => {
    const text = ruleText("house/no-cure", "house cure").replace("a treatment", "a house cure");
    const files = { ...packFiles("house", "house"), "house/rules/no-cure.yml": text };
    const trials = await testPackFolder("house", temporaryFolder(files));
    const results = trials.map(({ rule, expected, failure }) => [
      rule,
      expected,
      failure() === undefined,
    ]);
    expect(results).toEqual([
      ["house/no-cure", "must_flag", true],
      ["house/no-cure", "must_pass", false],
    ]);
  });

  test("says what is wrong when the pack cannot be read", async () => {
    expect(await sentencesOf(() => testPackFolder("gone", temporaryFolder()))).toContain(
      "There is no folder gone.",
    );
  });
});
