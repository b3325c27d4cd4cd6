import { h } from "hastscript";
import type { Problem } from "../../problem.ts";
import type { ClosingWords } from "../closing-words.ts";
import { type Report, troubles } from "../report.ts";
import type { Content, Element } from "./element.ts";
import { path } from "./section.ts";
import { momentWords } from "./trend.ts";
import { lines } from "./words.ts";

/** The answer first: one sentence, in the words of the other forms, and what it stands on. */
export function verdictHeader(report: Report, words: ClosingWords): Element {
  const { summary, as_of, problems, tool } = report;
  return h(
    "header",
    { class: `verdict ${summary.verdict}` },
    h(
      "p",
      { class: "kicker" },
      "Wardline report as of ",
      h("time", { dateTime: as_of }, momentWords(as_of)),
    ),
    h("h1", words.verdict),
    checkedNothing(report) ? [] : h("p", { class: "lead" }, words.found),
    h("p", [...words.checked, ...words.skipped].join(" ")),
    words.loosened.map((sentence) => h("p", sentence)),
    problems.map(problemBox),
    h("p", { class: "quiet" }, `Made by ${tool.name} ${tool.version}.`),
  );
}

/** A run that checked nothing, although there was something to check, found nothing: that is not said. */
export function checkedNothing(report: Report): boolean {
  return report.coverage.files === 0 && troubles(report).length > 0;
}

function problemBox({ message, path: file, line, column, ...more }: Problem): Element {
  const place = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  const rows: [string, string | undefined][] = [
    ["Expected", more.expected],
    ["Found", more.found],
    ["Example", more.example],
  ];
  return h(
    "div",
    { class: "problem-box" },
    h("p", file === undefined ? [] : [path(file + place.join("")), " "], message),
    h(
      "dl",
      { class: "rows" },
      rows.map(([term, text]) => answer(term, text)),
    ),
  );
}

function answer(term: string, text: string | undefined): Content {
  return text === undefined
    ? []
    : h("div", h("dt", term), h("dd", { class: "as-written" }, lines(text)));
}
