import type { Finding, Report } from "@wardline/core";
import type { PolicyRuleBook } from "./policy-rule.ts";
import type { Unasked } from "./reviewers.ts";

/** Where a finding is told, and why not on its line. */
export interface Placement {
  readonly finding: Finding;
  readonly shown: "line" | "file" | "summary";
  readonly note?: PlacementNote;
}

export type PlacementNote =
  | "resolved-by-hand"
  | "deleted-by-hand"
  | "too-many"
  | "outdated"
  | "refused";

/** Everything the summary says. Paths are the real ones; rendering hides what must not be shown. */
export interface SummaryContent {
  readonly report: Report;
  readonly rule: PolicyRuleBook;
  readonly placements: readonly Placement[];
  /** Fingerprints that have a comment, for knowing next time that a person deleted it. */
  readonly known: readonly string[];
  readonly policy: PolicySource;
  /** What the pull request's own version of the policy would say, when it changes the policy. */
  readonly proposed?: ProposedPolicy;
  /** What nobody could be asked about. */
  readonly unasked?: readonly Unasked[];
  readonly headSha: string;
  /** `https://github.com/owner/repo`. */
  readonly webUrl: string;
  readonly runUrl?: string;
}

/** Where rules, configuration and registries were read. */
export interface PolicySource {
  /** Such as `main` or `acme/policies@v3`. */
  readonly ref: string;
  readonly sha: string;
}

export interface ProposedPolicy {
  /** Policy files that the pull request changes. */
  readonly paths: readonly string[];
  /** Findings that only the proposed policy has. */
  readonly more: readonly Finding[];
  /** Findings that the proposed policy would no longer have. */
  readonly fewer: readonly Finding[];
  /** Why it could not be tried: broken files, said in plain words. */
  readonly problems: readonly string[];
}
