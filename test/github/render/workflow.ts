import type { PullRequest } from "../state.ts";
import type { World } from "../world.ts";
import { pageUrl, repositoryUrl } from "./git.ts";
import { renderRepository } from "./repository.ts";
import { type Rendered, renderUser } from "./users.ts";

/** Commits as event payloads describe them, which is unlike both of REST's ways. */
export function renderHeadCommit(world: World, sha: string): Rendered {
  const { tree, message, date, author, email } = world.git.commitFacts(sha);
  const who = { name: author, email };
  return { id: sha, tree_id: tree, message, timestamp: date, author: who, committer: who };
}

export function pushPayload(world: World, branch: string, before: string, after: string): Rendered {
  const created = /^0+$/.test(before);
  const commits = created ? [after] : world.git.commitsBetween(before, after);
  const render = (sha: string) => ({
    ...renderHeadCommit(world, sha),
    distinct: true,
    url: `${pageUrl(world)}/commit/${sha}`,
  });
  const { author, email } = world.git.commitFacts(after);
  return {
    ref: `refs/heads/${branch}`,
    before,
    after,
    created,
    deleted: false,
    forced: !created && !world.git.isAncestor(before, after),
    base_ref: null,
    compare: `${pageUrl(world)}/compare/${before}...${after}`,
    commits: commits.map(render),
    head_commit: render(after),
    pusher: { name: author, email },
  };
}

/** `workflow` and `workflow_run` of the event that follows a finished run. */
export function workflowFacts(world: World, pull: PullRequest, conclusion: string): Rendered {
  const api = repositoryUrl(world);
  const run = `${api}/actions/runs/1`;
  const page = `${pageUrl(world)}/actions/runs/1`;
  const at = world.state.now();
  const workflow = {
    id: 1,
    node_id: "W_1",
    name: "Wardline",
    path: ".github/workflows/wardline.yml",
    state: "active",
    created_at: at,
    updated_at: at,
    url: `${api}/actions/workflows/1`,
    html_url: `${pageUrl(world)}/blob/main/.github/workflows/wardline.yml`,
    badge_url: `${pageUrl(world)}/workflows/Wardline/badge.svg`,
  };
  const author = renderUser(world, pull.author);
  const workflow_run = {
    id: 1,
    node_id: "WFR_1",
    name: "Wardline",
    path: workflow.path,
    display_title: pull.title,
    event: "pull_request",
    status: "completed",
    conclusion,
    head_branch: pull.headRef,
    head_sha: pull.headSha,
    head_commit: renderHeadCommit(world, pull.headSha),
    head_repository: renderRepository(world, pull.headOwner),
    repository: renderRepository(world),
    pull_requests: pull.headOwner === world.owner ? [pullRequestLink(world, pull)] : [],
    run_number: 1,
    run_attempt: 1,
    run_started_at: at,
    created_at: at,
    updated_at: at,
    actor: author,
    triggering_actor: author,
    workflow_id: 1,
    workflow_url: workflow.url,
    url: run,
    html_url: page,
    jobs_url: `${run}/jobs`,
    logs_url: `${run}/logs`,
    artifacts_url: `${run}/artifacts`,
    cancel_url: `${run}/cancel`,
    rerun_url: `${run}/rerun`,
    previous_attempt_url: null,
    check_suite_id: 1,
    check_suite_node_id: "CS_1",
    check_suite_url: `${api}/check-suites/1`,
  };
  return { workflow, workflow_run };
}

function pullRequestLink(world: World, pull: PullRequest): Rendered {
  const repo = { id: 1, url: repositoryUrl(world), name: world.repo };
  return {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(world)}/pulls/${pull.number}`,
    head: { ref: pull.headRef, sha: pull.headSha, repo },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo },
  };
}
