import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type FileTexts = Readonly<Record<string, string | Uint8Array>>;

/** For tests: a real folder with these files, gone when the test is over. */
export function temporaryFolder(files: FileTexts = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wardline-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** For tests: a temporary folder that is a git repository with one commit of these files on `main`. */
export function temporaryRepository(files: FileTexts = {}): string {
  const folder = temporaryFolder(files);
  runGit(folder, "init", "--quiet", "--initial-branch=main");
  commitAll(folder);
  return folder;
}

export function commitAll(folder: string): void {
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--allow-empty", "--message=content");
}

export function writeFiles(folder: string, files: FileTexts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs git with no settings but these, whoever the tests run for. */
export function runGit(folder: string, ...args: string[]): string {
  const person = ["-c", "user.name=Test", "-c", "user.email=test@larkmoor.example"];
  return execFileSync("git", [...person, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", HOME: folder },
  });
}

/** The text of a rule that flags `phrase`. */
export function ruleText(id: string, phrase: string, more: string = ""): string {
  return `id: ${id}
title: Pages must not say ${phrase}
say: Remove "${phrase}".
severity: error
waiver: none
owner: brand
route_to: brand
look_for:
  phrases: ["${phrase}"]
why: Nobody can promise this.
citations:
  - {text: "16 CFR 255.1"}
effective: "2026-01-01"
review_by: "2027-12-31"
examples:
  must_flag: ["This is a ${phrase} for everyone."]
  must_pass: ["This is a treatment."]
${more}`;
}

/** The text of a pack.yml. */
function manifestText(id: string, more: string = ""): string {
  return `id: ${id}
title: House rules
about: What the people in this house agreed on.
owner: brand
jurisdiction: US
license: Apache-2.0
${more}`;
}

/** The files of a pack with one rule, `<id>/no-cure`, in a folder. */
export function packFiles(folder: string, id: string, manifest: string = ""): FileTexts {
  return {
    [`${folder}/pack.yml`]: manifestText(id, manifest),
    [`${folder}/rules/no-cure.yml`]: ruleText(`${id}/no-cure`, `${id} cure`),
  };
}

/** The same as an installed npm package. */
export function installedPack(
  name: string,
  version: string,
  id: string,
  manifest: string = "",
): FileTexts {
  return {
    ...packFiles(`node_modules/${name}`, id, manifest),
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version }),
  };
}
