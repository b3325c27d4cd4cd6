import { secondaryLimitAnswer } from "./interventions.ts";
import type { Limits } from "./settings.ts";
import type { Answer } from "./world.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Counts per token what GitHub counts: requests in an hour, and writes of content in a minute and an hour. */
export class RateLimits {
  private readonly requests = new Map<string, number[]>();
  private readonly writes = new Map<string, number[]>();
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  headers(token: string): Record<string, string> {
    const used = this.requests.get(token)?.length ?? 0;
    const { requestsPerHour } = this.limits;
    return {
      "x-ratelimit-limit": String(requestsPerHour),
      "x-ratelimit-used": String(used),
      "x-ratelimit-remaining": String(Math.max(requestsPerHour - used, 0)),
      "x-ratelimit-reset": String(Math.ceil((Date.now() + hour) / 1000)),
    };
  }

  /** The refusal, when this request is one too many. */
  count(token: string, write: boolean): Answer | undefined {
    const requests = record(this.requests, token, hour);
    if (requests.length > this.limits.requestsPerHour)
      return { status: 403, body: { message: "API rate limit exceeded for installation." } };
    if (!write) return undefined;
    const writes = record(this.writes, token, hour);
    const lately = writes.filter((at) => at > Date.now() - minute).length;
    const { contentWritesPerMinute, contentWritesPerHour, retryAfterSeconds, status } = this.limits;
    if (lately <= contentWritesPerMinute && writes.length <= contentWritesPerHour) return undefined;
    return secondaryLimitAnswer(status === 403 ? "403" : "429", retryAfterSeconds);
  }
}

function record(all: Map<string, number[]>, token: string, window: number): number[] {
  const now = Date.now();
  const kept = (all.get(token) ?? []).filter((at) => at > now - window);
  kept.push(now);
  all.set(token, kept);
  return kept;
}
