import type { FileDiff } from "../diff.ts";
import type { World } from "../world.ts";
import { type Rendered, renderUser } from "./users.ts";

const unsigned = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
};

export function repositoryUrl(world: World): string {
  return `${world.origin()}/repos/${world.owner}/${world.repo}`;
}

export function pageUrl(world: World): string {
  return `${world.origin()}/${world.owner}/${world.repo}`;
}

function person(world: World, sha: string): Rendered {
  const { author, email, date } = world.git.commitFacts(sha);
  return { name: author, email, date };
}

function parents(world: World, shas: string[]): Rendered[] {
  return shas.map((sha) => ({
    sha,
    url: `${repositoryUrl(world)}/commits/${sha}`,
    html_url: `${pageUrl(world)}/commit/${sha}`,
  }));
}

export function renderGitCommit(world: World, sha: string): Rendered {
  const facts = world.git.commitFacts(sha);
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${repositoryUrl(world)}/git/commits/${sha}`,
    html_url: `${pageUrl(world)}/commit/${sha}`,
    author: person(world, sha),
    committer: person(world, sha),
    tree: { sha: facts.tree, url: `${repositoryUrl(world)}/git/trees/${facts.tree}` },
    message: facts.message,
    parents: parents(world, facts.parents),
    verification: unsigned,
  };
}

export function renderCommit(world: World, sha: string): Rendered {
  const facts = world.git.commitFacts(sha);
  const api = `${repositoryUrl(world)}/commits/${sha}`;
  return {
    sha,
    node_id: `C_${sha}`,
    url: api,
    html_url: `${pageUrl(world)}/commit/${sha}`,
    comments_url: `${api}/comments`,
    commit: {
      url: `${repositoryUrl(world)}/git/commits/${sha}`,
      author: person(world, sha),
      committer: person(world, sha),
      message: facts.message,
      comment_count: 0,
      tree: { sha: facts.tree, url: `${repositoryUrl(world)}/git/trees/${facts.tree}` },
      verification: unsigned,
    },
    author: renderUser(world, facts.author),
    committer: renderUser(world, facts.author),
    parents: parents(world, facts.parents),
  };
}

export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export function renderFile(world: World, file: FileDiff, head: string): Rendered {
  const path = encodePath(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${pageUrl(world)}/blob/${head}/${path}`,
    raw_url: `${pageUrl(world)}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(world)}/contents/${path}?ref=${head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}
