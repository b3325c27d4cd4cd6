import { type Finding, policyFileType, type Report } from "@wardline/core";
import type { Op } from "./operation.ts";
import type { PolicyRuleBook } from "./policy-rule.ts";
import type { PullRequest } from "./pull-request.ts";
import { chooseReviewers, type Directory, type Matter, type Unasked } from "./reviewers.ts";
import { needsDecision, needsNobody } from "./who-decides.ts";

export interface RoutingInput extends Directory {
  readonly report: Report;
  /** `nobody` is the default: the author fixes, and only what needs a decision needs a person. */
  readonly ask?: "nobody" | "deciders";
  /** With it, nobody is asked about what nobody can allow. */
  readonly rule?: PolicyRuleBook;
  /** Set labels such as `policy: hipaa`. */
  readonly labels?: boolean;
}

const labelStart = "policy: ";
/** GitHub's limit, in characters. */
const longestLabel = 50;

/** Labels and reviewers. For people to see: nothing reads them back. */
export function route(input: RoutingInput): Op[] {
  return [
    ...(input.labels === true ? labels(freshFindings(input), input.pull) : []),
    ...reviewers(input),
  ];
}

/** What somebody must decide while neither people.yml nor CODEOWNERS names anybody to ask. */
export function withoutReviewer(input: RoutingInput): readonly Unasked[] {
  // Without a look into CODEOWNERS it cannot be said what is missing there.
  if (input.ask !== "deciders" || input.owners === undefined) return [];
  return chooseReviewers(mattersOf(input), input).unasked;
}

function freshFindings({ report }: RoutingInput): Finding[] {
  return report.findings.filter(
    ({ status, severity }) => status === "new" && severity !== "advice",
  );
}

function labels(fresh: readonly Finding[], pull: PullRequest): Op[] {
  const packs = fresh.map(({ rule }) => rule.split("/")[0] ?? "");
  const wanted = [...new Set(packs)].map((pack) => `${labelStart}${pack}`.slice(0, longestLabel));
  const has = (list: readonly string[], name: string) =>
    list.some((label) => label.toLowerCase() === name.toLowerCase());
  const add = wanted.filter((label) => !has(pull.labels, label)).toSorted();
  const remove = pull.labels
    .filter((label) => label.startsWith(labelStart) && !has(wanted, label))
    .toSorted();
  return add.length + remove.length === 0 ? [] : [{ kind: "labels", add, remove }];
}

/**
 * What somebody must decide about a finding, and what the report's routing says: a waiver that waits, a type that is
 * attested, a topic, a change to the policy. Roles in alphabetical order, so that whoever is asked for two of them is
 * the same in every run.
 */
function mattersOf(input: RoutingInput): Matter[] {
  const { rule, report } = input;
  const found = freshFindings(input)
    .filter((finding) =>
      rule === undefined ? !needsNobody(finding) : needsDecision(finding, rule),
    )
    .map(({ path, route_to: role }) => ({ path, role, ownersFirst: false }));
  const routed = (report.routing ?? []).flatMap(({ path, type, roles }) =>
    roles.map(({ role }) => ({ path, role, ownersFirst: type === policyFileType })),
  );
  return [...found, ...routed].toSorted((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : 0));
}

function reviewers(input: RoutingInput): Op[] {
  if (input.ask !== "deciders") return [];
  const { logins, slugs } = chooseReviewers(mattersOf(input), input);
  return [
    ...(logins.length === 0 ? [] : [{ kind: "reviewers", logins } as const]),
    ...slugs.map((slug) => ({ kind: "team", slug }) as const),
  ];
}
