import type { Account } from "./account.ts";
import { applyEdits, editComment, hideOrResolve } from "./apply-edits.ts";
import { settleDuplicates } from "./duplicates.ts";
import type { HandOverOp, Op } from "./operation.ts";
import type { CommentRecord } from "./pull-request.ts";
import { readConversation } from "./read-conversation.ts";
import { movedComment } from "./render-closed-comment.ts";

/** After posting: looks again, takes back what another run has posted too, and points old comments to new ones. */
export async function reconcile(account: Account, ops: readonly Op[]): Promise<void> {
  const posted = ops.some(({ kind }) => kind === "comment" || kind === "file_comment");
  if (!posted || account.done) return;
  const records = await recordsNow(account);
  const { live, ops: withdrawals } = settleDuplicates(records);
  await applyEdits(account, withdrawals);
  for (const op of ops)
    if (op.kind === "hand_over" && !account.done) await handOver(account, op, live);
}

async function recordsNow(account: Account): Promise<readonly CommentRecord[]> {
  try {
    return (await readConversation(account.client, account.pull)).records;
  } catch {
    account.note("Comments could not be read again after posting. The next run tidies up.");
    return [];
  }
}

async function handOver(
  account: Account,
  { id, nodeId, fingerprint, rule }: HandOverOp,
  live: readonly CommentRecord[],
): Promise<void> {
  const successor = live.find(
    (record) => record.fingerprint === fingerprint && record.id !== id && !record.outdated,
  );
  if (successor === undefined) return;
  const edited = await editComment(account, id, movedComment({ fingerprint, rule }, successor.url));
  if (edited) await hideOrResolve(account, { kind: "minimize", nodeId, reason: "OUTDATED" });
}
