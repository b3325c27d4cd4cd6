import { expect, test } from "vitest";
import { sentencesOf } from "../testing/problems-of.ts";
import { runMoment } from "./run-moment.ts";

test.each([
  ["2026-06-02T09:00:00Z", "America/Denver", "2026-06-02T09:00:00Z"],
  ["2026-06-02T09:00-06:00", "UTC", "2026-06-02T15:00:00Z"],
  ["2026-06-02", "America/Denver", "2026-06-02T06:00:00Z"],
  ["2026-12-02", "America/Denver", "2026-12-02T07:00:00Z"],
  ["2026-06-02T09:00", "America/Denver", "2026-06-02T15:00:00Z"],
])("%s in %s is the instant %s", (asOf, zone, instant) => {
  expect(runMoment(asOf, zone)).toBe(instant);
});

test.each(["yesterday", "2026-02-30", "02/06/2026", ""])("%j is no moment", async (asOf) => {
  expect(await sentencesOf(() => runMoment(asOf, "UTC"))).toContain(
    "The moment to check for is not a date or time.",
  );
});

test("A time zone that does not exist is a problem", async () => {
  expect(await sentencesOf(() => runMoment("2026-06-02", "America/Larkmoor"))).toContain(
    "wardline.yml: There is no time zone with this name.\n  expected: a name from the IANA list, such as America/Denver\n  found:    America/Larkmoor",
  );
});
