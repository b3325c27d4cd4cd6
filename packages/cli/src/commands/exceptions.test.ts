import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { repository, type TestFolder, testFolder } from "../test-repository.ts";

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(files);
});
afterEach(() => folder.remove());

const rule = (text: string, waiver: string) => text.replace("waiver: none", `waiver: ${waiver}`);
const visits = "policies/house/rules/visit.yml";

/** The small repository with one rule that one person may waive, people, and a bad post. */
const files: Readonly<Record<string, string>> = {
  ...repository,
  [visits]: rule(repository[visits], "one"),
  "registries/people.yml": `schema_version: 1
owner: people-office
reviewed_on: "2026-06-01"
people:
  - {id: pofficer, name: Petra Oakes, roles: ["approver:privacy-officer"], active: true}
  - {id: jtorres, name: Jo Torres, roles: [author], active: false, end_date: "2026-02-28"}
`,
  "posts/bad.md": "Sorry your visit ran late.\n",
};

const waiverFile = (more = "") => `schema_version: 1
owner: legal
reviewed_on: "2026-06-01"
waivers:
  - id: W-1
    rule: house/visit
    files: [posts/bad.md]
    reason: The family asked us to.
    owner: kho
    approved_by: [pofficer]
    expires: "2026-06-30"
${more}`;

const unused = `  - {id: W-2, rule: house/visit, files: [old/**], reason: x, owner: kho, approved_by: [pofficer], expires: "2026-06-10"}\n`;

describe("waivers", () => {
  test("a waiver lets a run pass until its last day, and is shown with who, why, until when", async () => {
    await folder.write({ "registries/waivers.yml": waiverFile() });
    expect((await folder.wardline(["check"])).status).toBe(0);
    expect((await folder.wardline(["check", "--as-of", "2026-06-30"])).status).toBe(0);
    expect((await folder.wardline(["check", "--as-of", "2026-07-01"])).status).toBe(1);
    const { status, stdout } = await folder.wardline(["waivers"]);
    expect(status).toBe(0);
    expect(stdout).toBe(`Waivers as of 2026-06-02T09:00:00Z

W-1
  Rule         house/visit
  Files        posts/bad.md
  Why          The family asked us to.
  Owner        kho
  Approved by  pofficer
  Until        2026-06-30
  State        in force
  Excuses      1 finding
`);
  });

  test("what nothing needs and what ends soon is said, by check as well", async () => {
    await folder.write({ "registries/waivers.yml": waiverFile(unused) });
    const table = await folder.wardline(["waivers", "--format", "json"]);
    expect(JSON.parse(table.stdout)).toMatchObject([
      { id: "W-1", state: "in force", findings: 1 },
      { id: "W-2", state: "ends soon", findings: 0 },
    ]);
    expect(table.stderr).toBe("1 waiver in force but not needed: please remove.\n");
    const { stdout } = await folder.wardline(["check", "--verbose"]);
    expect(stdout).toContain("registries/waivers.yml\n\n  12:10  warning");
    expect(stdout).toContain("Waiver W-2 excuses nothing: no finding of house/visit is left\n");
    expect(stdout).toContain("Waiver W-2 for house/visit ends on 2026-06-10.");
  });

  test("a spreadsheet gets one row for each", async () => {
    await folder.write({ "registries/waivers.yml": waiverFile() });
    const { stdout } = await folder.wardline(["waivers", "--format", "csv"]);
    expect(stdout).toBe(
      "Waiver,Rule,Files,Why,Owner,Approved by,Until,State,Excuses\r\nW-1,house/visit,posts/bad.md,The family asked us to.,kho,pofficer,2026-06-30,in force,1 finding\r\n",
    );
  });

  test("without any, that is said", async () => {
    expect((await folder.wardline(["waivers"])).stdout).toBe(
      "There are no waivers: every rule holds everywhere.\n",
    );
  });
});

