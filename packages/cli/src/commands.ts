import { ProblemError } from "@wardline/core";
import type { Command } from "./command.ts";
import { audit } from "./commands/audit.ts";
import { baseline } from "./commands/baseline.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { fix } from "./commands/fix.ts";
import { init } from "./commands/init.ts";
import { lock } from "./commands/lock.ts";
import { merge } from "./commands/merge.ts";
import { pack } from "./commands/pack.ts";
import { waivers } from "./commands/waivers.ts";
import { suggestion } from "./suggestion.ts";

/** In the order in which a new user needs them. */
export const commands: readonly Command[] = [
  init,
  check,
  explain,
  fix,
  baseline,
  waivers,
  audit,
  merge,
  lock,
  pack,
];

/** @throws ProblemError with the nearest command */
export function findCommand(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = commands.map((candidate) => candidate.name);
  throw new ProblemError([
    {
      message: `There is no command "${name}".${suggestion(name, names)}`,
      expected: names.join(", "),
      example: "wardline check",
    },
  ]);
}
