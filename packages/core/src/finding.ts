import type { Position } from "./place.ts";

export type Severity = "error" | "warning" | "advice";
export type Waiver = "none" | "one" | "two";
type Status = "new" | "baseline" | "waived";

export const severities: readonly Severity[] = ["error", "warning", "advice"];

/** A change that would resolve a finding: replace the source span start..end by `text`. */
export interface Suggestion {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
  /** True when it may be applied without a person reading it. */
  readonly safe: boolean;
}

interface Related {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}

/** A rule, a place, a message. Plain data; never holds the matched text of an identifier. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly path: string;
  readonly where: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
  /** What stands in for the matched text, such as ⟨SSN⟩; on identifier findings only. */
  readonly masked?: string;
  readonly identifier?: string;
  readonly url: string;
  readonly citations: readonly string[];
  readonly route_to: string;
  readonly waiver: Waiver;
  readonly related: readonly Related[];
  readonly suggestions: readonly Suggestion[];
  readonly fingerprint: string;
}
