import { nowOf, order, readMoment } from "../../time/moment.ts";
import type { World } from "../../world.ts";
import type { Entry } from "../registry-values.ts";

/**
 * Whether an incident is open at the moment of the run. The time when it was closed says more than its status: what
 * was closed later was still open then.
 */
export function isOpenAt(
  incident: Entry,
  world: World,
  statuses: readonly string[] = ["open", "monitoring"],
): boolean {
  const closed = readMoment(incident.closed_at, world.timeZone);
  if (closed) return order(closed.start, nowOf(world)) > 0;
  return statuses.includes(String(incident.status ?? "open"));
}
