import picomatch from "picomatch";
import type { Finding, Waiver } from "../finding.ts";
import { type EngineRule, engineRules } from "../policy/engine-rules.ts";
import type { Policy } from "../policy/policy.ts";
import {
  waiverApprover,
  waiverExpired,
  waiverExpiring,
  waiverNotAllowed,
  waiverSelfApproved,
  waiverUnknownRule,
} from "../policy/waiver-rules.ts";
import { roleName } from "../report/plain-words.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import type { Registries } from "../schema/registries.ts";
import { isPast, nowOf, order, readMoment } from "../time/moment.ts";
import type { World } from "../world.ts";
import { isActive } from "./is-active.ts";
import { judgeBreakGlass } from "./judge-break-glass.ts";

type WaiverEntry = NonNullable<Registries["waivers"]>[number];
type Excused = Pick<Finding, "rule" | "path" | "fingerprint" | "waiver">;
type Person = NonNullable<Registries["people"]>[number];

/** What is wrong with an entry, in the words of an engine rule. */
export interface WaiverFault {
  readonly rule: EngineRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** What is on record about an exception. */
type ExceptionEntry = Pick<
  WaiverEntry,
  "id" | "rule" | "files" | "reason" | "owner" | "approved_by" | "expires"
>;

/** One exception, judged for the moment of the run: an entry of registries/waivers.yml, or a break-glass decision. */
export interface JudgedWaiver {
  readonly kind: "waiver" | "break-glass";
  readonly entry: ExceptionEntry;
  readonly registry: "waivers" | "incidents";
  /** Its place in the file of the registry. */
  readonly at: readonly (string | number)[];
  /** Whether it can excuse anything at all. */
  readonly effective: boolean;
  readonly state:
    | "in force"
    | "ends soon"
    | "ended"
    | "not approved"
    | "not allowed"
    | "unknown rule";
  readonly faults: readonly WaiverFault[];
  /** Whether it speaks of this finding. `incidents` are those that the file's front matter names. */
  covers(finding: Excused, incidents: readonly string[]): boolean;
  /** Whether it still has its approvals where these people wrote the text. */
  approvedWithout(authors: readonly string[]): boolean;
  /** Roles that could still approve it; empty when it is approved or cannot be. */
  readonly waits_for: readonly string[];
}

/** Days before the end from which a report says so. */
const soon = 14;

/** Whether each exception holds, and what is wrong with those that do not. */
export function judgeWaivers(policy: Policy, world: World): JudgedWaiver[] {
  return [...judgeEntries(policy, world), ...judgeBreakGlass(world)];
}

function judgeEntries(policy: Policy, world: World): JudgedWaiver[] {
  const classes = new Map<string, Waiver>([
    ...engineRules.map(({ id, waiver }): [string, Waiver] => [id, waiver]),
    ...policy.rules.map(({ rule }): [string, Waiver] => [rule.id, rule.waiver]),
  ]);
  const roles = new Map(policy.rules.map(({ rule }) => [rule.id, rule.route_to]));
  const known = new Set([...policy.knownRules, ...classes.keys()]);
  const people = world.registries.people ?? [];
  return (world.registries.waivers ?? []).map((entry, index) => {
    const matches = picomatch([...entry.files], { dot: true });
    const waiver = classes.get(entry.rule);
    const role = roles.get(entry.rule) ?? "none";
    const enough = (authors: readonly string[]) =>
      missing(entry, waiver ?? "none", role, people, world, authors).length === 0;
    const verdict = judgeEntry(entry, { waiver, role, known, people, world });
    return {
      kind: "waiver",
      entry,
      registry: "waivers",
      at: ["waivers", index],
      ...verdict,
      effective: verdict.state === "in force" || verdict.state === "ends soon",
      covers: ({ rule, path, fingerprint }) =>
        rule === entry.rule &&
        matches(path) &&
        (entry.fingerprints?.some(isStartOf(fingerprint)) ?? true),
      approvedWithout: enough,
    };
  });
}

/** Enough of a fingerprint to mean one finding; less would mean many. */
const shortest = 6;

function isStartOf(fingerprint: string): (part: string) => boolean {
  return (part) => part.length >= shortest && fingerprint.startsWith(part);
}

interface Facts {
  /** Undefined for a rule that is not in force yet. */
  readonly waiver: Waiver | undefined;
  readonly role: string;
  readonly known: ReadonlySet<string>;
  readonly people: readonly Person[];
  readonly world: World;
}

type Verdict = Pick<JudgedWaiver, "state" | "faults" | "waits_for">;

function judgeEntry(entry: WaiverEntry, facts: Facts): Verdict {
  const { id, rule, expires } = entry;
  const fault = (about: EngineRule, more: Record<string, string> = {}): WaiverFault => ({
    rule: about,
    facts: { id, rule, expires, ...more },
  });
  const ends = (state: JudgedWaiver["state"], ...faults: WaiverFault[]): Verdict => ({
    state,
    faults,
    waits_for: [],
  });
  if (!facts.known.has(rule)) {
    const near = didYouMean(rule, [...facts.known]);
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    return ends("unknown rule", fault(waiverUnknownRule, { hint }));
  }
  if (facts.waiver === "none") return ends("not allowed", fault(waiverNotAllowed));
  const until = readMoment(expires, facts.world.timeZone);
  const now = nowOf(facts.world);
  if (until === undefined || isPast(until, now)) return ends("ended", fault(waiverExpired));
  // A rule that is not in force yet has no findings: whoever may approve its waivers is asked when it is.
  if (facts.waiver === undefined) return ends("in force");
  const { role, people, world } = facts;
  const waits_for = missing(entry, facts.waiver, role, people, world);
  const faults = approverFaults(entry, waits_for, facts).map(({ rule: about, facts: more }) =>
    fault(about, more),
  );
  if (waits_for.length > 0) return { state: "not approved", faults, waits_for };
  const isSoon = order(until.start, now.add({ days: soon })) <= 0;
  return isSoon
    ? { state: "ends soon", faults: [...faults, fault(waiverExpiring)], waits_for }
    : { state: "in force", faults, waits_for };
}

/** Who must still approve: the routed role, and for two approvers a second person of any approving role. */
function missing(
  entry: WaiverEntry,
  waiver: Waiver,
  role: string,
  people: readonly Person[],
  world: World,
  authors: readonly string[] = [],
): string[] {
  const able = [...new Set(entry.approved_by)]
    .filter((id) => id !== entry.owner && !authors.includes(id))
    .flatMap((id) => people.filter((person) => person.id === id && isActive(person, world)))
    .filter((person) => approvingRoles(person).length > 0);
  const hasRole = able.some((person) => mayDecide(person, role));
  const wanted = waiver === "two" ? 2 : 1;
  const others = Math.max(0, wanted - 1 - (able.length - (hasRole ? 1 : 0)));
  const first = role === "none" ? "approver" : role;
  return [...(hasRole ? [] : [first]), ...Array.from({ length: others }, () => "approver")];
}

function approvingRoles(person: Person): string[] {
  return person.roles.filter((role) => role.startsWith("approver:"));
}

/** A rule that goes to nobody may be decided by anybody who may approve at all. */
function mayDecide(person: Person, role: string): boolean {
  return role === "none" || person.roles.includes(`approver:${role}`);
}

/** Why an approval does not count. Where there are enough without it, only what is surely a mistake is said. */
function approverFaults(
  entry: WaiverEntry,
  waits_for: readonly string[],
  { role, people, world }: Facts,
): WaiverFault[] {
  const need =
    waits_for.length === 0 ? "" : ` It still needs ${waits_for.map(inWords).join(" and ")}.`;
  const faults: WaiverFault[] = [];
  for (const id of new Set(entry.approved_by)) {
    if (id === entry.owner) {
      const facts = { who: id, why: "owns the exception", need };
      faults.push({ rule: waiverSelfApproved, facts });
      continue;
    }
    const why = whyNot(id, role, people, world, waits_for.length > 0);
    if (why !== undefined) faults.push({ rule: waiverApprover, facts: { who: id, why, need } });
  }
  if (faults.length === 0 && waits_for.length > 0) {
    faults.push({
      rule: waiverApprover,
      facts: { who: "", why: "not enough people approved it.", need },
    });
  }
  return faults;
}

function inWords(role: string): string {
  return role === "approver" ? "another approver" : `an approval by ${roleName(role)}`;
}

function whyNot(
  id: string,
  role: string,
  people: readonly Person[],
  world: World,
  needed: boolean,
): string | undefined {
  const person = people.find((one) => one.id === id);
  if (person === undefined) {
    const near = didYouMean(
      id,
      people.map((one) => one.id),
    );
    const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
    return `“${id}” is not in registries/people.yml.${hint}`;
  }
  if (!needed) return undefined;
  if (!isActive(person, world)) return `“${id}” has left, so the approval does not count.`;
  if (mayDecide(person, role) && approvingRoles(person).length > 0) return undefined;
  const wanted = role === "none" ? "of an approver" : `approver:${role}`;
  return `“${id}” does not have the role ${wanted}.`;
}
