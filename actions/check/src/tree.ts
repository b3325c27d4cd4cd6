import { CannotRun } from "./cannot-run.ts";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { read } from "./reading.ts";

export interface TreeEntry {
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
  readonly isLink: boolean;
}

/** Every file of a commit by its path, in one request. */
export async function readTree(
  github: GitHub,
  { owner, repo }: Repository,
  commit: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const path = `/repos/${owner}/${repo}/git/trees/${commit}?recursive=1`;
  // Data enters here.
  const { tree, truncated } = (await read(github, path, "contents")) as {
    readonly truncated: boolean;
    readonly tree: readonly {
      readonly path: string;
      readonly type: string;
      readonly mode: string;
      readonly sha: string;
      readonly size?: number;
    }[];
  };
  if (truncated) throw tooMany();
  return new Map(
    tree
      .filter(({ type }) => type === "blob")
      .map(({ path, sha, size = 0, mode }) => [path, { sha, size, isLink: mode === "120000" }]),
  );
}

/** A list that is cut short could hide a file, so it is never taken for the whole. */
function tooMany(): CannotRun {
  return new CannotRun({
    message:
      "The repository has more files than GitHub lists in one answer, so rules that look at all of them cannot run.",
    expected: "at most 100,000 files",
    example: "Keep content in a repository of its own.",
  });
}
