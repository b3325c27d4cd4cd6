import type { GitHubClient } from "./github-client.ts";
import type { MissingPermission } from "./permissions.ts";

/** What executing a plan needs from outside: the clock is passed in, so that tests do not wait. */
export interface Surroundings {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** For all waiting together, in milliseconds; 90,000 when left out. */
  readonly waitBudget?: number;
  /** A client whose token may ask teams for review. Without it, team operations are reported, not done. */
  readonly teams?: GitHubClient;
}

/** What became of a plan. It says nothing about the verdict, and the verdict must not be made from it. */
export interface ApplyResult {
  /**
   * `done`: everything, or all but what `unposted` and `notes` name. `stale`: the head has moved, nothing was written.
   * `denied`: the token may not write; `missing` says what it lacks. `limited`: GitHub asked for more patience than
   * there was. `failed`: GitHub did not answer as it should.
   */
  readonly outcome: "done" | "stale" | "denied" | "limited" | "failed";
  /** Requests that changed something. */
  readonly writes: number;
  /** Fingerprints of findings that have no comment though they should: annotate these. */
  readonly unposted: readonly string[];
  readonly missing?: MissingPermission;
  /** Plain sentences for the log: what was not done, and why it does no harm. */
  readonly notes: readonly string[];
}
