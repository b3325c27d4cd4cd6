import {
  engineRules,
  type Finding,
  failedReport,
  limitedTo,
  type Problem,
  type Report,
  version,
} from "@wardline/core";
import type { Project } from "@wardline/project";
import type { PolicyRuleBook, PolicySource, ProposedPolicy } from "@wardline/pull-request";
import type { Change } from "./change.ts";
import { type Content, collect } from "./collect.ts";
import type { Context } from "./context.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import { changedPolicy, policyChange, policyChangeRule, tryProposed } from "./policy-change.ts";
import { problemsOf } from "./problems.ts";
import { readPolicy } from "./read-policy.ts";
import { narrow } from "./scope.ts";
import type { TrustedRef } from "./trusted-ref.ts";

/** What a run found out. Nothing that is read from a conversation comes near it. */
export interface Judgement {
  readonly report: Report;
  readonly outOfScope: readonly Finding[];
  /** Files that every rule has read. */
  readonly checked: ReadonlySet<string>;
  readonly policy: PolicySource;
  readonly proposed: ProposedPolicy | undefined;
  readonly rule: PolicyRuleBook;
  readonly project: Project | undefined;
  readonly texts: ReadonlyMap<string, string>;
}

interface Run {
  readonly github: GitHub;
  readonly context: Context;
  readonly inputs: Inputs;
}

/** Policy × content → report. What a person must put right first becomes a report that says so. */
export async function judge(run: Run, change: Change, trusted: TrustedRef): Promise<Judgement> {
  const policy = { ref: trusted.ref, sha: trusted.sha };
  try {
    const project = await readPolicy(trusted, run.inputs.asOf);
    return await judgeWith(project, run, change, policy);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === undefined) throw error;
    return noJudgement(problems, policy, run.inputs);
  }
}

async function judgeWith(
  project: Project,
  { github, context, inputs }: Run,
  change: Change,
  policy: PolicySource,
): Promise<Judgement> {
  const everything = inputs.scope === "all";
  const content = await collect(github, context, change, project, everything);
  const check = (judging: Project): Report => scan(judging, content, change, inputs);
  const whole = check(project);
  const scoped = await narrow(github, context, change, content, project, whole, inputs.scope);
  const paths = changedPolicy(change, project);
  const proposed =
    paths.length === 0
      ? undefined
      : await tryProposed(github, context, change, paths, scoped.report, (other) =>
          narrow(github, context, change, content, other, check(other), inputs.scope),
        );
  return {
    report: withPolicyChange(scoped.report, change, paths, project),
    outOfScope: scoped.outOfScope,
    checked: checkedPaths(content, whole),
    policy,
    proposed,
    rule: ruleBook(project),
    project,
    texts: content.texts,
  };
}

/** Nothing was checked, so nothing is said to be fixed. */
function noJudgement(
  problems: readonly Problem[],
  policy: PolicySource,
  { failOn, asOf }: Inputs,
): Judgement {
  const tool = { name: "wardline", version } as const;
  const now = asOf ?? new Date().toISOString();
  return {
    report: failedReport(tool, now, problems, failOn ?? "error"),
    outOfScope: [],
    checked: new Set(),
    policy,
    proposed: undefined,
    rule: () => undefined,
    project: undefined,
    texts: new Map(),
  };
}

function scan(project: Project, content: Content, change: Change, { failOn }: Inputs): Report {
  const { report } = project.checkTexts(content.texts, {
    skipped: content.skipped,
    whole: content.isWhole,
    partial: content.isPartial,
    ...(failOn !== undefined && { failOn }),
  });
  if (change.files === undefined) return report;
  const skipped = report.coverage.skipped.filter(({ path }) => content.chosen.has(path));
  const problems = [...report.problems, ...skipped.map(notEvaluated)];
  return limitedTo(
    { ...report, coverage: { ...report.coverage, skipped }, problems },
    change.baseRef,
  );
}

/** A change must not get by because a file cannot be read. */
function notEvaluated({ path, reason }: { path: string; reason: string }): Problem {
  return {
    path,
    message: `This file was not evaluated: ${reason}.`,
    expected: "text that can be read; what is not content belongs under ignore in wardline.yml",
    example: `ignore: ["downloads/**"]`,
  };
}

function withPolicyChange(
  report: Report,
  change: Change,
  paths: readonly string[],
  project: Project,
): Report {
  const [first] = paths;
  if (first === undefined) return report;
  const findings = [policyChange(change, first, paths), ...report.findings];
  const routing = [...(report.routing ?? []), ...project.routePolicy(paths)];
  return limitedTo({ ...report, findings, routing }, change.baseRef);
}

function checkedPaths(content: Content, { coverage }: Report): ReadonlySet<string> {
  const refused = new Set(coverage.skipped.map(({ path }) => path));
  return new Set(
    [...content.chosen].filter((path) => content.texts.has(path) && !refused.has(path)),
  );
}

function ruleBook(project: Project): PolicyRuleBook {
  const own = [...engineRules, policyChangeRule];
  const rules = new Map(
    [...own, ...project.packs.flatMap((pack) => pack.rules.map(({ rule }) => rule))].map((rule) => [
      rule.id,
      rule,
    ]),
  );
  return (id) => rules.get(id);
}
