import { isVisible } from "../conversation.ts";
import { type Actor, has } from "../permissions.ts";
import { pageUrl } from "../render/git.ts";
import { association } from "../render/users.ts";
import type {
  CommentBase,
  IssueComment,
  PullRequest,
  Review,
  ReviewComment,
  Thread,
} from "../state.ts";
import { baseTip, type World } from "../world.ts";
import { connection } from "./connection.ts";

export type Node = Record<string, unknown>;

/** GraphQL names a bot without `[bot]`, REST with it. */
export function actorNode(world: World, login: string): Node {
  const { id, type } = world.state.user(login);
  const name = login.replace("[bot]", "");
  const url = `${world.origin()}/${name}`;
  return {
    __typename: type,
    id: `U_${id}`,
    databaseId: id,
    login: name,
    url,
    resourcePath: `/${name}`,
  };
}

/** May resolve and unresolve: writing to pull requests alone is not enough, contents are needed too. */
function mayResolve(actor: Actor): boolean {
  return has(actor, "contents", "write") && has(actor, "pull-requests", "write");
}

function commentFacts(world: World, actor: Actor, comment: CommentBase): Node {
  const edited = comment.edits.length > 0;
  const may = has(actor, "pull-requests", "write");
  return {
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: actorNode(world, comment.author),
    authorAssociation: association(world, comment.author),
    body: comment.body,
    bodyText: comment.body,
    createdAt: comment.createdAt,
    publishedAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: edited ? (comment.edits.at(-1)?.at ?? null) : null,
    editor: comment.lastEditor === null ? null : actorNode(world, comment.lastEditor),
    includesCreatedEdit: edited,
    userContentEdits: connection(() => comment.edits.map((edit) => editNode(world, edit))),
    isMinimized: comment.minimized !== null,
    minimizedReason: comment.minimized,
    viewerDidAuthor: comment.author === actor.login,
    viewerCanUpdate: may,
    viewerCanDelete: may,
    viewerCanMinimize: may,
  };
}

function editNode(world: World, edit: CommentBase["edits"][number]): Node {
  return {
    editedAt: edit.at,
    createdAt: edit.at,
    diff: edit.body,
    editor: actorNode(world, edit.by),
  };
}

export function issueCommentNode(world: World, actor: Actor, comment: IssueComment): Node {
  const url = `${pageUrl(world)}/pull/${comment.number}#issuecomment-${comment.id}`;
  return {
    __typename: "IssueComment",
    id: `IC_${comment.id}`,
    url,
    ...commentFacts(world, actor, comment),
  };
}

export function reviewCommentNode(world: World, actor: Actor, comment: ReviewComment): Node {
  const parent = world.state.allReviewComments.find((other) => other.id === comment.inReplyTo);
  const review = world.state.allReviews.find((candidate) => candidate.id === comment.reviewId);
  return {
    __typename: "PullRequestReviewComment",
    id: `PRRC_${comment.id}`,
    url: `${pageUrl(world)}/pull/${comment.number}#discussion_r${comment.id}`,
    ...commentFacts(world, actor, comment),
    path: comment.path,
    line: comment.line,
    startLine: comment.startLine,
    originalLine: comment.originalLine,
    originalStartLine: comment.originalStartLine,
    diffHunk: comment.diffHunk,
    subjectType: comment.subject.toUpperCase(),
    outdated: comment.position === null,
    commit: { __typename: "Commit", oid: comment.commit },
    originalCommit: { __typename: "Commit", oid: comment.originalCommit },
    replyTo: parent === undefined ? null : () => reviewCommentNode(world, actor, parent),
    pullRequestReview: review === undefined ? null : reviewNode(world, actor, review),
    state: review?.state === "PENDING" ? "PENDING" : "SUBMITTED",
  };
}

export function threadNode(world: World, actor: Actor, thread: Thread): Node {
  const comments = () =>
    world.state.commentsOfThread(thread).filter((comment) => isVisible(world, comment));
  const first = world.state.commentsOfThread(thread)[0];
  const resolved = thread.resolvedBy !== null;
  return {
    __typename: "PullRequestReviewThread",
    id: `PRRT_${thread.id}`,
    isResolved: resolved,
    isOutdated: thread.outdated,
    isCollapsed: resolved || thread.outdated,
    resolvedBy:
      thread.resolvedBy === null
        ? null
        : { ...actorNode(world, thread.resolvedBy), __typename: "User" },
    viewerCanResolve: mayResolve(actor) && !resolved,
    viewerCanUnresolve: mayResolve(actor) && resolved,
    viewerCanReply: has(actor, "pull-requests", "write"),
    path: first?.path ?? "",
    line: first?.line ?? null,
    startLine: first?.startLine ?? null,
    originalLine: first?.originalLine ?? null,
    originalStartLine: first?.originalStartLine ?? null,
    diffSide: first?.side ?? "RIGHT",
    startDiffSide: first?.startSide ?? null,
    subjectType: (first?.subject ?? "line").toUpperCase(),
    comments: connection(() =>
      comments().map((comment) => reviewCommentNode(world, actor, comment)),
    ),
  };
}

function reviewNode(world: World, actor: Actor, review: Review): Node {
  return {
    __typename: "PullRequestReview",
    id: `PRR_${review.id}`,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    author: actorNode(world, review.author),
    authorAssociation: association(world, review.author),
    body: review.body,
    state: review.state,
    submittedAt: review.submittedAt,
    commit: { __typename: "Commit", oid: review.commit },
    viewerDidAuthor: review.author === actor.login,
    url: `${pageUrl(world)}/pull/${review.number}#pullrequestreview-${review.id}`,
  };
}

export function pullRequestNode(world: World, actor: Actor, pull: PullRequest): Node {
  const visibleThreads = () =>
    world.state
      .threadsOf(pull)
      .filter((thread) =>
        world.state.commentsOfThread(thread).some((comment) => isVisible(world, comment)),
      );
  return {
    __typename: "PullRequest",
    id: `PR_${pull.id}`,
    databaseId: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body ?? "",
    state: pull.merged ? "MERGED" : pull.state.toUpperCase(),
    isDraft: pull.draft,
    author: actorNode(world, pull.author),
    url: `${pageUrl(world)}/pull/${pull.number}`,
    headRefOid: pull.headSha,
    headRefName: pull.headRef,
    baseRefOid: baseTip(world, pull),
    baseRefName: pull.baseRef,
    isCrossRepository: pull.headOwner !== world.owner,
    reviewThreads: connection(() =>
      visibleThreads().map((thread) => threadNode(world, actor, thread)),
    ),
    comments: connection(() =>
      world.state.issueComments(pull).map((comment) => issueCommentNode(world, actor, comment)),
    ),
    reviews: connection(() =>
      world.state.reviews(pull).map((review) => reviewNode(world, actor, review)),
    ),
    labels: connection(() => pull.labels.map((name) => ({ __typename: "Label", name }))),
  };
}
