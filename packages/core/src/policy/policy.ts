import type { Document } from "../document/document.ts";
import type { Severity } from "../finding.ts";
import type { Check } from "../kinds/kind.ts";
import type { CompiledPhraseIndex } from "../match/phrase-index.ts";
import type { Loosening, PackVersion } from "../report/report.ts";
import type { Rule } from "../schema/rule.ts";
import type { World } from "../world.ts";

/** Rules, compiled once for every moment. */
export interface Policy {
  readonly packs: readonly PackVersion[];
  /** The rules in force at the moment that the policy was made for. */
  readonly rules: readonly CompiledRule[];
  /** Also those that are not in force. */
  readonly all: readonly CompiledRule[];
  readonly phrases: CompiledPhraseIndex;
  /** Ids of every rule in the packs, in force or not: what an ignore comment may name. */
  readonly knownRules: ReadonlySet<string>;
  /** Errors made weaker or switched off: listed in every report. */
  readonly loosened: readonly Loosening[];
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly check: Check;
  readonly url: string;
  /** Where the rule reads. */
  readonly where: (role: string) => boolean;
  /** Key of `where`, so that regions are filtered once for all rules that read the same ones. */
  readonly whereKey: string;
  applies(document: Document, world: World): boolean;
  /** As configured for a path; `off` never runs. */
  severity(path: string): Severity | "off";
}
