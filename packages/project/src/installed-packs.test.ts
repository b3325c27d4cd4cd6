import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openProject, type Project } from "./open-project.ts";
import { integrityOf } from "./packs/integrity.ts";
import { readPackFolder } from "./packs/read-pack-folder.ts";
import { writeFiles } from "./testing/temporary-repository.ts";

const policies = resolve(import.meta.dirname, "../../../policies");
const names = ["hipaa", "brand", "crisis"];
const folder = realpathSync(mkdtempSync(join(tmpdir(), "wardline-")));
const root = join(folder, "content");

function npm(where: string, ...args: string[]): void {
  execFileSync("npm", [...args, "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: where,
    stdio: "pipe",
    // The settings of the npm run that started the tests must not reach this one.
    env: { PATH: process.env.PATH, HOME: folder },
  });
}

function open(packs: readonly string[]): Promise<Project> {
  writeFiles(root, { "wardline.yml": `packs: ${JSON.stringify(packs)}\n` });
  const environment = { now: "2026-07-02T09:00:00Z", bundledPacks: join(folder, "nothing") };
  return openProject({ root, cache: false, environment });
}

describe("the packs, packed and installed into an empty content repository", () => {
  beforeAll(() => {
    writeFiles(root, {
      "package.json": '{"name": "content", "private": true}',
      "posts/welcome.md": "# Welcome\n\nHer SSN is 078-05-1120.\n",
    });
    npm(folder, "pack", "--pack-destination", folder, ...names.map((name) => join(policies, name)));
    const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    npm(root, "install", ...tarballs.map((name) => join(folder, name)));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(names)("%s arrives whole", (name) => {
    const source = readPackFolder(join(policies, name), name);
    const installed = readPackFolder(join(root, "node_modules/@wardline", name), name);
    expect([...installed.keys()]).toEqual([...source.keys()]);
    expect(integrityOf(installed)).toBe(integrityOf(source));
  });

  test.each(names)("%s is opened from node_modules, with all examples proven", async (name) => {
    const { packs, policy } = await open([`@wardline/${name}@^1`]);
    expect(packs).toMatchObject([
      { name: `@wardline/${name}`, root: `node_modules/@wardline/${name}` },
    ]);
    expect(policy.rules.length).toBeGreaterThan(0);
  });

  test("and all of them check the content", async () => {
    const project = await open(names.map((name) => `@wardline/${name}@^1`));
    const { report } = await project.check();
    expect(report.packs.map(({ name }) => name)).toEqual(names.map((name) => `@wardline/${name}`));
    expect(report.findings.map(({ rule, path }) => `${path} ${rule}`)).toContain(
      "posts/welcome.md hipaa/ssn",
    );
    expect(JSON.stringify(report)).not.toContain("078-05-1120");
  });
});
