import { setTimeout as sleep } from "node:timers/promises";
import {
  type ApplyResult,
  applyPlan,
  type Conversation,
  type Limits,
  type Op,
  type PullRequest,
  type PullRequestChanges,
  plan,
  type RoutingInput,
  readConversation,
  route,
  type Unasked,
  withoutReviewer,
} from "@wardline/pull-request";
import { readCodeOwners } from "./code-owners.ts";
import type { Context } from "./context.ts";
import { connect, type GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import type { Judgement } from "./judge.ts";
import type { TrustedRef } from "./trusted-ref.ts";

/** What came of speaking on the pull request. It has no say in whether the pull request passes. */
export interface Said {
  /** Fingerprints of findings that have a comment where they stand. */
  readonly told: ReadonlySet<string>;
  readonly notes: readonly string[];
  /** The line that the workflow lacks. */
  readonly missing: ApplyResult["missing"];
  /** What nobody could be asked about. */
  readonly unasked?: readonly Unasked[];
}

interface Run {
  readonly github: GitHub;
  readonly context: Context;
  readonly inputs: Inputs;
  readonly trusted: TrustedRef;
}

export const saidNothing: Said = { told: new Set(), notes: [], missing: undefined };

/** Plans what to say and says it. Whatever GitHub does, this gives an answer and throws nothing. */
export async function converse(
  run: Run,
  changes: PullRequestChanges,
  judgement: Judgement,
): Promise<Said> {
  const { github, inputs } = run;
  if (inputs.comment === "none" || !changes.open) return saidNothing;
  if (changes.draft && !inputs.commentOnDraft) return saidNothing;
  try {
    const conversation = await readConversation(github, changes);
    const pull: PullRequest = { ...changes, ...conversation };
    const routing = await routingFor(run, pull, judgement);
    const unasked = routing === undefined ? [] : withoutReviewer(routing);
    const ops = [
      ...planFor(run, pull, judgement, unasked),
      ...(routing === undefined ? [] : route(routing)),
    ];
    const result = await applyPlan(github, pull, ops, surroundings(inputs));
    return { ...said(ops, conversation, result), unasked };
  } catch (error) {
    return { ...saidNothing, notes: [unsaid(error)], missing: missingOf(error) };
  }
}

function planFor(
  { context, inputs }: Run,
  pull: PullRequest,
  judgement: Judgement,
  unasked: readonly Unasked[],
): Op[] {
  const { report, outOfScope, checked, rule, policy, proposed, project, texts } = judgement;
  return plan({
    report,
    outOfScope,
    checked,
    rule,
    pull,
    policy,
    ...(proposed !== undefined && { proposed }),
    unasked,
    runUrl: context.runUrl,
    limits: limits(inputs),
    ...(inputs.suggestions &&
      project !== undefined && {
        sourceOf: (path: string) => texts.get(path),
        recheck: (path: string, text: string) =>
          project.checkTexts(new Map([[path, text]]), {}).report.findings,
      }),
  });
}

/** Who is there to be asked, by the trusted policy and the trusted CODEOWNERS. */
async function routingFor(
  { github, context, inputs, trusted }: Run,
  pull: PullRequest,
  { report, rule, project }: Judgement,
): Promise<RoutingInput | undefined> {
  if (project === undefined) return undefined;
  const people = project.world.registries.people ?? [];
  const { labels, reviewers: ask, teams } = inputs;
  const waits =
    report.findings.some(({ status }) => status === "new") ||
    (report.routing ?? []).some(({ roles }) => roles.length > 0);
  const asks = ask === "deciders" && waits;
  const owners = asks ? await readCodeOwners(github, context, trusted) : undefined;
  return {
    report,
    pull,
    people,
    ask,
    rule,
    labels,
    teams,
    ...(owners !== undefined && { owners }),
  };
}

function limits({ comment, maxComments, resolveThreads }: Inputs): Partial<Limits> {
  if (comment === "summary") return { comments: 0, fileComments: 0, resolveThreads };
  return { comments: maxComments, ...(maxComments === 0 && { fileComments: 0 }), resolveThreads };
}

function surroundings({ teamToken }: Inputs): Parameters<typeof applyPlan>[3] {
  return {
    now: () => performance.now(),
    sleep: async (milliseconds) => {
      await sleep(milliseconds);
    },
    ...(teamToken !== undefined && { teams: connect(teamToken) }),
  };
}

function said(ops: readonly Op[], { records }: Conversation, result: ApplyResult): Said {
  const { outcome, unposted, notes, missing } = result;
  const standing = records.filter(({ state, outdated }) => state === "open" && !outdated);
  const posted = ops.flatMap((op) => {
    if (op.kind === "comment") return [op.fingerprint];
    return op.kind === "file_comment" ? op.findings : [];
  });
  const told = new Set([
    ...standing.map(({ fingerprint }) => fingerprint),
    ...(outcome === "done" ? posted : []),
  ]);
  for (const fingerprint of unposted) told.delete(fingerprint);
  return { told, notes, missing };
}

function unsaid(error: unknown): string {
  const why = error instanceof Error && error.name === "RequestRefused" ? ` ${error.message}` : "";
  return `Nothing was written on the pull request.${why} The findings are in this run's annotations and summary.`;
}

function missingOf(error: unknown): ApplyResult["missing"] {
  if (!(error instanceof Error) || !("missing" in error)) return undefined;
  // RequestRefused says it so.
  return error.missing as ApplyResult["missing"];
}
