import { markedLines } from "./scratch-calendars.ts";
import { privacyNotice } from "./scratch-documents.ts";

/** Local days or times: from the first, up to and without the second. */
type Stretch = readonly [from: string | undefined, until: string | undefined];

export interface Row {
  readonly rule: string;
  /** Which of the rule's dated options this row is about, as dated-rules.ts names them. */
  readonly by: string;
  readonly path: string;
  /** The entry of a calendar or registry; left out where the file has one place only. */
  readonly line?: number;
  /** When the rule finds something there. */
  readonly fires: readonly Stretch[];
}

const always: readonly Stretch[] = [[undefined, undefined]];
const from = (moment: string): readonly Stretch[] => [[moment, undefined]];
const until = (moment: string): readonly Stretch[] => [[undefined, moment]];

/** The incident of scratch/ opens and closes at these times. */
const opened = "2026-07-10T08:00:00";
const closed = "2026-07-20T15:00:00";

type Short = readonly [rule: string, by: string, path: string, fires: readonly Stretch[]];

/** What is open until the incident closes. Before it opens, who writes about it is held to its rules already. */
const crisis = [
  ...["approvals", "blame", "conflicting-numbers", "cyber-detail", "last-updated"],
  ...["liability-admission", "minimizing", "next-update", "no-comment", "over-reassurance"],
  ...["speculation", "spokesperson", "statement-verbatim", "unverified-number", "victim-identity"],
].map((name): Short => [`crisis/${name}`, "incident: open", `incident/${name}.md`, until(closed)]);

