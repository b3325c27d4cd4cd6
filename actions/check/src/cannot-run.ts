import type { Problem } from "@wardline/core";

/** Something the person who wrote the workflow can put right. Shown as it is, without a stack. */
export class CannotRun extends Error {
  readonly problems: readonly Problem[];
  constructor(problem: Problem) {
    super(problem.message);
    this.name = "CannotRun";
    this.problems = [problem];
  }
}
