import { type Finding, severities } from "../finding.ts";
import { adviceLines, moreWords, newAdvice } from "./advice-lines.ts";
import { closingWords } from "./closing-words.ts";
import { codeSpan, markdownText } from "./markdown-text.ts";
import { counted, whoDecides } from "./plain-words.ts";
import { withPublicPaths } from "./public-paths.ts";
import { type Report, troubles } from "./report.ts";
import type { RuleBook } from "./rule-facts.ts";
import { plain } from "./style.ts";
import { looks } from "./who-looks.ts";

export interface MarkdownOptions {
  readonly rule: RuleBook;
  /** UTF-8 bytes of the whole text; GitHub drops a job summary over 1 MiB. */
  readonly maxBytes: number;
}

/** For a job summary or a page: the verdict, then the findings, as many as fit. */
export function markdown(report: Report, { rule, maxBytes }: MarkdownOptions): string {
  const { report: shown } = withPublicPaths(report);
  const fresh = shown.findings
    .filter(({ status, severity }) => status === "new" && severity !== "advice")
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const head = [
    `## Wardline: ${shown.summary.verdict}`,
    "",
    ...closingWords(shown, plain)
      .split("\n")
      .map((line) => `${markdownText(line)}  `),
    ...troubles(shown).map(
      (problem) =>
        `\n**Problem** ${place(problem.path, problem.line)}${markdownText(problem.message)}`,
    ),
  ];
  const reviews = looks(shown.routing ?? []).map(
    ({ path, words }) => `- ${codeSpan(path)}: ${markdownText(words)}`,
  );
  const toReview = [
    ...(reviews.length > 0 ? ["", "**To review before it is published**", ""] : []),
    ...reviews.slice(0, mostReviews),
    ...(reviews.length > mostReviews
      ? [`- and ${counted(reviews.length - mostReviews, "more file")}`]
      : []),
  ];
  const table = [
    "",
    "| | Place | What to do | Rule | Who decides |",
    "| --- | --- | --- | --- | --- |",
  ];
  const rows = fresh.map((finding) => row(finding, rule));
  const text = fit([...head, ...toReview, ...(rows.length > 0 ? table : [])], rows, maxBytes);
  const advice = foldedAdvice(shown.findings);
  return byteLength(text) + byteLength(advice) <= maxBytes ? text + advice : text;
}

/** Advice never blocks, so it is folded away, one line a rule. */
function foldedAdvice(findings: readonly Finding[]): string {
  const count = newAdvice(findings).length;
  if (count === 0) return "";
  const lines = adviceLines(findings).map(
    (line) => `- ${codeSpan(line.rule)} ${codeSpan(`${line.path}:${line.line}`)}${moreWords(line)}`,
  );
  const title = `Advice in ${counted(count, "place")}: it never blocks`;
  return `\n<details><summary>${title}</summary>\n\n${lines.join("\n")}\n\n</details>\n`;
}

/** How many files to review are named. */
const mostReviews = 50;

function row(finding: Finding, rule: RuleBook): string {
  const title = rule(finding.rule)?.title;
  const words = title === undefined ? "" : `**${markdownText(title)}** `;
  return `| ${[
    finding.severity,
    place(finding.path, finding.start.line).trim(),
    words + markdownText(finding.message),
    codeSpan(finding.rule),
    markdownText(whoDecides(finding)),
  ].join(" | ")} |`;
}

function place(path: string | undefined, line: number | undefined): string {
  if (path === undefined) return "";
  return `${codeSpan(line === undefined ? path : `${path}:${line}`)} `;
}

/** Whole rows only, and the number of those left out. */
function fit(head: readonly string[], rows: readonly string[], maxBytes: number): string {
  const rest = (count: number) => `\n${counted(count, "more finding")} did not fit here.\n`;
  let text = `${head.join("\n")}\n`;
  let bytes = byteLength(text) + byteLength(rest(rows.length));
  for (const [index, line] of rows.entries()) {
    bytes += byteLength(line) + 1;
    if (bytes > maxBytes) return text + rest(rows.length - index);
    text += `${line}\n`;
  }
  return text;
}

/** UTF-8; counted by hand because this code also runs where there is no TextEncoder in sight. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
