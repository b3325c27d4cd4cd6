/**
 * Entries whose own date decides, whatever day the run is. By their place in scratch/; a `!` at the start of a line
 * says what the rule must find there, and is taken away.
 */
const marked: Readonly<Record<string, string>> = {
  // 2026-03-08: 2:00 becomes 3:00. 2026-11-01: 2:00 becomes 1:00 again.
  "calendar/quiet-hours.yml": `
- {date: 2026-03-07T22:59-07:00, channel: hall}
! - {date: 2026-03-07T23:00-07:00, channel: hall}
! - {date: 2026-03-08T01:59-07:00, channel: hall}
! - {date: 2026-03-08T02:30, channel: hall}
! - {date: 2026-03-08T05:59-06:00, channel: hall}
- {date: 2026-03-08T05:30-07:00, channel: hall}
- {date: 2026-03-08T06:00-06:00, channel: hall}
! - {date: 2026-07-04T10:00-06:00, channel: hall}
! - {date: 2026-07-04T06:00Z, channel: hall}
! - {date: 2026-07-04, channel: hall}
- {date: 2026-07-05T12:00Z, channel: hall}
- {date: 2026-10-31T22:59-06:00, channel: hall}
! - {date: 2026-10-31T23:00-06:00, channel: hall}
! - {date: 2026-11-01T01:30-06:00, channel: hall}
! - {date: 2026-11-01T01:30-07:00, channel: hall}
! - {date: 2026-11-01T06:30-06:00, channel: hall}
- {date: 2026-11-01T06:00-07:00, channel: hall}
- {date: 2026-11-02, channel: hall}
- {date: 2026-03-08T02:30, channel: skipped}
- {date: 2026-03-08T01:59-07:00, channel: skipped}
! - {date: 2026-03-09T02:30, channel: skipped}
! - {date: 2026-03-09T02:30-06:00, channel: skipped}
- {date: 2026-11-01T00:59-06:00, channel: doubled}
! - {date: 2026-11-01T01:00, channel: doubled}
! - {date: 2026-11-01T01:30-06:00, channel: doubled}
! - {date: 2026-11-01T01:30-07:00, channel: doubled}
- {date: 2026-11-01T02:00-07:00, channel: doubled}`,
  "calendar/collision.yml": `
- {date: 2026-04-08T02:30, channel: clash}
- {date: 2026-03-08T03:30-06:00, channel: clash}
! - {date: 2026-03-08T02:30, channel: clash}
- {date: 2026-11-01T01:30-06:00, channel: clash}
- {date: 2026-11-01T01:30-07:00, channel: clash}
! - {date: 2026-11-01T01:30, channel: clash}
! - {date: 2026-11-01T08:30Z, channel: clash}`,
  "calendar/frequency.yml": `
- {date: 2026-03-08T00:10-07:00, channel: daily}
- {date: 2026-03-08T12:00-06:00, channel: daily}
! - {date: 2026-03-08T23:50-06:00, channel: daily}
- {date: 2026-03-09T00:10-06:00, channel: daily}
- {date: 2026-11-01T00:30-06:00, channel: daily}
- {date: 2026-11-01T09:00-07:00, channel: daily}
! - {date: 2026-11-01T23:30-07:00, channel: daily}
- {date: 2026-11-02T00:30-07:00, channel: daily}
- {date: 2026-11-03, channel: daily}
- {date: 2026-11-04, channel: daily}
- {date: 2026-11-05, channel: daily}
! - {date: 2026-11-08T23:59-07:00, channel: daily}
- {date: 2026-11-09T00:00-07:00, channel: daily}`,
  // 30 days are 30 pages of the calendar: 719 hours over the change in March, 721 over the one in November.
  "calendar/frequency-gap.yml": `
- {date: 2026-02-10T00:00-07:00, channel: seldom}
- {date: 2026-03-12T23:59-06:00, channel: seldom}
! - {date: 2026-04-12T00:00-06:00, channel: seldom}
- {date: 2026-05-12T00:00-06:00, channel: seldom}
- {date: 2026-06-01, channel: seldom}
- {date: 2026-07-01, channel: seldom}
- {date: 2026-07-31, channel: seldom}
- {date: 2026-08-30, channel: seldom}
- {date: 2026-09-29, channel: seldom}
- {date: 2026-10-25T00:00-06:00, channel: seldom}
- {date: 2026-11-24T23:59-07:00, channel: seldom}
! - {date: 2026-12-25T00:00-07:00, channel: seldom}`,
  "calendar/embargo.yml": `
! - {date: 2026-10-31T23:59-06:00, channel: news, embargo_until: 2026-11-01}
- {date: 2026-11-01T00:00-06:00, channel: news, embargo_until: 2026-11-01}
! - {date: 2026-11-01T01:45-06:00, channel: news, embargo_until: 2026-11-01T01:30-07:00}
- {date: 2026-11-01T01:35-07:00, channel: news, embargo_until: 2026-11-01T01:45-06:00}
! - {date: 2026-09-01T08:59-06:00, channel: news, content: scratch/embargo/news.md}
- {date: 2026-09-01T09:00-06:00, channel: news, content: scratch/embargo/news.md}`,
  "calendar/calendar-sync.yml": `
! - {date: next Friday, channel: news}
- {date: 2026-11-01T08:30Z, channel: news, content: scratch/calendar/doubled.md}
- {date: 2026-11-01, channel: news, content: scratch/calendar/doubled.md}
! - {date: 2026-11-01T01:30, channel: news, content: scratch/calendar/doubled.md}
! - {date: 2026-11-02, channel: news, content: scratch/calendar/doubled.md}`,
  "calendar/channel.yml": `
- {date: 2026-11-03, channel: news}
! - {date: 2026-11-03, channel: newz}`,
};

/** Files whose findings are the same on every day of the year. */
export const timeless: readonly string[] = Object.keys(marked).map((name) => `scratch/${name}`);

export const calendars: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(marked).map(([name, text]) => [name, text.trim().replace(/^! /gm, "")]),
  ),
  "calendar/doubled.md": "---\npublish_at: 2026-11-01T01:30:00-07:00\n---\n\nText.\n",
  // Only the channel that the incident of July freezes.
  "calendar/freeze.yml": `- {date: 2026-07-09, channel: linkedin}
- {date: 2026-07-10T07:59-06:00, channel: linkedin}
- {date: 2026-07-10, channel: linkedin}
- {date: 2026-07-12T09:00-06:00, channel: linkedin}
- {date: 2026-07-13T09:00-06:00, channel: linkedin, incident_id: INC-2026-90}
- {date: 2026-07-15T11:59-06:00, channel: linkedin, content: scratch/frozen/allowed.md}
- {date: 2026-07-15T12:01-06:00, channel: linkedin, content: scratch/frozen/allowed.md}
- {date: 2026-07-16T09:00-06:00, channel: hall}
`,
};

/** The lines of each calendar and whether the rule that it is named after finds something there. */
export const markedLines: readonly {
  readonly path: string;
  readonly line: number;
  readonly isHit: boolean;
}[] = Object.entries(marked).flatMap(([name, text]) =>
  text
    .trim()
    .split("\n")
    .map((entry, index) => ({
      path: `scratch/${name}`,
      line: index + 1,
      isHit: entry.startsWith("! "),
    })),
);
