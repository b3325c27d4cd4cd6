import picomatch from "picomatch";
import type { Temporal } from "temporal-polyfill";
import { breakGlassFollowUp, breakGlassInvalid } from "../policy/break-glass-rules.ts";
import { listed } from "../report/plain-words.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import type { Registries } from "../schema/registries.ts";
import { nowOf, order, readMoment } from "../time/moment.ts";
import type { World } from "../world.ts";
import { isActive } from "./is-active.ts";
import type { JudgedWaiver, WaiverFault } from "./judge-waivers.ts";

type Incident = NonNullable<Registries["incidents"]>[number];
type BreakGlass = NonNullable<Incident["break_glass"]>[number];

/** How long a decision holds, in hours. */
const hours = 4;

/**
 * What two people decided in an emergency, as exceptions beside the waivers: for four hours, for content of the
 * incident while it is open, and never for a rule that nobody may waive. The author of a text may be one of the two,
 * because at night there may be no third person; the other one is always somebody else.
 */
export function judgeBreakGlass(world: World): JudgedWaiver[] {
  return (world.registries.incidents ?? []).flatMap((incident, index) =>
    (incident.break_glass ?? []).map((entry, number) =>
      judgeOne(incident, entry, ["incidents", index, "break_glass", number], world),
    ),
  );
}

function judgeOne(
  incident: Incident,
  given: BreakGlass,
  at: JudgedWaiver["at"],
  world: World,
): JudgedWaiver {
  const from = readMoment(given.at, world.timeZone)?.start;
  const until = from?.add({ hours });
  const fits = given.files && picomatch([...given.files], { dot: true });
  const verdict = judge(incident, given, { from, until }, world);
  return {
    kind: "break-glass",
    entry: {
      id: incident.id,
      rule: given.rules?.join(", ") ?? "every rule that may be waived",
      files: given.files ?? [`content with incident_id: ${incident.id}`],
      reason: given.why,
      owner: incident.owner ?? "comms-lead",
      approved_by: given.by,
      expires: sayUntil(until),
    },
    registry: "incidents",
    at,
    ...verdict,
    effective: verdict.state === "in force",
    waits_for: [],
    covers: ({ rule, path, waiver }, incidents) =>
      waiver !== "none" &&
      incidents.includes(incident.id) &&
      (fits?.(path) ?? true) &&
      (given.rules?.includes(rule) ?? true),
    approvedWithout: () => true,
  };
}

type Stretch = Readonly<Record<"from" | "until", Temporal.ZonedDateTime | undefined>>;

function judge(
  incident: Incident,
  given: BreakGlass,
  { from, until }: Stretch,
  world: World,
): Pick<JudgedWaiver, "state" | "faults"> {
  const { id } = incident;
  const invalid = (why: string) => ({
    state: "not approved" as const,
    faults: [{ rule: breakGlassInvalid, facts: { id, why, who: "" } }],
  });
  if (from === undefined || until === undefined) return invalid("its time cannot be read.");
  const now = nowOf(world);
  const ended = order(until, now) <= 0 || !isOpen(incident, world);
  const why = whyNot(given.by, world);
  if (ended) return { state: "ended", faults: why === undefined ? followUp(id, given, until) : [] };
  if (why !== undefined) return invalid(why);
  if (order(now, from) < 0) return invalid("it has not begun.");
  return { state: "in force", faults: [] };
}

function followUp(id: string, given: BreakGlass, until: Temporal.ZonedDateTime): WaiverFault[] {
  if (given.followed_up_on !== undefined) return [];
  const facts = { id, who: listed(given.by), until: sayUntil(until) };
  return [{ rule: breakGlassFollowUp, facts }];
}

/** When the incident closes, everything that it allowed ends. */
function isOpen({ status, closed_at }: Incident, world: World): boolean {
  const closed = readMoment(closed_at, world.timeZone);
  return closed ? order(closed.start, nowOf(world)) > 0 : status !== "closed";
}

/** Why these are not two people who may decide. */
function whyNot(by: readonly string[], world: World): string | undefined {
  const people = world.registries.people ?? [];
  for (const id of by) {
    const person = people.find((one) => one.id === id);
    if (person !== undefined && isActive(person, world)) continue;
    if (person !== undefined) return `“${id}” has left.`;
    const near = didYouMean(
      id,
      people.map((one) => one.id),
    );
    const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
    return `“${id}” is not in registries/people.yml.${hint}`;
  }
  return new Set(by).size < 2 ? "it names one person." : undefined;
}

/** `2026-06-02T06:20-06:00` */
function sayUntil(until: Temporal.ZonedDateTime | undefined): string {
  return until?.toString({ smallestUnit: "minute", timeZoneName: "never" }) ?? "";
}
