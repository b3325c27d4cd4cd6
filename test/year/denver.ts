/**
 * Larkmoor's clock, written down by hand so that the test does not lean on what it tests: Mountain Daylight Time
 * (UTC-6) from 2026-03-08 2:00, which does not exist, to 2026-11-01 2:00, before which 1:00 to 2:00 happens twice.
 */
const summer = { from: "2026-03-08T02:00:00", to: "2026-11-01T02:00:00" };

/** The instant of a local day's first moment, or of a local time such as 2026-07-20T15:00, in milliseconds since 1970. */
export function denver(local: string): number {
  if (/[+-]\d{2}:\d{2}$/.test(local)) return Date.parse(local);
  const time = `${local.slice(0, 19)}${"T00:00:00".slice(local.length - 10)}`;
  const isSummer = time >= summer.from && time < summer.to;
  return Date.parse(`${time}${isSummer ? "-06:00" : "-07:00"}`);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return daysLater(day, 1);
}

/** Days on the calendar, whatever the clocks do. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function asText(instant: number): string {
  return new Date(instant).toISOString();
}
