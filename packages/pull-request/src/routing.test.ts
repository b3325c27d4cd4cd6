import { describe, expect, test } from "vitest";
import { annotations } from "./annotations.ts";
import { missingPermission } from "./permissions.ts";
import { type RoutingInput, route } from "./routing.ts";
import { finding, pullRequest, report, rule } from "./samples.ts";

const people = [
  { roles: ["author"], active: true, github: "kho" },
  { roles: ["approver:privacy-officer"], active: false, github: "gone" },
  { roles: ["approver:privacy-officer"], active: true },
  { roles: ["approver:privacy-officer", "approver:legal"], active: true, github: "pofficer" },
  { roles: ["approver:privacy-officer"], active: true, github: "second" },
];

function routed(parts: Partial<RoutingInput> = {}) {
  return route({
    report: report([finding()]),
    pull: pullRequest(),
    people,
    ask: "deciders",
    ...parts,
  });
}

describe("route", () => {
  test("asks nobody unless told to", () => {
    expect(route({ report: report([finding()]), pull: pullRequest(), people })).toEqual([]);
  });

  test("asks one active person of the role, never the author", () => {
    expect(routed()).toEqual([{ kind: "reviewers", logins: ["pofficer"] }]);
    expect(routed({ pull: pullRequest({ author: "POfficer" }) })).toEqual([
      { kind: "reviewers", logins: ["second"] },
    ]);
  });

  test.each([
    ["is asked already", { requestedReviewers: ["second"] }],
    ["has reviewed", { reviewedBy: ["pofficer"] }],
  ])("asks nobody where somebody of the role %s", (_, pull) => {
    expect(routed({ pull: pullRequest(pull) })).toEqual([]);
  });

  test("asks nobody about advice, about what is set aside, or where nobody has to look", () => {
    const found = [
      finding({ rule: "brand/tone" }),
      finding({ status: "waived" }),
      finding({ rule: "brand/plain" }),
    ];
    expect(routed({ report: report(found) })).toEqual([]);
  });

  test("asks nobody about what nobody can allow, but about what is in the history", () => {
    const one = (id: string) => routed({ rule, report: report([finding({ rule: id })]) });
    expect(one("hipaa/reply")).toEqual([]);
    expect(one("hipaa/ssn")).toEqual([{ kind: "reviewers", logins: ["pofficer"] }]);
  });

  test("asks one person once for two roles", () => {
    const found = [finding(), finding({ rule: "claims/superlative" })];
    expect(routed({ report: report(found) })).toEqual([
      { kind: "reviewers", logins: ["pofficer"] },
    ]);
  });

  test("asks a team where there is one for the role", () => {
    const teams = new Map([["privacy-officer", "privacy"]]);
    expect(routed({ teams })).toEqual([{ kind: "team", slug: "privacy" }]);
    expect(routed({ teams, pull: pullRequest({ requestedTeams: ["privacy"] }) })).toEqual([]);
  });

  test("sets the labels of the packs and takes off those that no longer fit", () => {
    const parts = { labels: true, ask: "nobody" } as const;
    expect(routed({ ...parts, pull: pullRequest({ labels: ["bug", "policy: brand"] }) })).toEqual([
      { kind: "labels", add: ["policy: hipaa"], remove: ["policy: brand"] },
    ]);
    expect(routed({ ...parts, pull: pullRequest({ labels: ["Policy: HIPAA"] }) })).toEqual([]);
  });
});

describe("annotations", () => {
  test("are for errors and warnings that no comment tells of", () => {
    const told = finding({ line: 5 });
    const found = [
      finding({ rule: "claims/superlative" }),
      finding({ rule: "brand/tone" }),
      finding(),
      told,
      finding({ status: "waived", line: 7 }),
    ];
    expect(
      annotations(report(found), new Set([told.fingerprint])).map(({ level, startLine }) => [
        level,
        startLine,
      ]),
    ).toEqual([
      ["error", 10],
      ["warning", 10],
    ]);
  });

  test("are ten of a level at most, and the last one counts the rest", () => {
    const many = Array.from({ length: 25 }, (_, at) => finding({ line: at + 1 }));
    const shown = annotations(report(many), new Set());
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)?.message).toBe("+16 more errors: see the run's summary.");
  });

  test("say first what kept the run from checking", () => {
    const broken = report([finding()], {
      problems: [{ message: "It is broken.", path: "wardline.yml", line: 2 }],
    });
    expect(annotations(broken, new Set())[0]).toMatchObject({
      path: "wardline.yml",
      startLine: 2,
      title: "Wardline could not check",
    });
  });

  test("show no identifier of a file name and no columns across lines", () => {
    const inName = finding({
      rule: "hipaa/ssn",
      path: "notes/219-09-9999.md",
      where: "filename",
      masked: "⟨SSN⟩",
      identifier: "SSN",
    });
    const tall = finding({ path: "notes/219-09-9999.md", line: 3, lastLine: 5 });
    const shown = annotations(report([inName, tall]), new Set());
    expect(JSON.stringify(shown)).not.toContain("219");
    expect(shown[1]).toMatchObject({ startLine: 3, endLine: 5 });
    expect(shown[1]).not.toHaveProperty("startColumn");
  });
});

describe("a missing permission", () => {
  test("is named with the line to add, as GitHub says it", () => {
    const answer = {
      status: 403,
      headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
      data: {},
    };
    expect(missingPermission("write comments", answer, false)).toEqual({
      permission: "pull-requests",
      level: "write",
      line: "pull-requests: write",
      sentence:
        'The token may not write comments. Add the line "pull-requests: write" under "permissions:" in the workflow.',
    });
  });

  test("is guessed where GitHub does not say", () => {
    expect(missingPermission("resolve threads", undefined, false).line).toBe("contents: write");
  });
});
