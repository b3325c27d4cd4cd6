import { failedReport, type Problem, ProblemError, type Report, version } from "@wardline/core";
import type { CheckOptions } from "@wardline/project";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { deliver, type ReportFacts, reportOptions } from "../deliver-report.ts";
import { historyOption, readHistory } from "../history.ts";
import type { Host } from "../host.ts";
import {
  failOn,
  openProject,
  projectOptions,
  refuse,
  ruleBook,
  severityChoices,
} from "../open-project.ts";
import { withProgress } from "../progress.ts";

export const check: Command = {
  name: "check",
  about: "check content against the policy",
  takes: "[path…]",
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    ...reportOptions,
    ...historyOption,
    "fail-on": {
      value: "SEVERITY",
      about: "the mildest severity that fails",
      choices: severityChoices,
    },
    "changed-since": {
      value: "REF",
      about: "only what differs from a git ref, such as origin/main",
    },
    stdin: { about: "check one text from standard input" },
    "stdin-filename": { value: "PATH", about: "where that text would stand, such as replies/a.md" },
    baseline: { value: "FILE", about: "another baseline than wardline-baseline.yml" },
    shard: { value: "I/N", about: "only part I of N; wardline merge puts the parts together" },
    workers: { value: "N", about: "threads to work with" },
    ...projectOptions,
    quiet: { about: "say nothing when all is well" },
    verbose: { about: "show advice, known and waived findings in full" },
  },
  examples: [
    [
      "wardline check --changed-since origin/main",
      "what this branch changed; without it, everything",
    ],
    [
      "wardline check --format html --history saved",
      "a page for people, with the trend since the reports in saved",
    ],
  ],
  async run(args, host) {
    const options = await checkOptions(args, host);
    const { report, ...facts } = await runCheck(options, args, host);
    return deliver(report, args, host, facts);
  },
};

async function runCheck(
  options: CheckOptions,
  args: Arguments,
  host: Host,
): Promise<ReportFacts & { readonly report: Report }> {
  try {
    const history = await readHistory(args, host);
    const project = await openProject(args, host);
    const { report, sources } = await withProgress(host, "Checking", () => project.check(options));
    return {
      report,
      rule: ruleBook(project),
      sourceOf: (path) => sources.get(path),
      ...(history && { history }),
    };
  } catch (error) {
    if (error instanceof ProblemError) await deliverFailure(error.problems, args, host);
    throw error;
  }
}

async function checkOptions(args: Arguments, host: Host): Promise<CheckOptions> {
  const path = args.text("stdin-filename");
  const changedSince = args.text("changed-since");
  const threshold = failOn(args);
  const shard = shardOption(args.text("shard"));
  const workers = workersOption(args.text("workers"));
  if (shard && (args.words.length > 0 || changedSince !== undefined || path !== undefined)) {
    throw refuse(
      "--shard parts all the content, so it goes with no other choice of files.",
      "wardline check --shard 1/4",
    );
  }
  if (args.flag("stdin") !== (path !== undefined)) {
    throw refuse(
      "--stdin and --stdin-filename go together.",
      "wardline check --stdin --stdin-filename replies/a.md",
    );
  }
  if (path !== undefined && (args.words.length > 0 || changedSince !== undefined)) {
    throw refuse(
      "--stdin checks one text and nothing else.",
      "wardline check --stdin --stdin-filename replies/a.md",
    );
  }
  return {
    ...(args.words.length > 0 ? { paths: args.words } : {}),
    ...(path === undefined ? {} : { stdin: { path, source: await host.readInput() } }),
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(threshold === undefined ? {} : { failOn: threshold }),
    ...(shard === undefined ? {} : { shard }),
    ...(workers === undefined ? {} : { workers }),
  };
}

function shardOption(text: string | undefined): CheckOptions["shard"] {
  if (text === undefined) return undefined;
  const [number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).slice(1).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw refuse(`--shard cannot be ${text}: it is a part and how many there are.`, "--shard 1/4");
}

const mostWorkers = 64;

function workersOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (workers >= 1 && workers <= mostWorkers) return workers;
  throw refuse(
    `--workers cannot be ${text}: it is a number from 1 to ${mostWorkers}.`,
    "--workers 4",
  );
}

/** A machine that reads the report must not take an old or empty one for a pass. */
async function deliverFailure(
  problems: readonly Problem[],
  args: Arguments,
  host: Host,
): Promise<void> {
  const format = args.text("format") ?? "pretty";
  if (format === "pretty" && args.text("output") === undefined) return;
  const tool = { name: "wardline", version } as const;
  const report = failedReport(tool, host.now(), problems, failOn(args) ?? "error");
  await deliver(report, args, host, { rule: () => undefined, sourceOf: () => undefined });
}
