import { describe, expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { type CalendarOptions, calendarKind } from "./calendar.ts";
import { runOverFiles, type Surroundings } from "./testing/run-kind.ts";

const incident = {
  id: "INC-2026-04",
  title: "Smoke in a storage room",
  status: "open",
  opened_at: "2026-06-02T02:05:00-06:00",
  freeze: true,
};

const registries = {
  channels: [
    { id: "instagram", max_per_day: 2, max_per_week: 3, quiet_hours: "22:00-07:00" },
    { id: "linkedin", min_gap_minutes: 60, min_gap_days: 14 },
    { id: "website" },
  ],
};

function frozen(more: Readonly<Record<string, unknown>>): Surroundings {
  return { registries: { ...registries, incidents: [{ ...incident, ...more }] } };
}

interface Case {
  readonly name: string;
  readonly options: CalendarOptions;
  /** Rows of the calendar. */
  readonly rows: readonly string[];
  readonly hits: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly around?: Surroundings;
}

const at = (day: string, channel = "instagram"): string => `{date: ${day}, channel: ${channel}}`;

const cases: readonly Case[] = [
  {
    name: "collision: the second post of a minute is a hit",
    options: { any_of: ["collision"] },
    rows: [at("2026-06-09T09:00-06:00"), at("2026-06-09T15:00Z"), at("2026-06-09T09:01-06:00")],
    hits: ["2026-06-09T15:00Z"],
  },
  {
    name: "collision: two channels do not collide",
    options: { any_of: ["collision"] },
    rows: [at("2026-06-09T09:00-06:00"), at("2026-06-09T09:00-06:00", "website")],
    hits: [],
  },
  {
    name: "collision: days without a time do not collide",
    options: { any_of: ["collision"] },
    rows: [at("2026-06-09"), at("2026-06-09"), at("2026-06-09T00:00")],
    hits: [],
  },
  {
    name: "collision: an entry for several channels is several posts",
    options: { any_of: ["collision"] },
    rows: ["{date: 2026-06-09T09:00, channels: [website, instagram]}", at("2026-06-09T09:00")],
    hits: ["2026-06-09T09:00"],
  },
  {
    name: "per_day: posts over the channel's limit are hits",
    options: { any_of: ["per_day"] },
    rows: [
      at("2026-06-09T12:00"),
      at("2026-06-09T09:00"),
      at("2026-06-09"),
      at("2026-06-10T09:00"),
    ],
    hits: ["2026-06-09T12:00"],
  },
  {
    name: "per_day: the rule's limit serves channels that set none",
    options: { any_of: ["per_day"], max_per_day: 1 },
    rows: [
      at("2026-06-09T12:00", "website"),
      at("2026-06-09T13:00", "website"),
      at("2026-06-09T14:00"),
      at("2026-06-09T15:00"),
    ],
    hits: ["2026-06-09T13:00"],
  },
  {
    name: "per_day: without any limit nothing is too much",
    options: { any_of: ["per_day"] },
    rows: [at("2026-06-09T12:00", "website"), at("2026-06-09T13:00", "website")],
    hits: [],
  },
  {
    name: "per_day: the day is the organisation's, not that of the written zone",
    options: { any_of: ["per_day"], max_per_day: 1 },
    rows: [
      at("2026-06-10T05:00Z", "website"),
      at("2026-06-09T20:00", "website"),
      at("2026-06-10T07:00Z", "website"),
    ],
    hits: ["2026-06-10T05:00Z"],
  },
  {
    name: "per_week: from Monday to Sunday",
    options: { any_of: ["per_week"] },
    rows: [
      at("2026-06-08"),
      at("2026-06-10"),
      at("2026-06-12"),
      at("2026-06-14"),
      at("2026-06-15"),
    ],
    hits: ["2026-06-14"],
  },
  {
    name: "per_week: the rule's limit",
    options: { any_of: ["per_week"], max_per_week: 1 },
    rows: [at("2026-06-08", "website"), at("2026-06-14", "website"), at("2026-06-15", "website")],
    hits: ["2026-06-14"],
  },
  {
    name: "min_gap: minutes of the channel",
    options: { any_of: ["min_gap"] },
    rows: [
      at("2026-06-09T09:00", "linkedin"),
      at("2026-06-09T09:59", "linkedin"),
      at("2026-06-09T10:59", "linkedin"),
    ],
    hits: ["2026-06-09T09:59"],
  },
  {
    name: "min_gap: minutes of the rule",
    options: { any_of: ["min_gap"], min_gap_minutes: 30 },
    rows: [at("2026-06-09T09:00"), at("2026-06-09T09:20"), at("2026-06-09T09:50")],
    hits: ["2026-06-09T09:20"],
  },
  {
    name: "min_gap: days of the rule",
    options: { any_of: ["min_gap"], min_gap_days: 3 },
    rows: [at("2026-06-09"), at("2026-06-11"), at("2026-06-14")],
    hits: ["2026-06-11"],
  },
  {
    name: "max_gap: the channel's days of silence",
    options: { any_of: ["max_gap"] },
    rows: [
      at("2026-06-01", "linkedin"),
      at("2026-06-15", "linkedin"),
      at("2026-06-30", "linkedin"),
    ],
    hits: ["2026-06-30"],
  },
  {
    name: "max_gap: the rule's days",
    options: { any_of: ["max_gap"], max_gap_days: 7 },
    rows: [at("2026-06-01"), at("2026-06-09")],
    hits: ["2026-06-09"],
  },
  {
    name: "embargo: of the entry",
    options: { any_of: ["embargo"] },
    rows: [
      "{date: 2026-06-09T09:00-06:00, channel: linkedin, embargo_until: 2026-06-09T17:00-06:00}",
      "{date: 2026-06-09T17:00-06:00, channel: linkedin, embargo_until: 2026-06-09T17:00-06:00}",
    ],
    hits: ["2026-06-09T09:00-06:00"],
  },
  {
    name: "embargo: of the content",
    options: { any_of: ["embargo"] },
    rows: [
      "{date: 2026-06-09T16:59-06:00, channel: linkedin, content: press/a.md}",
      "{date: 2026-06-09T23:00Z, channel: linkedin, content: ./press/a.md}",
    ],
    files: { "press/a.md": "---\nembargo: 2026-06-09T17:00-06:00\n---\nText.\n" },
    hits: ["2026-06-09T16:59-06:00"],
  },
  {
    name: "freeze: posts after an incident was opened are held",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-02T01:00-06:00"), at("2026-06-02T09:00-06:00"), at("2026-06-09")],
    around: frozen({}),
    hits: ["2026-06-02T09:00-06:00", "2026-06-09"],
  },
  {
    name: "freeze: an incident without freeze holds nothing",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-09")],
    around: frozen({ freeze: false }),
    hits: [],
  },
  {
    name: "freeze: an incident that is still to come holds nothing",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-09")],
    around: { ...frozen({}), asOf: "2026-06-02T02:04:00-06:00" },
    hits: [],
  },
  {
    name: "freeze: a closed incident holds nothing",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-09")],
    around: frozen({ status: "closed", closed_at: "2026-06-02T08:00:00-06:00" }),
    hits: [],
  },
  {
    name: "freeze: what was closed later was open then",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-09")],
    around: frozen({ status: "closed", closed_at: "2026-06-04T08:00:00-06:00" }),
    hits: ["2026-06-09"],
  },
  {
    name: "freeze: incident_statuses narrows it",
    options: { any_of: ["freeze"], incident_statuses: ["open"] },
    rows: [at("2026-06-09")],
    around: frozen({ status: "monitoring" }),
    hits: [],
  },
  {
    name: "freeze: an entry tied to the incident passes",
    options: { any_of: ["freeze"] },
    rows: ["{date: 2026-06-09, channel: website, incident_id: INC-2026-04}"],
    around: frozen({}),
    hits: [],
  },
  {
    name: "freeze: content tied to the incident passes",
    options: { any_of: ["freeze"] },
    rows: ["{date: 2026-06-09, channel: website, content: crisis/a.md}"],
    files: { "crisis/a.md": "---\nincident_id: INC-2026-04\n---\nText.\n" },
    around: frozen({}),
    hits: [],
  },
  {
    name: "freeze: an exception lets a file pass until it ends",
    options: { any_of: ["freeze"] },
    rows: [
      "{date: 2026-06-09T17:00-06:00, channel: website, content: social/heat.yml}",
      "{date: 2026-06-11, channel: website, content: social/heat.yml}",
    ],
    around: frozen({
      exceptions: [
        { file: "social/heat.yml", by: "kho", why: "safety", until: "2026-06-10T00:00:00-06:00" },
      ],
    }),
    hits: ["2026-06-11"],
  },
  {
    name: "freeze: only the channels of its scope",
    options: { any_of: ["freeze"] },
    rows: [at("2026-06-09"), at("2026-06-09", "website")],
    around: frozen({ freeze_scope: { channels: ["instagram"] } }),
    hits: ["2026-06-09"],
  },
  {
    name: "freeze: only the types of its scope",
    options: { any_of: ["freeze"] },
    rows: [
      "{date: 2026-06-09, channel: website, content: a.md}",
      "{date: 2026-06-10, channel: website, content: b.md}",
    ],
    files: { "a.md": "---\ntype: social\n---\nText.\n", "b.md": "---\ntype: page\n---\nText.\n" },
    around: frozen({ freeze_scope: { types: ["social"] } }),
    hits: ["2026-06-09"],
  },
  {
    name: "quiet_hours: of the channel, over midnight; the end is not quiet",
    options: { any_of: ["quiet_hours"] },
    rows: [
      at("2026-06-09T21:59"),
      at("2026-06-09T22:00"),
      at("2026-06-10T06:59"),
      at("2026-06-10T07:00"),
      at("2026-06-10"),
    ],
    hits: ["2026-06-09T22:00", "2026-06-10T06:59"],
  },
  {
    name: "quiet_hours: by the organisation's clock",
    options: { any_of: ["quiet_hours"] },
    rows: [at("2026-06-09T23:00Z"), at("2026-06-09T05:00Z")],
    hits: ["2026-06-09T05:00Z"],
  },
  {
    name: "quiet_hours: of the rule",
    options: { any_of: ["quiet_hours"], quiet_hours: "12:00-13:00" },
    rows: [at("2026-06-09T12:30", "website"), at("2026-06-09T13:00", "website")],
    hits: ["2026-06-09T12:30"],
  },
  {
    name: "quiet_hours: of the organisation",
    options: { any_of: ["quiet_hours"] },
    rows: [at("2026-06-09T23:30", "website")],
    around: { registries: { ...registries, organization: { quiet_hours: "23:00-06:00" } } },
    hits: ["2026-06-09T23:30"],
  },
  {
    name: "quiet_hours: whole days of the rule and of the organisation",
    options: { any_of: ["quiet_hours"], quiet_days: ["2026-09-11"] },
    rows: [
      at("2026-09-11", "website"),
      at("2026-12-25T12:00", "website"),
      at("2026-12-26", "website"),
    ],
    around: {
      registries: { organization: { quiet_days: [{ date: "2026-12-25", reason: "Christmas" }] } },
    },
    hits: ["2026-09-11", "2026-12-25T12:00"],
  },
  {
    name: "missing_content: no file has the path",
    options: { any_of: ["missing_content"] },
    rows: [
      "{date: 2026-06-09, channel: website, content: posts/heart.md}",
      "{date: 2026-06-09, channel: website, content: posts/hart.md}",
      at("2026-06-09"),
    ],
    files: { "posts/heart.md": "Text.\n" },
    hits: ["posts/hart.md"],
  },
  {
    name: "missing_content: paths may count from the calendar's folder",
    options: { any_of: ["missing_content"] },
    rows: ["{date: 2026-06-09, channel: website, content: ../posts/heart.md}"],
    files: { "posts/heart.md": "Text.\n" },
    hits: [],
  },
  {
    name: "unknown_channel",
    options: { any_of: ["unknown_channel"] },
    rows: [at("2026-06-09", "instagramm"), at("2026-06-09")],
    hits: ["instagramm"],
  },
  {
    name: "unknown_channel: an entry without one",
    options: { any_of: ["unknown_channel"] },
    rows: ["{date: 2026-06-09}"],
    hits: ["{date: 2026-06-09}"],
  },
  {
    name: "out_of_step: the content says another time or other channels",
    options: { any_of: ["out_of_step"] },
    rows: [
      "{date: 2026-06-09T09:00-06:00, channel: website, content: a.md}",
      "{date: 2026-06-09T15:00Z, channel: website, content: a.md}",
      "{date: 2026-06-10, channel: website, content: a.md}",
      "{date: 2026-06-09, channel: linkedin, content: a.md}",
    ],
    files: { "a.md": "---\npublish_at: 2026-06-09T09:00-06:00\nchannels: [website]\n---\nText.\n" },
    hits: ["2026-06-10", "linkedin"],
  },
  {
    name: "invalid_date: words, days that do not exist, nothing",
    options: { any_of: ["invalid_date"] },
    rows: [at("soon"), at("2026-02-30"), "{channel: website}", at("2026-06-09")],
    hits: ["soon", "2026-02-30", "{channel: website}"],
  },
  {
    name: "entries without a readable date are no one else's matter",
    options: {
      any_of: [
        "collision",
        "per_day",
        "per_week",
        "embargo",
        "freeze",
        "quiet_hours",
        "max_gap",
        "min_gap",
      ],
    },
    rows: [at("soon"), at("soon")],
    around: frozen({}),
    hits: [],
  },
];

/** Clocks go forward on 2026-03-08 at 2:00 and back on 2026-11-01 at 2:00 in Denver. */
const clockChanges: readonly Case[] = [
  {
    name: "the hour that comes twice: the first and the second are two",
    options: { any_of: ["collision"] },
    rows: [at("2026-11-01T01:30-06:00"), at("2026-11-01T01:30-07:00"), at("2026-11-01T01:30")],
    hits: ["2026-11-01T01:30"],
  },
  {
    name: "the day with 25 hours is one day",
    options: { any_of: ["per_day"], max_per_day: 1 },
    rows: [
      at("2026-11-01T00:10", "website"),
      at("2026-11-01T23:50", "website"),
      at("2026-11-02T00:10", "website"),
    ],
    hits: ["2026-11-01T23:50"],
  },
  {
    name: "the week in which clocks go forward ends on Sunday night",
    options: { any_of: ["per_week"], max_per_week: 1 },
    rows: [
      at("2026-03-02T00:10", "website"),
      at("2026-03-09T05:59Z", "website"),
      at("2026-03-09T06:00Z", "website"),
    ],
    hits: ["2026-03-09T05:59Z"],
  },
  {
    name: "a day is a day of the calendar, though it has 23 hours",
    options: { any_of: ["min_gap"], min_gap_days: 1 },
    rows: [at("2026-03-07T12:00"), at("2026-03-08T12:00")],
    hits: [],
  },
  {
    name: "minutes are minutes, whatever the clock says",
    options: { any_of: ["min_gap"] },
    rows: [at("2026-11-01T01:30-06:00", "linkedin"), at("2026-11-01T01:15-07:00", "linkedin")],
    hits: ["2026-11-01T01:15-07:00"],
  },
  {
    name: "quiet hours follow the clock on the wall",
    options: { any_of: ["quiet_hours"] },
    rows: [
      at("2026-03-08T13:00Z"),
      at("2026-03-07T13:59Z"),
      at("2026-11-01T13:59Z"),
      at("2026-11-01T14:00Z"),
    ],
    hits: ["2026-03-07T13:59Z", "2026-11-01T13:59Z"],
  },
];

describe("calendar", () => {
  test.for([...cases, ...clockChanges].map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const calendar = one.rows.map((row) => `- ${row}\n`).join("");
    const files = { "calendar/2026.yml": calendar, ...one.files };
    const hits = runOverFiles(calendarKind, one.options, files, { registries, ...one.around });
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
    for (const hit of hits)
      expect(hit).toMatchObject({ path: "calendar/2026.yml", where: "calendar" });
  });

  test("posts of several calendars are compared, and the other one is shown", () => {
    const files = {
      "calendar/a.yml": `- ${at("2026-06-09T09:00")}\n`,
      "calendar/b.yml": `entries:\n  - ${at("2026-06-09T09:00")}\n`,
    };
    const [hit] = runOverFiles(calendarKind, { any_of: ["collision"] }, files, { registries });
    expect(hit).toMatchObject({
      path: "calendar/b.yml",
      facts: { channel: "instagram", date: "2026-06-09 09:00" },
    });
    expect(hit?.related).toEqual([
      { path: "calendar/a.yml", span: { start: 9, end: 25 }, message: "the other post" },
    ]);
  });

  test("limits are said as numbers", () => {
    const files = {
      "c.yml": [9, 10, 11]
        .map((hour) => `- ${at(`2026-06-09T${hour}:00`.replace("T9", "T09"))}\n`)
        .join(""),
    };
    const [hit] = runOverFiles(calendarKind, { any_of: ["per_day"] }, files, { registries });
    expect(hit?.facts).toMatchObject({
      channel: "instagram",
      count: 3,
      limit: 2,
      date: "2026-06-09",
    });
  });

  test("a week is named by its Monday", () => {
    const files = {
      "c.yml": `- ${at("2026-06-09", "website")}\n- ${at("2026-06-14", "website")}\n`,
    };
    const options: CalendarOptions = { any_of: ["per_week"], max_per_week: 1 };
    const [hit] = runOverFiles(calendarKind, options, files, { registries });
    expect(hit?.facts).toMatchObject({ found: "2026-06-14", date: "2026-06-08" });
  });

  test("a channel or a path that nearly exists is answered with what was meant", () => {
    const files = {
      "c.yml": "- {date: 2026-06-09, channel: instagramm, content: posts/hart.md}\n",
      "posts/heart.md": "Text.\n",
    };
    const options: CalendarOptions = { any_of: ["unknown_channel", "missing_content"] };
    const hits = runOverFiles(calendarKind, options, files, { registries });
    expect(hits.map((hit) => hit.facts?.expected)).toEqual(["instagram", "posts/heart.md"]);
  });

  test("a list of other things is no calendar", () => {
    const files = { "data/questions.yml": "- {question: Why, answer: Because}\n" };
    expect(
      runOverFiles(calendarKind, { any_of: ["unknown_channel", "invalid_date"] }, files),
    ).toEqual([]);
  });

  test("content files are not parsed", () => {
    const text = "---\nembargo: 2027-01-01\n---\n# Text\n";
    const files = {
      "c.yml": "- {date: 2026-06-09, channel: website, content: a.md}\n",
      "a.md": text,
    };
    const documents: Document[] = [];
    const options: CalendarOptions = { any_of: ["embargo"] };
    expect(runOverFiles(calendarKind, options, files, { documents })).toHaveLength(1);
    expect(documents.map(({ path, parsed }) => [path, parsed])).toEqual([
      ["c.yml", true],
      ["a.md", false],
    ]);
  });
});

