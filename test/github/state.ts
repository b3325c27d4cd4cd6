import type { Side } from "./hunks.ts";

export interface User {
  id: number;
  login: string;
  type: "User" | "Bot" | "Organization";
}

export type Role = "admin" | "write" | "read" | "none";

interface Edit {
  body: string;
  by: string;
  at: string;
}

/** A comment of either kind: everything that editing, hiding and ownership need. */
export interface CommentBase {
  id: number;
  number: number;
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  /** Bodies this comment had before, oldest first. GitHub keeps them for everyone to read. */
  edits: Edit[];
  lastEditor: string | null;
  minimized: string | null;
}

export type IssueComment = CommentBase;

export interface ReviewComment extends CommentBase {
  reviewId: number;
  threadId: number;
  inReplyTo: number | null;
  path: string;
  subject: "line" | "file";
  side: Side;
  line: number | null;
  startLine: number | null;
  startSide: Side | null;
  originalLine: number | null;
  originalStartLine: number | null;
  position: number | null;
  originalPosition: number | null;
  diffHunk: string;
  commit: string;
  originalCommit: string;
}

export interface Thread {
  id: number;
  number: number;
  resolvedBy: string | null;
  outdated: boolean;
}

export type ReviewState = "PENDING" | "COMMENTED" | "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED";

export interface Review {
  id: number;
  number: number;
  author: string;
  body: string;
  state: ReviewState;
  commit: string;
  submittedAt: string | null;
}

/** An issue, or the issue side of a pull request: GitHub numbers both from one counter. */
export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  author: string;
  state: "open" | "closed";
  labels: string[];
  assignees: string[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
}

export interface PullRequest extends Issue {
  baseRef: string;
  baseSha: string;
  headOwner: string;
  headRef: string;
  headSha: string;
  /** Every head this pull request has had, the present one last. */
  heads: string[];
  draft: boolean;
  merged: boolean;
  reviewers: string[];
  teams: string[];
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Status {
  id: number;
  sha: string;
  state: string;
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: string;
  createdAt: string;
}

/** Everything the fake knows that git does not. Tests read it to see what a run has left behind. */
export class State {
  readonly users: Map<string, User> = new Map();
  readonly collaborators: Map<string, Role> = new Map();
  readonly teams: Map<string, string[]> = new Map();
  readonly protectedBranches: Set<string> = new Set();
  readonly pulls: Map<number, PullRequest> = new Map();
  readonly plainIssues: Map<number, Issue> = new Map();
  readonly threads: Map<number, Thread> = new Map();
  readonly labels: Map<string, Label> = new Map();
  allReviewComments: ReviewComment[] = [];
  allIssueComments: IssueComment[] = [];
  allReviews: Review[] = [];
  statuses: Status[] = [];
  private lastId = 1000;
  private seconds = 0;

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  nextNumber(): number {
    return this.pulls.size + this.plainIssues.size + 1;
  }

  /** The fake's own clock: every change happens one second after the last, so results do not depend on the day. */
  tick(): string {
    this.seconds += 1;
    return this.now();
  }

  now(): string {
    return new Date(Date.UTC(2026, 5, 2, 9, 0, this.seconds)).toISOString().replace(".000Z", "Z");
  }

  user(login: string): User {
    const known = this.users.get(login);
    if (known !== undefined) return known;
    const type = login.endsWith("[bot]") ? "Bot" : "User";
    const created: User = { id: this.nextId(), login, type };
    this.users.set(login, created);
    return created;
  }

  issueOrPull(number: number): Issue | undefined {
    return this.plainIssues.get(number) ?? this.pulls.get(number);
  }

  reviewComments(pull: { number: number }): ReviewComment[] {
    return this.allReviewComments.filter((comment) => comment.number === pull.number);
  }

  issueComments(issue: { number: number }): IssueComment[] {
    return this.allIssueComments.filter((comment) => comment.number === issue.number);
  }

  reviews(pull: { number: number }): Review[] {
    return this.allReviews.filter((review) => review.number === pull.number);
  }

  issues(): Issue[] {
    return [...this.plainIssues.values()];
  }

  threadsOf(pull: { number: number }): Thread[] {
    return [...this.threads.values()].filter((thread) => thread.number === pull.number);
  }

  commentsOfThread(thread: Thread): ReviewComment[] {
    return this.allReviewComments.filter((comment) => comment.threadId === thread.id);
  }
}
