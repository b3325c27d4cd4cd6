import type { Issue, PullRequest } from "../state.ts";
import { pullFiles, type World } from "../world.ts";
import { pageUrl, repositoryUrl } from "./git.ts";
import { renderRepository } from "./repository.ts";
import { association, type Rendered, renderUser } from "./users.ts";

export function renderLabel(world: World, name: string): Rendered {
  const label = world.state.labels.get(name.toLowerCase());
  const id = label?.id ?? 0;
  return {
    id,
    node_id: `LA_${id}`,
    url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
    name: label?.name ?? name,
    description: label?.description ?? null,
    color: label?.color ?? "ededed",
    default: false,
  };
}

export function renderTeam(world: World, slug: string): Rendered {
  const api = `${world.origin()}/organizations/1/team/${slug}`;
  return {
    id: 1,
    node_id: `T_${slug}`,
    url: api,
    members_url: `${api}/members{/member}`,
    name: slug,
    slug,
    description: null,
    permission: "push",
    privacy: "closed",
    html_url: `${world.origin()}/orgs/${world.owner}/teams/${slug}`,
    repositories_url: `${api}/repos`,
    parent: null,
    type: "organization",
  };
}

/** What issues and pull requests say alike. */
function renderIssueFacts(world: World, issue: Issue): Rendered {
  return {
    id: issue.id,
    number: issue.number,
    state: issue.state,
    locked: false,
    active_lock_reason: null,
    title: issue.title,
    body: issue.body,
    user: renderUser(world, issue.author),
    labels: issue.labels.map((name) => renderLabel(world, name)),
    milestone: null,
    assignee: issue.assignees[0] === undefined ? null : renderUser(world, issue.assignees[0]),
    assignees: issue.assignees.map((login) => renderUser(world, login)),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(world, issue.author),
  };
}

export function renderIssue(world: World, issue: Issue): Rendered {
  const api = `${repositoryUrl(world)}/issues/${issue.number}`;
  const pull = world.state.pulls.get(issue.number);
  const page = `${pageUrl(world)}/${pull === undefined ? "issues" : "pull"}/${issue.number}`;
  const links = {
    url: `${repositoryUrl(world)}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: pull?.merged === true ? pull.closedAt : null,
  };
  return {
    ...renderIssueFacts(world, issue),
    node_id: `I_${issue.id}`,
    url: api,
    repository_url: repositoryUrl(world),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: page,
    comments: world.state.issueComments(issue).length,
    ...(pull === undefined ? {} : { pull_request: links, draft: pull.draft }),
  };
}

function renderSide(world: World, owner: string, ref: string, sha: string): Rendered {
  const user = renderUser(world, owner);
  return { label: `${owner}:${ref}`, ref, sha, user, repo: renderRepository(world, owner) };
}

export function renderPullRequestSimple(world: World, pull: PullRequest): Rendered {
  const api = `${repositoryUrl(world)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(world)}/issues/${pull.number}`;
  const page = `${pageUrl(world)}/pull/${pull.number}`;
  const urls = {
    url: api,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: `${repositoryUrl(world)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repositoryUrl(world)}/statuses/${pull.headSha}`,
  };
  return {
    ...renderIssueFacts(world, pull),
    ...urls,
    node_id: `PR_${pull.id}`,
    draft: pull.draft,
    merged_at: pull.merged ? pull.closedAt : null,
    merge_commit_sha: null,
    auto_merge: null,
    requested_reviewers: pull.reviewers.map((login) => renderUser(world, login)),
    requested_teams: pull.teams.map((slug) => renderTeam(world, slug)),
    head: renderSide(world, pull.headOwner, pull.headRef, pull.headSha),
    base: renderSide(world, world.owner, pull.baseRef, pull.baseSha),
    _links: {
      self: { href: urls.url },
      html: { href: urls.html_url },
      issue: { href: urls.issue_url },
      comments: { href: urls.comments_url },
      review_comments: { href: urls.review_comments_url },
      review_comment: { href: urls.review_comment_url },
      commits: { href: urls.commits_url },
      statuses: { href: urls.statuses_url },
    },
  };
}

export function renderPullRequest(world: World, pull: PullRequest): Rendered {
  const files = pullFiles(world, pull);
  const sum = (count: (file: (typeof files)[number]) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    ...renderPullRequestSimple(world, pull),
    merged: pull.merged,
    mergeable: true,
    rebaseable: true,
    mergeable_state: "clean",
    merged_by: null,
    maintainer_can_modify: false,
    comments: world.state.issueComments(pull).length,
    review_comments: world.state.reviewComments(pull).length,
    commits: world.git.commitsBetween(pull.baseSha, pull.headSha).length,
    additions: sum((file) => file.additions),
    deletions: sum((file) => file.deletions),
    changed_files: files.length,
  };
}
