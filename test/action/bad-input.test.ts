import { describe, expect, test } from "vitest";
import { page, policy, ruleFile } from "./house.ts";
import { useFreshStage, useStage } from "./stage.ts";

const wrong = page({ 3: "It is a miracle cure." });

describe("a permission that is missing is named, with the line to add", () => {
  const stage = useStage();

  test("to write comments", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const token = stage.workflowToken({ contents: "read", "pull-requests": "read" });
    const run = await stage.check(pr, { token });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("pull-requests: write");
  });

  test("to read the pull request", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const run = await stage.check(pr, { token: stage.workflowToken({ contents: "read" }) });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("pull-requests: read");
  });

  test("to read the content", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const run = await stage.check(pr, { token: stage.workflowToken({ "pull-requests": "write" }) });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("contents: read");
  });

  test("row 27: a token that GitHub refuses; no token is ever printed", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const token = "ghs_CanaryTokenThatIsNotKnown0000000000000";
    const run = await stage.check(pr, { token }, { debug: true });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/token/);
    const good = await stage.check(pr, {}, { debug: true });
    for (const bytes of [run.everyByte(), good.everyByte()]) {
      expect(bytes).not.toContain(token);
      expect(bytes).not.toContain(stage.token);
    }
  });
});

describe("a policy that is broken on the trusted ref: one clear comment and a failure", () => {
  const stage = useFreshStage();

  test.each([
    ["wardline.yml", "packs: [./policies/house\nfail-on: x\n", /wardline\.yml/],
    ["registries/people.yml", "people: 5\n", /registries\/people\.yml/],
    ["registries/poeple.yml", "people: []\n", /people\.yml/],
    ["policies/house/rules/cure.yml", "id: house/cure\n", /house\/rules\/cure\.yml/],
    [
      "policies/house/rules/cure.yml",
      ruleFile({
        id: "house/cure",
        look_for: { phrases: ["x y"] },
        must_flag: "It does not hold.",
      }),
      /It does not hold/,
    ],
  ])("%s (%#)", async (path, text, said) => {
    const pr = stage.pull({ "posts/a.md": wrong });
    await stage.check(pr);
    const told = stage.comments(pr).map((comment) => comment.body);
    stage.hub.commit("main", { [path]: text });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBe("problem");
    expect(stage.summaries(pr)).toHaveLength(1);
    expect(stage.summaries(pr)[0]?.body.replaceAll("\\", "")).toMatch(said);
    expect(run.stdout).not.toMatch(/because of a bug/);
    expect(stage.comments(pr).map((comment) => comment.body)).toEqual(told);
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });

  test("an input that means nothing is named, and what was given is not repeated", async () => {
    const pr = stage.pull({ "posts/a.md": page() });
    const run = await stage.check(pr, { scope: "everything; 078-05-1120" });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/input scope/);
    expect(run.stdout).not.toContain("078-05-1120");
  });
});

describe("policy-ref", () => {
  const stage = useFreshStage();

  test("names another ref of the repository, whose commit is printed", async () => {
    stage.hub.branch("policy");
    stage.hub.commit("policy", { "wardline.yml": 'packs: ["./policies/hipaa"]\n' });
    const pr = stage.pull({ "posts/a.md": wrong });
    const run = await stage.check(pr, { "policy-ref": "policy" });
    expect(run.exitCode).toBe(0);
    expect(run.outputs["policy-sha"]).toBe(stage.hub.tip("policy"));
    expect(run.stdout).toContain(stage.hub.tip("policy"));
  });

  test("that is not there fails, in words", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    const run = await stage.check(pr, { "policy-ref": "nowhere" });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).not.toMatch(/because of a bug/);
  });
});

describe("before adoption", () => {
  const stage = useFreshStage({}, {});

  test("a pull request is checked with the packs that come with the action, and told so", async () => {
    const pr = stage.pull({ "posts/a.md": "# A page\n\nHer SSN is 078-05-1120.\n" });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(
      stage
        .comments(pr)
        .map((comment) => comment.body)
        .join(),
    ).toContain("hipaa/ssn");
    expect(stage.summaries(pr)[0]?.body).toMatch(/no wardline\.yml/);
  });

  test("the pull request that adopts it is judged by the defaults, and shown what its own policy says", async () => {
    const pr = stage.pull({ ...policy, "posts/a.md": wrong });
    const run = await stage.check(pr);
    expect(run.outputs.verdict).not.toBe("problem");
    expect(stage.summaries(pr)[0]?.body).toMatch(/would also find[\s\S]*house\/cure/);
  });
});
