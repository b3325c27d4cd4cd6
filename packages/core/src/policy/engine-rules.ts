import type { Severity, Waiver } from "../finding.ts";
import { breakGlassRules } from "./break-glass-rules.ts";
import { registryRules } from "./registry-rules.ts";
import { waiverRules } from "./waiver-rules.ts";

/** Rules of the engine itself: about ignore comments, waivers and registries, not about content. They hold with every pack. */
export interface EngineRule {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly why: string;
  readonly severity: Severity;
  readonly waiver: Waiver;
  readonly owner: string;
  readonly route_to: string;
  readonly citations: readonly { readonly text: string; readonly url?: string }[];
}

const common = {
  severity: "warning",
  waiver: "none",
  owner: "none",
  route_to: "none",
  citations: [],
} as const;

export const ignoreWithoutReason: EngineRule = {
  ...common,
  id: "wardline/ignore-reason",
  title: "An ignore comment says why",
  say: "This ignore comment gives no reason, so it does nothing. Write one after two dashes: <!-- wardline-ignore-next {rule} -- our front desk -->",
  why: "Whoever reads the page next year must see why the rule was set aside.",
};

export const ignoreUnknownRule: EngineRule = {
  ...common,
  id: "wardline/ignore-unknown-rule",
  title: "An ignore comment names a rule that exists",
  say: "There is no rule “{rule}” in the packs, so this comment ignores nothing.{hint}",
  why: "A comment with a typing mistake looks like an exception but is none.",
};

export const ignoreUnused: EngineRule = {
  ...common,
  id: "wardline/ignore-unused",
  title: "An ignore comment is still needed",
  say: "Nothing in the next block breaks {rule}. Remove this comment.",
  why: "An exception that nobody needs hides the next mistake.",
};

export const ignoreNotAllowed: EngineRule = {
  ...common,
  id: "wardline/ignore-not-allowed",
  title: "Some rules cannot be ignored by a comment",
  say: "{rule} cannot be set aside by a comment in the text. {who}",
  why: "What an author writes must not switch off a rule that protects patients.",
};

export const notReadInFull: EngineRule = {
  ...common,
  severity: "error",
  id: "wardline/not-read-in-full",
  title: "A file can be read as what it is",
  say: "This file could not be read in full because {limit}. It was checked as plain text: what stands between its marks, its links, images and keys may be missed. Make it simpler, or split it into several files.",
  why: "Text that is made to keep a check busy for hours must not pass because nobody could read it.",
};

export const engineRules: readonly EngineRule[] = [
  ignoreWithoutReason,
  ignoreUnknownRule,
  ignoreUnused,
  ignoreNotAllowed,
  notReadInFull,
  ...waiverRules,
  ...breakGlassRules,
  ...registryRules,
];
