import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setOutput, summary } from "@actions/core";
import {
  counted,
  plain,
  type Report,
  type ReportFormat,
  reporters,
  severities,
  withPublicPaths,
} from "@wardline/core";
import { annotations, renderSummary } from "@wardline/pull-request";
import type { Change } from "./change.ts";
import type { Context } from "./context.ts";
import type { Said } from "./converse.ts";
import type { Judgement } from "./judge.ts";
import { annotate, say } from "./log.ts";

/** In bytes: a job summary may hold 1 MiB, and a step before may have written some of it. */
const largestSummary = 900_000;
/** Findings listed in the log. */
const mostLines = 50;

/** Annotations, job summary, report files and outputs: what a run leaves behind besides comments. */
export async function deliver(
  context: Context,
  change: Change | undefined,
  judgement: Judgement,
  said: Said,
): Promise<void> {
  const { report } = judgement;
  for (const annotation of annotations(report, said.told)) annotate(annotation);
  for (const note of said.notes) say(note);
  if (said.missing !== undefined) {
    const message = said.missing.sentence;
    annotate({ level: "notice", title: "Wardline lacks a permission", message });
  }
  await tolerate(() => writeSummary(context, change, judgement, said));
  await tolerate(() => writeOutputs(judgement, change));
  for (const line of list(report)) say(line);
  say(closing(judgement));
}

/** The worst findings, one a line, for whoever reads the log. */
function list(report: Report): string[] {
  const fresh = withPublicPaths(report).report.findings.filter(({ status }) => status === "new");
  const sorted = severities.flatMap((severity) =>
    fresh.filter((finding) => finding.severity === severity),
  );
  const lines = sorted
    .slice(0, mostLines)
    .map(({ severity, path, start, rule }) => `${severity} ${path}:${start.line} ${rule}`);
  const left = sorted.length - lines.length;
  return left > 0 ? [...lines, `${left} more are in the job summary.`] : lines;
}

async function writeSummary(
  context: Context,
  change: Change | undefined,
  judgement: Judgement,
  said: Said,
): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY === undefined) return;
  const text =
    change?.pull === undefined
      ? form("markdown", judgement)
      : summaryOf(context, change, change.pull.webUrl, judgement, said);
  await summary.addRaw(text, true).write();
}

function summaryOf(
  { runUrl }: Context,
  { headSha }: Change,
  webUrl: string,
  { report, rule, policy, proposed }: Judgement,
  { told, unasked }: Said,
): string {
  return renderSummary({
    report,
    rule,
    placements: report.findings
      .filter(({ status }) => status === "new")
      .map((finding) => ({
        finding,
        shown: told.has(finding.fingerprint) ? ("line" as const) : ("summary" as const),
      })),
    known: [],
    policy,
    ...(proposed !== undefined && { proposed }),
    ...(unasked !== undefined && { unasked }),
    headSha,
    webUrl,
    runUrl,
  });
}

function writeOutputs(judgement: Judgement, change: Change | undefined): void {
  const { summary: counts, findings } = judgement.report;
  const folder = join(process.env.RUNNER_TEMP ?? tmpdir(), "wardline");
  mkdirSync(folder, { recursive: true });
  const reportPath = join(folder, "wardline.json");
  const sarifPath = join(folder, "wardline.sarif");
  writeFileSync(reportPath, form("json", judgement));
  writeFileSync(sarifPath, form("sarif", judgement));
  const outputs = {
    verdict: counts.verdict,
    total: findings.filter(({ status }) => status === "new").length,
    errors: counts.error,
    warnings: counts.warning,
    advice: counts.advice,
    "head-sha": change?.headSha ?? "",
    "policy-ref": judgement.policy.ref,
    "policy-sha": judgement.policy.sha,
    "report-path": reportPath,
    "sarif-path": sarifPath,
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function form(format: ReportFormat, { report, rule, texts }: Judgement): string {
  return reporters[format](report, {
    rule,
    sourceOf: (path) => texts.get(path),
    style: plain,
    width: 100,
    verbose: false,
    maxBytes: largestSummary,
  });
}

/** A full disk, or a variable the runner did not set, is no reason to change the verdict. */
async function tolerate(step: () => void | Promise<void>): Promise<void> {
  try {
    await step();
  } catch {
    say("A part of the results could not be written. The verdict stands.");
  }
}

function closing({ report }: Judgement): string {
  const { error, warning, advice, verdict } = report.summary;
  const { files, skipped } = report.coverage;
  return [
    `Wardline: ${verdict}. ${counted(error, "error")}, ${counted(warning, "warning")}, ${advice} advice.`,
    `${counted(files, "file")} checked, ${skipped.length} not.`,
  ].join(" ");
}
