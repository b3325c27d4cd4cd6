import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { badPost, repository, type TestFolder, testFolder } from "./test-repository.ts";

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(repository);
});
afterEach(() => folder.remove());

async function save(file: string, asOf: string): Promise<void> {
  const words = ["check", "--format", "json", "--as-of", asOf, "--output", file];
  expect((await folder.wardline(words)).status).toBeLessThan(2);
}

const draw = (...words: string[]) => folder.wardline(["check", "--format", "html", ...words]);

test("a folder of saved reports gives the numbers over time", async () => {
  await folder.write({ ...badPost, "saved/README.txt": "not read" });
  await save("saved/b.json", "2026-03-01");
  await save("saved/a.json", "2026-04-01");
  await folder.write({ "posts/bad.md": "Thank you.\n" });
  const run = await draw("--history", "saved", "--as-of", "2026-05-01");
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toContain(
    "3 reports, 2026-03-01 to 2026-05-01: errors from 1 to 0, warnings from 0 to 0 and advice from 0 to 0.",
  );
  const files = await draw(
    ...["--history", "saved/a.json", "--history=saved/b.json", "--history", "saved"],
    ...["--as-of", "2026-05-01"],
  );
  expect(files.stdout).toBe(run.stdout);
});

test("a folder that holds no report yet is said", async () => {
  await folder.write({ "saved/.gitkeep": "" });
  const run = await draw("--history", "saved");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("No other saved report to compare with");
});

describe("the parts of a run, put together on the page", () => {
  const parts = ["1.json", "2.json"];
  const merged = (...words: string[]) =>
    folder.wardline(["merge", ...parts, "--format", "html", ...words]);

  beforeEach(async () => {
    await folder.write({ ...badPost, "saved/.gitkeep": "" });
    await save("saved/a.json", "2026-03-01");
    for (const [index, name] of parts.entries()) {
      const part = ["check", "--shard", `${index + 1}/2`, "--format", "json", "--output", name];
      await folder.wardline(part);
    }
  });

  test("are the page of the whole run, byte for byte", async () => {
    const whole = await draw("--history", "saved");
    expect(whole.stdout).toContain("errors from 1 to 1");
    expect(whole.stdout).toContain("A reply must not show that someone was our patient");
    expect(await merged("--history", "saved")).toEqual({ ...whole, status: 1 });
  });

  test("are told without the words of the rules where the packs are others, and say so", async () => {
    const visits = "policies/house/rules/visit.yml";
    await folder.write({ [visits]: folder.read(visits).replace("Use the approved", "Write the") });
    const run = await merged();
    expect(run.stderr).toBe(
      "The packs of this run could not be read here: titles and reasons of rules are left out.\n",
    );
    expect(run.stdout).toContain("Use the approved reply.");
    expect(run.stdout).not.toContain("A reply must not show that someone was our patient");
  });
});

describe("what is no report is a problem", () => {
  const example = "  example:  wardline check --format json --output history/2026-06-02.json";
  test.each([
    [
      {},
      "saved: The earlier reports could not be read (ENOENT).\n  expected: a report in JSON, or a folder of them",
    ],
    [
      { "saved/x.json": "Maria Delgado" },
      "saved/x.json: This is not a report in JSON.\n  expected: a report of wardline check --format json\n  found:    text that is not JSON",
    ],
    [{ "saved/x.json": " \n" }, "  found:    an empty file"],
    [
      { "saved/x.json": '{"name": "x"}' },
      "saved/x.json: This is not a report of Wardline.\n  expected: a report of wardline check --format json\n  found:    JSON of another kind",
    ],
  ])("%j", async (files, words) => {
    await folder.write(files);
    const run = await folder.wardline([
      "check",
      "--format",
      "html",
      "--history",
      "saved",
      "--output",
      "page.html",
    ]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(run.stderr).toContain(example);
    expect(run.stderr).not.toContain("Delgado");
    // The page must not be an old one that says Pass.
    expect(folder.read("page.html")).toContain("Not a pass:");
  });

  test("a report with a mistake is shown at its line", async () => {
    await folder.write({ "saved/.gitkeep": "" });
    await save("saved/a.json", "2026-03-01");
    const text = folder.read("saved/a.json").replace('"verdict": "pass"', '"verdict": "maybe"');
    await folder.write({ "saved/a.json": text });
    const { status, stderr } = await draw("--history", "saved");
    expect(status).toBe(2);
    const line = text.slice(0, text.indexOf("maybe")).split("\n").length;
    expect(stderr).toContain(
      `saved/a.json:${line}:16: This is not a report that this version can read.\n  expected: a report of wardline check --format json\n  found:    "verdict" must be one of pass, fail, problem.`,
    );
    expect(stderr).toContain(example);
  });

  test("all of them are said", async () => {
    await folder.write({ "saved/x.json": "x", "saved/y.json": "y" });
    const { stderr } = await draw("--history", "saved");
    expect(stderr).toContain("saved/x.json");
    expect(stderr).toContain("saved/y.json");
  });

  test("another form cannot draw it", async () => {
    await folder.write({ "saved/.gitkeep": "" });
    const run = await folder.wardline(["check", "--history", "saved"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("only --format html can");
  });
});
