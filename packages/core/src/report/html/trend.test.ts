import { describe, expect, test } from "vitest";
import { findingAt, reportOf, rules } from "../sample.ts";
import { html } from "./page.ts";
import { momentWords, trendOf } from "./trend.ts";

const error = findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999");
const saved = (as_of: string, errors: number, more: object = {}) =>
  reportOf(
    Array.from({ length: errors }, () => error),
    { as_of, ...more },
  );

const now = saved("2026-06-02T09:00:00Z", 2);
const may = saved("2026-05-01T09:00:00-06:00", 5);
const march = saved("2026-03-01T09:00:00Z", 7);

const errors = (...reports: Parameters<typeof trendOf>) =>
  trendOf(...reports).points.map(({ counts }) => counts?.error);

describe("the line of time", () => {
  test("goes by the moment that a report speaks for, whatever order the files have", () => {
    expect(errors(now, [may, march])).toEqual([7, 5, 2]);
    expect(errors(now, [march, may])).toEqual([7, 5, 2]);
    expect(errors(march, [now, may])).toEqual([7, 5, 2]);
  });

  test("compares instants, not texts", () => {
    const later = saved("2026-06-01T22:00:00-12:00", 1);
    expect(errors(now, [later])).toEqual([2, 1]);
  });

  test("takes a saved copy of the report once, and says so where it differs", () => {
    expect(trendOf(now, [now])).toMatchObject({ points: [{}], leftOut: [] });
    const other = saved("2026-06-02T09:00:00Z", 9);
    expect(trendOf(now, [other]).leftOut).toEqual([
      "Left out: 1 report of a moment for which another report speaks.",
    ]);
    expect(errors(now, [other])).toEqual([2]);
  });

  test("leaves out what speaks of a part of the content, and says so", () => {
    const coverage = { ...may.coverage, changed_since: "main" };
    const shard = { number: 1, of: 2, files: [], unused: [] };
    const parts = [saved("2026-05-02T09:00:00Z", 1, { coverage }), { ...may, shard }];
    expect(trendOf(now, [...parts, march])).toMatchObject({
      points: [{ counts: { error: 7 } }, { counts: { error: 2 } }],
      leftOut: ["Left out: 2 reports of only a part of the content."],
    });
  });

  test("does not take a run that could not say for a run that found nothing", () => {
    const failed = saved("2026-04-01T09:00:00Z", 0, { problems: [{ message: "No." }] });
    expect(errors(now, [failed, march])).toEqual([7, undefined, 2]);
  });
});

describe("on the page", () => {
  const page = (history?: (typeof now)[]) =>
    html(now, { rule: (id) => rules[id], ...(history && { history }) });

  test("there is no trend where nobody asked for it, and a sentence where nothing was saved", () => {
    expect(page()).not.toContain("Over time");
    expect(page([])).toContain("No other saved report to compare with: the line begins here.");
    expect(page([])).not.toContain("<desc");
  });

  test("the lines are told in words and in a table", () => {
    const markup = page([may, march]);
    expect(markup).toContain(
      "3 reports, 2026-03-01 to 2026-06-02: errors from 7 to 2, warnings from 0 to 0 and advice from 0 to 0.",
    );
    expect(markup).toContain(
      '<th scope="row">2026-05-01 15:00 UTC</th><td class="number">5</td><td class="number">0</td>',
    );
  });

  test("a line is broken where a run could not say", () => {
    const failed = saved("2026-04-01T09:00:00Z", 0, { problems: [{ message: "No." }] });
    const lines = (markup: string) => markup.match(/<line class="line-error"/g)?.length ?? 0;
    expect(lines(page([march, may]))).toBe(2);
    expect(lines(page([march, failed, may]))).toBe(1);
    expect(page([march, failed])).toContain("Not a pass: could not say");
  });

  test("the order of the files does not change a byte", () => {
    expect(page([may, march])).toBe(page([march, may]));
  });
});

test("a moment is said in UTC", () => {
  expect(momentWords("2026-06-02T23:30:00-06:00")).toBe("2026-06-03 05:30 UTC");
});
