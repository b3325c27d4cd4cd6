import type { GitHubResponse } from "./github-client.ts";
import { isDenied, messageOf } from "./permissions.ts";

/** What an answer means for what comes next. */
export type Answer =
  | { readonly kind: "done"; readonly response: GitHubResponse }
  /** The token may not. */
  | { readonly kind: "denied"; readonly response: GitHubResponse }
  /** Too fast: nothing was done, and after so many milliseconds it may be. */
  | { readonly kind: "limited"; readonly wait: number }
  /** No answer, or one that does not tell whether it was done. */
  | { readonly kind: "unsure" }
  /** It will never be done like this. */
  | { readonly kind: "refused"; readonly status: number };

/** GitHub asks for a minute where it does not say how long. */
const usualWait = 60_000;

/** `now`: milliseconds since 1970, for limits that say when they end. */
export function readAnswer(response: GitHubResponse, now: number): Answer {
  const { status } = response;
  if (status >= 200 && status < 300) return { kind: "done", response };
  const wait = limitOf(response, now);
  if (wait !== undefined) return { kind: "limited", wait };
  if (isDenied(response)) return { kind: "denied", response };
  if (status >= 500 || status === 408) return { kind: "unsure" };
  return { kind: "refused", status };
}

/** Milliseconds to wait, when this is a rate limit: with 403, 429 and, for comments in quick succession, 422. */
function limitOf({ status, headers, data }: GitHubResponse, now: number): number | undefined {
  const after = Number(headers["retry-after"] ?? Number.NaN);
  const wait = Number.isFinite(after) ? Math.max(after, 1) * 1000 : undefined;
  if (status === 422) return tooQuickly(data) ? (wait ?? usualWait) : undefined;
  if (status !== 403 && status !== 429) return undefined;
  if (wait !== undefined) return wait;
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000;
    return Number.isFinite(reset) ? Math.max(reset - now, 1000) : usualWait;
  }
  const limited = status === 429 || /rate limit|abuse/i.test(messageOf(data));
  return limited ? usualWait : undefined;
}

function tooQuickly(data: unknown): boolean {
  if (typeof data !== "object" || data === null || !("errors" in data)) return false;
  return /"code":"abuse"|submitted too quickly/.test(JSON.stringify(data.errors) ?? "");
}
