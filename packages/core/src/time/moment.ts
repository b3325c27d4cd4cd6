import { Temporal } from "temporal-polyfill";
import type { World } from "../world.ts";

/** A date or a time as somebody wrote it. A day without a time of day, or a year, is the stretch from start to end. */
export interface Moment {
  readonly start: Temporal.ZonedDateTime;
  /** Exclusive for a whole day or year; equal to `start` for a time. */
  readonly end: Temporal.ZonedDateTime;
  readonly wholeDay: boolean;
}

/** What a date looks like, for messages. */
export const dateForm = "a date such as 2026-06-30, or a time such as 2026-06-30T17:00-06:00";

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const dayAndTime = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads `2026-06-30`, `2026-06-30T17:00`, `2026-06-30T17:00-06:00`. What has no zone is in `timeZone`; a wall
 * clock time that occurs twice when clocks go back is the first, one that is skipped is moved forward by the
 * gap, as RFC 5545 has it. Everything else, also 2026-02-30, is undefined.
 */
export function readMoment(value: unknown, timeZone: string): Moment | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  try {
    if (dayOnly.test(text)) return wholeDay(Temporal.PlainDate.from(text), timeZone);
    const time = dayAndTime.exec(text);
    if (!time) return undefined;
    const start =
      time[3] === undefined
        ? Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone)
        : Temporal.Instant.from(text).toZonedDateTimeISO(timeZone);
    return { start, end: start, wholeDay: false };
  } catch (error) {
    // Temporal says RangeError for a day or an hour that does not exist.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A year alone, such as 2021: the stretch from its first to its last day. Everything else is undefined. */
export function readYear(value: unknown, timeZone: string): Moment | undefined {
  const text = String(value).trim();
  if (!/^(?:19|20)\d{2}$/.test(text)) return undefined;
  const first = Temporal.PlainDate.from(`${text}-01-01`);
  const start = first.toZonedDateTime(timeZone);
  return { start, end: first.add({ years: 1 }).toZonedDateTime(timeZone), wholeDay: true };
}

/** @throws RangeError that says what a duration looks like */
export function readDuration(text: string): Temporal.Duration {
  try {
    return Temporal.Duration.from(text);
  } catch {
    throw new RangeError(`"${text}" is not a duration. P14D is 14 days, -P90D is 90 days before.`);
  }
}

function wholeDay(day: Temporal.PlainDate, timeZone: string): Moment {
  return {
    start: day.toZonedDateTime(timeZone),
    end: day.add({ days: 1 }).toZonedDateTime(timeZone),
    wholeDay: true,
  };
}

type Moments = Pick<World, "asOf" | "timeZone">;

/** The moment for which the run speaks, as a time in the organisation's zone. */
export function nowOf(world: Moments): Temporal.ZonedDateTime {
  return Temporal.Instant.from(world.asOf).toZonedDateTimeISO(world.timeZone);
}

/** The day of the run on the organisation's calendar, such as 2026-06-30. */
export function today(world: Moments): string {
  return nowOf(world).toPlainDate().toString();
}

export function momentAt(time: Temporal.ZonedDateTime): Moment {
  return { start: time, end: time, wholeDay: false };
}

/** Whether `a` is later than `b`. Two whole days compare as days; a whole day and a time pass while the day lasts, from its first moment. */
export function isAfter(a: Moment, b: Moment): boolean {
  if (a.wholeDay === b.wholeDay) return order(a.end, b.end) > 0;
  return a.wholeDay ? order(a.end, b.start) > 0 : order(a.start, b.start) >= 0;
}

export function isBefore(a: Moment, b: Moment): boolean {
  if (a.wholeDay === b.wholeDay) return order(a.start, b.start) < 0;
  return a.wholeDay ? order(a.start, b.start) <= 0 : order(a.start, b.end) < 0;
}

/** Whether it is over at an instant: a day is over when the next one begins. */
export function isPast(moment: Moment, at: Temporal.ZonedDateTime): boolean {
  return moment.wholeDay ? order(moment.end, at) <= 0 : order(moment.start, at) < 0;
}

/** Moves on the calendar of its zone: a day later is the same time of day, also when clocks change. */
export function shift(moment: Moment, duration: Temporal.Duration): Moment {
  return {
    ...moment,
    start: moment.start.add(duration),
    end: moment.end.add(duration),
  };
}

/** `2026-06-30`, or `2026-06-30 17:00` in its zone. */
export function sayMoment(moment: Moment): string {
  const day = moment.start.toPlainDate().toString();
  if (moment.wholeDay) return day;
  return `${day} ${moment.start.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export function order(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): number {
  return Temporal.ZonedDateTime.compare(a, b);
}
