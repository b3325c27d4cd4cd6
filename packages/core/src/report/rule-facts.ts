import type { Severity, Waiver } from "../finding.ts";

/** What a report form says about a rule beyond its findings. A rule of a pack fits as it is. */
export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly why: string;
  readonly severity: Severity;
  readonly waiver: Waiver;
  readonly owner: string;
  readonly route_to: string;
  readonly citations: readonly { readonly text: string; readonly url?: string | undefined }[];
  readonly jurisdiction?: string | undefined;
}

/** Undefined for a rule that is not in the policy any more. */
export type RuleBook = (id: string) => RuleFacts | undefined;
