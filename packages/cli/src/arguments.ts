import { parseArgs } from "node:util";
import { type Problem, ProblemError } from "@wardline/core";
import type { Command, Option } from "./command.ts";
import { suggestion } from "./suggestion.ts";

/** What stood on the command line after the command. */
export interface Arguments {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  /** Every value of an option that may be given more than once. */
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

const help: Option = { about: "show this help" };

/** Every option of a command, `help` with them. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  return { ...command.options, help };
}

/**
 * Reads the words after a command.
 * @throws ProblemError with every mistake, not only the first
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = optionsOf(command);
  const parsed = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(
        Object.entries(options).map(([name, { value, many = false }]) => [
          name,
          {
            type: value === undefined ? ("boolean" as const) : ("string" as const),
            multiple: many,
          },
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems = parsed.tokens.flatMap((token) =>
    token.kind === "option"
      ? mistakes(command, token.rawName, options[token.name], token.value)
      : [],
  );
  const wantsHelp = parsed.values.help === true;
  if (!wantsHelp) problems.push(...wrongCount(command, parsed.positionals));
  if (problems.length > 0) throw new ProblemError(problems);
  return {
    words: parsed.positionals,
    text: (option) => {
      const value = parsed.values[option];
      return typeof value === "string" ? value : undefined;
    },
    texts: (option) => {
      const value = parsed.values[option];
      return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
    },
    flag: (option) => parsed.values[option] === true,
  };
}

function mistakes(
  command: Command,
  rawName: string,
  option: Option | undefined,
  value: string | undefined,
): Problem[] {
  if (option === undefined) {
    const names = Object.keys(optionsOf(command)).map((name) => `--${name}`);
    return [
      {
        message: `wardline ${command.name} has no option ${rawName}.${suggestion(rawName, names)}`,
        expected: names.join(", "),
      },
    ];
  }
  if (option.value === undefined) {
    return value === undefined ? [] : [{ message: `${rawName} takes no value.`, found: value }];
  }
  const example = `${rawName} ${option.choices?.[0] ?? option.value}`;
  if (value === undefined || value === "" || /^--?[a-z]/.test(value)) {
    return [{ message: `${rawName} needs a value.`, example }];
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    return [
      {
        message: `${rawName} cannot be that.${suggestion(value, option.choices)}`,
        expected: option.choices.join(", "),
        found: value,
        example,
      },
    ];
  }
  return [];
}

function wrongCount(command: Command, words: readonly string[]): Problem[] {
  const { least, most } = command.words;
  if (words.length >= least && words.length <= most) return [];
  const found = words.length === 0 ? "nothing" : words.join(" ");
  const example = command.examples[0]?.[0];
  const message =
    words.length < least
      ? `wardline ${command.name} needs ${command.takes}.`
      : `wardline ${command.name} takes no more than ${command.takes || "options"}.`;
  return [{ message, found, ...(example === undefined ? {} : { example }) }];
}
