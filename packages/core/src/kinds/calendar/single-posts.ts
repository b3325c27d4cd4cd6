import { Temporal } from "temporal-polyfill";
import { didYouMean } from "../../schema/did-you-mean.ts";
import { dateForm, type Moment, order, readMoment, sayMoment } from "../../time/moment.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import { valuesAt } from "../front-matter/values-at.ts";
import type { RepositoryHit } from "../kind.ts";
import { textsAt } from "../registry-values.ts";
import { type EntryKey, keyOf, momentOf, type Post, placeOf } from "./planned-posts.ts";

export function hit(
  post: Post,
  key: EntryKey,
  facts: Readonly<Record<string, string | number>>,
  reason?: string,
): RepositoryHit {
  return {
    path: post.path,
    span: placeOf(post, key),
    where: "calendar",
    facts: { channel: post.channel, ...facts },
    ...(reason !== undefined && { reasons: [reason] }),
  };
}

export function invalidDate(post: Post): RepositoryHit[] {
  if (post.moment) return [];
  const values = textsAt(post.entry.data, keyOf(post.entry, "date"));
  const found = values.length > 0 ? "something else" : "nothing";
  return [hit(post, "date", { found, expected: dateForm }, `write ${dateForm}`)];
}

/** Before the entry's own embargo or that of its content is over. */
export function beforeEmbargo(post: Post, timeZone: string): RepositoryHit[] {
  const { moment } = post;
  if (!moment) return [];
  const ends = [momentOf(post.entry, "embargo", timeZone), contentEmbargo(post, timeZone)];
  const broken = ends.find((end) => end !== undefined && isTooEarly(moment, end));
  if (!broken) return [];
  return [hit(post, "date", { found: sayMoment(moment), limit: sayMoment(broken) })];
}

/** An embargo with a day only ends when that day begins; a post without a time of day may come at its start. */
function isTooEarly(moment: Moment, embargo: Moment): boolean {
  return order(moment.start, embargo.start) < 0;
}

function contentEmbargo({ content }: Post, timeZone: string): Moment | undefined {
  if (!content) return undefined;
  const [value] = ["embargo", "embargo_until"].flatMap((key) => valuesAt(content.data, key));
  return value && readMoment(value.value, timeZone);
}

export interface QuietTimes {
  /** By channel: a text such as 23:00-06:00. */
  readonly hoursOf: (channel: string) => string | undefined;
  /** Reason by day. */
  readonly days: ReadonlyMap<string, string>;
}

export function inQuietTime(post: Post, { hoursOf, days }: QuietTimes): RepositoryHit[] {
  const { moment } = post;
  if (!moment) return [];
  const day = moment.start.toPlainDate().toString();
  const reason = days.get(day);
  if (reason !== undefined)
    return [hit(post, "date", { found: sayMoment(moment), limit: day, reason })];
  const hours = hoursOf(post.channel);
  if (hours === undefined || moment.wholeDay || !isWithinHours(moment.start, hours)) return [];
  return [
    hit(post, "date", { found: sayMoment(moment), limit: hours, reason: `quiet hours ${hours}` }),
  ];
}

/** By the clock on the wall; 23:00-06:00 goes over midnight, and its end is not quiet any more. */
function isWithinHours(time: Temporal.ZonedDateTime, hours: string): boolean {
  const [from = "", to = ""] = hours.split("-");
  const clock = time.toPlainTime();
  const start = Temporal.PlainTime.from(from);
  const end = Temporal.PlainTime.from(to);
  const afterStart = Temporal.PlainTime.compare(clock, start) >= 0;
  const beforeEnd = Temporal.PlainTime.compare(clock, end) < 0;
  return Temporal.PlainTime.compare(start, end) <= 0
    ? afterStart && beforeEnd
    : afterStart || beforeEnd;
}

export function missingContent(post: Post, paths: readonly string[]): RepositoryHit[] {
  if (post.contentPath === undefined || post.content) return [];
  const meant = didYouMean(post.contentPath, paths);
  const facts = { found: post.contentPath, expected: meant ?? "the path of a content file" };
  return [
    hit(post, "content", facts, meant === undefined ? undefined : `perhaps "${meant}" was meant`),
  ];
}

export function unknownChannel(post: Post, known: readonly string[]): RepositoryHit[] {
  if (known.includes(post.channel)) return [];
  const meant = didYouMean(post.channel, known);
  const facts = {
    found: post.channel === "" ? "nothing" : post.channel,
    expected: meant ?? (sayList(known, "or") || "a channel of registries/channels.yml"),
  };
  return [
    hit(post, "channel", facts, meant === undefined ? undefined : `perhaps "${meant}" was meant`),
  ];
}

/** The content says another time or other channels than the calendar. */
export function outOfStep(post: Post, timeZone: string): RepositoryHit[] {
  const { content, moment, channel } = post;
  if (!content) return [];
  const [planned] = valuesAt(content.data, "publish_at");
  const own = planned && readMoment(planned.value, timeZone);
  if (moment && own && !isSameTime(moment, own)) {
    const facts = { field: "publish_at", found: sayMoment(moment), expected: sayMoment(own) };
    return [hit(post, "date", facts)];
  }
  const channels = valuesAt(content.data, "channels").map(({ value }) => String(value));
  if (channels.length === 0 || channel === "" || channels.includes(channel)) return [];
  return [
    hit(post, "channel", { field: "channels", found: channel, expected: sayList(channels, "or") }),
  ];
}

/** A day and a time on it agree. */
function isSameTime(a: Moment, b: Moment): boolean {
  if (a.wholeDay || b.wholeDay) {
    return a.start.toPlainDate().equals(b.start.toPlainDate());
  }
  return order(a.start, b.start) === 0;
}
