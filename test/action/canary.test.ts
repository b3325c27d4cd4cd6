import { describe, expect, test } from "vitest";
import { findLeaks } from "../github/leaks.ts";
import type { PullRequestHandle } from "../github/pull-request-handle.ts";
import { policy } from "./house.ts";
import { useStage } from "./stage.ts";

// Rows 8 to 12 of the threat model: what identifies a person never leaves the process.

/** Published specimens that belong to nobody: one of every type, with words that make it what it is. */
const canaries: readonly (readonly [secret: string, sentence: string])[] = [
  ["Maria Delgado", "Our patient Maria Delgado came home."],
  ["14 Alder Street", "The patient lives at 14 Alder Street, Butte."],
  ["March 3, 2024", "The patient was admitted on March 3, 2024."],
  ["(406) 555-0142", "Call the patient at (406) 555-0142."],
  ["406-555-0143", "Fax the patient at fax 406-555-0143."],
  ["maria.delgado@mail.example", "The patient writes from maria.delgado@mail.example."],
  ["078-05-1120", "Her SSN is 078-05-1120."],
  ["00482913", "Her MRN 00482913 is on the chart."],
  ["1EG4-TE5-MK73", "Her Medicare number is 1EG4-TE5-MK73."],
  ["4111 1111 1111 1111", "Her card number is 4111 1111 1111 1111."],
  ["1M8GDM9AXKP042788", "Her VIN is 1M8GDM9AXKP042788."],
  ["PZK600231S", "Her pacemaker serial number is PZK600231S."],
  ["192.0.2.44", "The patient logged in from IP address 192.0.2.44."],
];
const secrets = canaries.map(([secret]) => secret);

const stage = useStage(
  {},
  {
    ...policy,
    "wardline.yml":
      'packs: ["./policies/house", "@wardline/hipaa"]\ncontent: ["**/*.md"]\nmode: strict\n',
    "policies/hipaa/pack.yml": "",
  },
);

const sentences = canaries.map(([, sentence]) => sentence);
const body = [
  `---\ntitle: "Her SSN is 078-05-1120."\nnote: "Her MRN 00482913 is on the chart."\n---\n`,
  ...sentences.map((sentence) => `# ${sentence}\n`),
  ...sentences.map((sentence) => `We utilize it. ${sentence}\n`),
  ...sentences.map((sentence) => `> ${sentence} It is a miracle cure.\n`),
  ...sentences.map((sentence) => `![${sentence}](a.png "${sentence}")\n`),
].join("\n");
const named = "notes/ssn-078-05-1120.md";

function pull(): PullRequestHandle {
  return stage.pull({ "posts/a.md": body, [named]: "Her SSN is 078-05-1120.\n" });
}

test("row 8: nothing leaks in comments, summary, annotations, log, SARIF, report, outputs, debug output", async () => {
  const pr = pull();
  const first = await stage.check(pr, { "max-comments": "100" }, { debug: true });
  expect(first.exitCode).toBe(1);
  expect(Number(first.outputs.errors)).toBeGreaterThan(10);
  expect(first.files["wardline/wardline.sarif"]).toContain("hipaa/ssn");
  expect(findLeaks(first.everyByte(), secrets)).toEqual([]);
  pr.push({ "posts/a.md": body.replaceAll("We utilize it.", "We really utilize it.") });
  const second = await stage.check(pr, { "max-comments": "100" }, { debug: true });
  expect(findLeaks(second.everyByte(), secrets)).toEqual([]);
});

test("row 8: nothing leaks without the right to comment, when all goes to annotations and the job summary", async () => {
  const token = stage.workflowToken({ contents: "read", "pull-requests": "read" });
  const run = await stage.check(pull(), { token }, { debug: true });
  expect(run.exitCode).toBe(1);
  expect(findLeaks(run.everyByte(), secrets)).toEqual([]);
});

test("row 9: an identifier in a file name is shown nowhere in words", async () => {
  const pr = stage.pull({ [named]: "Her SSN is 078-05-1120.\n" });
  const run = await stage.check(pr, { comment: "summary" });
  const words = [stage.summaries(pr)[0]?.body, run.stdout, run.summary].join("\n");
  expect(findLeaks(run.everyByte(), ["078-05-1120"])).toEqual([]);
  expect(words).toContain("⟨SSN⟩");
});

test("row 11: a suggestion is offered on a clean line and never where the line holds an identifier", async () => {
  const clean = stage.pull({ "posts/clean.md": "We utilize it every day.\n" });
  await stage.check(clean);
  expect(
    stage
      .comments(clean)
      .map((comment) => comment.body)
      .join(),
  ).toContain("```suggestion");
  const dirty = stage.pull({
    "posts/dirty.md": "We utilize it. Her SSN is 078-05-1120, or 219-09-9999.\n",
  });
  await stage.check(dirty);
  expect(stage.comments(dirty)).not.toEqual([]);
  expect(
    stage
      .comments(dirty)
      .map((comment) => comment.body)
      .join(),
  ).not.toContain("suggestion");
});

test("row 12: nothing was ever in a comment that an edit would have to take out", () => {
  const edits = [...stage.hub.state.allReviewComments, ...stage.hub.state.allIssueComments];
  const bodies = edits.flatMap((comment) => [
    comment.body,
    ...comment.edits.map((edit) => edit.body),
  ]);
  expect(findLeaks(bodies.join("\n"), secrets)).toEqual([]);
});

describe("row 8: with a bug that throws the text it stumbled over", () => {
  const crash = new URL("crash.ts", import.meta.url).href;

  test.each([
    "matchAll",
    "exec",
    "replace",
    "split",
    "set",
    "decode",
    "parse",
    "timer",
    "rejection",
  ])("in %s", async (where) => {
    const options = `${stage.hub.blockedOriginsEnv().NODE_OPTIONS} --import=${crash}`;
    const env = { NODE_OPTIONS: options, CRASH_IN: where, CRASH_ON: "078-05-1120" };
    const run = await stage.check(pull(), {}, { debug: true, env });
    expect(run.exitCode).toBe(1);
    expect(Object.keys(run.files)).toContain("crashed");
    expect(findLeaks(run.everyByte(), secrets)).toEqual([]);
  });
});
