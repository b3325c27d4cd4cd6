import type { LineRange } from "./anchor.ts";
import { type Card, severityOf } from "./card.ts";
import type { Match } from "./match-records.ts";
import type { Op } from "./operation.ts";
import type { Limits } from "./plan-input.ts";
import type { CommentRecord } from "./pull-request.ts";
import { reopenedReply } from "./render-closed-comment.ts";
import {
  type CommentContext,
  fileComment,
  findingComment,
  type Rendered,
} from "./render-comment.ts";
import type { Placement } from "./summary-content.ts";

/** What becomes of a comment whose finding is there, and where readers see it. */
export interface KeptComment {
  readonly ops: readonly Op[];
  readonly shown: Placement["shown"];
  readonly note?: Placement["note"];
  /** Under this name a later run looks for the comment. */
  readonly fingerprint: string;
}

export function planMatch(
  { card, record }: Match,
  headSha: string,
  limits: Limits,
  context: CommentContext,
): KeptComment {
  const { fingerprint } = card;
  if (record.state === "open" && record.resolvedBy === "person")
    return { ops: [], shown: "summary", note: "resolved-by-hand", fingerprint: record.fingerprint };
  const said = rendered(card, record, context);
  const renamed = record.fingerprint !== fingerprint;
  const lost = record.subject === "line" && record.outdated;
  const seen = lost ? ({ shown: "summary", note: "outdated" } as const) : { shown: record.subject };
  if (record.state !== "open") {
    const ops = reopen(card, record, said, headSha, limits);
    // A person has resolved the thread since, and we may not open it.
    const shut = record.resolvedBy === "person" && !ops.some(({ kind }) => kind === "unresolve");
    if (shut) return { ops, shown: "summary", note: "resolved-by-hand", fingerprint };
    return { ops, ...seen, fingerprint };
  }
  const changed = renamed || record.edited || (!lost && said.hash !== record.bodyHash);
  if (!changed) return { ops: [], ...seen, fingerprint };
  return {
    ops: [{ kind: "edit", why: "updated", id: record.id, body: said.body }],
    ...seen,
    fingerprint,
  };
}

function reopen(
  card: Card,
  record: CommentRecord,
  said: Rendered,
  headSha: string,
  { resolveThreads }: Limits,
): Op[] {
  const { id, nodeId, threadId } = record;
  const ops: Op[] = [{ kind: "edit", why: "reopened", id, body: said.body }];
  if (record.minimized) ops.push({ kind: "unminimize", nodeId });
  if (resolveThreads && record.resolvedBy !== "nobody" && record.canUnresolve)
    ops.push({ kind: "unresolve", threadId });
  if (severityOf(card) === "error")
    ops.push({ kind: "reply", to: id, body: reopenedReply(headSha) });
  return ops;
}

function rendered(card: Card, record: CommentRecord, context: CommentContext): Rendered {
  const { fingerprint, findings, suggestion } = card;
  if (fingerprint.startsWith("file-")) return fileComment(fingerprint, findings, context);
  const stands = suggestion !== undefined && standsOn(record, suggestion.lines);
  return findingComment(
    findings[0],
    record.subject,
    stands ? suggestion.markdown : undefined,
    context,
  );
}

/** A suggestion replaces what its comment stands on, so both must be the same lines. */
function standsOn({ startLine, line }: CommentRecord, { first, last }: LineRange): boolean {
  return line === last && (startLine ?? line) === first;
}
