import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { shardOf } from "@wardline/core";

/** Where real content lies that is not part of this repository: WARDLINE_CORPORA, else beside the checkout. */
export function corporaFolder(root: string): string | undefined {
  const folder = process.env.WARDLINE_CORPORA ?? join(root, "..", "shared", "corpora");
  return existsSync(folder) ? folder : undefined;
}

export interface Corpus {
  readonly name: string;
  readonly folder: string;
  /** Owner, repository and commit, as the folder's README names them. */
  readonly from: string;
}

/** Unpacks the *.tar.gz of a folder into a new temporary folder: all of them, or those with the names. */
export function unpackCorpora(
  from: string,
  names: readonly string[] = [],
): { root: string; corpora: Corpus[] } {
  const root = mkdtempSync(join(tmpdir(), "wardline-corpora-"));
  const corpora = readdirSync(from)
    .filter((file) => file.endsWith(".tar.gz"))
    .sort()
    .map((file) => basename(file, ".tar.gz"))
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => {
      const folder = mkdtempSync(join(root, `${name}-`));
      execFileSync("tar", ["-xzf", join(from, `${name}.tar.gz`), "-C", folder]);
      return { name, folder, from: sourceOf(from, name) };
    });
  return { root, corpora };
}

function sourceOf(from: string, name: string): string {
  const readme = join(from, "README.md");
  if (!existsSync(readme)) return "unknown";
  const row = readFileSync(readme, "utf8")
    .split("\n")
    .find((line) => line.includes(`\`${name}.tar.gz\``));
  return /\|\s*([\w.-]+\/[\w.-]+ \([0-9a-f]{7,40}\))/.exec(row ?? "")?.[1] ?? "unknown";
}

/**
 * Two halves of a corpus, told apart by the path alone: rules are fitted on the first, and the second shows what
 * that is worth.
 */
export function halfOf(path: string): 1 | 2 {
  return shardOf(path, 2) === 1 ? 1 : 2;
}

/** Files of each corpus that a run reads when nothing else is said. */
export const usualSample = 300;

/**
 * Leaves at most so many Markdown files of a corpus, spread evenly over it, and takes the others away.
 * @returns how many there were
 */
export function thinOut({ folder }: Corpus, keep: number, half?: 1 | 2): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.mdx?$/.test(file))
    .sort();
  const wanted = files.filter((file) => half === undefined || halfOf(file) === half);
  const count = Math.min(keep, wanted.length);
  const rank = (index: number) => Math.floor((index * count) / wanted.length);
  const kept = new Set(wanted.filter((_, index) => rank(index + 1) > rank(index)));
  for (const file of files) if (!kept.has(file)) rmSync(join(folder, file));
  return files.length;
}
