import type { ChangedFile, PullRequestChanges } from "@wardline/pull-request";
import { readChanges } from "@wardline/pull-request";
import { compareCommits } from "./compare.ts";
import type { Context, Repository, Target } from "./context.ts";
import type { GitHub } from "./github.ts";
import { read } from "./reading.ts";

/** What is to be checked. */
export interface Change {
  readonly headSha: string;
  /** The branch that it goes to. */
  readonly baseRef: string;
  /** The commit that it is compared with. */
  readonly baseSha: string | undefined;
  /** Undefined: everything. */
  readonly files: readonly ChangedFile[] | undefined;
  readonly pull: PullRequestChanges | undefined;
}

/** Undefined when there is nothing to do: the pull request of an earlier run has moved on. */
export async function readChange(github: GitHub, context: Context): Promise<Change | undefined> {
  const { target } = context;
  switch (target.kind) {
    case "pull-request":
      return pullRequest(github, context, target.number);
    case "earlier-run": {
      const number = await findPullRequest(github, context, target);
      return number === undefined ? undefined : pullRequest(github, context, number);
    }
    case "range": {
      const { baseRef, baseSha, headSha } = target;
      const files = await compareCommits(github, context, baseSha, headSha);
      return { headSha, baseRef, baseSha, files, pull: undefined };
    }
    case "everything": {
      const { headSha, baseRef } = target;
      return { headSha, baseRef, baseSha: undefined, files: undefined, pull: undefined };
    }
  }
}

async function pullRequest(
  github: GitHub,
  { owner, repo }: Repository,
  number: number,
): Promise<Change> {
  const pull = await readChanges(github, { owner, repo, number });
  const { headSha, baseRef, baseSha, files } = pull;
  return { headSha, baseRef, baseSha, files, pull };
}

/** The open pull request whose head is exactly the commit and the repository that GitHub says the run was for. */
async function findPullRequest(
  github: GitHub,
  { owner, repo }: Repository,
  run: Extract<Target, { kind: "earlier-run" }>,
): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.headOwner}:${run.headBranch}`);
  const path = `/repos/${owner}/${repo}/pulls?state=open&head=${head}&per_page=100`;
  // Data enters here.
  const pulls = (await read(github, path, "pull-requests")) as readonly {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  }[];
  return pulls.find(({ head }) => head.sha === run.headSha && head.repo?.full_name === run.headRepo)
    ?.number;
}
