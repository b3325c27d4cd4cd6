import type { FromSchema } from "json-schema-to-ts";
import type { Temporal } from "temporal-polyfill";
import {
  dateForm,
  isAfter,
  isBefore,
  type Moment,
  momentAt,
  nowOf,
  order,
  readDuration,
  readMoment,
  readYear,
  sayMoment,
  shift,
} from "../../time/moment.ts";
import type { World } from "../../world.ts";
import { type PlacedValue, valuesAt } from "../front-matter/values-at.ts";
import type { Hit } from "../kind.ts";
import { missingKeyPlace, type Placed, valuePlace } from "../places/missing-place.ts";

export const dateSchema = {
  type: "object",
  description:
    "Compares a date in the front matter with the time of the run, another key or a fixed date.",
  properties: {
    value: {
      type: "string",
      minLength: 1,
      description:
        "The front matter key with the date, such as review_by or approvals.at; of a list, each value.",
    },
    must_be: {
      enum: ["after", "before", "within"],
      description:
        "after or before `than` moved by `offset`; within: between `than` and `than` moved by `offset`.",
    },
    than: {
      type: "string",
      minLength: 1,
      default: "now",
      description: "now, another front matter key, or a date such as 2026-07-01.",
    },
    offset: {
      type: "string",
      pattern: "^[+-]?P(?=.)[^\\s]*$",
      description:
        "An ISO 8601 duration that moves `than`: P14D is 14 days later, -P90D is 90 days earlier.",
    },
    not_a_date: {
      enum: ["hit", "pass"],
      default: "hit",
      description: "pass: text that is no date is no hit, as `unless` needs it.",
    },
    required: {
      type: "boolean",
      default: false,
      description: "true: a missing date is a hit too.",
    },
    years: {
      type: "boolean",
      default: false,
      description: "true: the values are years, such as 2021. A year lasts until its last day.",
    },
  },
  required: ["value", "must_be"],
  additionalProperties: false,
} as const;

export type DateOptions = FromSchema<typeof dateSchema, { keepDefaultedPropertiesOptional: true }>;

/** What has dates under keys: front matter, or an entry of a registry. */
export interface Dated extends Placed {
  readonly data: Readonly<Record<string, unknown>>;
}

/** @throws RangeError when the offset is no duration. */
export function compileDates(given: DateOptions): (dated: Dated, world: World) => Hit[] {
  const rule: DateRule = {
    ...given,
    than: given.than ?? "now",
    offset: readDuration(given.offset ?? "PT0S"),
  };
  return (dated, world) => checkDates(rule, dated, world);
}

interface DateRule {
  readonly value: string;
  readonly must_be: DateOptions["must_be"];
  readonly than: string;
  readonly offset: Temporal.Duration;
  readonly not_a_date?: DateOptions["not_a_date"];
  readonly required?: boolean | undefined;
  readonly years?: boolean | undefined;
}

function checkDates(rule: DateRule, document: Dated, world: World): Hit[] {
  const values = valuesAt(document.data, rule.value);
  if (values.length === 0) return rule.required ? [missing(rule, document)] : [];
  const limit = limitOf(rule, document, world);
  return values.flatMap((placed) => {
    const read = rule.years ? readYear : readMoment;
    const moment = read(placed.value, world.timeZone);
    if (!moment) return rule.not_a_date === "pass" ? [] : [noDate(rule, placed, document)];
    if (!limit || holds(rule, moment, limit)) return [];
    return [wrongTime(rule, placed, moment, limit, document)];
  });
}

/** What the date is compared with, not yet moved by the offset; undefined when the other key has no date. */
function limitOf(rule: DateRule, document: Dated, world: World): Moment | undefined {
  if (rule.than === "now") return momentAt(nowOf(world));
  const fixed = readMoment(rule.than, world.timeZone);
  if (fixed) return fixed;
  const [other] = valuesAt(document.data, rule.than);
  return other && readMoment(other.value, world.timeZone);
}

function holds(rule: DateRule, moment: Moment, limit: Moment): boolean {
  const moved = shift(limit, rule.offset);
  if (rule.must_be === "after") return isAfter(moment, moved);
  if (rule.must_be === "before") return isBefore(moment, moved);
  const [from, to] = rule.offset.sign < 0 ? [moved, limit] : [limit, moved];
  return reaches(moment, from.start) && startsBy(moment.start, to);
}

/** A day counts as within when any of it is. */
function reaches(moment: Moment, from: Temporal.ZonedDateTime): boolean {
  return moment.wholeDay ? order(moment.end, from) > 0 : order(moment.start, from) >= 0;
}

function startsBy(start: Temporal.ZonedDateTime, to: Moment): boolean {
  return to.wholeDay ? order(start, to.end) < 0 : order(start, to.start) <= 0;
}

function missing(rule: DateRule, document: Dated): Hit {
  const expected = formOf(rule);
  return {
    ...missingKeyPlace(document, rule.value.split(".")),
    facts: { key: rule.value, missing: rule.value, expected, found: "nothing" },
  };
}

function noDate(rule: DateRule, placed: PlacedValue, document: Dated): Hit {
  const expected = formOf(rule);
  return {
    ...valuePlace(document, placed.path),
    facts: { key: rule.value, expected, found: "something else" },
    reasons: [`write ${expected}`],
  };
}

function formOf({ years }: DateRule): string {
  return years ? "a year such as 2021" : dateForm;
}

function wrongTime(
  rule: DateRule,
  placed: PlacedValue,
  moment: Moment,
  limit: Moment,
  document: Dated,
): Hit {
  const moved = shift(limit, rule.offset);
  return {
    ...valuePlace(document, placed.path),
    facts: {
      key: rule.value,
      found: rule.years ? String(placed.value) : sayMoment(moment),
      limit: sayMoment(moved),
      days: Math.abs(moment.start.toPlainDate().until(moved.start.toPlainDate()).days),
      expected: expectation(rule, limit, moved),
    },
  };
}

function expectation(rule: DateRule, limit: Moment, moved: Moment): string {
  if (rule.must_be !== "within") return `${rule.must_be} ${sayMoment(moved)}`;
  const [from, to] = rule.offset.sign < 0 ? [moved, limit] : [limit, moved];
  return `from ${sayMoment(from)} to ${sayMoment(to)}`;
}
