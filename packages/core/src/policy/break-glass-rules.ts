import type { EngineRule } from "./engine-rules.ts";

/** Rules about break_glass in registries/incidents.yml: what two people decide in an emergency stays on record. */
const common = {
  severity: "warning",
  waiver: "none",
  owner: "comms-lead",
  route_to: "comms-lead",
  citations: [],
} as const;

export const breakGlassInvalid: EngineRule = {
  ...common,
  id: "wardline/break-glass-invalid",
  title: "Break-glass takes two people",
  say: "This break-glass of {id} does nothing: {why} It takes two people of registries/people.yml who work here today.",
  why: "What one person could decide alone in the night is no exception but a gap.",
};

export const breakGlassFollowUp: EngineRule = {
  ...common,
  id: "wardline/break-glass-follow-up",
  title: "What went out by break-glass is looked at afterwards",
  say: "Break-glass of {id} by {who} ended at {until}. Have whoever could not be reached read what went out, correct it if need be, and write the day as followed_up_on.",
  why: "An emergency puts the approval off. It does not replace it.",
};

export const breakGlassRules: readonly EngineRule[] = [breakGlassInvalid, breakGlassFollowUp];
