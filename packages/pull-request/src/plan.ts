import { withPublicPaths } from "@wardline/core";
import { settleDuplicates } from "./duplicates.ts";
import { knownList } from "./marker.ts";
import type { Op } from "./operation.ts";
import { planClosed } from "./plan-closed.ts";
import { type CommentPlan, planComments } from "./plan-comments.ts";
import { defaultLimits, type PlanInput } from "./plan-input.ts";
import type { CommentContext } from "./render-comment.ts";
import { renderStampedSummary } from "./render-summary.ts";
import { sortCards } from "./sort-cards.ts";
import type { SummaryContent } from "./summary-content.ts";

/**
 * What to do so that the pull request says what the report says. Pure, and empty when it already does. It decides
 * about words only: whether the pull request passes is the report's to say.
 */
export function plan(input: PlanInput): Op[] {
  const { duplicates, comments, closed } = compose(input);
  return [...duplicates, ...comments.ops, ...closed, ...planSummary(comments, input)];
}

/** What the summary says, for a job's own summary too: also where the pull request needs no summary, or no new one. */
export function summaryContent(input: PlanInput): SummaryContent {
  return contentOf(compose(input).comments, input);
}

interface Composed {
  readonly duplicates: readonly Op[];
  readonly comments: CommentPlan;
  readonly closed: readonly Op[];
}

function compose(input: PlanInput): Composed {
  const limits = { ...defaultLimits, ...input.limits };
  const { shownPath } = withPublicPaths(input.report);
  const context: CommentContext = { rule: input.rule, shownPath, bodyBytes: limits.bodyBytes };
  const { live, ops } = settleDuplicates(input.pull.records);
  const sorted = sortCards(live, input, limits, context);
  return {
    duplicates: ops,
    comments: planComments(sorted, input.pull.headSha, limits, context),
    closed: planClosed(sorted.left, input, limits.resolveThreads),
  };
}

function planSummary(comments: CommentPlan, input: PlanInput): Op[] {
  const { summary, spareSummaries } = input.pull;
  const spare = spareSummaries.map(({ id }): Op => ({ kind: "delete_summary", id }));
  if (summary === undefined && !worthSaying(input)) return spare;
  const content = contentOf(comments, input);
  const { body, hash } = renderStampedSummary(content);
  if (summary !== undefined && summary.bodyHash === hash && !summary.edited) return spare;
  return [
    {
      kind: "summary",
      id: summary?.id,
      before: summary?.edited ? undefined : summary?.bodyHash,
      body,
      content,
    },
    ...spare,
  ];
}

/** A pull request with nothing to say about it gets no comment that says so. */
function worthSaying({ report, proposed }: PlanInput): boolean {
  return (
    report.summary.verdict !== "pass" ||
    report.findings.some((finding) => finding.status !== "baseline") ||
    (report.routing ?? []).some(({ roles }) => roles.length > 0) ||
    proposed !== undefined
  );
}

function contentOf(comments: CommentPlan, input: PlanInput): SummaryContent {
  const { report, rule, policy, proposed, unasked, pull, runUrl } = input;
  // A run that could not check does not forget what people have deleted.
  const before = report.summary.verdict === "problem" ? (pull.summary?.known ?? []) : [];
  return {
    report,
    rule,
    placements: comments.placements,
    known: knownList([...comments.known, ...before]).toSorted(),
    policy,
    ...(proposed === undefined ? {} : { proposed }),
    ...(unasked === undefined ? {} : { unasked }),
    headSha: pull.headSha,
    webUrl: pull.webUrl,
    ...(runUrl === undefined ? {} : { runUrl }),
  };
}
