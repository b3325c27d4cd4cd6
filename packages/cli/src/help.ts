import { optionsOf } from "./arguments.ts";
import type { Command, Option } from "./command.ts";

export function generalHelp(commands: readonly Command[]): string {
  return `Wardline checks healthcare content against policy packs before it is published.
It flags likely problems; people still decide.

${table(commands.map(({ name, takes, about }) => [`wardline ${name} ${takes}`.trim(), about]))}

wardline COMMAND --help tells more. Start with: wardline init
`;
}

export function commandHelp(command: Command): string {
  const { name, takes, about, examples } = command;
  const options = Object.entries(optionsOf(command)).map(([option, spec]): [string, string] => [
    `--${option}${spec.value === undefined ? "" : ` ${spec.value}`}`,
    describe(spec),
  ]);
  return `wardline ${name} ${takes}
${capital(about)}.

${table(options)}

Examples
${table(examples)}
`;
}

function describe({ about, choices }: Option): string {
  return choices === undefined ? about : `${about}: ${choices.join(", ")}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
