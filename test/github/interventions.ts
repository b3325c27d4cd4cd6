import { type LoggedRequest, matches, type RequestFilter } from "./request-log.ts";
import type { Answer } from "./world.ts";

export type Hook = (request: LoggedRequest) => void | Promise<void>;

interface Intervention {
  filter: RequestFilter;
  left: number;
  before?: Hook;
  instead?: Answer;
  afterwards?: Answer | "disconnect";
}

export type LimitDialect = "403" | "429" | "422 abuse";

/** What goes wrong on purpose, and when. */
export class Interventions {
  private readonly planned: Intervention[] = [];
  private readonly violations: string[];

  constructor(violations: string[]) {
    this.violations = violations;
  }

  /** Runs just before a request is handled, e.g. to push to the pull request in between two calls. */
  before(filter: RequestFilter, hook: Hook, times = 1): void {
    this.planned.push({ filter, left: times, before: hook });
  }

  /** Answers without doing anything. */
  respond(filter: RequestFilter, answer: Answer, times = 1): void {
    this.planned.push({ filter, left: times, instead: answer });
  }

  /** Does what was asked, then says 502: the client cannot know whether it happened. */
  commitThen502(filter: RequestFilter, times = 1): void {
    const answer: Answer = { status: 502, body: { message: "Server Error" } };
    this.planned.push({ filter, left: times, afterwards: answer });
  }

  commitThenDisconnect(filter: RequestFilter, times = 1): void {
    this.planned.push({ filter, left: times, afterwards: "disconnect" });
  }

  secondaryLimit(filter: RequestFilter, dialect: LimitDialect, retryAfter = 1, times = 1): void {
    this.respond(filter, secondaryLimitAnswer(dialect, retryAfter), times);
  }

  /** Holds matching requests until `count` of them have arrived, so that a race happens every time. */
  barrier(filter: RequestFilter, count: number, timeoutMs = 10_000): void {
    let arrived = 0;
    let open: () => void = () => {};
    const everyone = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.before(
      filter,
      async () => {
        arrived += 1;
        if (arrived === count) open();
        const timer = setTimeout(() => {
          this.violations.push(`barrier: ${arrived} of ${count} requests came`);
          open();
        }, timeoutMs);
        await everyone;
        clearTimeout(timer);
      },
      count,
    );
  }

  /** The interventions meant for this request; each is used up by the request it meets. */
  take(request: LoggedRequest): Intervention[] {
    const taken = this.planned.filter((plan) => plan.left > 0 && matches(plan.filter, request));
    for (const plan of taken) plan.left -= 1;
    return taken;
  }
}

export function secondaryLimitAnswer(dialect: LimitDialect, retryAfter: number): Answer {
  if (dialect === "422 abuse") {
    const error = {
      resource: "PullRequestReview",
      code: "abuse",
      field: "base",
      message: "was submitted too quickly",
    };
    return {
      status: 422,
      body: { message: "Validation Failed", errors: [error], documentation_url: limitPage },
    };
  }
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  const headers = { "retry-after": String(retryAfter) };
  return { status: Number(dialect), body: { message, documentation_url: limitPage }, headers };
}

const limitPage =
  "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits";
