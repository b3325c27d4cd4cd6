import { h } from "hastscript";
import { type Severity, severities } from "../../finding.ts";
import { counted, listed } from "../plain-words.ts";
import type { Report, Verdict } from "../report.ts";
import type { Element } from "./element.ts";
import { section } from "./section.ts";
import { mark, plurals } from "./severity-mark.ts";
import { type TrendPoint, timeWords, trendOf } from "./trend.ts";
import { lineChart } from "./trend-chart.ts";

/** How many rows a table has before it is folded. */
const fewRows = 12;

/** How the numbers moved. Undefined `history`: nobody asked; an empty one: nothing was saved yet. */
export function trendSection(report: Report, history: readonly Report[] | undefined): Element[] {
  if (history === undefined) return [];
  const { points, leftOut } = trendOf(report, history);
  const drawn = points.filter(({ counts }) => counts !== undefined);
  return [
    section(
      "trend",
      "Over time",
      drawn.length > 1
        ? figure(points)
        : h("p", "No other saved report to compare with: the line begins here."),
      leftOut.map((sentence) => h("p", { class: "quiet" }, sentence)),
      points.length > 1 ? table(points) : [],
    ),
  ];
}

function figure(points: readonly TrendPoint[]): Element {
  return h(
    "figure",
    h(
      "ul",
      { class: "legend" },
      severities.map((severity) =>
        h("li", { class: `line-${severity}` }, mark(severity), " ", plurals[severity]),
      ),
    ),
    lineChart(points, describe(points)),
    h(
      "p",
      { class: "axis" },
      h("span", day(points.at(0)?.at ?? 0)),
      h("span", day(points.at(-1)?.at ?? 0)),
    ),
  );
}

function day(at: number): string {
  return timeWords(at).slice(0, 10);
}

/** What the lines show, for who cannot see them. */
function describe(points: readonly TrendPoint[]): string {
  const known = points.filter(({ counts }) => counts !== undefined);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return "";
  const went = (severity: Severity) =>
    `${plurals[severity].toLowerCase()} from ${first.counts?.[severity]} to ${last.counts?.[severity]}`;
  return `${counted(known.length, "report")}, ${day(first.at)} to ${day(last.at)}: ${listed(severities.map(went))}.`;
}

const verdicts: Readonly<Record<Verdict, string>> = {
  pass: "Pass",
  fail: "Fail",
  problem: "Not a pass: could not say",
};

function table(points: readonly TrendPoint[]): Element {
  const numbers = [...severities.map((severity) => plurals[severity]), "Files", "Rules"];
  return h(
    "details",
    { open: points.length <= fewRows },
    h("summary", "The numbers behind the lines"),
    h(
      "div",
      { class: "wide", tabIndex: 0, role: "region", ariaLabel: "The numbers behind the lines" },
      h(
        "table",
        { class: "facts" },
        h(
          "thead",
          h(
            "tr",
            h("th", { scope: "col" }, "As of"),
            numbers.map((name) => h("th", { scope: "col", class: "number" }, name)),
            h("th", { scope: "col", class: "last" }, "Verdict"),
          ),
        ),
        h("tbody", points.map(row)),
      ),
    ),
  );
}

function row({ at, verdict, counts, files, rules }: TrendPoint): Element {
  const numbers = [...severities.map((severity) => counts?.[severity] ?? "–"), files, rules];
  return h(
    "tr",
    h("th", { scope: "row" }, timeWords(at)),
    numbers.map((number) => h("td", { class: "number" }, number.toLocaleString("en-US"))),
    h("td", { class: "last" }, verdicts[verdict]),
  );
}
