import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import type { Rule } from "../schema/rule.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { readYaml } from "../yaml/read-yaml.ts";

/** A repository with one finding of house/cure and the waivers under test. */
function run(
  entry: Record<string, unknown>,
  more: {
    readonly asOf?: string;
    readonly waiver?: Rule["waiver"];
    readonly source?: string;
    readonly whole?: boolean;
    readonly route_to?: string;
  } = {},
) {
  const waiver = {
    id: "W-1",
    rule: "house/cure",
    files: ["posts/*.md"],
    reason: "a race",
    owner: "kho",
    approved_by: ["mtu"],
    expires: "2026-06-30",
    ...entry,
  };
  const text = `schema_version: 1\nwaivers:\n  - ${JSON.stringify(waiver)}\n`;
  const path = "registries/waivers.yml";
  const { placeOf } = readYaml(text, path);
  const { policy, world } = housePolicy({
    rules: { cure: { waiver: more.waiver ?? "one", route_to: more.route_to ?? "legal" } },
    asOf: more.asOf ?? "2026-06-02T12:00:00Z",
    registries: {
      people: [
        { id: "mtu", name: "M", roles: ["approver:legal"], active: true },
        { id: "kho", name: "K", roles: ["author", "approver:legal"], active: true },
        { id: "brandy", name: "B", roles: ["approver:brand"], active: true },
        { id: "areyes", name: "A", roles: ["author"], active: true },
        {
          id: "jtorres",
          name: "J",
          roles: ["approver:legal"],
          active: false,
          end_date: "2026-02-28",
        },
        {
          id: "leaving",
          name: "L",
          roles: ["approver:legal"],
          active: true,
          end_date: "2026-05-31",
        },
      ],
      waivers: [waiver],
    },
  });
  const document = readDocument({ path: "posts/a.md", source: more.source ?? "A cure.\n" });
  return check(policy, [document], world, {
    waivers: { path, text, placeOf },
    ...(more.whole !== undefined && { whole: more.whole }),
  });
}

const said = (report: ReturnType<typeof run>) =>
  report.findings.map(({ rule, status }) => `${rule} ${status}`);

