import type { GitHubResponse } from "./github-client.ts";

/** A permission that the token lacks, and what to write into the workflow. */
export interface MissingPermission {
  /** As it stands in a workflow, such as `pull-requests`. */
  readonly permission: string;
  readonly level: "read" | "write";
  /** The line to add under `permissions:`. */
  readonly line: string;
  /** Plain sentences. */
  readonly sentence: string;
}

/** What the token was to do, for the sentence. */
export type Deed =
  | "read the pull request"
  | "write comments"
  | "set labels"
  | "ask for reviews"
  | "resolve threads";

const usual: Readonly<Record<Deed, readonly [permission: string, level: "read" | "write"]>> = {
  "read the pull request": ["pull-requests", "read"],
  "write comments": ["pull-requests", "write"],
  "set labels": ["pull-requests", "write"],
  "ask for reviews": ["pull-requests", "write"],
  "resolve threads": ["contents", "write"],
};

/** Whether GitHub refused because the token may not, and not because of haste. */
export function isDenied({ status, data }: GitHubResponse): boolean {
  if (status === 401) return true;
  return (status === 403 || status === 404) && /not accessible by/i.test(messageOf(data));
}

export function missingPermission(
  deed: Deed,
  answer: GitHubResponse | undefined,
  fromFork: boolean,
): MissingPermission {
  const [permission, level] = accepted(answer) ?? usual[deed];
  const line = `${permission}: ${level}`;
  const why = fromFork
    ? " For a pull request from a fork the token can only read, whatever the workflow says: use the workflow for forks in the README."
    : "";
  const sentence = `The token may not ${deed}. Add the line "${line}" under "permissions:" in the workflow.${why}`;
  return { permission, level, line, sentence };
}

/** GitHub names what would have been enough: `pull_requests=write; issues=write`. */
function accepted(
  answer: GitHubResponse | undefined,
): readonly [string, "read" | "write"] | undefined {
  const header = answer?.headers["x-accepted-github-permissions"] ?? "";
  const names = [...header.matchAll(/([a-z_]{1,40})=(read|write)/g)].map(
    ([, name = "", level]) =>
      [name.replaceAll("_", "-"), level === "write" ? "write" : "read"] as const,
  );
  return names.find(([name]) => name === "pull-requests") ?? names[0];
}

export function messageOf(data: unknown): string {
  if (typeof data !== "object" || data === null || !("message" in data)) return "";
  return typeof data.message === "string" ? data.message : "";
}
