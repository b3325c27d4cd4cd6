import { readMarker, readSummaryMarker } from "./marker.ts";
import type { Op } from "./operation.ts";
import type { CommentRecord, PullRequest } from "./pull-request.ts";
import { movedComment } from "./render-closed-comment.ts";

/** What a pull request looks like once the operations are done, as far as a plan looks at it. For tests. */
export function afterwards(pull: PullRequest, ops: readonly Op[]): PullRequest {
  let { records, summary, spareSummaries } = pull;
  let nextId = 1 + Math.max(1000, ...records.map(({ id }) => id));
  const change = (matches: (record: CommentRecord) => boolean, to: Partial<CommentRecord>) => {
    records = records.map((record) => (matches(record) ? { ...record, ...to } : record));
  };
  for (const op of ops) {
    switch (op.kind) {
      case "comment":
      case "file_comment": {
        const line = op.kind === "comment" ? op.line : null;
        const startLine = op.kind === "comment" ? (op.startLine ?? null) : null;
        records = [...records, posted(nextId++, op.path, op.body, line, startLine)];
        break;
      }
      case "edit":
        change(({ id }) => id === op.id, { ...markerOf(op.body), edited: false });
        break;
      case "delete":
        records = records.filter(({ id }) => id !== op.id);
        break;
      case "hand_over":
        change(({ id }) => id === op.id, {
          ...markerOf(movedComment(op, "https://github.com/larkmoor/content/pull/7")),
          minimized: true,
        });
        break;
      case "reply":
        change(({ id }) => id === op.to, {
          replies: 1 + (records.find(({ id }) => id === op.to)?.replies ?? 0),
        });
        break;
      case "resolve":
        change(({ threadId }) => threadId === op.threadId, {
          resolvedBy: "us",
          canResolve: false,
          canUnresolve: true,
        });
        break;
      case "unresolve":
        change(({ threadId }) => threadId === op.threadId, {
          resolvedBy: "nobody",
          canResolve: true,
          canUnresolve: false,
        });
        break;
      case "minimize":
        change(({ nodeId }) => nodeId === op.nodeId, { minimized: true });
        break;
      case "unminimize":
        change(({ nodeId }) => nodeId === op.nodeId, { minimized: false });
        break;
      case "summary": {
        const marker = readSummaryMarker(op.body);
        if (marker === undefined) throw new Error("a summary without its marker");
        summary = { id: op.id ?? nextId++, nodeId: "IC_1", edited: false, ...marker };
        break;
      }
      case "delete_summary":
        spareSummaries = spareSummaries.filter(({ id }) => id !== op.id);
        break;
      case "labels":
      case "reviewers":
      case "team":
        break;
    }
  }
  return { ...pull, records: records.toSorted((a, b) => a.id - b.id), summary, spareSummaries };
}

function markerOf(body: string) {
  const marker = readMarker(body);
  if (marker === undefined) throw new Error("a comment without its marker");
  return marker;
}

function posted(
  id: number,
  path: string,
  body: string,
  line: number | null,
  startLine: number | null,
): CommentRecord {
  return {
    ...markerOf(body),
    id,
    nodeId: `PRRC_${id}`,
    threadId: `PRRT_${id}`,
    url: `https://github.com/larkmoor/content/pull/7#discussion_r${id}`,
    path,
    subject: line === null ? "file" : "line",
    line,
    startLine,
    originalLine: line,
    outdated: false,
    resolvedBy: "nobody",
    minimized: false,
    replies: 0,
    edited: false,
    canResolve: false,
    canUnresolve: false,
  };
}
