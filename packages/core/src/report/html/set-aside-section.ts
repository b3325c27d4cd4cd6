import { h } from "hastscript";
import type { Finding } from "../../finding.ts";
import type { ClosingWords } from "../closing-words.ts";
import { counted, listed } from "../plain-words.ts";
import type { Report } from "../report.ts";
import type { RuleBook } from "../rule-facts.ts";
import type { Content, Element } from "./element.ts";
import { facts, link, path, section } from "./section.ts";
import { tag } from "./severity-mark.ts";

/** What was found and does not count: waived by a person, or known from before adoption. */
export function setAsideSection(
  report: Report,
  { breakGlass, gone }: Pick<ClosingWords, "breakGlass" | "gone">,
  rule: RuleBook,
): Element {
  const waived = report.findings.filter(({ status }) => status === "waived");
  const known = report.findings.filter(({ status }) => status === "baseline");
  const nothing = waived.length + known.length + report.waivers_used.length === 0;
  if (nothing && report.baseline === undefined) {
    const words = "Nothing: no waiver was used, and there is no baseline.";
    return section("set-aside", "Set aside", h("p", words));
  }
  return section(
    "set-aside",
    "Set aside",
    h("h3", "Waived"),
    report.waivers_used.length === 0 ? h("p", "No waiver was used.") : waivers(report),
    breakGlass.map((sentence) => h("p", sentence)),
    list("The waived findings", waived, rule),
    h("h3", "Known from before"),
    h("p", baselineWords(report)),
    gone.map((sentence) => h("p", sentence)),
    list("The known findings", known, rule),
  );
}

function waivers({ waivers_used }: Report): Element {
  return facts({
    caption: "Waivers that were used",
    columns: ["Waiver", "Rule", "Reason", "Approved by", "Last day", "Findings"],
    rows: waivers_used.map(({ id, rule, reason, approved_by, expires, findings }) => [
      id,
      h("code", rule),
      reason,
      listed(approved_by),
      expires,
      String(findings),
    ]),
  });
}

function baselineWords({ baseline }: Report): Content {
  if (baseline === undefined) return ["There is no baseline."];
  const { entries, used } = baseline;
  return [
    path(baseline.path),
    ` holds ${counted(entries, "finding")}; ${used.toLocaleString("en-US")} of them ${used === 1 ? "was" : "were"} met.`,
  ];
}

function list(title: string, findings: readonly Finding[], rule: RuleBook): Content {
  if (findings.length === 0) return [];
  return h(
    "details",
    h("summary", `${title}: ${findings.length.toLocaleString("en-US")}`),
    h(
      "ul",
      { class: "plain" },
      findings.map((finding) =>
        h(
          "li",
          tag(finding.severity),
          " ",
          rule(finding.rule)?.title ?? "",
          " ",
          link(finding.url, h("code", finding.rule)),
          h("br"),
          path(finding.path),
          finding.where === "filename" ? ", the file name" : `, line ${finding.start.line}`,
        ),
      ),
    ),
  );
}
