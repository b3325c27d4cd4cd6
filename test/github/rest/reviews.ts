import {
  type Anchor,
  type AnchorProblem,
  type AnchorRequest,
  resolveAnchor,
  reviewErrors,
} from "../anchors.ts";
import { addReview, addReviewComment, checkBody } from "../conversation.ts";
import { reanchorComments } from "../reanchor.ts";
import { renderReview } from "../render/comments.ts";
import type { PullRequest, Review, ReviewState } from "../state.ts";
import { type Answer, ApiError, type Call, notFound, pullRequest, type World } from "../world.ts";
import type { Handlers } from "./handlers.ts";
import { paginate } from "./pagination.ts";
import { commitOfPull } from "./review-comments.ts";

const resource = "PullRequestReview";

type RequestedComment = AnchorRequest & { body: string };

const stateByEvent: Record<string, ReviewState> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

function unprocessable(message: string): ApiError {
  return new ApiError(422, "Unprocessable Entity", [message]);
}

function list(call: Call): Answer {
  const reviews = call.world.state
    .reviews(pullRequest(call))
    .filter((review) => review.state !== "PENDING" || review.author === call.actor.login);
  return paginate(call, reviews, (review) => renderReview(call.world, review));
}

function find(call: Call): Review {
  const id = Number(call.params.review_id);
  const review = call.world.state
    .reviews(pullRequest(call))
    .find((candidate) => candidate.id === id);
  if (review === undefined) throw notFound();
  return review;
}

function checkEvent(call: Call, pull: PullRequest, state: ReviewState, empty: boolean): void {
  const { login, kind } = call.actor;
  const decides = state === "APPROVED" || state === "CHANGES_REQUESTED";
  const verb = state === "APPROVED" ? "approve" : "request changes on";
  if (decides && pull.author === login)
    throw unprocessable(`Can not ${verb} your own pull request`);
  if (state === "APPROVED" && kind === "app" && !call.world.settings.actionsMayApprove)
    throw unprocessable("GitHub Actions is not permitted to approve pull requests.");
  if (empty && state !== "APPROVED" && state !== "PENDING")
    throw unprocessable("Review Can not submit an empty review");
  const pending = call.world.state
    .reviews(pull)
    .some((review) => review.state === "PENDING" && review.author === login);
  if (pending && state === "PENDING")
    throw unprocessable("User can only have one pending review per pull request");
}

/** One comment that cannot stand sinks the whole review. */
function anchorAll(
  world: World,
  pull: PullRequest,
  commit: string,
  comments: RequestedComment[],
): Anchor[] {
  const anchors: Anchor[] = [];
  const problems: AnchorProblem[] = [];
  for (const comment of comments) {
    const result = resolveAnchor(world, pull, commit, comment);
    if ("anchor" in result) anchors.push(result.anchor);
    else problems.push(...result.problems);
  }
  if (problems.length > 0) throw new ApiError(422, "Unprocessable Entity", reviewErrors(problems));
  return anchors;
}

function create(call: Call): Answer {
  const { world, actor, body } = call;
  const pull = pullRequest(call);
  const text = String(body.body ?? "");
  const comments = (body.comments ?? []) as RequestedComment[];
  const state = stateByEvent[String(body.event)] ?? "PENDING";
  checkEvent(call, pull, state, text === "" && comments.length === 0);
  checkBody(world, text, resource);
  for (const comment of comments) checkBody(world, comment.body, resource);
  const commit = commitOfPull(world, pull, String(body.commit_id ?? pull.headSha));
  const anchors = anchorAll(world, pull, commit, comments);
  const review = addReview(world, pull, actor.login, state, text, commit);
  anchors.forEach((anchor, index) => {
    addReviewComment(world, review, actor.login, comments[index]?.body ?? "", anchor);
  });
  if (commit !== pull.headSha) reanchorComments(world, pull);
  return { status: 200, body: renderReview(world, review) };
}

function update(call: Call): Answer {
  const review = find(call);
  const text = String(call.body.body);
  checkBody(call.world, text, resource);
  review.body = text;
  return { status: 200, body: renderReview(call.world, review) };
}

function dismiss(call: Call): Answer {
  const review = find(call);
  if (call.world.settings.restrictDismissals)
    throw unprocessable("Branch protections do not permit dismissing this review");
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED")
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  review.state = "DISMISSED";
  return { status: 200, body: renderReview(call.world, review) };
}

export const reviewHandlers: Handlers = {
  "pulls/list-reviews": list,
  "pulls/create-review": create,
  "pulls/update-review": update,
  "pulls/dismiss-review": dismiss,
};
