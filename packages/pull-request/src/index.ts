export { type Annotation, annotations } from "./annotations.ts";
export { applyPlan } from "./apply.ts";
export type { ApplyResult, Surroundings } from "./apply-result.ts";
export { type CodeOwners, codeOwnersPlaces, type Owner, parseCodeOwners } from "./code-owners.ts";
export type {
  GitHubClient,
  GitHubResponse,
  GraphqlResponse,
  Method,
  PullRequestName,
} from "./github-client.ts";
export { changedLines } from "./hunks.ts";
export type { Op } from "./operation.ts";
export type { MissingPermission } from "./permissions.ts";
export { plan, summaryContent } from "./plan.ts";
export { defaultLimits, type Limits, type PlanInput, type Recheck } from "./plan-input.ts";
export type { PolicyRule, PolicyRuleBook } from "./policy-rule.ts";
export type {
  ChangedFile,
  CommentRecord,
  Conversation,
  FileStatus,
  PullRequest,
  PullRequestChanges,
} from "./pull-request.ts";
export { readConversation } from "./read-conversation.ts";
export { readChanges, readPullRequest } from "./read-pull-request.ts";
export { renderSummary } from "./render-summary.ts";
export { RequestRefused } from "./request-refused.ts";
export type { Reviewer, Unasked } from "./reviewers.ts";
export { type RoutingInput, route, withoutReviewer } from "./routing.ts";
export type {
  Placement,
  PolicySource,
  ProposedPolicy,
  SummaryContent,
} from "./summary-content.ts";
