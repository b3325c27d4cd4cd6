import type { IssueComment, Review, ReviewComment } from "../state.ts";
import type { World } from "../world.ts";
import { pageUrl, repositoryUrl } from "./git.ts";
import { association, type Rendered, renderUser } from "./users.ts";

export function renderReviewComment(world: World, comment: ReviewComment): Rendered {
  const api = `${repositoryUrl(world)}/pulls/comments/${comment.id}`;
  const pull = `${repositoryUrl(world)}/pulls/${comment.number}`;
  const page = `${pageUrl(world)}/pull/${comment.number}#discussion_r${comment.id}`;
  return {
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    url: api,
    html_url: page,
    pull_request_url: pull,
    pull_request_review_id: comment.reviewId,
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
    path: comment.path,
    diff_hunk: comment.diffHunk,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    user: renderUser(world, comment.author),
    author_association: association(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    subject_type: comment.subject,
    side: comment.side,
    line: comment.line,
    start_line: comment.startLine,
    start_side: comment.startSide,
    original_line: comment.originalLine,
    original_start_line: comment.originalStartLine,
    position: comment.position,
    original_position: comment.originalPosition,
    _links: { self: { href: api }, html: { href: page }, pull_request: { href: pull } },
  };
}

export function renderIssueComment(world: World, comment: IssueComment): Rendered {
  const kind = world.state.pulls.has(comment.number) ? "pull" : "issues";
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${repositoryUrl(world)}/issues/comments/${comment.id}`,
    html_url: `${pageUrl(world)}/${kind}/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(world)}/issues/${comment.number}`,
    user: renderUser(world, comment.author),
    author_association: association(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}

export function renderReview(world: World, review: Review): Rendered {
  const page = `${pageUrl(world)}/pull/${review.number}#pullrequestreview-${review.id}`;
  const pull = `${repositoryUrl(world)}/pulls/${review.number}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: renderUser(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: association(world, review.author),
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
    _links: { html: { href: page }, pull_request: { href: pull } },
  };
}
