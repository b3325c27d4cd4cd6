import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, sentencesOf } from "../testing/problems-of.ts";
import {
  type FileTexts,
  installedPack,
  packFiles,
  temporaryFolder,
  writeFiles,
} from "../testing/temporary-repository.ts";
import { loadPacks, locatePacks } from "./load-packs.ts";

async function load(root: string, names: readonly string[], bundled = temporaryFolder()) {
  const source = { root, bundled };
  return loadPacks(await locatePacks(names, root, "wardline.yml", source), source);
}

const loadFrom = (files: FileTexts, ...names: string[]) => load(temporaryFolder(files), names);

describe("a pack is found", () => {
  test("at a path, under the name of its path and the version in pack.yml", async () => {
    const packs = await loadFrom(
      packFiles("policies/house", "house", "version: 2.1.0"),
      "./policies/house",
    );
    expect(packs).toMatchObject([
      { name: "./policies/house", version: "2.1.0", root: "policies/house" },
    ]);
    expect(packs[0]?.rules.map(({ rule }) => rule.id)).toEqual(["house/no-cure"]);
    expect(packs[0]?.integrity).toMatch(/^sha512-/);
  });

  test("in node_modules, under its npm name and version", async () => {
    const files = installedPack("@example/house", "1.4.2", "house");
    expect(await loadFrom(files, "@example/house@^1.2")).toMatchObject([
      { name: "@example/house", version: "1.4.2", root: "node_modules/@example/house" },
    ]);
  });

  test("in the node_modules of a folder above", async () => {
    const top = temporaryFolder({ ...installedPack("house", "1.0.0", "house"), "site/a.md": "x" });
    expect(await load(join(top, "site"), ["house"])).toMatchObject([
      { root: "../node_modules/house" },
    ]);
  });

  test("beside the tool, when it is not installed; with no path of the machine in its messages", async () => {
    const bundled = temporaryFolder(packFiles("hipaa", "hipaa"));
    writeFiles(bundled, {
      "hipaa/package.json": '{"name": "@wardline/hipaa", "version": "1.3.0"}',
    });
    const root = temporaryFolder({ "a.md": "x" });
    expect(await load(root, ["@wardline/hipaa@^1"], bundled)).toMatchObject([
      { name: "@wardline/hipaa", version: "1.3.0", root: "packs of the tool/hipaa" },
    ]);
    writeFiles(root, installedPack("@wardline/hipaa", "1.9.0", "hipaa"));
    expect(await load(root, ["@wardline/hipaa@^1"], bundled)).toMatchObject([{ version: "1.9.0" }]);
  });

  test("through a link, as npm makes them in a workspace", async () => {
    const root = temporaryFolder(packFiles("policies/house", "house"));
    writeFiles(root, { "policies/house/package.json": '{"name": "house", "version": "1.0.0"}' });
    mkdirSync(join(root, "node_modules"));
    symlinkSync("../policies/house", join(root, "node_modules/house"));
    expect(await load(root, ["house", "./policies/house"])).toHaveLength(1);
  });
});

test("Nothing in a pack is executed", async () => {
  const files = installedPack("house", "1.0.0", "house");
  const root = temporaryFolder(files);
  const started = join(root, "started");
  const evil = `require("node:fs").writeFileSync(${JSON.stringify(started)}, "")`;
  writeFiles(root, {
    "node_modules/house/index.js": evil,
    "node_modules/house/pack.js": evil,
    "node_modules/house/package.json": JSON.stringify({
      ...{ name: "house", version: "1.0.0", main: "index.js", exports: "./index.js" },
      scripts: { preinstall: `node -e '${evil}'`, prepare: "node index.js" },
    }),
  });
  expect(await load(root, ["house"])).toHaveLength(1);
  expect(existsSync(started)).toBe(false);
});

describe("a pack that is not found", () => {
  test.each([
    [
      "not installed",
      ["@example/none@^2"],
      'wardline.yml: The pack @example/none is not installed. Packs are never fetched during a check.\n  expected: @example/none in node_modules here or in a folder above\n  found:    no such package\n  example:  npm install --save-dev "@example/none@^2"',
    ],
    [
      "another version",
      ["house@^2"],
      "wardline.yml: The pack house is asked for as ^2, and the installed one is 1.4.2.\n  expected: a version in ^2\n  found:    1.4.2",
    ],
    ["no folder", ["./policies/none"], "wardline.yml: There is no folder policies/none."],
    ["no pack in the folder", ["./posts"], "posts: This folder is no pack: it has no pack.yml."],
    [
      "package.json is broken",
      ["broken"],
      "node_modules/broken/package.json: The package.json of a pack was not read: it is not valid JSON.",
    ],
    [
      "package.json has no version",
      ["unversioned"],
      "node_modules/unversioned/package.json: The package.json of a pack must give its name and version.",
    ],
  ])("%s", async (_, names, sentence) => {
    const files = {
      ...installedPack("house", "1.4.2", "house"),
      "posts/a.md": "x",
      "node_modules/broken/package.json": "{",
      "node_modules/unversioned/package.json": '{"name": "unversioned"}',
    };
    expect(await sentencesOf(() => loadFrom(files, ...names))).toContain(sentence);
  });

  test("every one is named", async () => {
    expect(await problemsOf(() => loadFrom({}, "a@^1", "b", "./c", "d/e"))).toHaveLength(4);
  });
});

