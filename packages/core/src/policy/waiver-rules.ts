import type { EngineRule } from "./engine-rules.ts";

/** Rules about the entries of registries/waivers.yml: an exception must be reviewed, needed and have an end. */
const common = {
  severity: "warning",
  waiver: "none",
  owner: "none",
  route_to: "none",
  citations: [],
} as const;

export const waiverUnused: EngineRule = {
  ...common,
  id: "wardline/waiver-unused",
  title: "A waiver is still needed",
  say: "Waiver {id} excuses nothing: no finding of {rule} is left in {files}. Remove it.",
  why: "An exception that nobody needs hides the next mistake.",
};

export const waiverExpired: EngineRule = {
  ...common,
  id: "wardline/waiver-expired",
  title: "A waiver ends on its last day",
  say: "Waiver {id} for {rule} ended on {expires}, so it excuses nothing. Fix the text and remove the waiver, or ask for a new one.",
  why: "An exception is agreed on for a time, and looked at again when the time is over.",
};

export const waiverExpiring: EngineRule = {
  ...common,
  severity: "advice",
  id: "wardline/waiver-expiring",
  title: "A waiver ends soon",
  say: "Waiver {id} for {rule} ends on {expires}. Fix the text by then, or ask for a new one in time.",
  why: "Nobody should be surprised by an exception that ends.",
};

export const waiverSelfApproved: EngineRule = {
  ...common,
  severity: "error",
  id: "wardline/waiver-self-approved",
  title: "Nobody approves their own exception",
  say: "“{who}” {why} and so cannot approve waiver {id}.{need}",
  why: "An exception is a decision of somebody else than the person who needs it.",
};

export const waiverNotAllowed: EngineRule = {
  ...common,
  severity: "error",
  id: "wardline/waiver-not-allowed",
  title: "Some rules cannot be waived",
  say: "Waiver {id} does nothing: nobody can waive {rule}. Change the text and remove the waiver.",
  why: "Rules that protect patients hold for everybody.",
};

export const waiverUnknownRule: EngineRule = {
  ...common,
  id: "wardline/waiver-unknown-rule",
  title: "A waiver names a rule that exists",
  say: "Waiver {id} does nothing: there is no rule “{rule}” in the packs.{hint}",
  why: "A waiver with a typing mistake looks like an exception but is none.",
};

export const waiverApprover: EngineRule = {
  ...common,
  id: "wardline/waiver-approver",
  title: "A waiver is approved by people who may do so",
  say: "Waiver {id} for {rule}: {why}{need}",
  why: "Who may set a rule aside is written in registries/people.yml.",
};

export const waiverRules: readonly EngineRule[] = [
  waiverUnused,
  waiverExpired,
  waiverExpiring,
  waiverSelfApproved,
  waiverNotAllowed,
  waiverUnknownRule,
  waiverApprover,
];