describe("a waiver", () => {
  test("in force sets a finding aside and is listed with who and why", () => {
    const report = run({});
    expect(said(report)).toEqual(["house/cure waived"]);
    expect(report.waivers_used).toEqual([
      {
        id: "W-1",
        rule: "house/cure",
        reason: "a race",
        approved_by: ["mtu"],
        expires: "2026-06-30",
        findings: 1,
      },
    ]);
    expect(report.summary).toMatchObject({ error: 0, waived: 1, verdict: "pass" });
  });

  test.for<[string, Record<string, unknown>, Parameters<typeof run>[1], string[]]>([
    [
      "for a rule nobody may waive",
      {},
      { waiver: "none" },
      ["house/cure new", "wardline/waiver-not-allowed new"],
    ],
    [
      "for an unknown rule",
      { rule: "house/curr" },
      {},
      ["house/cure new", "wardline/waiver-unknown-rule new"],
    ],
    [
      "for an engine rule",
      { rule: "wardline/ignore-unused" },
      {},
      ["house/cure new", "wardline/waiver-not-allowed new"],
    ],
    [
      "approved by its owner alone",
      { approved_by: ["kho"] },
      {},
      ["house/cure new", "wardline/waiver-self-approved new"],
    ],
    [
      "approved by its owner and another",
      { approved_by: ["kho", "mtu"] },
      {},
      ["house/cure waived", "wardline/waiver-self-approved new"],
    ],
    [
      "approved by nobody known",
      { approved_by: ["mtv"] },
      {},
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "approved by somebody who left",
      { approved_by: ["jtorres"] },
      {},
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "approved by somebody whose last day is over",
      { approved_by: ["leaving"] },
      {},
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "approved by another role",
      { approved_by: ["brandy"] },
      {},
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "that needs two and has one",
      {},
      { waiver: "two" },
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "that needs two and has the same one twice",
      { approved_by: ["mtu", "mtu"] },
      { waiver: "two" },
      ["house/cure new", "wardline/waiver-approver new"],
    ],
    [
      "that needs two and has the role and another",
      { approved_by: ["brandy", "mtu"] },
      { waiver: "two" },
      ["house/cure waived"],
    ],
    [
      "that needs two and has nobody of the role",
      { approved_by: ["brandy", "areyes"] },
      { waiver: "two" },
      ["house/cure new", "wardline/waiver-approver new", "wardline/waiver-approver new"],
    ],
    [
      "of other files",
      { files: ["pages/**"] },
      {},
      ["house/cure new", "wardline/waiver-unused new"],
    ],
    [
      "of other files, where only some were read",
      { files: ["pages/**"] },
      { whole: false },
      ["house/cure new"],
    ],
    [
      "of another finding",
      { fingerprints: ["00000000"] },
      {},
      ["house/cure new", "wardline/waiver-unused new"],
    ],
    [
      "with a fingerprint too short to mean one finding",
      { fingerprints: [""] },
      {},
      ["house/cure new", "wardline/waiver-unused new"],
    ],
    [
      "that has ended",
      { expires: "2026-06-01" },
      {},
      ["house/cure new", "wardline/waiver-expired new"],
    ],
    [
      "that ends soon",
      { expires: "2026-06-15" },
      {},
      ["house/cure waived", "wardline/waiver-expiring new"],
    ],
    [
      "approved by who wrote the text",
      {},
      { source: "---\nauthor: mtu\n---\nA cure.\n" },
      ["house/cure new", "wardline/waiver-self-approved new"],
    ],
    [
      "approved by who wrote the text and another",
      { approved_by: ["mtu", "leaving"] },
      { source: "---\nauthor: leaving\n---\nA cure.\n" },
      ["house/cure waived"],
    ],
  ])("%s", ([, entry, more, expected]) => {
    expect(said(run(entry, more))).toEqual(expected);
  });

  test("for a rule that goes to nobody may be approved by any approver, but not by anybody", () => {
    const nobody = { route_to: "none" } as const;
    expect(said(run({ approved_by: ["brandy"] }, nobody))).toEqual(["house/cure waived"]);
    expect(said(run({ approved_by: ["areyes"] }, nobody))).toContain("house/cure new");
  });

  test("speaks of one finding by the start of its fingerprint", () => {
    const print = run({ files: ["x"] }).findings[0]?.fingerprint ?? "";
    expect(said(run({ fingerprints: [print.slice(0, 8)] }))).toEqual(["house/cure waived"]);
    expect(said(run({ fingerprints: [print.slice(0, 5)] }))).toContain("house/cure new");
  });

  test("holds through its last day where the organisation is", () => {
    // Denver is six hours behind: the last second of June 30 there is July 1 in UTC.
    const end = { waived: "2026-07-01T05:59:59Z", over: "2026-07-01T06:00:00Z" };
    expect(said(run({}, { asOf: end.waived }))).toContain("house/cure waived");
    expect(said(run({}, { asOf: end.over }))).toContain("house/cure new");
  });

  test("that is wrong is shown at its entry, in words that say what to do", () => {
    const found = run({ rule: "house/curr" }).findings[1];
    expect(found).toMatchObject({
      path: "registries/waivers.yml",
      start: { line: 3, column: 11 },
      message:
        "Waiver W-1 does nothing: there is no rule “house/curr” in the packs. Did you mean house/cure?",
    });
    expect(run({ approved_by: ["mtv"] }).findings[1]?.message).toBe(
      "Waiver W-1 for house/cure: “mtv” is not in registries/people.yml. Did you mean “mtu”? It still needs an approval by the legal team.",
    );
  });

  test("that waits for approval routes the text to who may approve", () => {
    const { routing } = run({ approved_by: ["brandy"] });
    expect(routing).toEqual([
      {
        path: "posts/a.md",
        type: "page",
        roles: [{ role: "legal", why: ["waiver W-1 for house/cure waits for approval"] }],
      },
    ]);
    expect(run({}).routing?.[0]?.roles).toEqual([]);
  });
});
