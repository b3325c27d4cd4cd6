import { expect, test } from "vitest";
import { page, policy, ruleFile } from "./house.ts";
import { useStage } from "./stage.ts";

// Two people break the glass on the trusted branch; nobody does it in the pull request that needs it.

const sure = ruleFile({
  id: "house/sure",
  look_for: { phrases: ["we are sure"] },
  must_flag: "Tonight we are sure.",
  more: { waiver: "one" },
});

const people = `schema_version: 1
owner: people-office
reviewed_on: 2026-06-01
people:
  - {id: kho, name: Kim Ho, roles: ["approver:brand"], active: true, github: kho}
  - {id: mlindqvist, name: Mara Lindqvist, roles: [spokesperson], active: true, github: mlindqvist}
`;

const incidents = (glass: string) => `schema_version: 1
owner: comms-lead
reviewed_on: 2026-06-01
incidents:
  - id: INC-1
    title: Smoke
    kind: fire
    status: open
    opened_at: 2026-06-02T02:05:00-06:00
    freeze: true
    approvals_required: []
${glass}`;

const glass =
  "    break_glass: [{by: [kho, mlindqvist], at: 2026-06-02T02:20:00-06:00, why: Legal sleeps.}]\n";
const post = `---\nincident_id: INC-1\n---\n\n${page({ 3: "Tonight we are sure." })}`;

const stage = useStage(
  {},
  {
    ...policy,
    "wardline.yml": `${policy["wardline.yml"]}time_zone: America/Denver\n`,
    "policies/house/rules/sure.yml": sure,
    "registries/people.yml": people,
    "registries/incidents.yml": incidents(""),
  },
);
const night = { "as-of": "2026-06-02T02:40:00-06:00" };

test("a pull request cannot break the glass for itself", async () => {
  const pr = stage.pull({ "posts/a.md": post, "registries/incidents.yml": incidents(glass) });
  const run = await stage.check(pr, night);
  expect(run.outputs).toMatchObject({ verdict: "fail", errors: "1" });
  expect(run.exitCode).toBe(1);
});

test("once it is on the trusted branch it releases, and the summary says until when and by whom", async () => {
  stage.hub.commit("main", { "registries/incidents.yml": incidents(glass) }, { author: "kho" });
  const pr = stage.pull({ "posts/b.md": post });
  const run = await stage.check(pr, night);
  expect(run.exitCode).toBe(0);
  const body = stage.summaries(pr)[0]?.body ?? "";
  expect(body).toContain("Break-glass until 2026-06-02T06:20");
  expect(body).toContain("by kho and mlindqvist");

  const later = await stage.check(pr, { "as-of": "2026-06-02T06:21:00-06:00" });
  expect(later.exitCode).toBe(1);
});
