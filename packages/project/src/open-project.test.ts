import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeLock } from "./open-project.ts";
import {
  flagged,
  houseConfig,
  housePack,
  houseProject,
  now,
  open,
} from "./testing/house-project.ts";
import { sentencesOf } from "./testing/problems-of.ts";
import {
  installedPack,
  packFiles,
  ruleText,
  temporaryFolder,
  writeFiles,
} from "./testing/temporary-repository.ts";

test("A content repository is checked from its configuration to the report", async () => {
  const opened = await houseProject({
    "posts/b.md": "# Fine\n",
    "posts/a.md": "# News\n\nA house cure for all.\n",
    "README.md": "x",
  });
  const checked = await opened.check();
  expect(flagged(checked)).toEqual(["posts/a.md:3 house/no-cure"]);
  expect([...checked.sources.keys()]).toEqual(["README.md", "posts/a.md", "posts/b.md"]);
  expect(checked.report).toMatchObject({
    as_of: now,
    packs: [
      { name: "./policies/house", version: "0.0.0", integrity: expect.stringMatching(/^sha512-/) },
    ],
    coverage: { files: 3, skipped: [], rules: 1 },
    summary: { error: 1, verdict: "fail" },
  });
});

test("The same repository gives the same report, byte for byte", async () => {
  const files = { "a.md": "house cure", "b/c.md": "house cure", "z.bin.md": "\0", "é.md": "x" };
  const once = await (await houseProject(files)).check();
  const again = await (await houseProject(files)).check();
  expect(JSON.stringify(again.report)).toBe(JSON.stringify(once.report));
});

describe("settings", () => {
  test("registries, mode, time zone and moment reach the rules", async () => {
    const opened = await houseProject(
      { "a.md": "x", "wardline.yml": `${houseConfig}mode: strict\ntime_zone: America/Denver\n` },
      { asOf: "2026-07-01" },
    );
    expect(opened.world).toMatchObject({
      asOf: "2026-07-01T06:00:00Z",
      mode: "strict",
      timeZone: "America/Denver",
    });
  });

  test("fail_on comes from the configuration, unless the caller says otherwise", async () => {
    const opened = await houseProject({
      "a.md": "house cure",
      "wardline.yml": `${houseConfig}fail_on: never\n`,
    });
    expect((await opened.check()).report.summary.verdict).toBe("pass");
    expect((await opened.check({ failOn: "error" })).report.summary.verdict).toBe("fail");
  });

  test("the type of a file comes from its path; the first glob that fits wins", async () => {
    const rule = ruleText("house/no-cure", "house cure", "applies_to: {types: [reply]}\n");
    const opened = await houseProject({
      "policies/house/rules/no-cure.yml": rule,
      "wardline.yml": `${houseConfig}types: {reply: ["replies/**"], page: ["**"]}\n`,
      "replies/a.md": "house cure",
      "pages/a.md": "house cure",
      "pages/b.md": "---\ntype: reply\n---\nhouse cure",
    });
    expect(flagged(await opened.check())).toEqual([
      "pages/b.md:4 house/no-cure",
      "replies/a.md:1 house/no-cure",
    ]);
  });

  test("mistakes in the packs, the registries and the moment are said together", async () => {
    const said = await sentencesOf(() =>
      houseProject(
        {
          "wardline.yml": "packs: [./policies/house, ./policies/gone]\ntime_zone: Mars/Olympus\n",
          "registries/pepole.yml": "x",
        },
        { asOf: "soon" },
      ),
    );
    expect(said).toContain("There is no folder policies/gone.");
    expect(said).toContain("There is no time zone with this name.");
    expect(said).toContain("Did you mean people.yml?");
  });
});

