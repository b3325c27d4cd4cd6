import { describe, expect, test } from "vitest";
import type { DateOptions } from "./date/compare-dates.ts";
import { dateKind } from "./date.ts";
import { runKind } from "./testing/run-kind.ts";

const review = { value: "review_by", must_be: "after", than: "now" } as const;

interface Case {
  readonly name: string;
  readonly options: DateOptions;
  readonly data: string;
  readonly hits: readonly string[];
  readonly asOf?: string;
}

/** Where not said otherwise, it is 2026-06-02 09:00 in Denver. */
const cases: readonly Case[] = [
  {
    name: "after now: yesterday is a hit",
    options: review,
    data: "review_by: 2026-06-01",
    hits: ["2026-06-01"],
  },
  {
    name: "after now: today lasts until midnight",
    options: review,
    data: "review_by: 2026-06-02",
    hits: [],
  },
  {
    name: "after now: today is over at midnight in Denver, not in London",
    options: review,
    data: "review_by: 2026-06-02",
    asOf: "2026-06-03T05:59:59Z",
    hits: [],
  },
  {
    name: "after now: a second later it is",
    options: review,
    data: "review_by: 2026-06-02",
    asOf: "2026-06-03T06:00:00Z",
    hits: ["2026-06-02"],
  },
  {
    name: "than is now where it is left out",
    options: { value: "a", must_be: "after" },
    data: "a: 2026-06-01",
    hits: ["2026-06-01"],
  },
  {
    name: "before now: a time that has not come is a hit",
    options: { value: "reviewed_on", must_be: "before", than: "now" },
    data: "reviewed_on: 2026-06-03",
    hits: ["2026-06-03"],
  },
  {
    name: "before now: today has begun",
    options: { value: "reviewed_on", must_be: "before", than: "now" },
    data: "reviewed_on: 2026-06-02",
    hits: [],
  },
  {
    name: "another key: earlier than the embargo is a hit",
    options: { value: "publish_at", must_be: "after", than: "embargo" },
    data: "publish_at: 2026-06-09T16:59-06:00\nembargo: 2026-06-09T17:00-06:00",
    hits: ["2026-06-09T16:59-06:00"],
  },
  {
    name: "another key: zones are compared as instants",
    options: { value: "publish_at", must_be: "after", than: "embargo" },
    data: "publish_at: 2026-06-09T17:01-06:00\nembargo: 2026-06-09T23:00Z",
    hits: [],
  },
  {
    name: "another key that is missing says nothing",
    options: { value: "publish_at", must_be: "after", than: "embargo" },
    data: "publish_at: 2020-01-01",
    hits: [],
  },
  {
    name: "two days compare as days",
    options: { value: "ends", must_be: "after", than: "starts" },
    data: "starts: 2026-06-09\nends: 2026-06-09",
    hits: ["2026-06-09"],
  },
  {
    name: "a fixed date",
    options: { value: "a", must_be: "before", than: "2026-07-01" },
    data: "a: 2026-07-01",
    hits: ["2026-07-01"],
  },
  {
    name: "a day before a fixed date passes",
    options: { value: "a", must_be: "before", than: "2026-07-01" },
    data: "a: 2026-06-30",
    hits: [],
  },
  {
    name: "an offset moves the limit later",
    options: { value: "a", must_be: "before", than: "now", offset: "P1Y" },
    data: "a: 2027-06-03",
    hits: ["2027-06-03"],
  },
  {
    name: "within 90 days before now",
    options: { value: "a", must_be: "within", than: "now", offset: "-P90D" },
    data: "a: [2026-03-03, 2026-03-04, 2026-06-02, 2026-06-03]",
    hits: ["2026-03-03", "2026-06-03"],
  },
  {
    name: "within 14 days after another day",
    options: { value: "a", must_be: "within", than: "b", offset: "P14D" },
    data: "b: 2026-06-01\na: [2026-05-31, 2026-06-01, 2026-06-15, 2026-06-16]",
    hits: ["2026-05-31", "2026-06-16"],
  },
  { name: "a missing date passes", options: review, data: "type: page", hits: [] },
  {
    name: "a missing date is a hit when required",
    options: { ...review, required: true },
    data: "type: page",
    hits: ["type: page"],
  },
  {
    name: "a day that does not exist is a hit",
    options: review,
    data: "review_by: 2027-02-29",
    hits: ["2027-02-29"],
  },
  {
    name: "words are no date",
    options: review,
    data: "review_by: next spring",
    hits: ["next spring"],
  },
  { name: "a year is no date", options: review, data: "review_by: 2027", hits: ["2027"] },
  {
    name: "years: at most five years before now, counted to the last day of the year",
    options: { value: "sources.year", must_be: "after", offset: "-P5Y", years: true },
    data: "sources:\n  - year: 2020\n  - year: 2021\n  - {title: A guide}\n  - year: '1998'",
    hits: ["2020", "'1998'"],
  },
  {
    name: "years: the same year is too old a year later",
    options: { value: "sources.year", must_be: "after", offset: "-P5Y", years: true },
    data: "sources: [{year: 2021}]",
    asOf: "2027-06-02T15:00:00Z",
    hits: ["2021"],
  },
  {
    name: "years: a day is no year",
    options: { value: "a", must_be: "before", years: true },
    data: "a: 2021-05-01",
    hits: ["2021-05-01"],
  },
  {
    name: "each date of a list is looked at",
    options: { value: "approvals.at", must_be: "before", than: "now" },
    data: "approvals:\n  - at: 2026-06-01\n  - at: 2026-07-01",
    hits: ["2026-07-01"],
  },
];