const scratch: readonly Short[] = [
  ...crisis,
  ["crisis/suspect-or-investigation", "incident: open", "incident/suspect.md", until(closed)],
  ["crisis/next-update", "date", "incident/next-update-backwards.md", until(closed)],
  [
    "crisis/next-update-overdue",
    "incident: open",
    "incident/next-update-overdue.md",
    [["2026-07-10T10:00:00", closed]],
  ],
  [
    "crisis/next-update-overdue",
    "date",
    "incident/next-update-overdue.md",
    [["2026-07-10T10:00:00", closed]],
  ],
  ["crisis/conflicting-numbers", "not_past", "incident/conflicting-numbers.md", until(closed)],
  ["crisis/spokesperson", "not_past", "incident/spokesperson.md", until(closed)],
  ["crisis/scheduled-tone", "not_past", "incident/tone.md", until(closed)],
  // The last day of the banner's wording is July 12.
  ["crisis/dark-site-banner", "incident: open", "incident/dark-site.md", [["2026-07-13", closed]]],
  ["crisis/dark-site-banner", "not_past", "incident/dark-site.md", [["2026-07-13", closed]]],
  ["crisis/stale-banner", "not_past", "incident/banner.md", from(closed)],
  ["crisis/stale-banner", "not_past", "incident/banner-of-the-closed.md", from(closed)],
  // Out while the incident holds its channel; an exception counts for what goes out until it ends.
  ["crisis/freeze-exception", "calendar", "frozen/early.md", []],
  ["crisis/freeze-exception", "calendar", "frozen/out.md", [["2026-07-12T09:00:00", closed]]],
  ["crisis/freeze-exception", "calendar", "incident/out.md", []],
  ["crisis/freeze-exception", "calendar", "frozen/allowed-in-time.md", []],
  [
    "crisis/freeze-exception",
    "calendar",
    "frozen/allowed-late.md",
    [["2026-07-15T12:01:00", closed]],
  ],
  // Planned for the day after the incident closed, and so wrong from the start until it is out.
  ["crisis/incident-id", "not_past", "incident/planned.md", until("2026-07-21T09:00:00")],
  ["crisis/incident-id", "date", "incident/planned.md", until("2026-07-21T09:00:00")],
  [
    "crisis/statement-version",
    "not_before",
    "statement.md",
    [
      [undefined, "2026-03-08"],
      ["2026-11-02", undefined],
    ],
  ],
  [
    "crisis/statement-version",
    "not_past",
    "statement.md",
    [
      [undefined, "2026-03-08"],
      ["2026-11-02", undefined],
    ],
  ],
  // The last day counts whole: 25 hours of it on the day when the clocks go back.
  ["hipaa/consent-expired", "not_past", "consent/spring.md", from("2026-03-08")],
  ["hipaa/consent-expired", "not_past", "consent/autumn.md", from("2026-11-02")],
  ["hipaa/consent-expired", "not_past", "consent/image.md", from("2026-11-02")],
  ["hipaa/consent-expired", "not_past", "consent/planned.md", always],
  ["hipaa/consent-expired", "not_past", "consent/in-time.md", from("2026-11-02")],
  ["hipaa/consent-representative", "not_reached", "consent/grown-up.md", from("2026-11-01")],
  ["hipaa/persona-out-of-review", "not_past", "persona.md", from("2026-03-08")],
  ["hipaa/testimonial-attestation", "date", "attested-in-spring.md", until("2026-03-08")],
  ["hipaa/testimonial-attestation", "date", "attested-in-autumn.md", until("2026-11-01")],
  [
    "brand/hashtag-unregistered",
    "not_before",
    "hashtag.md",
    [
      [undefined, "2026-03-08"],
      ["2026-11-02", undefined],
    ],
  ],
  [
    "brand/hashtag-unregistered",
    "not_past",
    "hashtag.md",
    [
      [undefined, "2026-03-08"],
      ["2026-11-02", undefined],
    ],
  ],
  ["brand/retired-name", "since", "retired-name.md", from("2026-11-01")],
  ["claims/award", "not_past", "award.md", from("2026-03-08")],
  ["claims/source-stale", "not_past", "source.md", from("2026-06-15")],
  // 2021 is over by five years when 2026 is over.
  ["claims/source-stale", "date", "source-year.md", from("2027-01-01")],
  ["claims/source-stale", "older_than", "source-in-text.md", from("2027-01-01")],
  ["conduct/confidential-business", "date", "deal.md", from("2026-09-01")],
  ["conduct/policy-stale", "date", "policy.md", from("2026-03-08")],
  ["conduct/training-current", "not_past", "training.md", from("2026-11-01")],
  ["conduct/training-current", "not_past", "training-spokesperson.md", from("2026-11-01")],
  ["security/author-revoked", "not_past", "author.md", from("2026-08-15")],
  ["security/author-revoked", "date", "author-published.md", []],
  ["security/author-revoked", "date", "author-planned.md", until("2026-08-20T09:00:00")],
  ["approach/owner", "not_past", "owner.md", from("2026-08-15")],
  ["approach/embargo", "not_before", "embargo/words.md", until("2026-09-01T09:00:00")],
  ["approach/embargo", "date", "embargo/news.md", always],
  ["approach/embargo", "date", "embargo/on-time.md", []],
  ["approach/past-publish-date", "date", "draft.md", from("2026-11-01T01:30:00-06:00")],
  ["approach/past-publish-date", "date", "approved-late.md", always],
  ["approach/review-by", "date", "review-by-spring.md", from("2026-03-09")],
  ["approach/review-by", "date", "review-by-autumn.md", from("2026-11-02")],
  ["approach/review-by", "date", "review-by-time.md", from("2026-11-01T01:30:00-07:00")],
  ["approach/review-by", "date", "review-by-skipped.md", from("2026-03-08T03:30:00-06:00")],
  ["approach/review-by", "date", "policy.md", from("2026-03-08")],
  ["conduct/training-current", "not_past", "author-planned.md", from("2027-02-01")],
  ["conduct/training-current", "not_past", "incident/spokesperson.md", from("2027-01-01")],
  ["approach/policy-stale", "date", "policies/house/pack.yml", from("2026-11-01")],
  // Of the house: the day on which a rule comes into force.
  ["house/spring", "effective", "house/rules.md", from("2026-03-08")],
  ["house/july", "effective", "house/rules.md", from("2026-07-15")],
  ["house/autumn", "effective", "house/rules.md", from("2026-11-01")],
  // A day later is the same time on the clock; 24 hours later is an hour off when the clocks change.
  ["house/a-day", "date", "house/updated-in-spring.md", from("2026-03-08T12:00:00-06:00")],
  ["house/24-hours", "date", "house/updated-in-spring.md", from("2026-03-08T13:00:00-06:00")],
  ["house/a-day", "date", "house/updated-in-autumn.md", from("2026-11-01T12:00:00-07:00")],
  ["house/24-hours", "date", "house/updated-in-autumn.md", from("2026-11-01T11:00:00-07:00")],
];

type Lined = readonly [
  rule: string,
  by: string,
  path: string,
  line: number,
  fires: readonly Stretch[],
];

const frozen: readonly Stretch[] = [[opened, closed]];

