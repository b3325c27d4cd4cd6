import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "@wardline/core";
import { describe, expect, test } from "vitest";
import { problemsOf, sentencesOf } from "../testing/problems-of.ts";
import { packFiles, temporaryFolder, writeFiles } from "../testing/temporary-repository.ts";
import { loadPacks, locatePacks } from "./load-packs.ts";
import { checkLockFile, writeLockFile } from "./lock.ts";

const files = { ...packFiles("house", "house", "version: 1.0.0"), ...packFiles("base", "base") };

async function packsIn(root: string, ...names: string[]): Promise<readonly Pack[]> {
  const source = { root, bundled: root };
  return loadPacks(await locatePacks(names, root, "wardline.yml", source), source);
}

async function lockedProject(): Promise<string> {
  const root = temporaryFolder(files);
  await writeLockFile(root, await packsIn(root, "./house", "./base"));
  return root;
}

test("The lock names each pack with version and integrity, sorted, and is the same when written again", async () => {
  const root = await lockedProject();
  const text = readFileSync(join(root, "wardline.lock"), "utf8");
  expect(text.replace(/sha512-[A-Za-z0-9+/]{86}==/g, "sha512-…")).toBe(
    `# The policy packs in use, to the byte. Written by the tool; review changes, do not edit.
lock_version: 1
packs:
  - name: "./base"
    version: "0.0.0"
    integrity: sha512-…
  - name: "./house"
    version: "1.0.0"
    integrity: sha512-…
`,
  );
  await writeLockFile(root, await packsIn(root, "./base", "./house"));
  expect(readFileSync(join(root, "wardline.lock"), "utf8")).toBe(text);
});

test("Packs as they were locked pass, and so does a project without a lock", async () => {
  const root = await lockedProject();
  await checkLockFile(root, await packsIn(root, "./house", "./base"));
  const unlocked = temporaryFolder(files);
  await checkLockFile(unlocked, await packsIn(unlocked, "./house"));
});

test("A project without packs can be locked too", async () => {
  const root = temporaryFolder();
  await writeLockFile(root, []);
  await checkLockFile(root, []);
});

describe("a difference is a problem with a way out", () => {
  test("other rules under the same version", async () => {
    const root = await lockedProject();
    writeFiles(root, {
      "house/lists/more.yml":
        "id: more\ntitle: More\nowner: brand\nreviewed_on: '2026-06-01'\nwords: [x]\n",
    });
    const said = await sentencesOf(async () =>
      checkLockFile(root, await packsIn(root, "./house", "./base")),
    );
    expect(said).toContain(
      "wardline.lock: ./house has other rules than when it was locked, with the same version number. If that is meant, lock the packs again; if not, install the locked ones.",
    );
    expect(said).toMatch(/expected: sha512-.*\n {2}found: {4}sha512-/);
  });

  test("another version", async () => {
    const root = await lockedProject();
    writeFiles(root, packFiles("house", "house", "version: 1.1.0"));
    expect(
      await problemsOf(async () => checkLockFile(root, await packsIn(root, "./house", "./base"))),
    ).toMatchObject([{ expected: "1.0.0", found: "1.1.0" }]);
  });

  test("a pack that came and a pack that went", async () => {
    const root = await lockedProject();
    writeFiles(root, packFiles("new", "new"));
    const said = await sentencesOf(async () =>
      checkLockFile(root, await packsIn(root, "./house", "./new")),
    );
    expect(said).toContain("./new is in use and not in wardline.lock.");
    expect(said).toContain("./base is in wardline.lock and no longer in use.");
  });

  test("a lock that was edited by hand", async () => {
    const root = await lockedProject();
    writeFiles(root, { "wardline.lock": "lock_version: 2\npacks:\n  - {name: x, version: '1'}\n" });
    const problems = await problemsOf(() => checkLockFile(root, []));
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ["wardline.lock", 1],
      ["wardline.lock", 3],
    ]);
  });
});
