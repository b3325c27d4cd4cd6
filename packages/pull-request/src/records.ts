import { readMarker, readSummaryMarker } from "./marker.ts";
import type { CommentRecord, SummaryRecord } from "./pull-request.ts";

/** A login as one name: REST says `github-actions[bot]`, GraphQL `github-actions`. */
export function sameLogin(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plainLogin(a) === plainLogin(b);
}

function plainLogin(login: string): string {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}

interface Actor {
  readonly login: string;
}

export interface CommentNode {
  readonly id: string;
  /** A number that JSON may carry as text: it is beyond 32 bits by now. */
  readonly fullDatabaseId: string | number | null;
  readonly url: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly author: Actor | null;
  readonly editor: Actor | null;
  readonly isMinimized: boolean;
}

export interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: Actor | null;
  readonly isOutdated: boolean;
  readonly viewerCanResolve: boolean;
  readonly viewerCanUnresolve: boolean;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly originalLine: number | null;
  readonly subjectType: "LINE" | "FILE";
  readonly comments: { readonly totalCount: number; readonly nodes: readonly CommentNode[] };
}

/**
 * Ours, or nothing. A marker can be copied by anybody, and believing a stranger's would let it silence a finding
 * (https://github.com/existential-birds/daydream/issues/254), so the author is asked for first.
 */
export function recordOf(thread: ThreadNode, viewer: string): CommentRecord | undefined {
  const [first] = thread.comments.nodes;
  if (first === undefined || !isOurs(first)) return undefined;
  const marker = readMarker(first.body);
  const id = Number(first.fullDatabaseId);
  if (marker === undefined || !Number.isSafeInteger(id) || id <= 0) return undefined;
  const subject = thread.subjectType === "FILE" ? "file" : "line";
  return {
    ...marker,
    id,
    nodeId: first.id,
    threadId: thread.id,
    url: first.url,
    path: thread.path,
    subject,
    line: thread.line,
    startLine: thread.startLine,
    originalLine: thread.originalLine,
    outdated: subject === "line" && (thread.isOutdated || thread.line === null),
    resolvedBy: resolvedBy(thread, viewer),
    minimized: first.isMinimized,
    replies: thread.comments.totalCount - 1,
    edited: first.editor !== null && !sameLogin(first.editor.login, viewer),
    canResolve: thread.viewerCanResolve,
    canUnresolve: thread.viewerCanUnresolve,
  };
}

export function summaryRecordOf(comment: CommentNode, viewer: string): SummaryRecord | undefined {
  if (!isOurs(comment)) return undefined;
  const marker = readSummaryMarker(comment.body);
  const id = Number(comment.fullDatabaseId);
  if (marker === undefined || !Number.isSafeInteger(id) || id <= 0) return undefined;
  const edited = comment.editor !== null && !sameLogin(comment.editor.login, viewer);
  return { ...marker, id, nodeId: comment.id, edited };
}

function isOurs(comment: CommentNode): boolean {
  return comment.viewerDidAuthor;
}

function resolvedBy(thread: ThreadNode, viewer: string): CommentRecord["resolvedBy"] {
  if (!thread.isResolved) return "nobody";
  return sameLogin(thread.resolvedBy?.login, viewer) ? "us" : "person";
}