/** Clocks go forward on 2026-03-08 and back on 2026-11-01 in Denver. */
const clockChanges: readonly Case[] = [
  {
    name: "a day later is the same time of day when clocks go forward",
    options: { value: "a", must_be: "before", than: "b", offset: "P1D" },
    data: "b: 2026-03-07T12:00\na: [2026-03-08T11:59, 2026-03-08T12:01]",
    hits: ["2026-03-08T12:01"],
  },
  {
    name: "24 hours later is an hour later on the clock",
    options: { value: "a", must_be: "before", than: "b", offset: "PT24H" },
    data: "b: 2026-03-07T12:00\na: [2026-03-08T12:59, 2026-03-08T13:01]",
    hits: ["2026-03-08T13:01"],
  },
  {
    name: "an hour that comes twice is the first one",
    options: { value: "a", must_be: "before", than: "b" },
    data: "b: 2026-11-01T01:30-07:00\na: 2026-11-01T01:30",
    hits: [],
  },
  {
    name: "an hour that is skipped is moved forward",
    options: { value: "a", must_be: "after", than: "b" },
    data: "b: 2026-03-08T03:29-06:00\na: 2026-03-08T02:30",
    hits: [],
  },
  {
    name: "the day on which clocks go back has 25 hours",
    options: review,
    data: "review_by: 2026-11-01",
    asOf: "2026-11-02T06:59:00Z",
    hits: [],
  },
];

describe("date", () => {
  test.for([...cases, ...clockChanges].map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const source = `---\n${one.data}\n---\nText.\n`;
    const hits = runKind(
      dateKind,
      one.options,
      source,
      one.asOf === undefined ? {} : { asOf: one.asOf },
    );
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
  });

  test("the facts say what was found, the limit and the days between", () => {
    const [hit] = runKind(dateKind, review, "---\nreview_by: 2026-05-20\n---\n");
    expect(hit?.facts).toEqual({
      key: "review_by",
      found: "2026-05-20",
      limit: "2026-06-02 09:00",
      days: 13,
      expected: "after 2026-06-02 09:00",
    });
  });

  test("an invalid date is told what a date looks like, and not repeated", () => {
    const [hit] = runKind(dateKind, review, "---\nreview_by: when Maria is back\n---\n");
    expect(hit?.facts?.expected).toMatch(/2026-06-30/);
    expect(JSON.stringify(hit?.facts)).not.toMatch(/Maria/);
  });

  test("an offset that is no duration is refused", () => {
    expect(() => runKind(dateKind, { ...review, offset: "P14" }, "Text.\n")).toThrow(RangeError);
  });
});
