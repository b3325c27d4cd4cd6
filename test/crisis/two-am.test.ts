import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { errorsIn, NightDesk } from "./night-desk.ts";

// A night of the communications lead: what holds, what is let go, and by whom.
vi.setConfig({ testTimeout: 120_000 });

const calendar = "calendar/2026-06.yml";
const donuts = `- {date: 2026-06-02T09:00-06:00, channel: facebook, content: social/donut-day.md}\n`;
const post = "---\ntype: social\nchannels: [facebook]\n---\n\nDonuts in the lobby today.\n";

const statement = "crisis/INC-2026-04/ST-01.en.md";
const approved = readFileSync(new URL(`../larkmoor/${statement}`, import.meta.url), "utf8");
/** Written while nobody of legal picks up the phone. */
const halfApproved = approved.replace(/^ {2}- \{role: legal.*\n/m, "");

function deskWithDonuts(): NightDesk {
  const desk = new NightDesk();
  desk.write(calendar, donuts);
  desk.write("social/donut-day.md", post);
  return desk;
}

const glass = (entry: Readonly<Record<string, unknown>>) => ({
  break_glass: [
    {
      by: ["kho", "mlindqvist"],
      at: "2026-06-02T02:20:00-06:00",
      why: "Legal cannot be reached.",
      ...entry,
    },
  ],
});

test("an incident with freeze holds what is planned; when it closes, everything lifts", async () => {
  const desk = deskWithDonuts();
  expect(errorsIn(await desk.check("02:00"), calendar)).toEqual([]);
  const held = await desk.check("02:10");
  expect(errorsIn(held, calendar)).toEqual(["crisis/content-freeze new"]);
  expect(held.summary.verdict).toBe("fail");
  desk.registry("incidents", "INC-2026-04", {
    status: "closed",
    closed_at: "2026-06-02T04:00:00-06:00",
  });
  expect(errorsIn(await desk.check("03:59"), calendar)).toEqual(["crisis/content-freeze new"]);
  expect(errorsIn(await desk.check("04:01"), calendar)).toEqual([]);
});

test("an exception on record lets one post go out until its end", async () => {
  const desk = deskWithDonuts();
  const allow = (file: string, until: string) =>
    desk.registry("incidents", "INC-2026-04", {
      exceptions: [{ file, by: "kho", why: "families asked", until }],
    });
  allow("social/donut-day.md", "2026-06-02T12:00:00-06:00");
  expect(errorsIn(await desk.check("02:10"), calendar)).toEqual([]);
  allow("social/donut-day.md", "2026-06-02T08:00:00-06:00");
  expect(errorsIn(await desk.check("02:10"), calendar)).toEqual(["crisis/content-freeze new"]);
  allow("social/donut-days.md", "2026-06-02T12:00:00-06:00");
  const { findings } = await desk.check("02:10");
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: "wardline/unknown-reference",
      path: "registries/incidents.yml",
      message: expect.stringContaining("Did you mean “social/donut-day.md”?") as string,
    }),
  );
});

test("the approved statement passes with its gaps filled in", async () => {
  const desk = new NightDesk();
  desk.write(statement, approved);
  expect(errorsIn(await desk.check("02:40"), statement)).toEqual([]);
});

test("a near miss is shown word by word, with the approved text to take", async () => {
  const desk = new NightDesk();
  desk.write(statement, approved.replace("Firefighters are on site.", "Firefighters are coming."));
  const { findings } = await desk.check("02:40");
  const found = findings.find(({ rule }) => rule === "crisis/statement-verbatim");
  expect(found).toMatchObject({ severity: "error", path: statement, start: { line: 28 } });
  expect(found?.message).toContain("compared with ST-01: “coming.” instead of “on site.”");
  const yaml = readFileSync(new URL("../larkmoor/registries/statements.yml", import.meta.url));
  const { statements } = parse(yaml.toString("utf8")) as {
    statements: { id: string; text: { en: string } }[];
  };
  expect(found?.suggestions[0]?.text).toBe(statements.find(({ id }) => id === "ST-01")?.text.en);
});

