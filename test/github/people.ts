import { type Anchor, type AnchorRequest, resolveAnchor } from "./anchors.ts";
import {
  addIssueComment,
  addReply,
  addReview,
  addReviewComment,
  deleteIssueComment,
  deleteReviewComment,
  editComment,
} from "./conversation.ts";
import type {
  IssueComment,
  PullRequest,
  Review,
  ReviewComment,
  ReviewState,
  Thread,
} from "./state.ts";
import type { World } from "./world.ts";

type AnyComment = ReviewComment | IssueComment;

/** What people do in the web page, without the rules a token is under. */
export class Person {
  private readonly world: World;
  readonly login: string;

  constructor(world: World, login: string) {
    this.world = world;
    this.login = login;
    world.state.user(login);
  }

  comment(pull: { number: number }, body: string): IssueComment {
    const issue = this.world.state.issueOrPull(pull.number);
    if (issue === undefined) throw new Error(`no issue ${pull.number}`);
    return addIssueComment(this.world, issue, this.login, body);
  }

  reviewComment(pull: { number: number }, at: AnchorRequest, body: string): ReviewComment {
    const real = this.pull(pull.number);
    const result = resolveAnchor(this.world, real, real.headSha, at);
    if ("problems" in result) throw new Error(`no comment can stand there: ${result.problems}`);
    const anchor: Anchor = result.anchor;
    const review = this.review(pull, "COMMENTED");
    return addReviewComment(this.world, review, this.login, body, anchor);
  }

  review(pull: { number: number }, state: ReviewState, body = "", commit?: string): Review {
    const real = this.pull(pull.number);
    return addReview(this.world, real, this.login, state, body, commit ?? real.headSha);
  }

  approve(pull: { number: number }, commit?: string): Review {
    return this.review(pull, "APPROVED", "", commit);
  }

  reply(to: ReviewComment, body: string): ReviewComment {
    return addReply(this.world, to, this.login, body);
  }

  editComment(comment: AnyComment, body: string): void {
    editComment(this.world, comment, this.login, body);
  }

  deleteComment(comment: AnyComment): void {
    if ("threadId" in comment) deleteReviewComment(this.world, comment);
    else deleteIssueComment(this.world, comment);
  }

  resolve(of: Thread | ReviewComment): void {
    this.thread(of).resolvedBy = this.login;
  }

  unresolve(of: Thread | ReviewComment): void {
    this.thread(of).resolvedBy = null;
  }

  minimize(comment: AnyComment, reason = "resolved"): void {
    comment.minimized = reason;
  }

  label(pull: { number: number }, ...labels: string[]): void {
    this.world.state.issueOrPull(pull.number)?.labels.push(...labels);
  }

  private thread(of: Thread | ReviewComment): Thread {
    const thread = "threadId" in of ? this.world.state.threads.get(of.threadId) : of;
    if (thread === undefined) throw new Error("the thread is gone");
    return thread;
  }

  private pull(number: number): PullRequest {
    const pull = this.world.state.pulls.get(number);
    if (pull === undefined) throw new Error(`no pull request ${number}`);
    return pull;
  }
}
