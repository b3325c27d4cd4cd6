import { Temporal } from "temporal-polyfill";
import { counted } from "../plain-words.ts";
import type { Report, Verdict } from "../report.ts";
import type { Counts } from "./tallies.ts";

/** What a report said about all the content at one moment. */
export interface TrendPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly verdict: Verdict;
  /** Undefined where the run could not say. */
  readonly counts: Counts | undefined;
  readonly files: number;
  readonly rules: number;
}

export interface Trend {
  /** In the order of time; the report that is shown is among them. */
  readonly points: readonly TrendPoint[];
  /** Sentences about what is not among them. */
  readonly leftOut: readonly string[];
}

/** Puts saved reports and the one that is shown on one line of time. */
export function trendOf(shown: Report, saved: readonly Report[]): Trend {
  const all = [...saved, shown];
  const whole = all.filter(
    ({ coverage, shard }) => coverage.changed_since === undefined && shard === undefined,
  );
  // The report that is shown is the last of its moment; a saved copy of it says nothing new.
  const byMoment = new Map(whole.map((report) => [pointOf(report).at, report]));
  const points = [...byMoment.values()].map(pointOf).toSorted((a, b) => a.at - b.at);
  const copies = whole.filter((report) => byMoment.get(pointOf(report).at) !== report);
  const others = copies.filter((report) => !saysTheSame(report, byMoment));
  return {
    points,
    leftOut: [
      ...leftOut(all.length - whole.length, "of only a part of the content"),
      ...leftOut(others.length, "of a moment for which another report speaks"),
    ],
  };
}

function pointOf({ as_of, summary, coverage }: Report): TrendPoint {
  const { verdict, error, warning, advice } = summary;
  return {
    at: Temporal.Instant.from(as_of).epochMilliseconds,
    verdict,
    counts: verdict === "problem" ? undefined : { error, warning, advice },
    files: coverage.files,
    rules: coverage.rules,
  };
}

function saysTheSame(report: Report, byMoment: ReadonlyMap<number, Report>): boolean {
  const point = pointOf(report);
  const kept = byMoment.get(point.at);
  return kept !== undefined && JSON.stringify(pointOf(kept)) === JSON.stringify(point);
}

function leftOut(count: number, which: string): string[] {
  return count === 0 ? [] : [`Left out: ${counted(count, "report")} ${which}.`];
}

/** `2026-06-02 09:00 UTC`. */
export function momentWords(as_of: string): string {
  const text = Temporal.Instant.from(as_of).toString({ smallestUnit: "minute" });
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** The same of milliseconds since 1970. */
export function timeWords(at: number): string {
  return momentWords(Temporal.Instant.fromEpochMilliseconds(at).toString());
}
