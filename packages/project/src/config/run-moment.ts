import { dateForm, ProblemError, readMoment } from "@wardline/core";

/**
 * The moment for which a run speaks, as an instant in UTC. A day without a time means its first moment, and what
 * has no zone is in the organisation's.
 */
export function runMoment(asOf: string, timeZone: string): string {
  checkTimeZone(timeZone);
  const moment = readMoment(asOf, timeZone);
  if (moment !== undefined) return moment.start.toInstant().toString();
  throw new ProblemError([
    {
      message: "The moment to check for is not a date or time.",
      expected: dateForm,
      found: asOf,
      example: "--as-of 2026-06-30",
    },
  ]);
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new ProblemError([
      {
        message: "There is no time zone with this name.",
        path: "wardline.yml",
        expected: "a name from the IANA list, such as America/Denver",
        found: timeZone,
        example: "time_zone: America/Denver",
      },
    ]);
  }
}
