import type { Registries } from "../schema/registries.ts";
import { nowOf, order, readMoment } from "../time/moment.ts";
import type { World } from "../world.ts";

type Person = NonNullable<Registries["people"]>[number];

/** Whether a person works here at the moment of the run: their last day counts as a whole. */
export function isActive(person: Person, world: World): boolean {
  if (!person.active) return false;
  const last = person.end_date && readMoment(person.end_date, world.timeZone);
  return !last || order(nowOf(world), last.end) < 0;
}
