import type { EngineRule } from "./engine-rules.ts";

/**
 * Rules about the registries themselves. They belong to the engine and not to a pack: every pack trusts what the
 * registries say, and an id that leads nowhere switches a rule off in silence whichever packs are in use. They are
 * findings and no problems, so that one slip in one entry does not keep a crisis statement from being checked.
 */
const common = {
  severity: "warning",
  waiver: "none",
  owner: "none",
  route_to: "none",
  citations: [],
} as const;

export const unknownReference: EngineRule = {
  ...common,
  id: "wardline/unknown-reference",
  title: "What an id refers to exists",
  say: "{key} leads nowhere: {where} this {what}.{hint}",
  why: "An id with a typing mistake looks like a consent, a person or an incident and is none, so the rules that look it up say nothing.",
};

export const personLeft: EngineRule = {
  ...common,
  id: "wardline/person-left",
  title: "Whoever is named to act still works here",
  say: "{key} names “{who}”, who has left (registries/people.yml). Name somebody who works here.",
  why: "In an emergency nobody should look for a person who is gone, and whoever left no longer speaks or decides for us.",
};

export const duplicateId: EngineRule = {
  ...common,
  severity: "error",
  id: "wardline/duplicate-id",
  title: "An id stands for one entry",
  say: "Two entries of this file have the id “{id}”, so nobody can say which one holds. Give this one an id of its own, or remove it.",
  why: "With a withdrawn and a valid consent under one id, the valid one would win.",
};

export const registryRules: readonly EngineRule[] = [unknownReference, personLeft, duplicateId];
