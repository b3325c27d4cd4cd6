import { basename, resolve } from "node:path";
import { counted, formatProblem, type Problem, ProblemError, today } from "@wardline/core";
import type { Arguments } from "../arguments.ts";
import { type Command, type ExitStatus, exitStatus } from "../command.ts";
import type { Host } from "../host.ts";
import { newPackFiles } from "../new-pack-files.ts";
import { refuse } from "../open-project.ts";
import { withProgress } from "../progress.ts";
import { suggestion } from "../suggestion.ts";
import { writeNewFile } from "../write-new-file.ts";

const actions = ["new", "lint", "test"] as const;

export const pack: Command = {
  name: "pack",
  about: "write, lint or test a policy pack",
  takes: "new|lint|test DIR",
  words: { least: 2, most: Number.POSITIVE_INFINITY },
  options: { verbose: { about: "name every example" } },
  examples: [
    ["wardline pack new policies/house", "a pack with one rule to start from"],
    ["wardline pack lint policies/house", "mistakes in its files and examples"],
    ["wardline pack test policies/house", "run its examples"],
  ],
  async run(args, host) {
    const [word = "", ...folders] = args.words;
    const action = actions.find((candidate) => candidate === word);
    if (action === undefined) {
      throw new ProblemError([
        {
          message: `wardline pack cannot "${word}".${suggestion(word, actions)}`,
          expected: actions.join(", "),
          example: "wardline pack lint policies/house",
        },
      ]);
    }
    const run = { new: writePack, lint: lintPack, test: testPack }[action];
    let status: ExitStatus = exitStatus.pass;
    for (const folder of folders) {
      const one = await run(folder, host, args);
      if (one !== exitStatus.pass) status = one;
    }
    return status;
  },
};

type Run = (folder: string, host: Host, args: Arguments) => Promise<ExitStatus>;

const writePack: Run = async (folder, host) => {
  const id = basename(resolve(host.folder, folder));
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw refuse(
      `"${id}" cannot name a pack: small letters, digits and dashes, starting with a letter.`,
      "wardline pack new policies/house",
    );
  }
  const day = today({ asOf: host.now(), timeZone: host.timeZone });
  for (const [path, text] of Object.entries(newPackFiles(id, day))) {
    const shown = `${folder.replace(/\/+$/, "")}/${path}`;
    const wrote = await writeNewFile(resolve(host.folder, folder), path, text);
    host.print(wrote ? `wrote ${shown}\n` : `kept  ${shown}, which was there already\n`);
  }
  host.say(
    `\nNext: read rules/say-care-team.yml, write your own beside it, then: wardline pack lint ${folder}\n`,
  );
  return exitStatus.pass;
};

const lintPack: Run = async (folder, host) => {
  const problems = await withProgress(host, "Reading the pack", () =>
    host.engine.lintPack(folder, host.folder),
  );
  if (problems.length > 0) return printProblems(problems, host);
  host.print(`${folder}: no mistakes found.\n`);
  return exitStatus.pass;
};

const testPack: Run = async (folder, host, args) => {
  const trials = await host.engine.testPack(folder, host.folder);
  const problems: Problem[] = [];
  await withProgress(host, "Running examples", async () => {
    for (const trial of trials) {
      const failure = trial.failure();
      if (failure !== undefined) problems.push(failure);
      if (args.flag("verbose")) {
        host.print(
          `${failure === undefined ? "ok  " : "FAIL"} ${trial.rule} ${trial.expected} ${trial.text}\n`,
        );
      }
    }
  });
  if (problems.length > 0) printProblems(problems, host);
  const rules = new Set(trials.map((trial) => trial.rule)).size;
  const held = trials.length - problems.length;
  host.print(
    `${folder}: ${held} of ${counted(trials.length, "example")} of ${counted(rules, "rule")} ${held === 1 ? "holds" : "hold"}.\n`,
  );
  return problems.length > 0 || trials.length === 0 ? exitStatus.problem : exitStatus.pass;
};

function printProblems(problems: readonly Problem[], host: Host): ExitStatus {
  host.print(
    `${problems.map(formatProblem).join("\n\n")}\n\n${counted(problems.length, "problem")}.\n`,
  );
  return exitStatus.problem;
}
