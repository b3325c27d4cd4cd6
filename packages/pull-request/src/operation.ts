import type { SummaryContent } from "./summary-content.ts";

/**
 * What is to be done on a pull request, as data. There is no operation that says whether the pull request passes:
 * that is the report's word alone, and nothing on a pull request can change it.
 */
export type Op =
  | CommentOp
  | FileCommentOp
  | EditOp
  | ReplyOp
  | DeleteOp
  | HandOverOp
  | ThreadOp
  | MinimizeOp
  | UnminimizeOp
  | SummaryOp
  | DeleteSummaryOp
  | LabelsOp
  | ReviewersOp
  | TeamOp;

/** Lines of the new side, inside one hunk. */
export interface LineAnchor {
  readonly path: string;
  /** Before `line`; absent for one line. */
  readonly startLine?: number;
  readonly line: number;
}

/** A new comment on a line; all of them go into one review. */
export interface CommentOp extends LineAnchor {
  readonly kind: "comment";
  readonly fingerprint: string;
  readonly body: string;
  /** The same without a suggestion, on the file as a whole, for when GitHub refuses the line. */
  readonly fallbackBody: string;
}

export interface FileCommentOp {
  readonly kind: "file_comment";
  readonly path: string;
  readonly fingerprint: string;
  readonly body: string;
  /** The findings it tells of. */
  readonly findings: readonly string[];
}

interface EditOp {
  readonly kind: "edit";
  readonly why: "updated" | "fixed" | "gone" | "reopened" | "duplicate";
  readonly id: number;
  readonly body: string;
}

interface ReplyOp {
  readonly kind: "reply";
  readonly to: number;
  readonly body: string;
}

/** For our own duplicates without replies; nothing else is ever deleted. */
interface DeleteOp {
  readonly kind: "delete";
  readonly id: number;
}

/** Once the new comment is there, the old one points to it and is hidden. */
export interface HandOverOp {
  readonly kind: "hand_over";
  readonly id: number;
  readonly nodeId: string;
  readonly fingerprint: string;
  readonly rule: string;
}

interface ThreadOp {
  readonly kind: "resolve" | "unresolve";
  readonly threadId: string;
}

interface MinimizeOp {
  readonly kind: "minimize";
  readonly nodeId: string;
  readonly reason: "RESOLVED" | "OUTDATED";
}

interface UnminimizeOp {
  readonly kind: "unminimize";
  readonly nodeId: string;
}

/** Writes the one summary comment: a new one where `id` is undefined. */
export interface SummaryOp {
  readonly kind: "summary";
  readonly id: number | undefined;
  /** Hash of what it says now, where nobody else has edited it. */
  readonly before: string | undefined;
  readonly body: string;
  /** From which the body is made again when some comment could not be posted. */
  readonly content: SummaryContent;
}

interface DeleteSummaryOp {
  readonly kind: "delete_summary";
  readonly id: number;
}

interface LabelsOp {
  readonly kind: "labels";
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

interface ReviewersOp {
  readonly kind: "reviewers";
  readonly logins: readonly string[];
}

/** Needs a token of its own: a workflow's token cannot ask teams. */
interface TeamOp {
  readonly kind: "team";
  readonly slug: string;
}
