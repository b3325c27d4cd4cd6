import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Where real content lies that is not part of this repository: WARDLINE_CORPORA, else beside the checkout. */
export function corporaFolder(root: string): string | undefined {
  const folder = process.env.WARDLINE_CORPORA ?? join(root, "..", "shared", "corpora");
  return existsSync(folder) ? folder : undefined;
}

export interface Corpus {
  readonly name: string;
  readonly folder: string;
}

/** Unpacks every *.tar.gz of a folder into a new temporary folder. */
export function unpackCorpora(from: string): { root: string; corpora: Corpus[] } {
  const root = mkdtempSync(join(tmpdir(), "wardline-corpora-"));
  const corpora = readdirSync(from)
    .filter((file) => file.endsWith(".tar.gz"))
    .sort()
    .map((file) => {
      const name = basename(file, ".tar.gz");
      const folder = mkdtempSync(join(root, `${name}-`));
      execFileSync("tar", ["-xzf", join(from, file), "-C", folder]);
      return { name, folder };
    });
  return { root, corpora };
}

/** Leaves about so many Markdown files of a corpus, spread evenly over it, and takes the others away. */
export function thinOut({ folder }: Corpus, keep: number): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.mdx?$/.test(file))
    .sort();
  const step = Math.ceil(files.length / keep);
  files.forEach((file, index) => {
    if (index % step !== 0) rmSync(join(folder, file));
  });
}