const entries: readonly Lined[] = [
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 1, []],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 2, []],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 3, frozen],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 4, frozen],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 5, []],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 6, []],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 7, frozen],
  ["crisis/content-freeze", "calendar", "calendar/freeze.yml", 8, []],
  // Reviewed on February 1 and August 3: the 90th day after is May 2 and November 1, each over a change of clocks.
  ["security/access-review-stale", "date", "teams/channels.yml", 2, from("2026-05-03")],
  ["security/access-review-stale", "date", "teams/channels.yml", 3, from("2026-11-02")],
  ["security/access-review-stale", "not_past", "teams/channels.yml", 4, from("2026-08-15")],
  ["approach/waiver", "date", "teams/waivers.yml", 2, from("2026-11-02")],
  // An end more than 730 days ahead is none: 2028-10-31 is 730 days after 2026-11-01.
  ["approach/waiver", "date", "teams/waivers.yml", 3, until("2026-11-01")],
];

/** Of registries/waivers.yml: 14 days before the last day, and the day after it. */
const waived: readonly Row[] = [
  ...(["2027-01-17", "2026-10-18"] as const).map(
    (day): Row => ({
      rule: "wardline/waiver-expiring",
      by: "engine",
      path: "registries/waivers.yml",
      line: day === "2027-01-17" ? 6 : 15,
      fires: [[day, day === "2027-01-17" ? "2027-02-01" : "2026-11-02"]],
    }),
  ),
  ...(["2027-02-01", "2026-11-02"] as const).map(
    (day): Row => ({
      rule: "wardline/waiver-expired",
      by: "engine",
      path: "registries/waivers.yml",
      line: day === "2027-02-01" ? 6 : 15,
      fires: from(day),
    }),
  ),
  // The only approver leaves on August 14.
  {
    rule: "wardline/waiver-approver",
    by: "engine",
    path: "registries/waivers.yml",
    line: 16,
    fires: from("2026-08-15"),
  },
];

type OfRegistry = readonly [
  rule: string,
  by: string,
  name: string,
  line: number | undefined,
  fires: readonly Stretch[],
];

/** Registries themselves, Larkmoor's entries and those of scratch.ts. */
const ofRegistries: readonly OfRegistry[] = [
  // All reviewed on June 1: the 90th day after is August 30.
  ["listening/stale", "date", "listening", undefined, from("2026-08-31")],
  ["security/access-review-stale", "date", "channels", undefined, from("2026-08-31")],
  // Only the fair has no words to listen for, and it asks for them while it lasts: March 8 to November 1.
  [
    "listening/campaign-terms-missing",
    "while",
    "campaigns",
    undefined,
    [["2026-03-08", "2026-11-02"]],
  ],
  // Due half an hour after INC-2026-91 began, and out two days later.
  [
    "crisis/first-response-time",
    "from",
    "incidents",
    undefined,
    [["2026-09-10T08:30:00", "2026-09-12T09:15:00"]],
  ],
  ["approach/waiver", "date", "waivers", undefined, from("2026-11-02")],
  ["approach/waiver", "date", "waivers", 12, from("2027-02-01")],
  ["approach/waiver", "date", "waivers", 15, from("2026-11-02")],
  ["approach/waiver", "date", "waivers", 16, []],
];

/** Posts of June 2 that INC-2026-04 holds from the minute it opens. */
const held: readonly Row[] = [1, 2, 3].map((line) => ({
  rule: "crisis/content-freeze",
  by: "calendar",
  path: "calendar/2026-06-overload.yml",
  line,
  fires: from("2026-06-02T02:05:00"),
}));

export const scratchRows: readonly Row[] = [
  ...waived,
  ...held,
  ...ofRegistries.map(
    ([rule, by, name, line, fires]): Row => ({
      ...{ rule, by, path: `registries/${name}.yml`, fires },
      ...(line !== undefined && { line }),
    }),
  ),
  ...scratch.map(([rule, by, path, fires]) => ({ rule, by, path: `scratch/${path}`, fires })),
  ...entries.map(([rule, by, path, line, fires]) => ({
    rule,
    by,
    path: `scratch/${path}`,
    line,
    fires,
  })),
];

/** What is held against other entries or a fixed date, so that the day of the run does not matter. */
export const timelessRows: readonly Row[] = [
  ...markedLines.map(({ path, line, isHit }) => ({
    rule: `approach/${path.replace(/^.*\/(.*)\.yml$/, "$1")}`,
    by: "calendar",
    ...{ path, line },
    fires: isHit ? always : [],
  })),
  // A notice of February 15, 2026 came before the change; Larkmoor's own is of the day after (larkmoor-rows.ts).
  { rule: "hipaa/privacy-notice-page", by: "date", path: privacyNotice, fires: always },
];
