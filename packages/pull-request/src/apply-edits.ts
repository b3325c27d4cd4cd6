import type { Account } from "./account.ts";
import type { Op } from "./operation.ts";

type FollowUp = Extract<
  Op,
  { kind: "reply" | "resolve" | "unresolve" | "minimize" | "unminimize" }
>;

const mutations: Readonly<Record<Exclude<FollowUp["kind"], "reply">, string>> = {
  resolve:
    "mutation Resolve($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { id } } }",
  unresolve:
    "mutation Unresolve($id: ID!) { unresolveReviewThread(input: {threadId: $id}) { thread { id } } }",
  minimize:
    "mutation Hide($id: ID!, $reason: ReportedContentClassifiers!) { minimizeComment(input: {subjectId: $id, classifier: $reason}) { minimizedComment { isMinimized } } }",
  unminimize:
    "mutation Show($id: ID!) { unminimizeComment(input: {subjectId: $id}) { unminimizedComment { isMinimized } } }",
};

/** Changes to our comments that are there. What follows an edit is left out where the edit did not happen. */
export async function applyEdits(account: Account, ops: readonly Op[]): Promise<void> {
  let edited = true;
  for (const op of ops) {
    if (account.done) return;
    switch (op.kind) {
      case "edit":
        edited = await editComment(account, op.id, op.body);
        break;
      case "delete":
        await deleteComment(account, op.id);
        break;
      case "reply":
      case "resolve":
      case "unresolve":
      case "minimize":
      case "unminimize":
        if (edited) await followUp(account, op);
        break;
      default:
        break;
    }
  }
}

/** Whether it was done. A comment that is gone by now needs no edit. */
export async function editComment(account: Account, id: number, body: string): Promise<boolean> {
  const path = `${account.repository}/pulls/comments/${id}`;
  const answer = await account.sender.again("PATCH", path, { body });
  if (answer.kind === "done") return true;
  if (answer.kind === "refused")
    account.note("A comment could not be edited; somebody may have deleted it.");
  else account.failed(answer, "write comments");
  return false;
}

async function deleteComment(account: Account, id: number): Promise<void> {
  const answer = await account.sender.again("DELETE", `${account.repository}/pulls/comments/${id}`);
  // Another run may have been first.
  if (answer.kind !== "done" && answer.kind !== "refused") account.failed(answer, "write comments");
}

async function followUp(account: Account, op: FollowUp): Promise<void> {
  if (op.kind === "reply") {
    const path = `${account.path}/comments/${op.to}/replies`;
    const answer = await account.sender.post(path, { body: op.body });
    if (answer.kind !== "done")
      account.note("A reply could not be posted; the comment itself says it.");
    return;
  }
  await hideOrResolve(account, op);
}

/** GitHub's own sources disagree on which token may do this, so nothing depends on it. */
export async function hideOrResolve(
  account: Account,
  op: Exclude<FollowUp, { kind: "reply" }>,
): Promise<void> {
  const id = "threadId" in op ? op.threadId : op.nodeId;
  const reason = op.kind === "minimize" ? { reason: op.reason } : {};
  await account.sender.mutate(mutations[op.kind], { id, ...reason });
}
