import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type NamedReport,
  type Problem,
  ProblemError,
  type Report,
  readYaml,
  reportSchema,
  type Source,
  validate,
} from "@wardline/core";
import type { Host } from "./host.ts";

/**
 * Reads reports in JSON that were saved before.
 * @throws ProblemError with everything that is wrong with any of the files
 */
export async function readReports(
  files: readonly string[],
  example: string,
  host: Host,
): Promise<NamedReport[]> {
  const read = await Promise.all(files.map((name) => readReport(name, example, host)));
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);
  return read.flatMap((one) => ("report" in one ? [one] : []));
}

type Read = NamedReport | { readonly problems: readonly Problem[] };

async function readReport(name: string, example: string, host: Host): Promise<Read> {
  const expected = "a report of wardline check --format json";
  const problem = (message: string, found?: string): Problem => {
    return { path: name, message, expected, ...(found && { found }), example };
  };
  const wrong = (message: string, found?: string) => ({ problems: [problem(message, found)] });
  let text: string;
  try {
    text = await readFile(resolve(host.folder, name), "utf8");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return wrong(`This report could not be read${why}.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // What it says is not repeated: it may be anything, also content.
    const found = text.trim() === "" ? "an empty file" : "text that is not JSON";
    return wrong("This is not a report in JSON.", found);
  }
  if (!isReport(data)) return wrong("This is not a report of Wardline.", "JSON of another kind");
  // JSON is YAML, and the YAML reader knows the lines; it is slow, so only a mistake pays for it.
  const source = (placeOf: Source["placeOf"]) => ({ path: name, text, placeOf });
  if (
    validate(
      reportSchema,
      data,
      source(() => undefined),
    ).length === 0
  ) {
    return { name, report: data as Report };
  }
  const [first] = validate(reportSchema, data, source(readYaml(text, name).placeOf));
  const { line, column, message: found } = first ?? {};
  // A machine wrote it, so nobody mends it key by key: one mistake says enough.
  const unreadable = problem("This is not a report that this version can read.", found);
  return { problems: [{ ...unreadable, ...(line && column && { line, column }) }] };
}

/** Whether it says of itself that it is one; the schema finds what is wrong with it. */
function isReport(data: unknown): boolean {
  return typeof data === "object" && data !== null && "schema_version" in data && "tool" in data;
}
