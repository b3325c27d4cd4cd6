/**
 * Something the user can fix: a mistake in arguments, configuration, a pack or a registry.
 * Said as one sentence with its place; never shown with a stack. Several are collected before they are thrown.
 */
export interface Problem {
  /** One plain sentence: what is wrong. */
  readonly message: string;
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, UTF-16 code units. */
  readonly column?: number;
  readonly expected?: string;
  readonly found?: string;
  /** A valid example, as it would stand in the file. */
  readonly example?: string;
}

/** Carries every problem found, not only the first. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ProblemError";
    this.problems = problems;
  }
}

export function formatProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined);
  const lines = [place.length > 0 ? `${place.join(":")}: ${problem.message}` : problem.message];
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.found !== undefined) lines.push(`  found:    ${problem.found}`);
  if (problem.example !== undefined) {
    lines.push(`  example:  ${problem.example.replaceAll("\n", "\n            ")}`);
  }
  return lines.join("\n");
}
