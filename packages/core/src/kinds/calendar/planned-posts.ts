import { Temporal } from "temporal-polyfill";
import type { CalendarEntry, Document } from "../../document/document.ts";
import type { Span } from "../../place.ts";
import { type Moment, readMoment } from "../../time/moment.ts";
import type { Scope } from "../kind.ts";
import { fieldValues, textsAt } from "../registry-values.ts";

/** One post on one channel; an entry for two channels is two posts. */
export interface Post {
  readonly path: string;
  readonly entry: CalendarEntry;
  readonly channel: string;
  /** Undefined when the entry has no date or one that cannot be read. */
  readonly moment: Moment | undefined;
  readonly content: Document | undefined;
  readonly contentPath: string | undefined;
}

/** Names that people give to the same thing; the first that is there counts. */
const keys = {
  date: ["date", "publish_at", "at"],
  channel: ["channel", "channels"],
  content: ["content", "file"],
  embargo: ["embargo_until", "embargo"],
  incident: ["incident_id"],
} as const;

export type EntryKey = keyof typeof keys;

/** The posts of all calendars, in the order of files and entries. */
export function plannedPosts(scopes: readonly Scope[]): Post[] {
  const byPath = new Map(scopes.map(({ document }) => [document.path, document]));
  return scopes.flatMap(({ document, world }) =>
    entriesIn(document).flatMap((entry) => {
      const contentPath = textsAt(entry.data, keyOf(entry, "content"))[0];
      const content = contentPath === undefined ? undefined : find(contentPath, document, byPath);
      const channels = textsAt(entry.data, keyOf(entry, "channel"));
      return (channels.length > 0 ? channels : [""]).map((channel) => ({
        path: document.path,
        entry,
        channel,
        moment: momentOf(entry, "date", world.timeZone),
        content,
        contentPath,
      }));
    }),
  );
}

/** Only data files hold calendars, and asking others would parse them. Rows of another kind of list are none. */
function entriesIn(document: Document): readonly CalendarEntry[] {
  if (document.format !== "yaml" && document.format !== "json") return [];
  return document.entries.filter(({ data }) =>
    [...keys.date, ...keys.channel, ...keys.content].some((name) => name in data),
  );
}

export function keyOf(entry: CalendarEntry, key: EntryKey): string {
  const names: readonly string[] = keys[key];
  return names.find((name) => fieldValues(entry.data, name).length > 0) ?? keys[key][0];
}

export function momentOf(
  entry: CalendarEntry,
  key: EntryKey,
  timeZone: string,
): Moment | undefined {
  return readMoment(fieldValues(entry.data, keyOf(entry, key))[0], timeZone);
}

/** The span of a key's value; of the entry where the key is missing. */
export function placeOf({ entry }: Post, key: EntryKey): Span {
  return entry.placeOf(keyOf(entry, key));
}

/** Paths count from the root of the repository or from the calendar's folder. */
function find(
  path: string,
  calendar: Document,
  byPath: ReadonlyMap<string, Document>,
): Document | undefined {
  const folder = calendar.path.split("/").slice(0, -1).join("/");
  return byPath.get(normal(path)) ?? byPath.get(normal(`${folder}/${path}`));
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Monday of the week of a day. */
export function weekOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Posts with a time, by channel, each channel's in order of time. */
export function byChannel(posts: readonly Post[]): Map<string, DatedPost[]> {
  const groups = new Map<string, DatedPost[]>();
  for (const post of posts) {
    if (!post.moment || post.channel === "") continue;
    const dated: DatedPost = { ...post, moment: post.moment };
    groups.set(post.channel, [...(groups.get(post.channel) ?? []), dated]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => Temporal.ZonedDateTime.compare(a.moment.start, b.moment.start));
  }
  return groups;
}

export interface DatedPost extends Post {
  readonly moment: Moment;
}
