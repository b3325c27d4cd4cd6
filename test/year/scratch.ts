import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendars } from "./scratch-calendars.ts";
import { documents } from "./scratch-documents.ts";

/**
 * Files laid over a copy of Larkmoor, for dated rules that its own story never wakes. Dates stand on the days when the
 * clocks change wherever they can.
 */
export function scratchFiles(larkmoor: string): Readonly<Record<string, string>> {
  const read = (path: string) => readFileSync(join(larkmoor, path), "utf8");
  const withEntries = (name: string, entries: string) =>
    `${read(`registries/${name}.yml`)}${entries}`;
  return {
    "wardline.yml": read("wardline.yml")
      .replaceAll("../../policies/", `${join(larkmoor, "../../policies")}/`)
      .replace("content:", "  - ./policies/house\ncontent:")
      .replace('"calendar/*.yml"]', '"calendar/*.yml", "scratch/**/*.yml"]'),
    "registries/channels.yml": withEntries("channels", channels),
    "registries/people.yml": withEntries("people", people),
    "registries/personas.yml": withEntries("personas", personas),
    "registries/consents.yml": withEntries("consents", consents),
    "registries/statements.yml": withEntries("statements", statements),
    "registries/incidents.yml": withEntries("incidents", incidents),
    "registries/campaigns.yml": withEntries("campaigns", campaigns),
    "registries/sources.yml": withEntries("sources", sources),
    "registries/waivers.yml": withEntries("waivers", waivers),
    "registries/organization.yml": read("registries/organization.yml")
      .replace("retired_names:\n", `retired_names:\n${retiredName}`)
      .replace("awards:\n", `awards:\n${award}`),
    ...housePack,
    ...inScratch(documents),
    ...inScratch(calendars),
  };
}

function inScratch(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`scratch/${name}`, text]));
}

const channel = (id: string, more = "") => `  - id: ${id}
    platform: screens
    handle: Larkmoor ${id}
    status: active
    owners: [kho, mtu]
    mfa: true
    access_reviewed_on: 2026-06-01
${more}`;

/** One for each calendar, so that their posts do not count for each other. */
const channels = [
  channel("hall"),
  channel("skipped", '    quiet_hours: "02:00-03:00"\n'),
  channel("doubled", '    quiet_hours: "01:00-02:00"\n'),
  channel("daily", "    max_per_day: 2\n    max_per_week: 4\n"),
  channel("seldom"),
  channel("news"),
  channel("clash"),
].join("");

const people = `  - {id: rlund, name: Rae Lund, title: Writer, roles: [author, "approver:brand"], active: true, end_date: 2026-08-14, training_expires: 2027-05-31}
  - {id: tdoe, name: Terry Doe, title: Writer, roles: [author, spokesperson], active: true, training_expires: 2026-10-31}
`;

const personas = `  - id: lee
    display_name: Lee
    built_from: composite of 14 patients
    label: Lee is a persona based on many patients. Details are changed.
    approved_by: [pofficer, kho]
    approved_on: 2025-03-07
    review_by: 2026-03-07
`;

const consent = (id: string, dates: string) => `  - id: ${id}
    status: active
    form_ref: PRIV-${id.slice(3)}
    information: story of a broken arm
    discloser: Larkmoor Health marketing
    recipients: public
    purposes: [web-story]
    channels: [website]
    media: [text]
    identifiers: [condition]
    ${dates}
    statements: {revoke: true, conditioning: true, redisclosure: true}
    copy_given: true
    remuneration: none
    files: []
    approved_by: pofficer
`;

const consents = [
  consent("CR-0201", "expires: 2026-03-07\n    signed_on: 2025-03-07\n    signer_role: self"),
  consent("CR-0202", "expires: 2026-11-01\n    signed_on: 2025-11-01\n    signer_role: self"),
  consent(
    "CR-0203",
    "expires: 2030-12-31\n    signed_on: 2025-11-01\n    signer_role: parent\n    authority: parent with custody\n    turns_18_on: 2026-11-01",
  ),
].join("");

