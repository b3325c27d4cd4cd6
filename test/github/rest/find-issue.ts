import { has, refusal } from "../permissions.ts";
import type { Issue } from "../state.ts";
import { ApiError, type Call, notFound } from "../world.ts";

/** `pull-requests: write` reaches the conversation of a pull request, but not that of an issue. */
export function issueFor(
  call: Call,
  level: "read" | "write",
  number = Number(call.params.issue_number),
): Issue {
  const issue = call.world.state.issueOrPull(number);
  if (issue === undefined) throw notFound();
  const needed = call.world.settings.private || level === "write";
  const plain = !call.world.state.pulls.has(number);
  if (plain && needed && !has(call.actor, "issues", level))
    throw new ApiError(403, refusal(call.actor));
  return issue;
}
