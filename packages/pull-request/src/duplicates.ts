import type { Op } from "./operation.ts";
import type { CommentRecord } from "./pull-request.ts";
import { movedComment } from "./render-closed-comment.ts";

/**
 * Two runs at once, or an answer that got lost, leave two comments for one finding. Every run picks the same one to
 * stay, whichever looks first. One that people answered is never deleted.
 */
export function settleDuplicates(records: readonly CommentRecord[]): {
  /** One for each fingerprint; what was handed over is left out. */
  readonly live: readonly CommentRecord[];
  readonly ops: readonly Op[];
} {
  const groups = Map.groupBy(
    records.filter((record) => record.state !== "moved"),
    (record) => record.fingerprint,
  );
  const live: CommentRecord[] = [];
  const ops: Op[] = [];
  for (const group of groups.values()) {
    const [winner, ...others] = group.toSorted(
      (a, b) => Number(a.outdated) - Number(b.outdated) || a.id - b.id,
    );
    if (winner === undefined) continue;
    live.push(winner);
    ops.push(...others.map((record) => withdrawal(record, winner)));
  }
  return { live, ops };
}

function withdrawal(record: CommentRecord, winner: CommentRecord): Op {
  if (!record.outdated && record.replies === 0) return { kind: "delete", id: record.id };
  return { kind: "edit", why: "duplicate", id: record.id, body: movedComment(record, winner.url) };
}
