import { ProblemError } from "@wardline/core";
import { type GitAnswer, git, nulSeparated } from "../git.ts";

/**
 * The files under `folder`, as paths from it, that differ from where the work left `ref`: committed, staged,
 * unstaged and new ones. Deleted files are in it too: a calendar may point to them.
 */
export async function changedFiles(folder: string, ref: string): Promise<ReadonlySet<string>> {
  const commit = await resolveRef(folder, ref);
  const [changed, untracked] = await Promise.all([
    git(folder, [...diff, "--merge-base", commit, "--", "."]),
    git(folder, ["ls-files", "--others", "--exclude-per-directory=.gitignore", "-z", "--", "."]),
  ]);
  return new Set([
    ...nulSeparated(outputOf(changed, ref)),
    ...nulSeparated(outputOf(untracked, ref)),
  ]);
}

/** No rename detection, so that the new name of a moved file counts as changed. */
const diff = "diff --name-only -z --relative --no-renames --no-ext-diff --no-textconv".split(" ");

/** A commit id cannot be mistaken for an option, whatever the ref was called. */
async function resolveRef(folder: string, ref: string): Promise<string> {
  const question = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const answer = await git(folder, question);
  if (answer.ok) return answer.output.trim();
  if (answer.missing)
    throw problem("git is needed to know what changed, and it is not installed.", ref);
  throw problem(answer.message || `There is no branch, tag or commit "${ref}" here.`, ref);
}

function outputOf(answer: GitAnswer, ref: string): string {
  if (answer.ok) return answer.output;
  if (/no merge base/.test(answer.message)) {
    throw problem(`"${ref}" and the checked-out commit have no common history here.`, ref);
  }
  throw problem(`git could not compare with "${ref}": ${answer.message}`, ref);
}

function problem(message: string, ref: string): ProblemError {
  return new ProblemError([
    {
      message,
      expected: "a ref whose history is there (in CI, check out with fetch-depth: 0)",
      found: ref,
      example: "--changed-since origin/main",
    },
  ]);
}
