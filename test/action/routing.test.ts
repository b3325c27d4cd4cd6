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

/** No person of people.yml decides about these, so it is for CODEOWNERS to name somebody. */
const nobody = people.replace("github: pofficer", "github: areyes");
const record = (owners: string): Record<string, string> => ({
  "registries/people.yml": nobody,
  ".github/CODEOWNERS": owners,
});
const deciders = { reviewers: "deciders" };

function owned(owners: string): void {
  stage.hub.commit("main", record(owners), { author: "kho" });
  for (const login of ["kho", "intruder", "pofficer"]) stage.hub.addCollaborator(login);
}

test("CODEOWNERS of the trusted branch names the reviewer, not that of the head", async () => {
  owned("/posts/ @kho\n");
  const pr = stage.pull({
    "posts/e.md": leak,
    ".github/CODEOWNERS": "* @intruder\n",
  });
  expect((await stage.check(pr, deciders)).exitCode).toBe(1);
  expect(pr.data.reviewers).toEqual(["kho"]);
  expect(await stage.writesDuring(() => stage.check(pr, deciders))).toEqual([]);
});

test("the first of the places GitHub looks in counts", async () => {
  owned("/posts/ @kho\n");
  stage.hub.commit("main", { CODEOWNERS: "* @intruder\n", "docs/CODEOWNERS": "* @intruder\n" });
  const pr = stage.pull({ "posts/f.md": leak });
  await stage.check(pr, deciders);
  expect(pr.data.reviewers).toEqual(["kho"]);
  stage.hub.commit("main", { CODEOWNERS: null, "docs/CODEOWNERS": null });
});

test("a team that owns the file is asked with a token of its own, and never without", async () => {
  owned("/posts/ @larkmoor/owners\n");
  stage.hub.addTeam("owners", ["kho"]);
  const pr = stage.pull({ "posts/g.md": leak });
  const run = await stage.check(pr, deciders);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain("Asking a team needs a token of its own: see team-token");
  expect([pr.data.teams, pr.data.reviewers]).toEqual([[], []]);
  const token = stage.hub.token({ login: "larkmoor-bot" });
  await stage.check(pr, { ...deciders, "team-token": token });
  expect([pr.data.teams, pr.data.reviewers]).toEqual([["owners"], []]);
});

test("an author who is the owner is not asked, and the summary says which line is missing", async () => {
  owned("/posts/ @areyes\n");
  const pr = stage.pull({ "posts/h.md": leak });
  const run = await stage.check(pr, deciders);
  expect(pr.data.reviewers).toEqual([]);
  const [summary] = stage.summaries(pr);
  expect(summary?.body).toContain("add to CODEOWNERS the line `/posts/h.md OWNER`");
  expect(run.summary).toContain("add to CODEOWNERS the line `/posts/h.md OWNER`");
  expect(await stage.writesDuring(() => stage.check(pr, deciders))).toEqual([]);
});

test("a change to a registry is for its owners, also when it makes somebody else the owner", async () => {
  owned("/registries/ @kho\n");
  const pr = stage.pull({
    "registries/people.yml": `${nobody}  - {id: intruder, name: Ira Nough, title: Writer, roles: ["approver:privacy-officer"], active: true, github: intruder}\n`,
    ".github/CODEOWNERS": "* @intruder\n",
  });
  await stage.check(pr, deciders);
  expect(pr.data.reviewers).toEqual(["kho"]);
});

test("owners are read where policy-ref says", async () => {
  owned("* @intruder\n");
  stage.hub.branch("policy");
  stage.hub.commit("policy", record("/posts/ @kho\n"), { author: "kho" });
  const pr = stage.pull({ "posts/i.md": leak });
  await stage.check(pr, { ...deciders, "policy-ref": "policy" });
  expect(pr.data.reviewers).toEqual(["kho"]);
});

test("a topic asks the person of its role though nothing is to be fixed, and the summary says why", async () => {
  stage.hub.commit("main", record("/other/ @kho\n"), { author: "kho" });
  stage.hub.commit("main", { "registries/people.yml": people }, { author: "kho" });
  stage.hub.addCollaborator("pofficer");
  const story = `---\ntype: testimonial\n---\n\n${page()}`;
  const pr = stage.pull({ "stories/j.md": story });
  const run = await stage.check(pr, deciders);
  expect(run.exitCode).toBe(0);
  expect(pr.data.reviewers).toEqual(["pofficer"]);
  expect(stage.summaries(pr)[0]?.body).toMatch(
    /To review before it is published[\s\S]*`stories\/j.md`: the privacy officer, because/,
  );
  const quiet = stage.pull({ "posts/k.md": page() });
  await stage.check(quiet, deciders);
  expect(quiet.data.reviewers).toEqual([]);
});
