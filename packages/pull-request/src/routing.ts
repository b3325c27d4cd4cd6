import type { Finding, Report } from "@wardline/core";
import type { Op } from "./operation.ts";
import type { PolicyRuleBook } from "./policy-rule.ts";
import type { PullRequest } from "./pull-request.ts";
import { sameLogin } from "./records.ts";
import { needsDecision, needsNobody } from "./who-decides.ts";

/** Somebody of registries/people.yml; an entry of the registry fits as it is. */
export interface Reviewer {
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly github?: string | undefined;
}

export interface RoutingInput {
  readonly report: Report;
  readonly pull: PullRequest;
  readonly people: readonly Reviewer[];
  /** `nobody` is the default: the author fixes, and only what needs a decision needs a person. */
  readonly ask?: "nobody" | "deciders";
  /** With it, nobody is asked about what nobody can allow. */
  readonly rule?: PolicyRuleBook;
  /** Set labels such as `policy: hipaa`. */
  readonly labels?: boolean;
  /** Team slugs by role, where a separate token may ask teams. */
  readonly teams?: ReadonlyMap<string, string>;
}

const labelStart = "policy: ";
/** GitHub's limits: fifty characters for a label, fifteen people for one pull request. */
const longestLabel = 50;
const mostReviewers = 15;

/** Labels and reviewers. For people to see: nothing reads them back. */
export function route(input: RoutingInput): Op[] {
  const fresh = input.report.findings.filter(
    ({ status, severity }) => status === "new" && severity !== "advice",
  );
  return [
    ...(input.labels === true ? labels(fresh, input.pull) : []),
    ...(input.ask === "deciders" ? reviewers(rolesFor(fresh, input.rule), input) : []),
  ];
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

function rolesFor(fresh: readonly Finding[], rule: PolicyRuleBook | undefined): string[] {
  const asked = fresh
    .filter((finding) =>
      rule === undefined ? !needsNobody(finding) : needsDecision(finding, rule),
    )
    .map((finding) => finding.route_to);
  return [...new Set(asked)].toSorted();
}

/** One person for each role: whoever has been asked or has reviewed counts, the author never does. */
function reviewers(roles: readonly string[], { pull, people, teams }: RoutingInput): Op[] {
  const logins = new Set<string>();
  const slugs = new Set<string>();
  for (const role of roles) {
    const slug = teams?.get(role);
    if (slug !== undefined) {
      if (!pull.requestedTeams.includes(slug)) slugs.add(slug);
      continue;
    }
    const able = people.flatMap(({ roles: held, active, github }) =>
      active && github !== undefined && held.includes(`approver:${role}`) ? [github] : [],
    );
    const others = able.filter((login) => !sameLogin(login, pull.author));
    const asked = [...pull.requestedReviewers, ...pull.reviewedBy, ...logins];
    if (others.some((login) => asked.some((one) => sameLogin(one, login)))) continue;
    if (others[0] !== undefined && logins.size < mostReviewers) logins.add(others[0]);
  }
  return [
    ...(logins.size === 0 ? [] : [{ kind: "reviewers", logins: [...logins] } as const]),
    ...[...slugs].map((slug) => ({ kind: "team", slug }) as const),
  ];
}
