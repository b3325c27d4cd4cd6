import picomatch from "picomatch";
import type { Temporal } from "temporal-polyfill";
import { isPast, nowOf, order, readMoment, sayMoment } from "../../time/moment.ts";
import type { World } from "../../world.ts";
import type { RepositoryHit } from "../kind.ts";
import { isOpenAt } from "../registry/open-incident.ts";
import { type Entry, entriesOf, fieldValues, isRecord, textsAt } from "../registry-values.ts";
import { keyOf, type Post } from "./planned-posts.ts";
import { hit } from "./single-posts.ts";

export interface Freeze {
  readonly id: string;
  readonly title: string;
  readonly from: Temporal.ZonedDateTime;
  readonly channels: readonly string[];
  readonly types: readonly string[];
  readonly exceptions: readonly Exception[];
}

interface Exception {
  readonly covers: (path: string) => boolean;
  readonly covered: (time: Temporal.ZonedDateTime) => boolean;
}

/** The freezes in force at the moment of the run. */
export function freezesAt(world: World, statuses: readonly string[]): Freeze[] {
  const now = nowOf(world);
  return entriesOf(world.registries, "incidents").flatMap((incident): Freeze[] => {
    const opened = readMoment(incident.opened_at, world.timeZone)?.start;
    if (incident.freeze !== true || !opened || order(opened, now) > 0) return [];
    if (!isOpenAt(incident, world, statuses)) return [];
    return [
      {
        id: String(incident.id),
        title: String(incident.title ?? ""),
        from: opened,
        channels: textsAt(incident, "freeze_scope.channels"),
        types: textsAt(incident, "freeze_scope.types"),
        exceptions: fieldValues(incident, "exceptions").flatMap((exception) =>
          isRecord(exception) ? [readException(exception, world.timeZone)] : [],
        ),
      },
    ];
  });
}

function readException(exception: Entry, timeZone: string): Exception {
  const until = readMoment(exception.until, timeZone);
  return {
    covers: picomatch(String(exception.file ?? "")),
    covered: (time) => until === undefined || !isPast(until, time),
  };
}

/** Posts that an open incident holds. */
export function heldByFreeze(post: Post, freezes: readonly Freeze[]): RepositoryHit[] {
  const { moment } = post;
  if (!moment) return [];
  const freeze = freezes.find(
    (one) => !isPast(moment, one.from) && isHeld(post, moment.start, one),
  );
  if (!freeze) return [];
  return [hit(post, "date", { found: sayMoment(moment), id: freeze.id, title: freeze.title })];
}

function isHeld(post: Post, time: Temporal.ZonedDateTime, freeze: Freeze): boolean {
  if (incidentsOf(post).includes(freeze.id)) return false;
  if (freeze.channels.length > 0 && !freeze.channels.includes(post.channel)) return false;
  const type = post.content?.type;
  if (freeze.types.length > 0 && (type === undefined || !freeze.types.includes(type))) return false;
  const paths = [post.contentPath, post.content?.path].filter((path) => path !== undefined);
  return !freeze.exceptions.some(
    ({ covers, covered }) => covered(time) && paths.some((path) => covers(path)),
  );
}

function incidentsOf({ entry, content }: Post): string[] {
  return [
    ...textsAt(entry.data, keyOf(entry, "incident")),
    ...(content ? textsAt(content.data, "incident_id") : []),
  ];
}
