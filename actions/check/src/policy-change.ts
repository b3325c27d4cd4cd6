import { createHash } from "node:crypto";
import { type Finding, indexLines, maskedLine, ProblemError, type Report } from "@wardline/core";
import { configFile, type Project } from "@wardline/project";
import { changedLines, type PolicyRule, type ProposedPolicy } from "@wardline/pull-request";
import type { Change } from "./change.ts";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { readPolicy } from "./read-policy.ts";
import type { Scoped } from "./scope.ts";

/** A pull request does not judge itself: it is checked with the trusted policy, and people look at the new one. */
export const policyChangeRule: PolicyRule = {
  id: "wardline/policy-change",
  title: "A change to the policy is looked at by whoever answers for it",
  say: "This pull request changes the policy. It is checked with the policy as it is now; the summary says what the new one would find.",
  why: "Whoever may change a rule together with the text that breaks it has no rule. Code owners for these files make sure that somebody else looks.",
  severity: "warning",
  waiver: "none",
  owner: "privacy-officer",
  route_to: "privacy-officer",
  citations: [
    {
      text: "About code owners",
      url: "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners",
    },
  ],
};

/** Policy files that a pull request changes, under their old or new names. */
export function changedPolicy({ files = [], pull }: Change, project: Project): string[] {
  if (pull === undefined) return [];
  const isPolicy = (path: string): boolean => path === configFile || project.isPolicy(path);
  const changed = files.flatMap(({ path, previousPath }) =>
    [path, previousPath].filter((name) => name !== undefined && isPolicy(name)),
  );
  return [...new Set(changed)].filter((path) => path !== undefined).sort();
}

export function policyChange(change: Change, first: string, paths: readonly string[]): Finding {
  const file = change.files?.find(({ path }) => path === first);
  const line = Math.min(...(changedLines(file?.patch) ?? [1]), Number.MAX_SAFE_INTEGER);
  const start = { line: line === Number.MAX_SAFE_INTEGER ? 1 : line, column: 1, offset: 0 };
  const more = paths.length > 1 ? ` It changes ${paths.length} policy files.` : "";
  return {
    rule: policyChangeRule.id,
    severity: policyChangeRule.severity,
    status: "new",
    path: first,
    where: "file",
    start,
    end: start,
    message: policyChangeRule.say + more,
    url: "https://github.com/wardline/wardline/tree/main/actions/check#who-may-change-the-policy",
    citations: policyChangeRule.citations.map(({ text }) => text),
    route_to: policyChangeRule.route_to,
    waiver: policyChangeRule.waiver,
    related: [],
    suggestions: [],
    fingerprint: createHash("sha256")
      .update(`v1\0${policyChangeRule.id}`)
      .digest("hex")
      .slice(0, 32),
  };
}

/** A dry run with the head's policy. Whatever comes of it is shown and counts for nothing. */
export async function tryProposed(
  github: GitHub,
  { owner, repo }: Repository,
  { headSha }: Change,
  paths: readonly string[],
  now: Report,
  check: (project: Project) => Promise<Scoped>,
): Promise<ProposedPolicy> {
  try {
    const commit = { github, owner, repo, sha: headSha };
    const project = await readPolicy(commit, now.as_of);
    const { report } = await check(project);
    return {
      paths,
      more: without(report.findings, now.findings),
      fewer: without(now.findings, report.findings),
      problems: [],
    };
  } catch (error) {
    return { paths, more: [], fewer: [], problems: inWords(error) };
  }
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(({ fingerprint, severity }) => `${fingerprint} ${severity}`));
  return findings.filter(({ fingerprint, severity }) => !known.has(`${fingerprint} ${severity}`));
}

/** The place and what is wrong, never what was found: anybody can write into a head. */
function inWords(error: unknown): string[] {
  if (!(error instanceof ProblemError)) return ["It could not be tried."];
  return error.problems.map(({ path, line, message }) => {
    const place = [path, line].filter((part) => part !== undefined).join(":");
    return masked(place === "" ? message : `${place}: ${message}`);
  });
}

function masked(text: string): string {
  return maskedLine(text, indexLines(text), 1, []);
}
