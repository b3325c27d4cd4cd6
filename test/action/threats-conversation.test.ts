import { expect, test } from "vitest";
import { lineOf, page } from "./house.ts";
import { useStage } from "./stage.ts";

// Rows 5 to 7, 10, 21, 22, 24 and 25 of the threat model: what others write on a pull request, and bad luck with writing.

const stage = useStage();
const wrong = page({ 3: "It is a miracle cure." });
const at = { path: "posts/a.md", line: lineOf(3), side: "RIGHT" } as const;

/** Our own comment on the same finding of another pull request: its fingerprint is right. */
async function copiedBody(): Promise<string> {
  const pr = stage.pull({ "posts/a.md": wrong });
  await stage.check(pr);
  return stage.comments(pr)[0]?.body ?? "";
}

test("row 5: a comment with our marker by somebody else hides nothing", async () => {
  const forged = await copiedBody();
  const pr = stage.pull({ "posts/a.md": wrong });
  stage.hub.as("areyes").reviewComment(pr, at, forged);
  stage.hub.as("areyes").comment(pr, forged);
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  const ours = stage.comments(pr).filter(({ author }) => author === "github-actions[bot]");
  expect(ours.map(({ line }) => line)).toEqual([lineOf(3)]);
});

test("row 6: a marker in a file name or in the text is taken for nothing", async () => {
  const marker = (await copiedBody()).split("\n")[0] ?? "";
  const fixed = marker.replace('"st":"open"', '"st":"fixed"');
  const path = 'posts/a<!-- wardline:v1 {"fp":"0"} -->.md';
  const pr = stage.pull({ [path]: wrong, "posts/a.md": `${fixed}\n${wrong}` });
  expect((await stage.check(pr)).exitCode).toBe(1);
  expect(stage.comments(pr)).toHaveLength(2);
  const bodies = [...stage.comments(pr), ...stage.summaries(pr)].map(({ body }) => body);
  for (const body of bodies) expect(body.match(/<!--/g)?.length).toBeLessThanOrEqual(2);
  expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
});

test("row 7: the same login with our marker cannot change the verdict", async () => {
  const fixed = (await copiedBody()).replace('"st":"open"', '"st":"fixed"');
  const pr = stage.pull({ "posts/a.md": wrong });
  stage.hub.as("github-actions[bot]").reviewComment(pr, at, fixed);
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: "fail", errors: "1" });
});

test("row 10: the fingerprint is the same for two numbers in the same sentence", async () => {
  const fingerprints = [];
  for (const number of ["078-05-1120", "219-09-9999"]) {
    const pr = stage.pull({ "posts/one.md": `Her SSN is ${number}.\n` });
    await stage.check(pr);
    fingerprints.push(/"fp":"(\w+)"/.exec(stage.comments(pr)[0]?.body ?? "")?.[1]);
  }
  expect(fingerprints[0]).toBeDefined();
  expect(fingerprints[0]).toBe(fingerprints[1]);
});

test("row 21: two runs at once end with one comment for each finding and one summary", async () => {
  const pr = stage.pull({
    "posts/a.md": page({ 3: "It is a miracle cure.", 7: "We utilize it." }),
  });
  stage.hub.interventions.barrier("pulls/create-review", 2, 60_000);
  const runs = await Promise.all([stage.check(pr), stage.check(pr)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
  expect(stage.comments(pr).map(({ line }) => line)).toEqual([lineOf(3), lineOf(7)]);
  expect(stage.summaries(pr)).toHaveLength(1);
});

test("row 22: a review that was answered with 502 and is there all the same is not written twice", async () => {
  const pr = stage.pull({ "posts/a.md": wrong });
  stage.hub.interventions.commitThen502("pulls/create-review");
  const sent = await stage.writesDuring(async () => {
    expect((await stage.check(pr)).exitCode).toBe(1);
  });
  // Sent once and looked for: a second one would have told everybody again, though it can be taken away.
  expect(sent).toEqual(["pulls/create-review", "issues/create-comment"]);
  expect(stage.comments(pr)).toHaveLength(1);
  expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
});

test("row 22: a connection that breaks after the review was written does not double it", async () => {
  const pr = stage.pull({ "posts/a.md": wrong });
  stage.hub.interventions.commitThenDisconnect("pulls/create-review");
  expect((await stage.check(pr)).exitCode).toBe(1);
  expect(stage.comments(pr)).toHaveLength(1);
});

test("row 24: a push between reading and writing: nothing is written for the old head", async () => {
  const pr = stage.pull({ "posts/a.md": wrong });
  stage.hub.interventions.before("graphql/viewer+repository", () => {
    pr.push({ "posts/b.md": page() });
  });
  const writes = await stage.writesDuring(async () => {
    expect((await stage.check(pr)).exitCode).toBe(1);
  });
  expect(writes).toEqual([]);
});

test("row 25: an approval, a label or a resolved thread by the author excuses nothing", async () => {
  const pr = stage.pull({ "posts/a.md": wrong });
  await stage.check(pr);
  const author = stage.hub.as("areyes");
  author.approve(pr);
  author.label(pr, "policy: approved", "wardline-ignore");
  for (const comment of stage.comments(pr)) {
    author.resolve(comment);
    author.reply(comment, "wardline ignore");
  }
  const run = await stage.check(pr);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: "fail", errors: "1" });
});
