import { webhookProblems } from "./contract.ts";
import type { PullRequestHandle } from "./pull-request-handle.ts";
import { headRef } from "./pull-request-handle.ts";
import { pageUrl, repositoryUrl } from "./render/git.ts";
import { renderPullRequest } from "./render/pull-request.ts";
import { renderRepository } from "./render/repository.ts";
import { type Rendered, renderUser } from "./render/users.ts";
import { pushPayload, renderHeadCommit, workflowFacts } from "./render/workflow.ts";
import type { World } from "./world.ts";

/** What starts a workflow: the payload in GITHUB_EVENT_PATH and the environment that goes with it. */
export interface WorkflowEvent {
  name: string;
  payload: Rendered;
  env: Record<string, string>;
}

export type PullRequestAction =
  | "opened"
  | "synchronize"
  | "reopened"
  | "ready_for_review"
  | "edited"
  | "closed";

/** Builds event payloads from the present state; each is checked against GitHub's description of its webhook. */
export class EventFactory {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Runs on the merge commit, with the workflow file and the token of the head's side. */
  pullRequest(pull: PullRequestHandle, action: PullRequestAction = "synchronize"): WorkflowEvent {
    const ref = `refs/pull/${pull.number}/merge`;
    const env = {
      ...this.pullRequestEnv(pull),
      GITHUB_SHA: this.mergeCommit(pull),
      GITHUB_REF: ref,
    };
    return { name: "pull_request", payload: this.pullRequestPayload(pull, action), env };
  }

  /** Runs on the default branch, whichever branch the pull request wants to go to. */
  pullRequestTarget(
    pull: PullRequestHandle,
    action: PullRequestAction = "synchronize",
  ): WorkflowEvent {
    const env = { ...this.pullRequestEnv(pull), ...this.defaultBranchEnv() };
    return { name: "pull_request_target", payload: this.pullRequestPayload(pull, action), env };
  }

  /** The merge queue tests the base plus the pull request; its payload does not name the pull request. */
  mergeGroup(pull: PullRequestHandle): WorkflowEvent {
    const { git } = this.world;
    const base = pull.data.baseRef;
    const baseSha = git.resolve(`refs/heads/${base}`, "commit") ?? pull.data.baseSha;
    const headSha = this.mergeCommit(pull);
    const ref = `refs/heads/gh-readonly-queue/${base}/pr-${pull.number}-${baseSha}`;
    git.setRef(ref, headSha);
    const group = {
      head_sha: headSha,
      head_ref: ref,
      base_sha: baseSha,
      base_ref: `refs/heads/${base}`,
      head_commit: renderHeadCommit(this.world, headSha),
    };
    const payload = {
      action: "checks_requested",
      merge_group: group,
      ...this.common("github-merge-queue[bot]"),
    };
    this.check("merge-group-checks-requested", payload);
    return { name: "merge_group", payload, env: { GITHUB_SHA: headSha, GITHUB_REF: ref } };
  }

  push(branch: string, before: string): WorkflowEvent {
    const sha = this.world.git.resolve(`refs/heads/${branch}`, "commit") ?? before;
    const { author } = this.world.git.commitFacts(sha);
    const payload = { ...pushPayload(this.world, branch, before, sha), ...this.common(author) };
    this.check("push", payload);
    return { name: "push", payload, env: { GITHUB_SHA: sha, GITHUB_REF: `refs/heads/${branch}` } };
  }

  /** GitHub describes no webhook for this one. */
  schedule(cron = "0 6 * * *"): WorkflowEvent {
    const payload = {
      schedule: cron,
      workflow: ".github/workflows/wardline.yml",
      ...this.common(),
    };
    return { name: "schedule", payload, env: this.defaultBranchEnv() };
  }

  workflowDispatch(inputs: Record<string, string> = {}, branch?: string): WorkflowEvent {
    const name = branch ?? this.world.settings.defaultBranch;
    const ref = `refs/heads/${name}`;
    const payload = { inputs, ref, workflow: ".github/workflows/wardline.yml", ...this.common() };
    this.check("workflow-dispatch", payload);
    const sha = this.world.git.resolve(ref, "commit") ?? "";
    return { name: "workflow_dispatch", payload, env: { GITHUB_SHA: sha, GITHUB_REF: ref } };
  }

  /** The second stage after a run without rights. For forks, `pull_requests` is empty: GitHub does not say which one it was. */
  workflowRun(
    pull: PullRequestHandle,
    conclusion: "success" | "failure" = "failure",
  ): WorkflowEvent {
    const facts = workflowFacts(this.world, pull.data, conclusion);
    const payload = { action: "completed", ...facts, ...this.common(pull.data.author) };
    this.check("workflow-run-completed", payload);
    return { name: "workflow_run", payload, env: this.defaultBranchEnv() };
  }

  private pullRequestPayload(pull: PullRequestHandle, action: PullRequestAction): Rendered {
    const { data, number } = pull;
    const [before = data.headSha] = data.heads.slice(-2);
    const payload = {
      action,
      number,
      ...(action === "synchronize" ? { before, after: data.headSha } : {}),
      ...(action === "edited" ? { changes: {} } : {}),
      pull_request: renderPullRequest(this.world, data),
      ...this.common(data.author),
    };
    this.check(`pull-request-${action.replaceAll("_", "-")}`, payload);
    return payload;
  }

  private pullRequestEnv(pull: PullRequestHandle): Record<string, string> {
    const { headRef: head, baseRef: base, author } = pull.data;
    return { GITHUB_HEAD_REF: head, GITHUB_BASE_REF: base, GITHUB_ACTOR: author };
  }

  private defaultBranchEnv(): Record<string, string> {
    const ref = `refs/heads/${this.world.settings.defaultBranch}`;
    return { GITHUB_SHA: this.world.git.resolve(ref, "commit") ?? "", GITHUB_REF: ref };
  }

  private mergeCommit(pull: PullRequestHandle): string {
    const { git, state } = this.world;
    const { baseRef, headSha, author, number } = pull.data;
    const base = git.resolve(headRef(this.world, this.world.owner, baseRef), "commit") ?? headSha;
    const tree = git.mergedTree(base, headSha).split("\n")[0] ?? "";
    const message = `Merge ${headSha} into ${base}`;
    const sha = git.commitTree(tree, [base, headSha], author, message, new Date(state.now()));
    git.setRef(`refs/pull/${number}/merge`, sha);
    return sha;
  }

  private common(sender: string = this.world.owner): Rendered {
    const repository = renderRepository(this.world);
    const organization = {
      login: this.world.owner,
      id: this.world.state.user(this.world.owner).id,
      node_id: "O_1",
      url: `${this.world.origin()}/orgs/${this.world.owner}`,
      repos_url: `${repositoryUrl(this.world)}/repos`,
      events_url: `${repositoryUrl(this.world)}/events`,
      hooks_url: `${repositoryUrl(this.world)}/hooks`,
      issues_url: `${repositoryUrl(this.world)}/issues`,
      members_url: `${pageUrl(this.world)}/members{/member}`,
      public_members_url: `${pageUrl(this.world)}/public_members{/member}`,
      avatar_url: `${this.world.origin()}/avatars/1`,
      description: null,
    };
    return { repository, organization, sender: renderUser(this.world, sender) };
  }

  private check(webhook: string, payload: Rendered): void {
    for (const problem of webhookProblems(webhook, payload))
      this.world.violations.push(`event ${webhook}: ${problem}`);
  }
}
