import { setOutput } from "@actions/core";
import { annotate } from "./log.ts";
import { problemsOf } from "./problems.ts";

export type ExitStatus = 0 | 1;

/**
 * Runs the whole. What the user can put right is said in words; of a bug only its kind and where it is, because an
 * exception can carry a piece of the content it stumbled over.
 */
export async function safely(run: () => Promise<ExitStatus>): Promise<void> {
  process.exitCode = 1;
  process.on("uncaughtException", stopAtOnce);
  process.on("unhandledRejection", stopAtOnce);
  try {
    process.exitCode = await run();
  } catch (error) {
    stop(error);
  }
}

/** Nobody knows what state the rest is in, so it must not go on to a verdict. */
function stopAtOnce(error: unknown): void {
  stop(error);
  process.exit(1);
}

function stop(error: unknown): void {
  process.exitCode = 1;
  setOutput("verdict", "problem");
  const problems = problemsOf(error);
  for (const { message, expected, example } of problems ?? []) {
    const parts = [
      message,
      ...(expected === undefined ? [] : [`Expected: ${expected}.`]),
      ...(example === undefined ? [] : [`Example:\n${example}`]),
    ];
    annotate({ level: "error", title: "Wardline could not check", message: parts.join("\n") });
  }
  if (problems === undefined) {
    annotate({ level: "error", title: "Wardline stopped because of a bug", message: where(error) });
  }
}

/** The kind of error and the places in our own code. Never the message. */
function where(error: unknown): string {
  const kinds = [TypeError, RangeError, SyntaxError, ReferenceError];
  const kind = kinds.find((candidate) => error instanceof candidate)?.name ?? "Error";
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const places = [...stack.matchAll(/([\w-]+\.m?[jt]s):(\d+):(\d+)\)?$/gm)].map(
    ([, file, line, column]) => `${file}:${line}:${column}`,
  );
  return [
    `${kind} at ${places.slice(0, 12).join(" ← ") || "an unknown place"}.`,
    "Nothing was found to be right or wrong: the pull request did not pass.",
    "Please report it with this line: https://github.com/wardline/wardline/issues",
  ].join("\n");
}
