import type { Account } from "./account.ts";
import type { Op } from "./operation.ts";

/** Labels and requests for review: worth having, never needed. */
export async function applyRouting(account: Account, ops: readonly Op[]): Promise<void> {
  for (const op of ops) {
    if (account.stopped) return;
    if (op.kind === "labels") await setLabels(account, op.add, op.remove);
    if (op.kind === "reviewers") for (const login of op.logins) await askPerson(account, login);
    if (op.kind === "team") await askTeam(account, op.slug);
  }
}

async function setLabels(
  account: Account,
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  const path = `${account.repository}/issues/${account.pull.number}/labels`;
  if (add.length > 0) account.lacks("set labels", await account.sender.post(path, { labels: add }));
  for (const label of remove) {
    const answer = await account.sender.again("DELETE", `${path}/${encodeURIComponent(label)}`);
    account.lacks("set labels", answer);
  }
}

/** One by one: somebody who cannot be asked must not keep the others from being asked. */
async function askPerson(account: Account, login: string): Promise<void> {
  const answer = await account.sender.post(`${account.path}/requested_reviewers`, {
    reviewers: [login],
  });
  account.lacks("ask for reviews", answer);
  if (answer.kind === "refused")
    account.note(
      "GitHub did not let us ask a reviewer: only collaborators of the repository can be asked.",
    );
}

async function askTeam(account: Account, slug: string): Promise<void> {
  if (account.teams === undefined) {
    account.note("Asking a team needs a token of its own: see team-token in the README.");
    return;
  }
  const path = `${account.path}/requested_reviewers`;
  const answer = await account.teams
    .request("POST", path, { team_reviewers: [slug] })
    .catch(() => undefined);
  if (answer?.status !== 201)
    account.note("GitHub did not let us ask a team; check that it has access to this repository.");
}