describe("released_in_freeze: content that went out although an incident held it", () => {
  const post = (front: string) => ({
    "social/a.md": `---\ntype: social\npublish_at: 2026-06-02T02:30:00-06:00\n${front}\n---\nWalk with us.\n`,
  });
  const hits = (front: string, more: Readonly<Record<string, unknown>>, asOf?: string) =>
    runOverFiles(calendarKind, { any_of: ["released_in_freeze"] }, post(front), {
      ...frozen(more),
      ...(asOf !== undefined && { asOf }),
    }).map(({ text, where }) => [text, where]);
  const found = [["2026-06-02T02:30:00-06:00", "front-matter:publish_at"]];
  const scope = { freeze_scope: { channels: ["instagram"] } };

  test("is shown once, at the time when it went out", () => {
    expect(hits("channels: [instagram, facebook]", {})).toEqual(found);
    expect(hits("lang: en", {})).toEqual(found);
  });

  test.for([
    ["channels outside of the freeze", "channels: [website]", scope],
    ["content of the incident", "incident_id: INC-2026-04", {}],
    ["an incident without freeze", "lang: en", { freeze: false }],
    ["an incident that came later", "lang: en", { opened_at: "2026-06-02T02:31:00-06:00" }],
    ["an exception", "lang: en", { exceptions: [{ file: "social/a.md", by: "kho", why: "x" }] }],
  ] as const)("not for %s", ([, front, more]) => {
    expect(hits(front, more)).toEqual([]);
  });

  test("not before it has gone out", () => {
    expect(hits("lang: en", {}, "2026-06-02T02:10:00-06:00")).toEqual([]);
  });
});
