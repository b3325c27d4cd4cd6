import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  ProblemError,
  plain,
  type Report,
  type ReporterOptions,
  type ReportFormat,
  reporters,
} from "@wardline/core";
import type { Arguments } from "./arguments.ts";
import { type ExitStatus, exitStatus, type Option } from "./command.ts";
import type { Host } from "./host.ts";

const reportFormats: readonly ReportFormat[] = Object.keys(reporters) as ReportFormat[];

/** Options of every command that ends in a report. */
export const reportOptions = {
  format: { value: "FORM", about: "form of the report", choices: reportFormats },
  output: { value: "FILE", about: "write the report to a file" },
} as const satisfies Readonly<Record<string, Option>>;

/** A GitHub job summary may hold 1 MiB; a step may have written some of it already. */
const markdownBytes = 900_000;

export type ReportFacts = Pick<ReporterOptions, "rule" | "sourceOf" | "history">;

/** Prints or writes a report in the form that was asked for; the verdict is the exit status. */
export async function deliver(
  report: Report,
  args: Arguments,
  host: Host,
  facts: ReportFacts,
  usual: ReportFormat = "pretty",
): Promise<ExitStatus> {
  const { verdict } = report.summary;
  const wanted = args.text("format");
  const format = reportFormats.find((form) => form === wanted) ?? usual;
  const output = args.text("output");
  const text = reporters[format](report, {
    ...facts,
    style: output === undefined ? host.style : plain,
    width: host.width,
    verbose: args.flag("verbose"),
    maxBytes: markdownBytes,
  });
  if (output !== undefined) await writeReport(resolve(host.folder, output), output, text);
  else if (!(format === "pretty" && args.flag("quiet") && verdict === "pass")) host.print(text);
  if (output !== undefined && !args.flag("quiet"))
    host.say(`The report is in ${output}: ${verdict}.\n`);
  return { pass: exitStatus.pass, fail: exitStatus.findings, problem: exitStatus.problem }[verdict];
}

export async function writeReport(file: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new ProblemError([
      {
        message: `The report could not be written to ${shown}${why}.`,
        example: "--output report.json",
      },
    ]);
  }
}
