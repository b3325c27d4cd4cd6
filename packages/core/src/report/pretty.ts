import stringWidth from "string-width";
import type { Finding } from "../finding.ts";
import { indexLines } from "../place.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { adviceLines, moreWords, newAdvice } from "./advice-lines.ts";
import { alike, byFile } from "./by-file.ts";
import { closingWords } from "./closing-words.ts";
import { excerpt, type SourceFile } from "./excerpt.ts";
import { type Hidden, hiddenBy } from "./masked-line.ts";
import { counted, whoDecides } from "./plain-words.ts";
import { printableInLog } from "./printable.ts";
import { withPublicPaths } from "./public-paths.ts";
import type { Report } from "./report.ts";
import type { RuleBook } from "./rule-facts.ts";
import type { Style } from "./style.ts";
import { lookLines } from "./who-looks.ts";
import { wrap } from "./wrap.ts";

export interface PrettyOptions {
  readonly rule: RuleBook;
  /** The content of a file as it was checked; undefined when it is not at hand. */
  readonly sourceOf: (path: string) => string | undefined;
  readonly style: Style;
  /** Terminal columns. */
  readonly width: number;
  /** Shows every advice, known and waived finding in full. */
  readonly verbose: boolean;
}

/** For people at a terminal: each finding on its line of the file, then what it all means. */
export function pretty(report: Report, options: PrettyOptions): string {
  const { report: shown, realPath } = withPublicPaths(report);
  const inFull = shown.findings.filter(
    (finding) => options.verbose || (finding.status === "new" && finding.severity !== "advice"),
  );
  const blocks = [
    ...byFile(inFull).map((group) => fileBlock(group, shown, realPath, options)),
    ...adviceBlock(shown, options),
    ...reviewBlock(shown, options),
    ...shown.problems.map((problem) => problemBlock(problem, options)),
    ...shown.notices.map((notice) => noticeLine(notice.path, notice.message, options)),
    closingWords(shown, options.style),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fileBlock(
  findings: readonly Finding[],
  report: Report,
  realPath: (path: string) => string,
  options: PrettyOptions,
): string {
  const path = findings[0]?.path ?? "";
  const text = options.sourceOf(realPath(path));
  const source = text === undefined ? undefined : { text, lines: indexLines(text) };
  const hidden = report.findings.filter((finding) => finding.path === path).flatMap(hiddenBy);
  const parts = alike(findings).map((group) => groupBlock(group, source, hidden, options));
  return [options.style.path(printableInLog(path)), ...parts].join("\n\n");
}

function groupBlock(
  findings: readonly Finding[],
  source: SourceFile | undefined,
  hidden: readonly Hidden[],
  options: PrettyOptions,
): string {
  const [first] = findings;
  if (first === undefined) return "";
  return [
    ...findings.flatMap((finding) => placeLines(finding, source, hidden, options)),
    ...explanation(first, options).flatMap(([label, text]) =>
      wrap(printableInLog(text), options.width - labelWidth).map(
        (words, index) =>
          `    ${options.style.quiet((index === 0 ? label : "").padEnd(labelWidth - 4))}${words}`,
      ),
    ),
  ].join("\n");
}

function placeLines(
  finding: Finding,
  source: SourceFile | undefined,
  hidden: readonly Hidden[],
  options: PrettyOptions,
): string[] {
  const { style } = options;
  const { line, column } = finding.start;
  const state = finding.status === "new" ? "" : ` (${finding.status})`;
  const head = [
    style.quiet(`${line}:${column}`),
    style[finding.severity](finding.severity + state),
    style.strong(printableInLog(options.rule(finding.rule)?.title ?? finding.rule)),
  ];
  const shown = source !== undefined && finding.where !== "filename";
  return [
    `  ${head.join("  ")}`,
    ...(shown ? ["", ...sourceLines(finding, source, hidden, options)] : []),
    "",
  ];
}

const labelWidth = 4 + "Who decides  ".length;

function explanation(finding: Finding, { rule }: PrettyOptions): [label: string, text: string][] {
  const why = rule(finding.rule)?.why.trim() ?? "";
  const [first, ...others] = finding.citations;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const citations = first === undefined ? "" : `(${first}${more})`;
  const reason = [why, citations].filter((part) => part !== "").join(" ");
  return [
    ["What to do", finding.message],
    ...(reason === "" ? [] : ([["Why", reason]] satisfies [string, string][])),
    ["Who decides", whoDecides(finding)],
    ["Rule", finding.rule],
    ...finding.related.map((other): [string, string] => [
      "See also",
      `${other.path}:${other.start.line}:${other.start.column} ${other.message}`,
    ]),
  ];
}

function sourceLines(
  finding: Finding,
  source: SourceFile,
  hidden: readonly Hidden[],
  { style, width }: PrettyOptions,
): string[] {
  const number = String(finding.start.line);
  const gutter = 4 + stringWidth(number) + " │ ".length;
  const place = { start: finding.start.offset, end: finding.end.offset };
  const { text, underline } = excerpt(source, place, hidden, Math.max(20, width - gutter));
  const empty = " ".repeat(number.length);
  return [
    `    ${style.quiet(`${number} │`)} ${text}`,
    `    ${style.quiet(`${empty} │`)} ${style[finding.severity](underline)}`,
  ];
}

/** Advice never blocks, so it takes one line a rule. */
function adviceBlock(report: Report, { style, verbose }: PrettyOptions): string[] {
  if (verbose) return [];
  const advice = newAdvice(report.findings).length;
  if (advice === 0) return [];
  const lines = adviceLines(report.findings).map(
    (line) =>
      `  ${line.rule}  ${style.quiet(`${printableInLog(line.path)}:${line.line}${moreWords(line)}`)}`,
  );
  return [
    [style.advice(`Advice, ${counted(advice, "place")} (--verbose shows them)`), ...lines].join(
      "\n",
    ),
  ];
}

/** Who must look at what; findings alone summon nobody. */
function reviewBlock({ routing = [] }: Report, { style, verbose }: PrettyOptions): string[] {
  const lines = lookLines(routing, verbose);
  return lines.length === 0
    ? []
    : [[style.strong("To review before it is published"), ...lines].join("\n")];
}

function problemBlock(problem: Problem, { style }: PrettyOptions): string {
  const lines = formatProblem(problem).split("\n");
  return `${style.error("problem")}  ${lines.map(printableInLog).join("\n")}`;
}

function noticeLine(path: string | undefined, message: string, { style }: PrettyOptions): string {
  const place = path === undefined ? "" : `${printableInLog(path)}: `;
  return `${style.advice("notice")}  ${place}${printableInLog(message)}`;
}