describe("baseline", () => {
  test("what was there does not block, what is new does, and what is fixed goes for good", async () => {
    const created = await folder.wardline(["baseline", "create"]);
    expect(created).toMatchObject({
      status: 0,
      stdout: "wardline-baseline.yml holds 1 finding.\n",
    });
    expect(folder.read("wardline-baseline.yml")).toMatch(
      /^# .*\n# .*\nbaseline_version: 1\ncreated_on: "2026-06-02"\nfindings:\n {2}- \{fingerprint: "[0-9a-f]{32}", rule: "house\/visit", path: "posts\/bad.md"\}\n$/,
    );
    const known = await folder.wardline(["check"]);
    expect(known.status).toBe(0);
    expect(known.stdout).toContain("Not counted: 1 known from before.");

    // A fix and a new mistake of the same kind in the same file never cancel out.
    await folder.write({ "posts/bad.md": "Fixed.\n\nThanks for your visit, Sam.\n" });
    const swapped = await folder.wardline(["check"]);
    expect(swapped.status).toBe(1);
    expect(swapped.stdout).toContain(
      "1 finding of the baseline is gone: wardline baseline prune takes them out.",
    );

    expect((await folder.wardline(["baseline", "prune"])).stdout).toBe(
      "Took 1 finding out of wardline-baseline.yml; 0 findings left.\n",
    );
    expect((await folder.wardline(["baseline", "prune"])).stdout).toContain("Nothing is gone");
    await folder.write({ "posts/bad.md": "Sorry your visit ran late.\n" });
    expect((await folder.wardline(["check"])).status).toBe(1);
  });

  test("it does not grow, but for a reason that it keeps", async () => {
    await folder.wardline(["baseline", "create"]);
    await folder.write({ "posts/worse.md": "About your visit.\n" });
    const refused = await folder.wardline(["baseline", "create"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      "There is a baseline of 1 finding already, and it may only shrink.",
    );
    expect((await folder.wardline(["baseline", "create", "--force"])).status).toBe(2);
    const words = ["baseline", "create", "--force", "--reason", "house 2.0"];
    expect(await folder.wardline(words)).toMatchObject({
      status: 0,
      stdout: "wardline-baseline.yml holds 2 findings.\n",
    });
    expect(folder.read("wardline-baseline.yml")).toContain(
      'additions:\n  - {on: "2026-06-02", reason: "house 2.0", findings: 1}\n',
    );
    expect((await folder.wardline(["check"])).status).toBe(0);
  });

  test("a rule that nobody may waive is named in every report, and no identifier is written down", async () => {
    await folder.write({
      "posts/bad.md": "Call 078-05-1120.\n",
      "posts/219-09-9999.md": "Call 219-09-9999.\n",
    });
    const created = await folder.wardline(["baseline", "create"]);
    expect(created.stderr).toContain("2 findings of rules that nobody may waive");
    expect(folder.read("wardline-baseline.yml")).not.toMatch(/078-05|219-09/);
    const { status, stdout } = await folder.wardline(["check"]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "notice  posts/bad.md: The baseline excuses 1 finding of house/ssn, a rule that nobody may waive.",
    );
  });

  test("another file, also in JSON; what is wrong with it is said", async () => {
    const words = ["--baseline", "known.json"];
    expect((await folder.wardline(["check", ...words])).status).toBe(2);
    expect((await folder.wardline(["baseline", "create", ...words])).status).toBe(0);
    expect(JSON.parse(folder.read("known.json"))).toMatchObject({
      baseline_version: 1,
      findings: [{ rule: "house/visit", path: "posts/bad.md" }],
    });
    expect(existsSync(join(folder.path, "wardline-baseline.yml"))).toBe(false);
    expect((await folder.wardline(["check", ...words])).status).toBe(0);
    await folder.write({ "wardline-baseline.yml": "baseline_version: 2\nfinding: []\n" });
    const broken = await folder.wardline(["check"]);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain("wardline-baseline.yml:1:");
    expect((await folder.wardline(["baseline", "grow"])).stderr).toContain("create or prune");
  });
});

describe("audit", () => {
  test("lists each rule in force on a day with source, owner and dates", async () => {
    await folder.write({
      "registries/waivers.yml": waiverFile(),
      "wardline.yml": `${repository["wardline.yml"]}rules: {house/ssn: {severity: warning, reason: a trial}}\n`,
    });
    const { status, stdout } = await folder.wardline([
      ...["audit", "--format", "json", "--as-of", "2026-03-03"],
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      audit_version: 1,
      as_of: "2026-03-03T00:00:00Z",
      packs: [{ name: "./policies/house", version: "1.0.0" }],
      rules: [
        { id: "house/plain" },
        {
          id: "house/ssn",
          severity: "error",
          overrides: ["warning (a trial)"],
          citations: [{ text: "45 CFR 164.502(a)" }],
          owner: "privacy-officer",
          effective: "2026-01-01",
          review_by: "2027-01-01",
          review_is_due: false,
        },
        { id: "house/visit", waivers: ["W-1"] },
      ],
      waivers: [{ id: "W-1", state: "in force", approved_by: ["pofficer"] }],
      loosened: [{ rule: "house/ssn", reason: "a trial" }],
      people_who_left: [{ id: "jtorres", end_date: "2026-02-28" }],
    });
  });

  test("says for each person who left when they last authored, and which access nobody reviewed", async () => {
    await folder.write({
      "wardline.yml": `${repository["wardline.yml"].replace('"**/*.md"', '"**/*.md", "calendar/*.yml"')}`,
      "posts/old.md": "---\nauthor: jtorres\npublish_at: 2026-02-01T09:00:00-07:00\n---\nHello.\n",
      "posts/undated.md": "---\nauthor: jtorres\n---\nHello.\n",
      "calendar/march.yml": "- {date: 2026-03-02, channel: x, author: jtorres}\n",
      "registries/channels.yml": `schema_version: 1
owner: comms-lead
reviewed_on: "2026-06-01"
channels:
  - {id: x, platform: x, handle: "@a", status: active, owners: [pofficer, jtorres], mfa: true, access_reviewed_on: "2026-01-01"}
`,
    });
    const words = ["audit", "--as-of", "2026-06-02"];
    const { stderr } = await folder.wardline(words);
    expect(stderr).toContain(
      "Access to x was reviewed on 2026-01-01, 152 days ago. Review it again. Take out jtorres.\n",
    );
    expect(stderr).toContain(
      "jtorres left on 2026-02-28; last authored on 2026-03-02, after leaving (calendar/march.yml), and 1 file without a day.",
    );
    const { stdout } = await folder.wardline([...words, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      people_who_left: [
        { last_authored: { on: "2026-03-02", after_leaving: true }, undated: ["posts/undated.md"] },
      ],
      access_reviews: [{ channel: "x", days: 152, is_due: true, gone: ["jtorres"] }],
    });
  });

  test("nothing is in force before its day, and a review that is due is said", async () => {
    const early = await folder.wardline(["audit", "--as-of", "2025-12-31"]);
    expect(early.stdout).toBe("No rule is in force on that day.\n");
    const late = await folder.wardline(["audit", "--format", "csv", "--as-of", "2027-02-01"]);
    expect(late.stdout.split("\r\n")[3]).toBe(
      "house/visit,A reply must not show that someone was our patient,error,,one approver,,privacy-officer,privacy-officer,45 CFR 164.502(a),US,2026-01-01,2027-01-01 (due),./policies/house 1.0.0,",
    );
    expect(late.stderr).toContain("3 rules to be reviewed by the owner.");
  });

  test("for a page or a terminal", async () => {
    const page = await folder.wardline(["audit", "--format", "markdown"]);
    expect(page.stdout).toContain("## Rules in force as of 2026-06-02T09:00:00Z");
    expect((await folder.wardline(["audit"])).stdout).toContain(
      "\nhouse/ssn\n  Title           No Social Security numbers\n",
    );
  });
});

test("lock writes which packs are in use, and from then on others are refused", async () => {
  const { status, stdout } = await folder.wardline(["lock"]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "./policies/house 1.0.0\n" });
  expect(folder.read("wardline.lock")).toContain("integrity: sha512-");
  expect((await folder.wardline(["check"])).status).toBe(1);
  await folder.write({ [visits]: rule(repository[visits], "two") });
  expect((await folder.wardline(["check"])).status).toBe(2);
});

