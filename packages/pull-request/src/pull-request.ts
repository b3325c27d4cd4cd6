import type { PullRequestName } from "./github-client.ts";
import type { CommentState } from "./marker.ts";

/** A pull request as it is now: what it changes and what has been said on it. */
export interface PullRequest extends PullRequestChanges, Conversation {}

/** What list-files and the pull request itself say. */
export interface PullRequestChanges extends PullRequestName {
  readonly author: string;
  readonly draft: boolean;
  readonly open: boolean;
  /** The commit that was read. Everything is written for this commit or not at all. */
  readonly headSha: string;
  readonly headRef: string;
  /** `owner/name`; undefined when the fork is gone. */
  readonly headRepo: string | undefined;
  readonly baseRef: string;
  readonly baseSha: string;
  /** `https://github.com/owner/repo`, for links. */
  readonly webUrl: string;
  readonly labels: readonly string[];
  readonly requestedReviewers: readonly string[];
  readonly requestedTeams: readonly string[];
  readonly files: readonly ChangedFile[];
}

export type FileStatus =
  | "added"
  | "removed"
  | "modified"
  | "renamed"
  | "copied"
  | "changed"
  | "unchanged";

export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileStatus;
  /** The blob at the head; of no use where the file was removed. */
  readonly sha: string | undefined;
  /** Absent for binary files, pure renames and very large differences. */
  readonly patch?: string;
}

/** What is already on the pull request. */
export interface Conversation {
  /** Whose token this is. */
  readonly viewer: string;
  /** Our own comments on the difference, oldest first. Nobody else's comment becomes a record. */
  readonly records: readonly CommentRecord[];
  readonly summary: SummaryRecord | undefined;
  /** More of our own summaries, which two runs at once can leave behind. */
  readonly spareSummaries: readonly SummaryRecord[];
  /** Logins that have reviewed, so that nobody is asked twice. */
  readonly reviewedBy: readonly string[];
}

/** One of our comments, the first of its thread. */
export interface CommentRecord {
  readonly id: number;
  readonly nodeId: string;
  readonly threadId: string;
  readonly url: string;
  readonly fingerprint: string;
  readonly state: CommentState;
  readonly rule: string;
  /** Of the body without its marker, as we wrote it. */
  readonly bodyHash: string;
  /** It told of text that stays in the git history. */
  readonly history: boolean;
  readonly path: string;
  readonly subject: "line" | "file";
  /** Where the thread stands now; null when its line is gone from the difference. */
  readonly line: number | null;
  /** Of a comment on several lines. */
  readonly startLine: number | null;
  readonly originalLine: number | null;
  readonly outdated: boolean;
  readonly resolvedBy: "nobody" | "us" | "person";
  readonly minimized: boolean;
  readonly replies: number;
  /** Somebody else changed our words. */
  readonly edited: boolean;
  readonly canResolve: boolean;
  readonly canUnresolve: boolean;
}

export interface SummaryRecord {
  readonly id: number;
  readonly nodeId: string;
  readonly bodyHash: string;
  readonly edited: boolean;
  /** Fingerprints (shortened) for which there was a comment when the summary was written. */
  readonly known: readonly string[];
}
