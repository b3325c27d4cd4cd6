import { describe, expect, test } from "vitest";
import { lineOf, page, policy, ruleFile } from "./house.ts";
import { useFreshStage, useStage } from "./stage.ts";

// Rows 1 to 4 and 28 of the threat model: whose policy counts, and what it may do.

const wrong = page({ 3: "It is a miracle cure." });
const lax = 'packs: ["./policies/hipaa"]\n';

describe("with one repository", () => {
  const stage = useStage();

  test("row 1: a head that takes out the pack is judged by the trusted policy, and the dry run is shown", async () => {
    const pr = stage.pull({ "wardline.yml": lax, "posts/a.md": wrong });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr).map(({ path, line }) => [path, line])).toContainEqual([
      "posts/a.md",
      lineOf(3),
    ]);
    const body = stage.summaries(pr)[0]?.body ?? "";
    expect(body).toContain("This pull request changes the policy");
    expect(body).toMatch(/would no longer find[\s\S]*house\/cure/);
    expect(
      stage
        .comments(pr)
        .map((comment) => comment.body)
        .join(),
    ).toContain("wardline/policy-change");
    expect(run.outputs["policy-sha"]).toBe(stage.hub.tip("main"));
  });

  test("row 1: a head that breaks or deletes the policy changes nothing but the dry run", async () => {
    const pr = stage.pull({ "wardline.yml": "packs: 5\n", "posts/a.md": wrong });
    expect((await stage.check(pr)).exitCode).toBe(1);
    expect(stage.summaries(pr)[0]?.body).toContain("could not be tried");
    const gone = stage.pull({ "wardline.yml": null, "posts/a.md": wrong });
    const run = await stage.check(gone);
    expect(run.outputs).toMatchObject({ verdict: "fail", errors: "1" });
  });

  test("row 1: a pull request that tightens the policy sees what the new rule would find", async () => {
    const rule = ruleFile({
      id: "house/quiet",
      look_for: { phrases: ["quiet line 5"] },
      must_flag: "A quiet line 5 is here.",
    });
    const pr = stage.pull({ "policies/house/rules/quiet.yml": rule, "posts/a.md": page() });
    const run = await stage.check(pr);
    expect(run.outputs).toMatchObject({ verdict: "pass", errors: "0", warnings: "1" });
    expect(run.exitCode).toBe(0);
    expect(stage.summaries(pr)[0]?.body).toMatch(/would also find[\s\S]*house\/quiet/);
  });

  test("row 2: an unprotected base branch with a lax policy is not trusted, a protected one is", async () => {
    const { hub } = stage;
    hub.branch("evil");
    hub.commit("evil", { "wardline.yml": lax });
    const pr = stage.pull({ "posts/a.md": wrong }, { base: "evil" });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ "policy-ref": "main", "policy-sha": hub.tip("main") });

    hub.branch("release");
    hub.commit("release", { "wardline.yml": lax });
    hub.protect("release");
    const other = stage.pull({ "posts/a.md": wrong }, { base: "release" });
    const released = await stage.check(other);
    expect(released.exitCode).toBe(0);
    expect(released.outputs).toMatchObject({ "policy-ref": "release" });
  });

  test("row 3: nothing executable of the head is ever read, and nothing of it runs", async () => {
    const trap = "require('fs').writeFileSync(process.env.RUNNER_TEMP + '/pwned', 'x')";
    const files = {
      "wardline.config.js": trap,
      ".npmrc": "ignore-scripts=false\n",
      "package.json": JSON.stringify({ scripts: { preinstall: `node -e "${trap}"` } }),
      "policies/house/index.js": trap,
    };
    const pr = stage.pull({ ...files, "posts/a.md": page() });
    const before = stage.hub.requests.length;
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(0);
    const sent = stage.hub.bytesOf(stage.hub.requests.slice(before));
    for (const path of Object.keys(files)) {
      expect(sent).not.toContain(stage.hub.git.objectAt(pr.headSha, path));
      expect(sent).not.toMatch(/wardline\.config|npmrc|package\.json/);
    }
    expect(Object.keys(run.files).filter((file) => /pwned/.test(file))).toEqual([]);
  });

  test("row 4: a file that cannot be evaluated fails the run and is named; the others are still told", async () => {
    const pr = stage.pull({
      "posts/huge.md": "a".repeat(5_000_001),
      "posts/binary.md": "It is a miracle cure.\0",
      "posts/a.md": wrong,
    });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBe("problem");
    const body = stage.summaries(pr)[0]?.body ?? "";
    expect(body).toMatch(/posts\/huge\.md[\s\S]*5 MB/);
    expect(body).toMatch(/posts\/binary\.md|not text/);
    expect(stage.comments(pr).map(({ path }) => path)).toContain("posts/a.md");
  });
});

describe("with a policy of its own", () => {
  const evil = ruleFile({
    id: "house/evil",
    look_for: { pattern: { regex: "(a+)+!", means: "many letters" } },
    must_flag: "It says aaa! here.",
  });
  const stage = useFreshStage({}, { ...policy, "policies/house/rules/evil.yml": evil });

  test("row 4: a pattern made to hang does not: the run ends in time", async () => {
    const pr = stage.pull({ "posts/a.md": `# A page\n\n${"a".repeat(1_000_000)}\n` });
    const run = await stage.check(pr);
    expect(run.outputs.verdict).toBe("pass");
    expect(run.milliseconds).toBeLessThan(30_000);
  });

  test("row 28: a policy cannot send the token elsewhere: an unknown key is a mistake, said with its place", async () => {
    stage.hub.commit("main", {
      "wardline.yml": `${policy["wardline.yml"]}api_url: https://evil.example\n`,
    });
    const pr = stage.pull({ "posts/a.md": page() });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBe("problem");
    expect(stage.summaries(pr)[0]?.body).toMatch(/wardline\.yml[\s\S]*api\\*_url/);
  });
});
