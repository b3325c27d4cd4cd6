import { type AnchorRequest, commentErrors, resolveAnchor } from "../anchors.ts";
import {
  addReply,
  addReview,
  addReviewComment,
  checkBody,
  deleteReviewComment,
  editComment,
  isVisible,
} from "../conversation.ts";
import { reanchorComments } from "../reanchor.ts";
import { renderReviewComment } from "../render/comments.ts";
import type { PullRequest, ReviewComment } from "../state.ts";
import { type Answer, ApiError, type Call, notFound, pullRequest, type World } from "../world.ts";
import type { Handlers } from "./handlers.ts";
import { paginate, sorted } from "./pagination.ts";

const resource = "PullRequestReviewComment";

function list(call: Call): Answer {
  const { world } = call;
  const comments = world.state.reviewComments(pullRequest(call));
  const visible = comments.filter((comment) => isVisible(world, comment));
  return paginate(call, sorted(call, visible, "asc"), (comment) =>
    renderReviewComment(world, comment),
  );
}

function find(call: Call): ReviewComment {
  const id = Number(call.params.comment_id);
  const comment = call.world.state.allReviewComments.find((candidate) => candidate.id === id);
  if (comment === undefined) throw notFound();
  return comment;
}

/** A commit must have been the head of the pull request at some time. */
export function commitOfPull(world: World, pull: PullRequest, commit: string): string {
  const known = pull.heads.find((head) => world.git.isAncestor(commit, head));
  const reachable = world.git.resolve(commit, "commit") !== undefined && known !== undefined;
  if (reachable) return commit;
  const message = "commit_id is not part of the pull request";
  throw new ApiError(422, "Validation Failed", [
    { resource, code: "custom", field: "commit_id", message },
  ]);
}

function create(call: Call): Answer {
  const { world, actor, body } = call;
  const pull = pullRequest(call);
  const text = String(body.body);
  checkBody(world, text, resource);
  if (typeof body.in_reply_to === "number") return answerTo(call, pull, body.in_reply_to, text);
  const commit = commitOfPull(world, pull, String(body.commit_id));
  const request = { ...body, subject: body.subject_type } as unknown as AnchorRequest;
  const result = resolveAnchor(world, pull, commit, request);
  if ("problems" in result) {
    const errors = commentErrors(result.problems, world.settings.newerAnchorMessages);
    throw new ApiError(422, "Validation Failed", errors);
  }
  const review = addReview(world, pull, actor.login, "COMMENTED", "", commit);
  const comment = addReviewComment(world, review, actor.login, text, result.anchor);
  if (commit !== pull.headSha) reanchorComments(world, pull);
  return { status: 201, body: renderReviewComment(world, comment) };
}

function answerTo(call: Call, pull: PullRequest, id: number, text: string): Answer {
  const { world, actor } = call;
  const parent = world.state.reviewComments(pull).find((comment) => comment.id === id);
  if (parent === undefined) throw notFound();
  checkBody(world, text, resource);
  const reply = addReply(world, parent, actor.login, text);
  return { status: 201, body: renderReviewComment(world, reply) };
}

function reply(call: Call): Answer {
  const text = String(call.body.body);
  return answerTo(call, pullRequest(call), Number(call.params.comment_id), text);
}

function get(call: Call): Answer {
  return { status: 200, body: renderReviewComment(call.world, find(call)) };
}

function update(call: Call): Answer {
  const comment = find(call);
  const text = String(call.body.body);
  checkBody(call.world, text, resource);
  editComment(call.world, comment, call.actor.login, text);
  return { status: 200, body: renderReviewComment(call.world, comment) };
}

function remove(call: Call): Answer {
  deleteReviewComment(call.world, find(call));
  return { status: 204 };
}

export const reviewCommentHandlers: Handlers = {
  "pulls/list-review-comments": list,
  "pulls/create-review-comment": create,
  "pulls/create-reply-for-review-comment": reply,
  "pulls/get-review-comment": get,
  "pulls/update-review-comment": update,
  "pulls/delete-review-comment": remove,
};
