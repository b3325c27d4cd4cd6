import type { Anchor } from "./anchors.ts";
import type {
  CommentBase,
  Issue,
  IssueComment,
  PullRequest,
  Review,
  ReviewComment,
  ReviewState,
  Thread,
} from "./state.ts";
import { ApiError, type World } from "./world.ts";

/** Changes to conversations, the same whether REST, GraphQL or a person in a test makes them. */
export function checkBody(world: World, body: string, resource: string): void {
  const limit = world.settings.bodyByteLimit;
  if (Buffer.byteLength(body) <= limit) return;
  const message = `Body is too long (maximum is ${limit} characters)`;
  if (resource === "PullRequestReview") throw new ApiError(422, "Unprocessable Entity", [message]);
  throw new ApiError(422, "Validation Failed", [
    { resource, code: "custom", field: "body", message },
  ]);
}

function newComment(world: World, number: number, author: string, body: string): CommentBase {
  const at = world.state.tick();
  const id = world.state.nextId();
  return {
    id,
    number,
    author,
    body,
    createdAt: at,
    updatedAt: at,
    edits: [],
    lastEditor: null,
    minimized: null,
  };
}

export function addIssueComment(
  world: World,
  issue: Issue,
  author: string,
  body: string,
): IssueComment {
  const comment = newComment(world, issue.number, author, body);
  world.state.allIssueComments.push(comment);
  return comment;
}

export function addReview(
  world: World,
  pull: PullRequest,
  author: string,
  state: ReviewState,
  body: string,
  commit: string,
): Review {
  const at = world.state.tick();
  const submittedAt = state === "PENDING" ? null : at;
  const id = world.state.nextId();
  const review: Review = { id, number: pull.number, author, body, state, commit, submittedAt };
  world.state.allReviews.push(review);
  return review;
}

/** A comment on the difference opens a thread of its own. */
export function addReviewComment(
  world: World,
  review: Review,
  author: string,
  body: string,
  anchor: Anchor,
): ReviewComment {
  const thread: Thread = {
    id: world.state.nextId(),
    number: review.number,
    resolvedBy: null,
    outdated: false,
  };
  world.state.threads.set(thread.id, thread);
  const { line, startLine, position } = anchor;
  const comment: ReviewComment = {
    ...newComment(world, review.number, author, body),
    ...anchor,
    reviewId: review.id,
    threadId: thread.id,
    inReplyTo: null,
    originalLine: line,
    originalStartLine: startLine,
    originalPosition: position,
    commit: review.commit,
    originalCommit: review.commit,
  };
  world.state.allReviewComments.push(comment);
  return comment;
}

/** Replies hang below the first comment of the thread, whichever of its comments was answered. */
export function addReply(
  world: World,
  to: ReviewComment,
  author: string,
  body: string,
): ReviewComment {
  const pull = world.state.pulls.get(to.number);
  if (pull === undefined) throw new Error(`no pull request ${to.number}`);
  const review = addReview(world, pull, author, "COMMENTED", "", to.commit);
  const first = to.inReplyTo ?? to.id;
  const reply: ReviewComment = {
    ...to,
    ...newComment(world, to.number, author, body),
    reviewId: review.id,
    inReplyTo: first,
  };
  world.state.allReviewComments.push(reply);
  return reply;
}

export function editComment(
  world: World,
  comment: CommentBase,
  editor: string,
  body: string,
): void {
  const at = world.state.tick();
  if (body !== comment.body) {
    comment.edits.push({ body: comment.body, by: editor, at });
    comment.lastEditor = editor;
  }
  comment.body = body;
  comment.updatedAt = at;
}

export function deleteReviewComment(world: World, comment: ReviewComment): void {
  world.state.allReviewComments = world.state.allReviewComments.filter(
    (other) => other !== comment,
  );
  const left = world.state.allReviewComments.some((other) => other.threadId === comment.threadId);
  if (!left) world.state.threads.delete(comment.threadId);
}

export function deleteIssueComment(world: World, comment: IssueComment): void {
  world.state.allIssueComments = world.state.allIssueComments.filter((other) => other !== comment);
}

export function isVisible(world: World, comment: ReviewComment): boolean {
  const review = world.state.allReviews.find((candidate) => candidate.id === comment.reviewId);
  return review?.state !== "PENDING";
}
