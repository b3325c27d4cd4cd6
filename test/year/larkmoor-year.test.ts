import { afterAll, describe, expect, test, vi } from "vitest";
import { datedRules } from "./dated-rules.ts";
import { asText, denver } from "./denver.ts";
import { larkmoorRows } from "./larkmoor-rows.ts";
import { type Row, scratchRows, timelessRows } from "./rows.ts";
import { isInYear, noonOf, simulateYear } from "./simulated-year.ts";

const year = await simulateYear();
const { days } = year;
const rows: readonly Row[] = [...scratchRows, ...larkmoorRows(year.sources)];
afterAll(() => year.close());

vi.setConfig({ testTimeout: 120_000 });

const nights = new Map<string, ReadonlySet<string>>();
for (const day of days) nights.set(day, year.at(noonOf(day)));

function keyOf({ rule, path, line }: Row): string {
  return line === undefined ? `${rule} ${path}` : `${rule} ${path}:${line}`;
}

function firesAt({ fires }: Row, instant: number): boolean {
  return fires.some(
    ([from, until]) =>
      (from === undefined || denver(from) <= instant) &&
      (until === undefined || instant < denver(until)),
  );
}

const second = 1000;

/**
 * Just before and just after each change that a row expects. Who begins a day at UTC's midnight, six or seven hours
 * before Larkmoor's, is seen in the last second of the day before.
 */
function edgesOf({ fires }: Row): number[] {
  return fires.flat().flatMap((moment) => {
    if (moment === undefined || !isInYear(moment)) return [];
    const edge = denver(moment);
    return [edge - second, moment.length > 10 ? edge + second : edge];
  });
}

const byRule = [...Map.groupBy(rows, ({ rule }) => rule)];

describe("a year of Larkmoor", () => {
  test.for(byRule)("%s fires and stops on the right days", ([, mine]) => {
    for (const row of mine) {
      const wrong = days.filter(
        (day) => nights.get(day)?.has(keyOf(row)) !== firesAt(row, noonOf(day)),
      );
      expect.soft(wrong, `days on which ${keyOf(row)} is not as rows.ts says`).toEqual([]);
      for (const instant of edgesOf(row)) {
        const found = year.at(instant).has(keyOf(row));
        expect.soft(found, `${keyOf(row)} at ${asText(instant)}`).toBe(firesAt(row, instant));
      }
    }
  });

  test("what is held against a calendar or a fixed date is judged by its own date, whatever day it is", () => {
    for (const day of ["2026-03-01", "2026-03-08", "2026-07-12", "2026-11-01", "2027-02-28"]) {
      const found = year.withTimeless(noonOf(day));
      for (const row of timelessRows) {
        expect.soft(found.has(keyOf(row)), `${keyOf(row)} on ${day}`).toBe(row.fires.length > 0);
      }
    }
  });

  test("every dated rule of the packs has a row for each of its dates", () => {
    const own = new Set([...rows, ...timelessRows].map(({ rule, by }) => `${rule}: ${by}`));
    const missing = [...datedRules(year.project.packs)]
      .filter(([rule]) => !rule.startsWith("house/"))
      .flatMap(([rule, why]) => why.split(", ").map((by) => `${rule}: ${by}`))
      .filter((one) => !own.has(one));
    expect(missing, "add a row to test/year/rows.ts for each of these").toEqual([]);
  });

  test("every dated rule is seen both silent and speaking", () => {
    const halves = [...Map.groupBy([...rows, ...timelessRows], ({ rule }) => rule)].filter(
      ([, mine]) => {
        const states = new Set(mine.flatMap((row) => days.map((day) => firesAt(row, noonOf(day)))));
        return states.size < 2;
      },
    );
    expect(halves.map(([rule]) => rule)).toEqual([]);
  });

  test("nothing changes from one day to another that no row speaks of", () => {
    const covered = new Set(rows.map(({ rule, path }) => `${rule} ${path}`));
    // Scratch files are short: each is held to the rules that have rows elsewhere, for the same reason.
    const besides = /^(?:crisis|hipaa|house)\/.* scratch\/(?:incident|house)\//;
    const all = new Set([...nights.values()].flatMap((found) => [...found]));
    const changing = [...all].filter(
      (key) => !/:\d+$/.test(key) && [...nights.values()].some((found) => !found.has(key)),
    );
    expect(
      changing.filter((key) => !covered.has(key) && !besides.test(key)).sort(),
      "add rows for these",
    ).toEqual([]);
  });
});
