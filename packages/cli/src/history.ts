import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ProblemError, type Report } from "@wardline/core";
import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import type { Host } from "./host.ts";
import { refuse } from "./open-project.ts";
import { readReports } from "./read-reports.ts";

/** Option of every command that can draw how the numbers moved. */
export const historyOption = {
  history: {
    value: "PATH",
    about: "saved JSON reports, for the trend in html: a file or a folder; may be repeated",
    many: true,
  },
} as const satisfies Readonly<Record<string, Option>>;

const save = "wardline check --format json --output history/2026-06-02.json";

/**
 * The saved reports, in no order; undefined where nobody asked for them.
 * @throws ProblemError with every path that is not there and every file that is no report
 */
export async function readHistory(
  args: Arguments,
  host: Host,
): Promise<readonly Report[] | undefined> {
  const paths = args.texts("history");
  if (paths.length === 0) return undefined;
  if (args.text("format") !== "html") {
    throw refuse(
      "--history draws the numbers over time, which only --format html can.",
      "wardline check --format html --history history --output report.html",
    );
  }
  const found = await Promise.all(paths.map((path) => reportFiles(path, host)));
  const problems = found.flatMap((one) => ("message" in one ? [one] : []));
  if (problems.length > 0) throw new ProblemError(problems);
  const files = new Set(found.flatMap((one) => ("message" in one ? [] : one)));
  const reports = await readReports([...files], save, host);
  return reports.map(({ report }) => report);
}

async function reportFiles(
  path: string,
  host: Host,
): Promise<string[] | { path: string; message: string; expected: string; example: string }> {
  const full = resolve(host.folder, path);
  try {
    if (!(await stat(full)).isDirectory()) return [path];
    const names = (await readdir(full)).filter((name) => name.endsWith(".json"));
    return names.toSorted().map((name) => join(path, name));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    const message = `The earlier reports could not be read${why}.`;
    return { path, message, expected: "a report in JSON, or a folder of them", example: save };
  }
}
