import type { Account } from "./account.ts";
import { shortFingerprint } from "./marker.ts";
import type { Op, SummaryOp } from "./operation.ts";
import { readConversation } from "./read-conversation.ts";
import { renderStampedSummary } from "./render-summary.ts";
import { settlingTime } from "./sender.ts";
import type { SummaryContent } from "./summary-content.ts";

/** The one summary, which says what the comments could not. */
export async function applySummary(account: Account, ops: readonly Op[]): Promise<void> {
  for (const op of ops) {
    if (account.stopped) return;
    if (op.kind === "summary") await writeSummary(account, op);
    if (op.kind === "delete_summary") await deleteSummary(account, op.id);
  }
}

async function writeSummary(account: Account, op: SummaryOp): Promise<void> {
  const { body, hash } = renderStampedSummary(withoutUnposted(op.content, account.unposted));
  if (op.before === hash) return;
  if (op.id === undefined) await createSummary(account, body);
  else {
    const path = `${account.repository}/issues/comments/${op.id}`;
    const answer = await account.sender.again("PATCH", path, { body });
    if (answer.kind === "refused")
      account.note("The summary is gone by now. The next run writes a new one.");
    else if (answer.kind !== "done") account.failed(answer, "write comments");
  }
}

/** Lists what has no comment after all. */
function withoutUnposted(content: SummaryContent, unposted: ReadonlySet<string>): SummaryContent {
  if (unposted.size === 0) return content;
  const missing = new Set([...unposted].map(shortFingerprint));
  return {
    ...content,
    placements: content.placements.map((placement) =>
      unposted.has(placement.finding.fingerprint)
        ? { finding: placement.finding, shown: "summary", note: "refused" }
        : placement,
    ),
    known: content.known.filter((fingerprint) => !missing.has(fingerprint)),
  };
}

/** Posted once; after an unclear answer it looks first. Another run may have written one at the same time. */
async function createSummary(account: Account, body: string): Promise<void> {
  const path = `${account.repository}/issues/${account.pull.number}/comments`;
  let answer = await account.sender.post(path, { body });
  if (answer.kind === "limited" || answer.kind === "unsure") {
    const waited = await account.sender.wait(
      answer.kind === "limited" ? answer.wait : settlingTime,
    );
    const there = await summariesNow(account);
    if (waited && there?.length === 0) answer = await account.sender.post(path, { body });
  }
  if (answer.kind === "denied") return account.failed(answer, "write comments");
  const [, ...spare] = (await summariesNow(account)) ?? [];
  for (const id of spare) await deleteSummary(account, id);
  if (answer.kind !== "done" && spare.length === 0) await checkWritten(account, answer.kind);
}

async function checkWritten(account: Account, kind: string): Promise<void> {
  const there = await summariesNow(account);
  if (there !== undefined && there.length > 0) return;
  account.note("The summary could not be posted. The run's own summary has the same text.");
  if (kind !== "refused") account.failed({ kind: "unsure" }, "write comments");
}

/** Ids of our summaries, the one that stays first; undefined when they cannot be read. */
async function summariesNow(account: Account): Promise<readonly number[] | undefined> {
  try {
    const { summary, spareSummaries } = await readConversation(account.client, account.pull);
    return summary === undefined ? [] : [summary.id, ...spareSummaries.map(({ id }) => id)];
  } catch {
    return undefined;
  }
}

async function deleteSummary(account: Account, id: number): Promise<void> {
  const answer = await account.sender.again(
    "DELETE",
    `${account.repository}/issues/comments/${id}`,
  );
  if (answer.kind !== "done" && answer.kind !== "refused") account.failed(answer, "write comments");
}
