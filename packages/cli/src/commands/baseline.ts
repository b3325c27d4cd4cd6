import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { counted, ProblemError, type Report, today } from "@wardline/core";
import {
  type BaselineFile,
  baselineFiles,
  entriesOf,
  stillThere,
  writeBaseline,
} from "@wardline/project";
import type { Arguments } from "../arguments.ts";
import { type Command, type ExitStatus, exitStatus } from "../command.ts";
import type { Host } from "../host.ts";
import { openProject, projectOptions, refuse } from "../open-project.ts";
import { withProgress } from "../progress.ts";
import { suggestion } from "../suggestion.ts";

const steps = ["create", "prune"];

export const baseline: Command = {
  name: "baseline",
  about: "keep what is there today from blocking, while new mistakes do",
  takes: "create|prune",
  words: { least: 1, most: 1 },
  options: {
    baseline: { value: "FILE", about: "another file than wardline-baseline.yml" },
    force: { about: "let a baseline grow; needs --reason" },
    reason: { value: "TEXT", about: "why it grows; it is written into the file" },
    ...projectOptions,
  },
  examples: [
    ["wardline baseline create", "once, when you start"],
    ["wardline baseline prune", "after fixing: takes out what is gone"],
    ['wardline baseline create --force --reason "new rules in brand 2.0"', "after adding packs"],
  ],
  async run(args, host) {
    const [step = ""] = args.words;
    if (step === "create") return create(args, host);
    if (step === "prune") return prune(args, host);
    throw new ProblemError([
      {
        message: `wardline baseline cannot ${step}.${suggestion(step, steps)}`,
        expected: steps.join(" or "),
        example: "wardline baseline create",
      },
    ]);
  },
};

async function create(args: Arguments, host: Host): Promise<ExitStatus> {
  const named = args.text("baseline");
  const isNew = named !== undefined && !existsSync(resolve(host.folder, named));
  const project = await openProject(isNew ? without("baseline", args) : args, host);
  const old = isNew ? undefined : project.baseline;
  const reason = args.text("reason");
  const day = today(project.world);
  if (old !== undefined && !args.flag("force")) throw mayNotGrow(old);
  if (old !== undefined && reason === undefined) {
    throw refuse(
      "A baseline grows for a reason only, and the file says which.",
      'wardline baseline create --force --reason "new rules in brand 2.0"',
    );
  }
  const { report } = await withProgress(host, "Checking", () => project.check());
  const entries = entriesOf(report);
  const added = entries.length - (old === undefined ? 0 : stillThere(old.entries, report).length);
  const file: BaselineFile = {
    path: old?.path ?? named ?? baselineFiles[0] ?? "",
    created_on: old?.created_on ?? day,
    additions: [
      ...(old?.additions ?? []),
      ...(old === undefined ? [] : [{ on: day, reason: reason ?? "", findings: added }]),
    ],
    entries,
  };
  await writeBaseline(project.root, file);
  host.print(`${file.path} holds ${counted(entries.length, "finding")}.\n`);
  host.say(unwaivable(report));
  host.say(
    "They do not block any more; new ones do. Commit the file, and fix them step by step.\n",
  );
  return exitStatus.pass;
}

async function prune(args: Arguments, host: Host): Promise<ExitStatus> {
  const project = await openProject(args, host);
  const old = project.baseline;
  if (old === undefined) {
    throw refuse("There is no baseline to prune.", "wardline baseline create");
  }
  const { report } = await withProgress(host, "Checking", () => project.check());
  const entries = stillThere(old.entries, report);
  const gone = old.entries.length - entries.length;
  if (gone > 0) await writeBaseline(project.root, { ...old, entries });
  host.print(
    gone === 0
      ? `Nothing is gone: ${old.path} stays as it is.\n`
      : `Took ${counted(gone, "finding")} out of ${old.path}; ${counted(entries.length, "finding")} left.\n`,
  );
  return exitStatus.pass;
}

function mayNotGrow({ path, entries }: BaselineFile): ProblemError {
  return new ProblemError([
    {
      path,
      message: `There is a baseline of ${counted(entries.length, "finding")} already, and it may only shrink.`,
      expected: "wardline baseline prune, which takes out what is gone",
      example: 'wardline baseline create --force --reason "new rules in brand 2.0"',
    },
  ]);
}

function unwaivable({ findings }: Report): string {
  const strict = findings.filter(({ status, waiver }) => status !== "waived" && waiver === "none");
  const own = strict.filter(({ rule }) => !rule.startsWith("wardline/"));
  return own.length === 0
    ? ""
    : `Please note: ${counted(own.length, "finding")} of rules that nobody may waive. Every report will name them until the text is fixed.\n`;
}

function without(option: string, args: Arguments): Arguments {
  return { ...args, text: (name) => (name === option ? undefined : args.text(name)) };
}
