import { setTimeout as sleep } from "node:timers/promises";
import type { GitHubResponse } from "@wardline/pull-request";
import { CannotRun } from "./cannot-run.ts";
import type { GitHub } from "./github.ts";

/** Reading may be tried again: it changes nothing. */
const attempts = 3;
/** Milliseconds. */
const longestWait = 60_000;

/** Reads and says plainly why it was not possible. */
export async function read(github: GitHub, path: string, permission: string): Promise<unknown> {
  const answer = await patiently(() => github.request("GET", path));
  if (answer.status === 200) return answer.data;
  throw refused(answer, permission);
}

export async function query(
  github: GitHub,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await patiently(() => github.graphql(text, variables));
  const { data } = answer;
  if (answer.status === 200 && typeof data === "object" && data !== null) {
    const repository = "repository" in data ? data.repository : undefined;
    if (typeof repository === "object" && repository !== null) return { ...repository };
  }
  throw refused(answer, "contents");
}

async function patiently<Answer extends GitHubResponse>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask().catch(() => undefined);
    const wait = answer === undefined ? 1000 : waitAfter(answer);
    if (answer !== undefined && (wait === undefined || attempt === attempts)) return answer;
    if (attempt === attempts) throw noAnswer();
    await sleep(Math.min(wait ?? 0, longestWait));
  }
}

/** Milliseconds; undefined when asking again is of no use. */
function waitAfter({ status, headers }: GitHubResponse): number | undefined {
  if (status >= 500) return 1000;
  const after = headers["retry-after"];
  if ((status === 403 || status === 429) && after !== undefined)
    return Number(after) * 1000 || 1000;
  return undefined;
}

function refused({ status, headers }: GitHubResponse, permission: string): CannotRun {
  const limited =
    status === 429 ||
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0";
  if (limited) {
    return new CannotRun({
      message:
        "GitHub asks us to slow down, so the content could not be read. Run the job again later.",
      found: `status ${status}`,
    });
  }
  if (status === 401) {
    return new CannotRun({
      message: "GitHub does not accept the token.",
      expected: "the workflow's own token, or one that is still valid",
      example: `with:\n  token: \${{ github.token }}`,
    });
  }
  if (status === 403 || status === 404 || status === 200) {
    return new CannotRun({
      message: `The token may not read what is needed: it lacks the permission ${permission}: read, or what is asked for is not there.`,
      expected: "a line under permissions: in the workflow",
      found: `status ${status}`,
      example: `permissions:\n  ${permission}: read`,
    });
  }
  return new CannotRun({
    message: "GitHub did not answer as it should. Run the job again later.",
    found: `status ${status}`,
  });
}

function noAnswer(): CannotRun {
  return new CannotRun({ message: "GitHub did not answer. Run the job again later." });
}
