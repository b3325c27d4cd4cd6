import type { Temporal } from "temporal-polyfill";
import { sayMoment } from "../../time/moment.ts";
import type { RepositoryHit } from "../kind.ts";
import type { Entry } from "../registry-values.ts";
import { byChannel, type DatedPost, type Post, placeOf, weekOf } from "./planned-posts.ts";

/** A limit of a channel by the field of the registry, else the rule's own. */
export type LimitOf = (channel: string, field: string) => number | undefined;

export function limitsFrom(
  channels: readonly Entry[],
  own: Readonly<Record<string, unknown>>,
): LimitOf {
  const byId = new Map(channels.map((channel) => [String(channel.id), channel]));
  return (channel, field) => {
    const limit = byId.get(channel)?.[field] ?? own[field];
    return typeof limit === "number" ? limit : undefined;
  };
}

/** Posts of one channel in the same minute: each but the first. Days without a time of day cannot collide. */
export function collisions(posts: readonly Post[]): RepositoryHit[] {
  const timed = posts.filter((post) => post.moment?.wholeDay === false);
  return [...byChannel(timed)].flatMap(([channel, group]) =>
    groupBy(group, ({ moment }) => String(minuteOf(moment.start))).flatMap(([first, ...others]) =>
      others.flatMap((post) =>
        first
          ? [hitAt(post, { channel, date: sayMoment(post.moment) }, [first], "the other post")]
          : [],
      ),
    ),
  );
}

function minuteOf(time: Temporal.ZonedDateTime): number {
  return Math.floor(time.epochMilliseconds / 60_000);
}

export function tooManyPerDay(posts: readonly Post[], limitOf: LimitOf): RepositoryHit[] {
  return tooMany(posts, limitOf, "max_per_day", (post) => dayOf(post).toString());
}

/** Weeks begin on Monday. */
export function tooManyPerWeek(posts: readonly Post[], limitOf: LimitOf): RepositoryHit[] {
  return tooMany(posts, limitOf, "max_per_week", (post) => weekOf(dayOf(post)).toString());
}

function dayOf(post: DatedPost): Temporal.PlainDate {
  return post.moment.start.toPlainDate();
}

function tooMany(
  posts: readonly Post[],
  limitOf: LimitOf,
  field: string,
  stretchOf: (post: DatedPost) => string,
): RepositoryHit[] {
  return [...byChannel(posts)].flatMap(([channel, group]) => {
    const limit = limitOf(channel, field);
    if (limit === undefined) return [];
    return groupBy(group, stretchOf).flatMap((stretch) =>
      stretch.slice(limit).map((post) => {
        const facts = { channel, limit, count: stretch.length, date: stretchOf(post) };
        return hitAt(post, facts, stretch.slice(0, limit), "counts too");
      }),
    );
  });
}

/** Posts that follow another too soon: by minutes of the registry, by days of the rule. */
export function tooClose(posts: readonly Post[], limitOf: LimitOf): RepositoryHit[] {
  return neighbours(posts).flatMap(({ channel, before, post }) => {
    const minutes = limitOf(channel, "min_gap_minutes");
    const days = limitOf(channel, "least_gap_days");
    const gap =
      (post.moment.start.epochMilliseconds - before.moment.start.epochMilliseconds) / 60_000;
    const timed = !post.moment.wholeDay && !before.moment.wholeDay;
    if (timed && minutes !== undefined && gap < minutes) {
      const facts = { channel, limit: minutes, count: Math.round(gap), unit: "minutes" };
      return [hitAt(post, facts, [before], "the post before")];
    }
    const between = daysBetween(before, post);
    if (days === undefined || between >= days) return [];
    const facts = { channel, limit: days, count: between, unit: "days" };
    return [hitAt(post, facts, [before], "the post before")];
  });
}

/** Posts that come after too long a silence. */
export function tooQuiet(posts: readonly Post[], limitOf: LimitOf): RepositoryHit[] {
  return neighbours(posts).flatMap(({ channel, before, post }) => {
    const days = limitOf(channel, "most_gap_days");
    const between = daysBetween(before, post);
    if (days === undefined || between <= days) return [];
    const facts = { channel, limit: days, count: between, unit: "days" };
    return [hitAt(post, facts, [before], "the post before")];
  });
}

/** Days on the calendar, whatever the clocks do. */
function daysBetween(before: DatedPost, post: DatedPost): number {
  return dayOf(before).until(dayOf(post)).days;
}

interface Neighbours {
  readonly channel: string;
  readonly before: DatedPost;
  readonly post: DatedPost;
}

function neighbours(posts: readonly Post[]): Neighbours[] {
  return [...byChannel(posts)].flatMap(([channel, group]) =>
    group.slice(1).flatMap((post, i) => {
      const before = group[i];
      return before ? [{ channel, before, post }] : [];
    }),
  );
}

function groupBy(posts: readonly DatedPost[], keyOf: (post: DatedPost) => string): DatedPost[][] {
  const groups = new Map<string, DatedPost[]>();
  for (const post of posts) groups.set(keyOf(post), [...(groups.get(keyOf(post)) ?? []), post]);
  return [...groups.values()];
}

function hitAt(
  post: DatedPost,
  facts: Readonly<Record<string, string | number>>,
  others: readonly DatedPost[],
  message: string,
): RepositoryHit {
  return {
    path: post.path,
    span: placeOf(post, "date"),
    where: "calendar",
    facts: { found: sayMoment(post.moment), ...facts },
    related: others.map((other) => ({ path: other.path, span: placeOf(other, "date"), message })),
  };
}
