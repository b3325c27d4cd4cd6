import { Account } from "./account.ts";
import { applyEdits } from "./apply-edits.ts";
import type { ApplyResult, Surroundings } from "./apply-result.ts";
import { applyRouting } from "./apply-routing.ts";
import { applySummary } from "./apply-summary.ts";
import type { GitHubClient } from "./github-client.ts";
import type { Op } from "./operation.ts";
import { postComments } from "./post-comments.ts";
import type { PullRequest } from "./pull-request.ts";
import { reconcile } from "./reconcile.ts";
import { makeSender } from "./sender.ts";

/**
 * Executes a plan, most important first. It resolves whatever GitHub does, and what it resolves to is no verdict:
 * comments are a view of the report.
 */
export async function applyPlan(
  client: GitHubClient,
  pull: PullRequest,
  ops: readonly Op[],
  surroundings: Surroundings,
): Promise<ApplyResult> {
  const sender = makeSender(client, surroundings);
  const account = new Account({ client, sender, pull, teams: surroundings.teams });
  if (ops.length > 0 && (await account.headStands())) {
    await postComments(account, ops);
    await applyEdits(account, ops);
    await reconcile(account, ops);
    await applySummary(account, ops);
    await applyRouting(account, ops);
  }
  return account.result();
}
