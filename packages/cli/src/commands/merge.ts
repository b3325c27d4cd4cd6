import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  engineRules,
  mergeReports,
  type NamedReport,
  type Problem,
  ProblemError,
  type Report,
  reportSchema,
  validate,
} from "@wardline/core";
import type { Command } from "../command.ts";
import { deliver, reportOptions } from "../deliver-report.ts";
import type { Host } from "../host.ts";

export const merge: Command = {
  name: "merge",
  about: "put the reports of wardline check --shard together",
  takes: "REPORT…",
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    ...reportOptions,
    quiet: { about: "say nothing when all is well" },
    verbose: { about: "show advice, known and waived findings in full" },
  },
  examples: [
    [
      "wardline merge part-*.json --output report.json",
      "one report, as if it had never been parted",
    ],
    ["wardline merge part-*.json --format pretty", "for people"],
  ],
  async run(args, host) {
    const reports = await readReports(args.words, host);
    const facts = new Map(engineRules.map((rule) => [rule.id, rule]));
    const bare = { rule: (id: string) => facts.get(id), sourceOf: () => undefined };
    return deliver(mergeReports(reports), args, host, bare, "json");
  },
};

/** @throws ProblemError with everything that is wrong with any of the files */
async function readReports(files: readonly string[], host: Host): Promise<NamedReport[]> {
  const read = await Promise.all(files.map((name) => readReport(name, host)));
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);
  return read.flatMap((one) => ("report" in one ? [one] : []));
}

async function readReport(
  name: string,
  host: Host,
): Promise<NamedReport | { readonly problems: readonly Problem[] }> {
  const example = "wardline check --shard 1/4 --format json --output part-1.json";
  const wrong = (message: string) => ({ problems: [{ path: name, message, example }] });
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
    return wrong("This is not a report in JSON.");
  }
  const problems = validate(reportSchema, data, { path: name, text, placeOf: () => undefined });
  // Data enters here: the schema has just been applied.
  return problems.length > 0 ? { problems } : { name, report: data as Report };
}
