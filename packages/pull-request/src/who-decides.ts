import { type DocumentRoute, type Finding, listed, roleName } from "@wardline/core";
import type { PolicyRuleBook } from "./policy-rule.ts";

/** Whether a person has to be asked about it; fixing it needs nobody. */
export function needsNobody(finding: Finding): boolean {
  return finding.route_to === "none" || finding.severity === "advice";
}

/** What a person has to decide, if anything. */
type Matter = "history" | "waiver" | "nothing";

function matterOf(finding: Finding, rule: PolicyRuleBook): Matter {
  if (needsNobody(finding)) return "nothing";
  if (rule(finding.rule)?.discloses === true) return "history";
  return finding.waiver === "none" ? "nothing" : "waiver";
}

/** Whether somebody other than the author has to decide something. */
export function needsDecision(finding: Finding, rule: PolicyRuleBook): boolean {
  return matterOf(finding, rule) !== "nothing";
}

/** Who decides about one finding, or that nobody has to. */
export function whoDecides(finding: Finding, rule: PolicyRuleBook): string {
  const role = roleName(finding.route_to);
  switch (matterOf(finding, rule)) {
    case "history":
      return `Who decides: ${role}, because the text is already in the git history.`;
    case "waiver":
      return `Who decides: ${role}, if you want to keep it. Once it is fixed, nobody needs to look.`;
    case "nothing": {
      const asked = needsNobody(finding) ? "" : ` If you are unsure, ask ${role}.`;
      return `Nobody else needs to look: you can fix this yourself.${asked}`;
    }
  }
}

/** How to ask for an exception, or that there is none. */
export function waiverWords(finding: Finding): string {
  if (finding.waiver === "none") return "no waiver is possible";
  const people = finding.waiver === "one" ? "one person" : "two people";
  return `to ask for a waiver, add an entry to waivers.yml in the registries folder; ${people} must approve it`;
}

/** How many rules a sentence names. */
const namedRules = 3;

/** For the summary: one sentence for each role with the reason, or that no review is needed. */
export function decisions(
  findings: readonly Finding[],
  rule: PolicyRuleBook,
  routing: readonly DocumentRoute[] = [],
): string[] {
  const open = findings.filter((finding) => needsDecision(finding, rule));
  const isRouted = routing.some(({ roles }) => roles.length > 0);
  if (open.length === 0) {
    return isRouted
      ? ["Nobody has to decide about a finding: you can fix everything here yourself."]
      : ["No review is needed: you can fix everything here yourself."];
  }
  const groups = Map.groupBy(open, (finding) => `${finding.route_to} ${matterOf(finding, rule)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = roleName(first.route_to);
    const start = `${name.charAt(0).toUpperCase()}${name.slice(1)} decides about ${rulesOf(group)}`;
    return matterOf(first, rule) === "history"
      ? `${start}: something that must not be public is already in the git history.`
      : `${start}, if you want to keep it. Once it is fixed, no review is needed.`;
  });
}

function rulesOf(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map((finding) => finding.rule))].toSorted();
  const more = rules.length - namedRules;
  return listed(more > 0 ? [...rules.slice(0, namedRules), `${more} more`] : rules);
}
