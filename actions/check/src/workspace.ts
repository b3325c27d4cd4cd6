import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotRun } from "./cannot-run.ts";
import type { Context } from "./context.ts";

/**
 * With the rights of the base, a workspace that holds the pull request is one step away from running it. This
 * action needs no checkout, so where there is one, the workflow is wrong.
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests
 */
export function refuseCheckedOutHead({ privileged, workspace }: Context, headSha: string): void {
  if (!privileged || workspace === undefined) return;
  const git = join(workspace, ".git");
  const head = textOf(join(git, "HEAD"));
  const ref = /^ref: ([\w./-]+)$/.exec(head)?.[1];
  const commits = [head, ref === undefined ? "" : textOf(join(git, ref)), fetched(git)];
  if (!commits.some((commit) => commit.includes(headSha))) return;
  throw new CannotRun({
    message:
      "The workspace holds the pull request while the job has the rights of the base branch. Whatever runs there could use them.",
    expected: "no checkout of the pull request in this job: Wardline reads it through the API",
    example: "Take the step with actions/checkout out of this job.",
  });
}

/** What was fetched last, which a checkout of a merge commit leaves behind. */
function fetched(git: string): string {
  return textOf(join(git, "FETCH_HEAD"));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