test.for<[string, (text: string) => string, string]>([
  [
    "a section",
    (text) => text.replace(/^\*\*What you can do.*\n/m, ""),
    "holding-statement-sections",
  ],
  [
    "the order of the sections",
    (text) =>
      text.replace(
        /(\*\*What we know.*\n)(\*\*What we don't.*\n)/,
        (_, a: string, b: string) => b + a,
      ),
    "holding-statement-sections",
  ],
  [
    "the time of the next update",
    (text) => text.replace(/^next_update_at.*\n/m, "").replace(/ Next update:.*/, ""),
    "next-update",
  ],
  [
    "a spokesperson of the incident",
    (text) => text.replace("spokesperson: kho", "spokesperson: areyes"),
    "spokesperson",
  ],
  ["an approval of legal", () => halfApproved, "approvals"],
  [
    "a known incident",
    (text) => text.replace("incident_id: INC-2026-04", "incident_id: INC-2026-40"),
    "incident-id",
  ],
])("a statement without %s is held", async ([, change, rule]) => {
  const desk = new NightDesk();
  desk.write(statement, change(approved));
  expect(errorsIn(await desk.check("02:40"), statement)).toContain(`crisis/${rule} new`);
});

test("a post about suicide names the 988 line, and how is not described", async () => {
  const desk = new NightDesk();
  const suicide = (body: string) => `---\ntype: article\naudience: public\n---\n\n${body}\n`;
  desk.write("posts/loss.md", suicide("We lost a colleague to suicide. We miss her."));
  expect(errorsIn(await desk.check("02:40"), "posts/loss.md")).toContain("crisis/988-missing new");
  desk.write(
    "posts/loss.md",
    suicide("We lost a colleague to suicide. We miss her. Call or text 988 at any hour."),
  );
  expect(errorsIn(await desk.check("02:40"), "posts/loss.md")).toEqual([]);
});

test("two people break the glass: for four hours the missing approval blocks nothing, and the report says who", async () => {
  const desk = new NightDesk();
  desk.write(statement, halfApproved);
  desk.registry("incidents", "INC-2026-04", glass({}));
  expect(errorsIn(await desk.check("02:19"), statement)).toEqual(["crisis/approvals new"]);

  const released = await desk.check("02:40");
  expect(errorsIn(released, statement)).toEqual(["crisis/approvals waived"]);
  expect(released.waivers_used).toContainEqual({
    id: "INC-2026-04",
    rule: "crisis/approvals",
    reason: "Legal cannot be reached.",
    approved_by: ["kho", "mlindqvist"],
    expires: "2026-06-02T06:20-06:00",
    findings: 1,
    break_glass: true,
  });

  expect(errorsIn(await desk.check("06:19"), statement)).toEqual(["crisis/approvals waived"]);
  const over = await desk.check("06:20");
  expect(errorsIn(over, statement)).toEqual(["crisis/approvals new"]);
  expect(over.findings).toContainEqual(
    expect.objectContaining({
      rule: "wardline/break-glass-follow-up",
      path: "registries/incidents.yml",
      route_to: "comms-lead",
    }),
  );
  desk.registry("incidents", "INC-2026-04", glass({ followed_up_on: "2026-06-02" }));
  const { findings } = await desk.check("2026-06-03T09:00:00-06:00");
  expect(findings.map(({ rule }) => rule)).not.toContain("wardline/break-glass-follow-up");
});

test("break-glass never releases what nobody may waive", async () => {
  const desk = new NightDesk();
  desk.write(statement, `${halfApproved}\nThe patient's SSN is 078-05-1120.\n`);
  desk.registry("incidents", "INC-2026-04", glass({}));
  const report = await desk.check("02:40");
  expect(errorsIn(report, statement)).toContain("crisis/approvals waived");
  expect(errorsIn(report, statement)).toContain("hipaa/ssn new");
  expect(report.summary.verdict).toBe("fail");
});

test("break-glass is for the content of its own open incident, and can be narrower", async () => {
  const desk = deskWithDonuts();
  desk.write(statement, halfApproved);
  desk.registry("incidents", "INC-2026-04", glass({}));
  expect(errorsIn(await desk.check("02:40"), calendar)).toEqual(["crisis/content-freeze new"]);
  desk.registry("incidents", "INC-2026-04", glass({ rules: ["crisis/next-update"] }));
  expect(errorsIn(await desk.check("02:40"), statement)).toEqual(["crisis/approvals new"]);
  desk.registry("incidents", "INC-2026-04", glass({ files: ["pages/**"] }));
  expect(errorsIn(await desk.check("02:40"), statement)).toEqual(["crisis/approvals new"]);
  desk.registry("incidents", "INC-2026-04", glass({ files: ["crisis/**"] }));
  expect(errorsIn(await desk.check("02:40"), statement)).toEqual(["crisis/approvals waived"]);
});

test.for<[string, Readonly<Record<string, unknown>>, string]>([
  ["one person", { by: ["kho"] }, "it names one person."],
  ["the same person twice", { by: ["kho", "kho"] }, "it names one person."],
  [
    "somebody who is not on the roster",
    { by: ["kho", "mtuu"] },
    "“mtuu” is not in registries/people.yml. Did you mean “mtu”?",
  ],
  ["somebody who has left", { by: ["kho", "jtorres"] }, "“jtorres” has left."],
  ["a time that is still to come", { at: "2026-06-02T03:00:00-06:00" }, "it has not begun."],
])("break-glass by %s does nothing, and says why", async ([, entry, why]) => {
  const desk = new NightDesk();
  desk.write(statement, halfApproved);
  desk.registry("incidents", "INC-2026-04", glass(entry));
  const report = await desk.check("02:40");
  expect(errorsIn(report, statement)).toEqual(["crisis/approvals new"]);
  const said = report.findings.find(({ rule }) => rule === "wardline/break-glass-invalid");
  expect(said).toMatchObject({ path: "registries/incidents.yml", status: "new" });
  expect(said?.message).toContain(why);
});
