import { expect, test } from "vitest";
import { page, policy } from "./house.ts";
import { useStage } from "./stage.ts";

const people = `schema_version: 1
owner: people-office
reviewed_on: 2026-06-01
people:
  - {id: kho, name: Kim Ho, title: Communications lead, roles: [reviewer, "approver:brand"], active: true, github: kho}
  - {id: pofficer, name: Petra Oakes, title: Privacy officer, roles: [reviewer, "approver:privacy-officer"], active: true, github: pofficer}
`;
const stage = useStage({}, { ...policy, "registries/people.yml": people });
const leak = page({ 3: "Her SSN is 078-05-1120." });

test("labels say which packs found something", async () => {
  const pr = stage.pull({ "posts/a.md": leak });
  expect((await stage.check(pr, { labels: "true" })).exitCode).toBe(1);
  expect(pr.data.labels).toEqual(["policy: hipaa"]);
  pr.push({ "posts/a.md": page() });
  await stage.check(pr, { labels: "true" });
  expect(pr.data.labels).toEqual([]);
});

test("the person whose role decides is asked, once", async () => {
  stage.hub.addCollaborator("pofficer");
  const pr = stage.pull({ "posts/a.md": leak });
  expect((await stage.check(pr, { reviewers: "deciders" })).exitCode).toBe(1);
  expect(pr.data.reviewers).toEqual(["pofficer"]);
  expect(await stage.writesDuring(() => stage.check(pr, { reviewers: "deciders" }))).toEqual([]);
});

test("nobody is asked and nothing is labelled unless the workflow says so", async () => {
  const pr = stage.pull({ "posts/b.md": leak });
  await stage.check(pr);
  expect([pr.data.labels, pr.data.reviewers]).toEqual([[], []]);
});

test("a team is asked with a token of its own", async () => {
  stage.hub.addTeam("privacy-team", ["pofficer"]);
  const pr = stage.pull({ "posts/c.md": leak });
  const inputs = { reviewers: "deciders", teams: "privacy-officer: privacy-team" };
  await stage.check(pr, { ...inputs, "team-token": stage.hub.token({ login: "larkmoor-bot" }) });
  expect(pr.data.teams).toEqual(["privacy-team"]);
});

test("a person who cannot be asked changes neither the comments nor the verdict", async () => {
  stage.hub.state.collaborators.delete("pofficer");
  const pr = stage.pull({ "posts/d.md": leak });
  const run = await stage.check(pr, { reviewers: "deciders" });
  expect(run.exitCode).toBe(1);
  expect(stage.comments(pr)).toHaveLength(1);
  expect(pr.data.reviewers).toEqual([]);
});
