import type { Problem } from "@wardline/core";

/**
 * What a person can put right; undefined for a bug. Told by name, so that the engine need not be loaded before the
 * first request.
 */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (!(error instanceof Error)) return undefined;
  // Both carry the problems.
  const { problems = [], missing } = error as Error & {
    problems?: readonly Problem[];
    missing?: { readonly line: string };
  };
  switch (error.name) {
    case "CannotRun":
    case "ProblemError":
      return problems;
    case "RequestRefused":
      return [
        {
          message: error.message,
          ...(missing !== undefined && { example: `permissions:\n  ${missing.line}` }),
        },
      ];
    default:
      return undefined;
  }
}
