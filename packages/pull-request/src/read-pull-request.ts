import { ProblemError } from "@wardline/core";
import type { GitHubClient, GitHubResponse, PullRequestName } from "./github-client.ts";
import { isDenied, missingPermission } from "./permissions.ts";
import type { ChangedFile, FileStatus, PullRequest, PullRequestChanges } from "./pull-request.ts";
import { readConversation } from "./read-conversation.ts";
import { RequestRefused } from "./request-refused.ts";

/** GitHub lists no more files than this and does not say that there are more. */
const mostFiles = 3000;
const perPage = 100;

/**
 * All of it. Throws a ProblemError when the list of files is incomplete, and RequestRefused when GitHub does not
 * let us read.
 */
export async function readPullRequest(
  client: GitHubClient,
  name: PullRequestName,
): Promise<PullRequest> {
  const [changes, conversation] = await Promise.all([
    readChanges(client, name),
    readConversation(client, name),
  ]);
  return { ...changes, ...conversation };
}

/** What it changes: enough for checking. */
export async function readChanges(
  client: GitHubClient,
  name: PullRequestName,
): Promise<PullRequestChanges> {
  const { owner, repo, number } = name;
  const pull = (await get(client, pullPath(name))).data as PullAnswer;
  if (pull.changed_files >= mostFiles) throw tooManyFiles(pull.changed_files);
  const files: ChangedFile[] = [];
  for (let page = 1; ; page++) {
    const path = `${pullPath(name)}/files?per_page=${perPage}&page=${page}`;
    const rows = (await get(client, path)).data as readonly FileAnswer[];
    files.push(...rows.map(changedFile));
    if (files.length >= mostFiles) throw tooManyFiles(files.length);
    if (rows.length < perPage) break;
  }
  if (files.length < pull.changed_files) throw incomplete(files.length, pull.changed_files);
  return {
    owner,
    repo,
    number,
    author: pull.user?.login ?? "",
    draft: pull.draft === true,
    open: pull.state === "open",
    headSha: pull.head.sha,
    headRef: pull.head.ref,
    headRepo: pull.head.repo?.full_name,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    webUrl: pull.html_url.replace(/\/pull\/\d+$/, ""),
    labels: pull.labels.map((label) => label.name),
    requestedReviewers: (pull.requested_reviewers ?? []).map(({ login }) => login),
    requestedTeams: (pull.requested_teams ?? []).map(({ slug }) => slug),
    files,
  };
}

export function pullPath({ owner, repo, number }: PullRequestName): string {
  return `${repositoryPath({ owner, repo })}/pulls/${number}`;
}

export function repositoryPath({ owner, repo }: Omit<PullRequestName, "number">): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
}

/** The fields we read of GitHub's answer. */
interface PullAnswer {
  readonly state: string;
  readonly draft?: boolean;
  readonly html_url: string;
  readonly changed_files: number;
  readonly user: { readonly login: string } | null;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string } | null;
  };
  readonly base: { readonly sha: string; readonly ref: string };
  readonly labels: readonly { readonly name: string }[];
  readonly requested_reviewers?: readonly { readonly login: string }[] | null;
  readonly requested_teams?: readonly { readonly slug: string }[] | null;
}

interface FileAnswer {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: FileStatus;
  readonly sha: string | null;
  readonly patch?: string;
}

function changedFile({ filename, previous_filename, status, sha, patch }: FileAnswer): ChangedFile {
  return {
    path: filename,
    status,
    sha: sha ?? undefined,
    ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
    ...(patch === undefined ? {} : { patch }),
  };
}

/** Reading twice does no harm, so a lost answer is asked for once more. */
async function get(client: GitHubClient, path: string): Promise<GitHubResponse> {
  for (let attempt = 0; ; attempt++) {
    const answer = await client.request("GET", path).catch(() => undefined);
    if (answer?.status === 200) return answer;
    if (answer !== undefined && isDenied(answer)) {
      const missing = missingPermission("read the pull request", answer, false);
      throw new RequestRefused(missing.sentence, answer.status, missing);
    }
    const lost = answer === undefined || answer.status >= 500;
    if (!lost || attempt > 0)
      throw new RequestRefused("GitHub did not let us read the pull request.", answer?.status);
  }
}

function tooManyFiles(count: number): ProblemError {
  return new ProblemError([
    {
      message:
        "This pull request changes too many files: GitHub lists at most 3,000, so some would not be checked.",
      expected: "fewer than 3,000 changed files",
      found: `${count.toLocaleString("en-US")} or more`,
      example: "Split the pull request into several.",
    },
  ]);
}

function incomplete(listed: number, changed: number): ProblemError {
  return new ProblemError([
    {
      message:
        "GitHub did not list all files of this pull request, so some would not be checked. Run the check again.",
      expected: `${changed.toLocaleString("en-US")} changed files`,
      found: `${listed.toLocaleString("en-US")}`,
    },
  ]);
}
