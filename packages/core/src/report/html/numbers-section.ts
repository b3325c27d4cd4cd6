import { h } from "hastscript";
import { type Finding, severities } from "../../finding.ts";
import { roleName } from "../plain-words.ts";
import type { Report } from "../report.ts";
import type { RuleBook } from "../rule-facts.ts";
import { barChart, textures } from "./bars.ts";
import type { Element } from "./element.ts";
import { section } from "./section.ts";
import { capitalized, mark, plurals } from "./severity-mark.ts";
import { tallies } from "./tallies.ts";

const mostRules = 10;

/** How many, and whose. Only what is new is counted. */
export function numbersSection({ findings, summary }: Report, rule: RuleBook): Element {
  const fresh = findings.filter(({ status }) => status === "new");
  return section(
    "numbers",
    "In numbers",
    h(
      "dl",
      { class: "tiles" },
      severities.map((severity) => tile(plurals[severity], summary[severity], mark(severity))),
      tile("Known from before", summary.baseline),
      tile("Waived", summary.waived),
    ),
    fresh.length === 0 ? [] : charts(fresh, rule),
  );
}

function tile(name: string, count: number, sign?: Element): Element {
  return h("div", h("dt", sign, " ", name), h("dd", count.toLocaleString("en-US")));
}

function charts(fresh: readonly Finding[], rule: RuleBook): Element[] {
  const byRule = tallies(fresh, (finding) => finding.rule);
  const rest = byRule.length - mostRules;
  const owned = fresh.filter((finding) => rule(finding.rule) !== undefined);
  return [
    textures(),
    h(
      "div",
      { class: "charts" },
      barChart({
        title: "By policy pack",
        of: "Pack",
        tallies: tallies(fresh, (finding) => finding.rule.split("/")[0] ?? finding.rule),
      }),
      owned.length === fresh.length
        ? barChart({
            title: "By owner of the rule",
            of: "Owner",
            tallies: tallies(fresh, (finding) => rule(finding.rule)?.owner ?? ""),
            label: (role) => (role === "none" ? "Nobody" : capitalized(roleName(role))),
          })
        : barChart({
            title: "By who decides",
            of: "Role",
            tallies: tallies(fresh, (finding) => finding.route_to),
            label: (role) => (role === "none" ? "Nobody" : capitalized(roleName(role))),
          }),
      barChart({
        title: "By rule",
        of: "Rule",
        tallies: byRule,
        most: mostRules,
        more: `more ${rest === 1 ? "rule" : "rules"}`,
        label: (id) => [h("span", rule(id)?.title ?? id), h("code", { class: "id" }, id)],
      }),
    ),
  ];
}
