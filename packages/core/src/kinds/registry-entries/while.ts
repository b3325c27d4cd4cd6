import { isPast, nowOf, order, readMoment } from "../../time/moment.ts";
import type { World } from "../../world.ts";
import { type Entry, fieldValues } from "../registry-values.ts";

export const whileSchema = {
  type: "object",
  description:
    "Looks only at entries that are under way: {from: starts, until: ends}. A date that is not there is no limit.",
  properties: {
    from: { type: "string", minLength: 1, description: "The field with the first day or moment." },
    until: { type: "string", minLength: 1, description: "The field with the last day or moment." },
  },
  minProperties: 1,
  additionalProperties: false,
} as const;

export interface While {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export function isUnderWay(entry: Entry, { from, until }: While, world: World): boolean {
  const now = nowOf(world);
  const [start] = momentsAt(entry, from, world);
  const [end] = momentsAt(entry, until, world);
  return (!start || order(start.start, now) <= 0) && (!end || !isPast(end, now));
}

function momentsAt(entry: Entry, field: string | undefined, { timeZone }: World) {
  if (field === undefined) return [];
  return fieldValues(entry, field).flatMap((value) => readMoment(value, timeZone) ?? []);
}
