import type { RuleFacts } from "@wardline/core";

/** A rule as a comment speaks of it. A rule of a loaded pack fits as it is. */
export interface PolicyRule extends RuleFacts {
  readonly identifier?: string | undefined;
  /** What it finds stays in the git history after it is taken out. */
  readonly discloses?: boolean | undefined;
}

/** Undefined for a rule that is not in the policy any more. */
export type PolicyRuleBook = (id: string) => PolicyRule | undefined;