describe("packs", () => {
  test("whose examples fail are refused", async () => {
    const text = ruleText("house/no-cure", "house cure").replace(
      "This is a treatment.",
      "Not a house cure.",
    );
    const said = await sentencesOf(() =>
      houseProject({ "policies/house/rules/no-cure.yml": text }),
    );
    expect(said).toMatch(
      /^policies\/house\/rules\/no-cure\.yml:\d+:\d+: An example of house\/no-cure does not hold/,
    );
  });

  test("with the same rule id are a problem that names both files", async () => {
    const said = await sentencesOf(() =>
      houseProject({
        "wardline.yml": "packs: [./policies/house, ./policies/copy]\n",
        ...packFiles("policies/copy", "house"),
      }),
    );
    expect(said).toContain("policies/copy/rules/no-cure.yml");
    expect(said).toContain("policies/house/rules/no-cure.yml");
  });

  test("that are named with an unknown rule in the settings are a problem", async () => {
    const said = await sentencesOf(() =>
      houseProject({ "wardline.yml": `${houseConfig}rules: {house/no-curse: advice}\n` }),
    );
    expect(said).toContain(
      'There is no rule "house/no-curse" in the packs. Did you mean "house/no-cure"?',
    );
  });

  test("of the tool apply where no configuration names any, with a notice", async () => {
    const bundledPacks = temporaryFolder({
      ...packFiles("house", "house"),
      "house/package.json": '{"name": "@wardline/house", "version": "1.0.0"}',
      "not-a-pack/README.md": "x",
    });
    const root = temporaryFolder({ "a.md": "house cure" });
    const opened = await open(root, { environment: { now, bundledPacks } });
    const checked = await opened.check();
    expect(flagged(checked)).toEqual(["a.md:1 house/no-cure"]);
    expect(checked.report.notices[0]?.message).toBe(
      "There is no wardline.yml, so the usual settings apply, with the packs @wardline/house.",
    );
  });

  test("that differ from the lock are a problem until they are locked again", async () => {
    const root = temporaryFolder({
      "wardline.yml": "packs: [house]\n",
      "a.md": "x",
      ...installedPack("house", "1.0.0", "house"),
    });
    const options = { root, cache: false, environment: { now } };
    await writeLock(options);
    await open(root);
    writeFiles(root, installedPack("house", "1.1.0", "house"));
    expect(await sentencesOf(() => open(root))).toContain("house is not in its locked version.");
    expect(await writeLock(options)).toMatchObject([{ name: "house", version: "1.1.0" }]);
    await open(root);
  });
});

describe("the proof of a pack", () => {
  const files = { "wardline.yml": houseConfig, ...housePack, "a.md": "house cure" };

  test("is remembered by a hash and a verdict, and nothing else is written", async () => {
    const root = temporaryFolder(files);
    const cacheHome = temporaryFolder();
    const options = { cache: true, environment: { now, cacheHome } };
    await (await open(root, options)).check();
    const folder = join(cacheHome, "wardline/proven-packs");
    const names = readdirSync(folder);
    // What files/ holds is tested in reproducible.test.ts.
    expect(readdirSync(join(cacheHome, "wardline"))).toEqual(["files", "proven-packs"]);
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(readFileSync(join(folder, names[0] ?? ""), "utf8")).toBe("proven\n");
  });

  test("is kept beside the installed packages where there are some", async () => {
    const root = temporaryFolder({ ...files, "node_modules/x/package.json": "{}" });
    await open(root, { cache: true });
    expect(readdirSync(join(root, "node_modules/.cache/wardline/proven-packs"))).toHaveLength(1);
  });

  test("is not remembered when it fails, nor without a cache", async () => {
    const cacheHome = temporaryFolder();
    const text = ruleText("house/no-cure", "house cure").replace("a treatment", "a house cure");
    const root = temporaryFolder({ ...files, "policies/house/rules/no-cure.yml": text });
    const options = { cache: true, environment: { now, cacheHome } };
    await sentencesOf(() => open(root, options));
    expect(await sentencesOf(() => open(root, options))).toContain("does not hold");
    await open(temporaryFolder(files), { environment: { now, cacheHome } });
    expect(existsSync(join(cacheHome, "wardline"))).toBe(false);
  });
});
