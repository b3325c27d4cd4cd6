import type { Finding } from "../finding.ts";
import { formatProblem } from "../problem.ts";
import { adviceLines, moreWords, newAdvice } from "./advice-lines.ts";
import { counted } from "./plain-words.ts";
import { printableInLog } from "./printable.ts";
import { withPublicPaths } from "./public-paths.ts";
import { type Report, troubles } from "./report.ts";
import type { RuleBook } from "./rule-facts.ts";

type Level = "error" | "warning" | "notice";

/** GitHub shows no more annotations of one level from one step. */
const shownPerLevel = 10;

/** Workflow commands, which GitHub turns into annotations on the changed files. */
export function github(report: Report, options: { readonly rule: RuleBook }): string {
  const { report: shown } = withPublicPaths(report);
  const fresh = shown.findings.filter((finding) => finding.status === "new");
  const problems = troubles(shown).map((problem) =>
    command(
      "error",
      { file: problem.path, line: problem.line, title: "Wardline could not check" },
      formatProblem(problem),
    ),
  );
  const lines = [
    ...atMost("error", [...problems, ...annotations(fresh, "error", options.rule)]),
    ...atMost("warning", annotations(fresh, "warning", options.rule)),
    ...adviceNotice(fresh),
    `Wardline: ${counted(shown.coverage.files, "file")}, ${counted(shown.summary.error, "error")}, ${counted(shown.summary.warning, "warning")}, ${shown.summary.advice} advice: ${shown.summary.verdict}.`,
  ];
  return `${lines.join("\n")}\n`;
}

function atMost(level: Level, commands: readonly string[]): string[] {
  const rest = commands.length - shownPerLevel;
  if (rest <= 0) return [...commands];
  return [
    ...commands.slice(0, shownPerLevel),
    `+${rest} more ${rest === 1 ? level : `${level}s`}, not shown as annotations`,
  ];
}

/** Advice never blocks, so all of it is one annotation: many would push out what matters. */
function adviceNotice(findings: readonly Finding[]): string[] {
  const advice = newAdvice(findings).length;
  if (advice === 0) return [];
  const lines = adviceLines(findings).map(
    (line) => `${line.rule}  ${line.path}:${line.line}${moreWords(line)}`,
  );
  const title = `Wardline: advice in ${counted(advice, "place")}`;
  return [command("notice", { title }, lines.join("\n"))];
}

function annotations(
  findings: readonly Finding[],
  level: "error" | "warning",
  rule: RuleBook,
): string[] {
  return findings
    .filter((finding) => finding.severity === level)
    .map((finding) => {
      const { start, end } = finding;
      // NOTE: GitHub takes columns only where start and end share a line.
      const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
      const title = `${rule(finding.rule)?.title ?? "Wardline"} (${finding.rule})`;
      const place = { file: finding.path, line: start.line, endLine: end.line, ...columns, title };
      return command(level, place, finding.message);
    });
}

type Properties = Readonly<Record<string, string | number | undefined>>;

/**
 * Escaped as the toolkit does it
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts), so that no text starts a new command.
 */
function command(level: Level, properties: Properties, message: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const lines = message.split("\n").map(printableInLog).join("\n");
  return `::${level} ${pairs.join(",")}::${escapeData(lines)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(printableInLog(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
