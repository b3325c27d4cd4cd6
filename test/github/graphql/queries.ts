import type { Actor } from "../permissions.ts";
import { pageUrl } from "../render/git.ts";
import { resolveRef } from "../rest/git.ts";
import type { World } from "../world.ts";
import { githubError, requireRead, unknownNode } from "./errors.ts";
import {
  actorNode,
  issueCommentNode,
  type Node,
  pullRequestNode,
  reviewCommentNode,
  threadNode,
} from "./nodes.ts";

export function queryRoot(world: World, actor: Actor): Node {
  const limit = world.limits.requestsPerHour;
  return {
    viewer: { ...actorNode(world, actor.login), __typename: "User", login: actor.login },
    rateLimit: {
      limit,
      cost: 1,
      remaining: limit,
      used: 0,
      nodeCount: 0,
      resetAt: world.state.now(),
    },
    repository: (args: { owner: string; name: string }) => repositoryNode(world, actor, args),
    node: (args: { id: string }) => nodeById(world, actor, args.id),
    nodes: (args: { ids: string[] }) => args.ids.map((id) => nodeById(world, actor, id)),
  };
}

function repositoryNode(world: World, actor: Actor, args: { owner: string; name: string }): Node {
  if (args.owner !== world.owner || args.name !== world.repo)
    throw githubError(
      "NOT_FOUND",
      `Could not resolve to a Repository with the name '${args.owner}/${args.name}'.`,
    );
  return {
    __typename: "Repository",
    id: "R_1",
    databaseId: 1,
    name: world.repo,
    nameWithOwner: `${world.owner}/${world.repo}`,
    owner: actorNode(world, world.owner),
    isPrivate: world.settings.private,
    url: pageUrl(world),
    defaultBranchRef: () => refNode(world, actor, world.settings.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refNode(world, actor, qualifiedName.replace(/^refs\/heads\//, "")),
    object: (wanted: { oid?: string | null; expression?: string | null }) => {
      requireRead(world, actor, "contents");
      return objectNode(world, wanted.oid ?? undefined, wanted.expression ?? undefined);
    },
    pullRequest: ({ number }: { number: number }) => {
      requireRead(world, actor, "pull-requests");
      const pull = world.state.pulls.get(number);
      if (pull !== undefined) return pullRequestNode(world, actor, pull);
      throw githubError(
        "NOT_FOUND",
        `Could not resolve to a PullRequest with the number of ${number}.`,
      );
    },
  };
}

function refNode(world: World, actor: Actor, name: string): Node | null {
  requireRead(world, actor, "contents");
  const sha = world.git.resolve(`refs/heads/${name}`, "commit");
  if (sha === undefined) return null;
  return {
    __typename: "Ref",
    id: `REF_${name}`,
    name,
    prefix: "refs/heads/",
    target: () => objectNode(world, sha),
  };
}

/** `oid`, or an expression such as `main:posts/a.md`. GitHub answers null when there is no such object. */
function objectNode(world: World, oid?: string, expression?: string): Node | null {
  const sha = oid === undefined ? fromExpression(world, expression ?? "") : world.git.resolve(oid);
  if (sha === undefined) return null;
  const type = world.git.type(sha);
  const common = { id: `O_${sha}`, oid: sha, abbreviatedOid: sha.slice(0, 7) };
  if (type === "blob") return { __typename: "Blob", ...common, ...blobFacts(world, sha) };
  if (type === "tree")
    return { __typename: "Tree", ...common, entries: () => treeEntries(world, sha) };
  const facts = world.git.commitFacts(sha);
  const tree = () => objectNode(world, facts.tree);
  return {
    __typename: "Commit",
    ...common,
    message: facts.message,
    committedDate: facts.date,
    tree,
  };
}

function fromExpression(world: World, expression: string): string | undefined {
  const colon = expression.indexOf(":");
  const commit = resolveRef(world, colon < 0 ? expression : expression.slice(0, colon));
  if (commit === undefined || colon < 0) return commit;
  return world.git.objectAt(commit, expression.slice(colon + 1));
}

function blobFacts(world: World, sha: string): Node {
  const bytes = world.git.blob(sha);
  const isBinary = bytes.subarray(0, 8000).includes(0);
  const limit = world.settings.blobTextByteLimit;
  const isTruncated = bytes.length > limit;
  const text = isBinary ? null : bytes.subarray(0, limit).toString("utf8");
  return { byteSize: bytes.length, isBinary, isTruncated, text };
}

function treeEntries(world: World, sha: string): Node[] {
  return world.git.tree(sha, false).map((entry) => ({
    name: entry.path,
    path: entry.path,
    type: entry.type,
    mode: Number.parseInt(entry.mode, 8),
    size: entry.size ?? 0,
    oid: entry.sha,
    object: () => objectNode(world, entry.sha),
  }));
}

export function nodeById(world: World, actor: Actor, id: string): Node {
  const [kind, number = ""] = id.split("_");
  const key = Number(number);
  const { state } = world;
  const thread = kind === "PRRT" ? state.threads.get(key) : undefined;
  if (thread !== undefined) return threadNode(world, actor, thread);
  const reviewComment =
    kind === "PRRC" ? state.allReviewComments.find((item) => item.id === key) : undefined;
  if (reviewComment !== undefined) return reviewCommentNode(world, actor, reviewComment);
  const issueComment =
    kind === "IC" ? state.allIssueComments.find((item) => item.id === key) : undefined;
  if (issueComment !== undefined) return issueCommentNode(world, actor, issueComment);
  const pull =
    kind === "PR" ? [...state.pulls.values()].find((item) => item.id === key) : undefined;
  if (pull !== undefined) return pullRequestNode(world, actor, pull);
  throw unknownNode(id);
}