describe("shards", () => {
  test("merged are the whole report, byte for byte; a part that is missing is refused", async () => {
    await folder.write({
      "posts/078-05-1120.md": "your visit\n",
      "posts/more.md": "Utilize the portal.\n",
      "registries/waivers.yml": waiverFile(unused),
    });
    const whole = await folder.wardline(["check", "--format", "json"]);
    const names: string[] = [];
    for (const number of [1, 2, 3]) {
      const name = `part-${number}.json`;
      const words = ["check", "--shard", `${number}/3`, "--format", "json", "--output", name];
      expect((await folder.wardline(words)).status).toBeLessThan(2);
      expect(folder.read(name)).not.toContain("078");
      names.push(name);
    }
    const merged = await folder.wardline(["merge", ...names]);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.status).toBe(whole.status);
    const part = await folder.wardline(["merge", "part-1.json", "part-3.json"]);
    expect(part.status).toBe(2);
    expect(part.stderr).toContain("Part 2 of 3 is missing, so the whole cannot be told.");
  });

  test.each([
    [["check", "--shard", "0/4"], "--shard cannot be 0/4"],
    [["check", "--shard", "5/4"], "--shard cannot be 5/4"],
    [["check", "--shard", "1/2", "posts"], "--shard parts all the content"],
    [["check", "--workers", "none"], "--workers cannot be none"],
    [["merge", "wardline.yml"], "This is not a report in JSON."],
    [["merge", "no.json"], "This report could not be read (ENOENT)."],
  ])("%j is refused", async (words, message) => {
    const run = await folder.wardline(words);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
  });
});

test("who must review what is said, and that nobody must", async () => {
  await folder.write({ "posts/bad.md": "We won an award.\n" });
  const { stdout } = await folder.wardline(["check"]);
  expect(stdout).toContain(
    "To review before it is published\n  posts/bad.md  the legal team, because it speaks of a product, a price, a result, an award or an offer\n",
  );
  expect(stdout).toContain("Nobody else needs to review the other 1 file:");
});
