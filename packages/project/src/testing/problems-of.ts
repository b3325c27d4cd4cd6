import { formatProblem, type Problem, ProblemError } from "@wardline/core";

/** For tests: the problems that a step throws. */
export async function problemsOf(step: () => unknown): Promise<readonly Problem[]> {
  try {
    await step();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

/** For tests: the same as a person reads them. */
export async function sentencesOf(step: () => unknown): Promise<string> {
  return (await problemsOf(step)).map(formatProblem).join("\n");
}
