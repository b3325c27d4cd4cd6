import { type Problem, ProblemError } from "@wardline/core";

type Step<T> = () => T | Promise<T>;

/** Runs a step and keeps its problems, so that one run says all mistakes and not only the first. */
export async function gather<T>(problems: Problem[], step: Step<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Runs steps that do not need each other, in order; throws the problems of all of them together. */
export async function gatherAll<Results extends readonly unknown[]>(
  ...steps: { readonly [Index in keyof Results]: Step<Results[Index]> }
): Promise<Results> {
  const problems: Problem[] = [];
  const results: unknown[] = [];
  for (const step of steps) results.push(await gather(problems, step));
  throwIfAny(problems);
  // A mapped tuple loses its type in a loop.
  return results as unknown as Results;
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems);
}
