import { formatProblem, type Problem, ProblemError, version } from "@wardline/core";
import { parseArguments } from "./arguments.ts";
import { bugReport } from "./bug-report.ts";
import { type Command, type ExitStatus, exitStatus } from "./command.ts";
import { commands, findCommand } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import type { Host } from "./host.ts";

/** The words of a command line in, an exit status out. */
export async function runCli(words: readonly string[], host: Host): Promise<ExitStatus> {
  try {
    const [first, ...rest] = words;
    switch (first) {
      case undefined:
        host.say(generalHelp(commands));
        return exitStatus.problem;
      case "--version":
      case "-v":
        host.print(`${version}\n`);
        return exitStatus.pass;
      case "help":
      case "--help":
      case "-h":
        host.print(
          rest[0] === undefined ? generalHelp(commands) : commandHelp(findCommand(rest[0])),
        );
        return exitStatus.pass;
      default:
        return await runCommand(findCommand(first), rest, host);
    }
  } catch (error) {
    if (error instanceof ProblemError) return sayProblems(error.problems, host);
    host.say(bugReport(error));
    return exitStatus.bug;
  }
}

async function runCommand(
  command: Command,
  words: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  const args = parseArguments(command, words);
  if (args.flag("help")) {
    host.print(commandHelp(command));
    return exitStatus.pass;
  }
  return command.run(args, host);
}

function sayProblems(problems: readonly Problem[], host: Host): ExitStatus {
  host.say(`${problems.map(formatProblem).join("\n\n")}\n`);
  return exitStatus.problem;
}