const statements = `  - {id: ST-90, kind: reply, version: 1, status: approved, text: {en: Our phones are busy today.}, valid_from: 2026-03-08, valid_until: 2026-11-01, approved_by: [mtu, kho], approved_on: 2026-03-01}
  - {id: BANNER-90, kind: banner, version: 1, status: approved, text: {en: Our phones are busy today.}, valid_from: 2026-03-01, valid_until: 2026-07-12, approved_by: [mtu, kho], approved_on: 2026-03-01}
`;

const incidents = `  - id: INC-2026-90
    title: Phone lines down again
    kind: outage
    status: closed
    opened_at: 2026-07-10T08:00:00-06:00
    closed_at: 2026-07-20T15:00:00-06:00
    freeze: true
    freeze_scope: {channels: [linkedin]}
    exceptions:
      - {file: scratch/frozen/allowed*.md, by: kho, why: a safety message, until: 2026-07-15T12:00:00-06:00}
    approvals_required: [comms-lead]
    spokespeople: [kho]
    figures:
      - {name: calls lost, value: 12, source: phone company, as_of: 2026-07-10T09:00:00-06:00}
  - {id: INC-2026-91, title: A late statement, kind: outage, status: open, opened_at: 2026-09-10T08:00:00-06:00, freeze: false, approvals_required: [comms-lead], spokespeople: [kho]}
`;

const campaigns = `  - id: fair-2026
    name: Larkmoor fair
    hashtags: ["#LarkmoorFairDays"]
    keywords: [health fair]
    starts: 2026-03-08
    ends: 2026-11-01
    objective: more people come
    metric: visitors
    embargo:
      - {content: scratch/embargo/news.md, until: 2026-09-01T09:00:00-06:00, terms: [quiet wing study]}
`;

const sources = `  - {id: old-guide, name: An old guide, url: "https://larkmoor.example/old-guide", topics: [heat], review_by: 2026-06-14}
`;

const waivers = `  - {id: W-910, rule: house/always, files: [scratch/house/waived.md], reason: a name we must keep, owner: kho, approved_by: [mtu], expires: 2026-11-01, created_on: 2026-02-01}
  - {id: W-911, rule: house/always, files: [scratch/house/leaver.md], reason: a name we must keep, owner: kho, approved_by: [rlund], expires: 2027-12-31, created_on: 2026-02-01}
`;

const retiredName = "  - {old: Alder Walk-In Clinic, new: Larkmoor Walk-In, since: 2026-11-01}\n";
const award = `  - {name: Example Burn Care Award, year: 2025, category: burn care, approved_text: Larkmoor Health received the Example Burn Care Award in 2025., valid_to: 2026-03-07, license: LIC-0008}
`;

const houseRule = (
  id: string,
  effective: string,
  lookFor = `{phrases: [${id} words]}`,
) => `id: house/${id}
title: Pages must not say ${id} words
say: Remove it.
severity: warning
waiver: one
owner: brand
route_to: brand
look_for: ${lookFor}
why: Tests need a rule.
citations: [{text: House style 1}]
effective: "${effective}"
review_by: "2026-05-01"
examples: {must_flag: [These are ${id} words.], must_pass: [Fine.]}
`;

const patience = (id: string, offset: string) =>
  houseRule(
    id,
    "2026-01-01",
    `{date: {value: checked_at, must_be: after, offset: ${offset}}}`,
  ).replace(
    /examples: .*/,
    'examples: {must_flag: [{document: "---\\nchecked_at: 2026-01-01\\n---\\nx"}], must_pass: [Fine.]}',
  );

const housePack = {
  "policies/house/pack.yml": `id: house
title: House rules
about: Rules that begin on some day.
owner: brand
jurisdiction: US
license: Apache-2.0
`,
  "policies/house/rules/always.yml": houseRule("always", "2026-01-01").replace(
    "route_to: brand",
    "route_to: none",
  ),
  "policies/house/rules/a-day.yml": patience("a-day", "-P1D"),
  "policies/house/rules/24-hours.yml": patience("24-hours", "-PT24H"),
  "policies/house/rules/spring.yml": houseRule("spring", "2026-03-08"),
  "policies/house/rules/july.yml": houseRule("july", "2026-07-15"),
  "policies/house/rules/autumn.yml": houseRule("autumn", "2026-11-01"),
};