describe("packs that extend packs", () => {
  test("are loaded after what they extend, each once", async () => {
    const files = {
      ...packFiles("policies/house", "house", 'extends: ["../base", "@example/shared@1"]'),
      ...packFiles("policies/base", "base", 'extends: ["@example/shared"]'),
      ...installedPack("@example/shared", "1.0.0", "shared"),
    };
    const packs = await loadFrom(files, "./policies/house", "./policies/base", "@example/shared");
    expect(packs.map(({ name }) => name)).toEqual([
      ...["@example/shared", "./policies/base", "./policies/house"],
    ]);
  });

  test("find their own dependencies beside themselves first, as Node does", async () => {
    const files = {
      ...installedPack("house", "1.0.0", "house", 'extends: ["shared@^2"]'),
      ...packFiles("node_modules/house/node_modules/shared", "shared"),
      "node_modules/house/node_modules/shared/package.json":
        '{"name": "shared", "version": "2.0.0"}',
      ...installedPack("shared", "1.0.0", "shared"),
    };
    const packs = await loadFrom(files, "house");
    expect(packs.map(({ name, version }) => [name, version])).toEqual([
      ["shared", "2.0.0"],
      ["house", "1.0.0"],
    ]);
  });

  test("must agree on one version of what they share", async () => {
    const files = {
      ...installedPack("house", "1.0.0", "house", 'extends: ["shared@^2"]'),
      ...packFiles("node_modules/house/node_modules/shared", "shared"),
      "node_modules/house/node_modules/shared/package.json":
        '{"name": "shared", "version": "2.0.0"}',
      ...installedPack("shared", "1.0.0", "shared"),
    };
    expect(await sentencesOf(() => loadFrom(files, "house", "shared"))).toContain(
      "node_modules/shared/pack.yml: shared is installed twice: 2.0.0 in node_modules/house/node_modules/shared, and 1.0.0 here.",
    );
  });

  test("in a circle are a problem that shows the chain", async () => {
    const files = {
      ...packFiles("policies/a", "a", "extends:\n  - ../b"),
      ...packFiles("policies/b", "b", "extends:\n  - ../c"),
      ...packFiles("policies/c", "c", "extends:\n  - ../b"),
    };
    expect(await sentencesOf(() => loadFrom(files, "./policies/a"))).toBe(
      [
        "policies/c/pack.yml:8:5: These packs extend each other in a circle, so none of them can come first.",
        "  expected: packs that build on one another in one direction",
        "  found:    ./policies/b → ./policies/c → ./policies/b",
      ].join("\n"),
    );
  });

  test("and a pack that extends itself", async () => {
    const files = packFiles("house", "house", 'extends: ["."]');
    expect(await sentencesOf(() => loadFrom(files, "./house"))).toContain("./house → ./house");
  });

  test("name their own file when what they extend is missing", async () => {
    const files = packFiles("house", "house", 'extends: ["@example/none@^1", "../gone"]');
    const said = await sentencesOf(() => loadFrom(files, "./house"));
    expect(said).toContain("house/pack.yml: The pack @example/none is not installed.");
    expect(said).toContain("house/pack.yml: There is no folder gone.");
  });
});

describe("a pack with mistakes", () => {
  test("in several files and several packs says all of them", async () => {
    const files = {
      ...packFiles("a", "a"),
      ...packFiles("b", "b"),
      "a/rules/x.yml": "id: a/x\n",
      "b/pack.yml": "id: B\n",
    };
    const problems = await problemsOf(() => loadFrom(files, "./a", "./b"));
    expect(new Set(problems.map(({ path }) => path))).toEqual(
      new Set(["a/rules/x.yml", "b/pack.yml"]),
    );
  });

  test("without examples is refused", async () => {
    const root = temporaryFolder(packFiles("house", "house"));
    const { rule } = (await load(root, ["./house"]))[0]?.rules[0] ?? {};
    expect(rule?.id).toBe("house/no-cure");
    const text = String(packFiles("house", "house")["house/rules/no-cure.yml"]);
    writeFiles(root, { "house/rules/no-cure.yml": text.slice(0, text.indexOf("examples:")) });
    expect(await sentencesOf(() => load(root, ["./house"]))).toMatch(
      /^house\/rules\/no-cure\.yml:\d+:\d+: .*examples/,
    );
  });

  test("that is a YAML bomb, or nested 10,000 deep, is refused at once", async () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
    const deep = `id: ${"[".repeat(10_000)}`;
    const files = {
      ...packFiles("house", "house"),
      "house/rules/bomb.yml": bomb,
      "house/rules/deep.yml": deep,
    };
    const said = await sentencesOf(() => loadFrom(files, "./house"));
    expect(said).toMatch(/^house\/rules\/bomb\.yml:1:/m);
    expect(said).toMatch(/^house\/rules\/deep\.yml:1:/m);
  });
});
