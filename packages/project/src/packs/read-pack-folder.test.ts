import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, sentencesOf } from "../testing/problems-of.ts";
import { type FileTexts, temporaryFolder } from "../testing/temporary-repository.ts";
import { integrityOf } from "./integrity.ts";
import { readPackFolder } from "./read-pack-folder.ts";

const read = (files: FileTexts) => readPackFolder(temporaryFolder(files), "policies/house");

test("A pack is its manifest, its rules, its lists and its examples, and nothing else", () => {
  const files = read({
    "pack.yml": "id: house",
    "examples.yml": "as_of: x",
    "rules/b.yml": "b",
    "rules/a.yml": "a",
    "lists/jargon.yml": "words",
    "README.md": "x",
    "rules/README.md": "x",
    "rules/.draft.yml": "x",
    "package.json": "{}",
    "index.js": "throw new Error()",
  });
  expect([...files.keys()]).toEqual([
    ...["pack.yml", "examples.yml", "rules/a.yml", "rules/b.yml", "lists/jargon.yml"],
  ]);
});

describe("what would be passed over is a problem", () => {
  test.each([
    [
      "another ending",
      { "rules/a.yaml": "x" },
      "policies/house/rules/a.yaml: Files in rules/ are read when their name ends in .yml, so this one is not.",
    ],
    ["JSON", { "lists/a.json": "x" }, "policies/house/lists/a.json: Files in lists/ are read when"],
    [
      "capitals",
      { "rules/A.YML": "x" },
      "policies/house/rules/A.YML: Files in rules/ are read when",
    ],
    [
      "a folder in rules",
      { "rules/old/a.yml": "x" },
      "policies/house/rules/old: Folders in rules/ are not read; put the files into rules/ itself.",
    ],
    [
      "a folder that looks like a rule",
      { "rules/a.yml/b.yml": "x" },
      "policies/house/rules/a.yml: Folders in rules/ are not read",
    ],
    [
      "a file that is not UTF-8",
      { "rules/a.yml": Uint8Array.from([0xe9]) },
      "policies/house/rules/a.yml: This file of the pack was not read: it is not UTF-8 text.",
    ],
    [
      "a file that is too large",
      { "rules/a.yml": "x".repeat(1_000_001) },
      "policies/house/rules/a.yml: This file of the pack was not read: it has 1000001 bytes, and 1000000 are allowed.",
    ],
  ])("%s", async (_, files, sentence) => {
    expect(await sentencesOf(() => read({ "pack.yml": "id: house", ...files }))).toContain(
      sentence,
    );
  });

  test("all of it at once", async () => {
    const files = {
      "pack.yml": "x",
      "rules/a.yaml": "x",
      "lists/b.yaml": "x",
      "rules/old/c.yml": "x",
    };
    expect(await problemsOf(() => read(files))).toHaveLength(3);
  });

  test("a pack that is too large", async () => {
    const rules = Array.from({ length: 21 }, (_, at) => [`rules/${at}.yml`, "x".repeat(1_000_000)]);
    expect(
      await sentencesOf(() => read({ "pack.yml": "x", ...Object.fromEntries(rules) })),
    ).toContain("A pack may have 5000 files and 20 MB; this one is larger.");
  });

  test("a link that leaves the pack", async () => {
    const folder = temporaryFolder({
      "house/pack.yml": "x",
      "house/rules/a.yml": "x",
      "secret.yml": "x",
    });
    symlinkSync("../../secret.yml", join(folder, "house/rules/b.yml"));
    expect(await sentencesOf(() => readPackFolder(join(folder, "house"), "house"))).toContain(
      "house/rules/b.yml: This file of the pack was not read: it is a link that leaves the pack.",
    );
  });
});

describe("a folder that is no pack", () => {
  test.each([
    [
      "without pack.yml",
      { "rules/a.yml": "x" },
      "policies/house: This folder is no pack: it has no pack.yml.",
    ],
    ["with pack.yaml", { "pack.yaml": "x" }, "found:    pack.yaml"],
  ])("%s", async (_, files, sentence) => {
    expect(await sentencesOf(() => read(files))).toContain(sentence);
  });

  test("that is not there", async () => {
    const folder = join(temporaryFolder(), "gone");
    expect(await sentencesOf(() => readPackFolder(folder, "gone"))).toBe(
      "gone: There is no such folder.",
    );
  });
});

describe("the integrity of a pack", () => {
  const base = { "pack.yml": "id: house\n", "rules/a.yml": "one\ntwo\n" };
  const of = (files: Record<string, string>) => integrityOf(new Map(Object.entries(files)));

  test("looks like one in package-lock.json", () => {
    expect(of(base)).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });

  test("does not depend on the order of files or on line endings", () => {
    expect(of({ "rules/a.yml": "one\r\ntwo\r\n", "pack.yml": "id: house\n" })).toBe(of(base));
  });

  test.each([
    ["another text", { ...base, "rules/a.yml": "one\ntwo!\n" }],
    ["another name", { "pack.yml": "id: house\n", "rules/b.yml": "one\ntwo\n" }],
    ["another file", { ...base, "rules/b.yml": "" }],
    [
      "text that moved from one file to the next",
      { "pack.yml": "id: house\none\n", "rules/a.yml": "two\n" },
    ],
  ])("changes with %s", (_, files) => {
    expect(of(files)).not.toBe(of(base));
  });
});
