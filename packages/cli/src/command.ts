import type { Arguments } from "./arguments.ts";
import type { Host } from "./host.ts";

export const exitStatus = {
  pass: 0,
  findings: 1,
  problem: 2,
  bug: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

export interface Option {
  /** A half sentence for the help. */
  readonly about: string;
  /** Name of its value, such as FILE; without one the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Whether it may be given more than once. */
  readonly many?: true;
}

/** One command of the tool; one file each in commands/. */
export interface Command {
  readonly name: string;
  /** A half sentence for the list of commands. */
  readonly about: string;
  /** What may follow the name: `[path…]`. */
  readonly takes: string;
  /** How many words may stand beside the options. */
  readonly words: { readonly least: number; readonly most: number };
  /** By name without the dashes. */
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  run(args: Arguments, host: Host): Promise<ExitStatus>;
}
