import type { Finding, Report, Severity } from "@wardline/core";
import type { PolicyRuleBook } from "./policy-rule.ts";
import type { PullRequest } from "./pull-request.ts";
import type { Unasked } from "./reviewers.ts";
import type { PolicySource, ProposedPolicy } from "./summary-content.ts";

/** What a plan is made of. */
export interface PlanInput {
  /** Findings in scope, with their real paths. */
  readonly report: Report;
  /** Findings of the same run that the scope left out: they are not fixed, only not this change's. */
  readonly outOfScope?: readonly Finding[];
  /** Paths at the head that were read and checked by every rule. Only these can be called fixed. */
  readonly checked: ReadonlySet<string>;
  readonly rule: PolicyRuleBook;
  readonly pull: PullRequest;
  readonly policy: PolicySource;
  readonly proposed?: ProposedPolicy;
  /** What nobody could be asked about. */
  readonly unasked?: readonly Unasked[];
  /** The page of this workflow run. */
  readonly runUrl?: string;
  readonly limits?: Partial<Limits>;
  /** Needed for suggestions: without both, none are made. */
  readonly sourceOf?: (path: string) => string | undefined;
  readonly recheck?: Recheck;
}

/** What is found in a file whose text would be `newText`. */
export type Recheck = (path: string, newText: string) => readonly Finding[];

export interface Limits {
  /** New comments on lines in one run. */
  readonly comments: number;
  /** New comments on whole files in one run. */
  readonly fileComments: number;
  /** Which findings get a comment of their own; the others are in the summary. */
  readonly commentOn: readonly Severity[];
  /** UTF-8 bytes of one comment's body. */
  readonly bodyBytes: number;
  /** Resolve a fixed thread where the token can; otherwise it is only marked and hidden. */
  readonly resolveThreads: boolean;
}

export const defaultLimits: Limits = {
  comments: 30,
  fileComments: 10,
  commentOn: ["error", "warning"],
  bodyBytes: 60_000,
  resolveThreads: true,
};
