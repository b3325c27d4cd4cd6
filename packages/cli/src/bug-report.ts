import { version } from "@wardline/core";

/** Kind of the error and where in Wardline it happened. Its message is left out: it may hold content. */
export function bugReport(error: unknown): string {
  return `Wardline has a bug and stopped. Your content was not judged.

${describe(error)}

Wardline ${version}, Node.js ${process.version}, ${process.platform}
Please report it with the lines above: https://github.com/wardline/wardline/issues/new
Please do not add content that is not public.
`;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `A ${typeof error} was thrown.`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const own = [error.name, ...frames].join("\n");
  return error.cause === undefined ? own : `${own}\ncaused by ${describe(error.cause)}`;
}
