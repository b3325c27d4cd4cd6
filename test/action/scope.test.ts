import { describe, expect, test } from "vitest";
import { lineOf, page, policy, ruleFile } from "./house.ts";
import { useFreshStage } from "./stage.ts";

describe("scope", () => {
  const old = page({ 3: "It is a miracle cure." });
  const stage = useFreshStage();

  test("changed-lines leaves alone what was there before, and tells what the change made", async () => {
    stage.hub.commit("main", { "posts/legacy.md": old });
    const pr = stage.pull({
      "posts/legacy.md": page({ 3: "It is a miracle cure.", 9: "We utilize it." }),
    });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(0);
    expect(stage.comments(pr).map(({ line }) => line)).toEqual([lineOf(9)]);
    const files = await stage.check(pr, { scope: "changed-files" });
    expect(files.exitCode).toBe(1);
    expect(files.outputs.errors).toBe("1");
  });

  test("changed-lines sees what a change broke somewhere else in the file", async () => {
    stage.hub.commit("main", { "posts/legacy.md": "It is a miracle\n\ncure.\n" });
    const pr = stage.pull({ "posts/legacy.md": "It is a miracle\ncure.\n" });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
  });

  test("a baseline on the trusted ref sets aside what was there before; one in the head does not", async () => {
    stage.hub.commit("main", { "posts/legacy.md": old });
    const pr = stage.pull({ "posts/new.md": page() });
    const all = await stage.check(pr, { scope: "all" });
    const { findings } = JSON.parse(all.files["wardline/wardline.json"] ?? "");
    const entries = findings.map(({ fingerprint, rule, path }: Record<string, string>) => ({
      fingerprint,
      rule,
      path,
    }));
    const baseline = JSON.stringify({
      baseline_version: 1,
      created_on: "2026-06-01",
      findings: entries,
    });
    pr.push({ "wardline-baseline.yml": baseline });
    expect((await stage.check(pr, { scope: "all" })).exitCode).toBe(1);
    stage.hub.commit("main", { "wardline-baseline.yml": baseline });
    expect((await stage.check(pr, { scope: "all" })).exitCode).toBe(0);
  });

  test("all looks at every file of the head", async () => {
    stage.hub.commit("main", { "posts/legacy.md": old });
    const pr = stage.pull({ "posts/new.md": page() });
    expect((await stage.check(pr)).exitCode).toBe(0);
    expect((await stage.check(pr, { scope: "all" })).exitCode).toBe(1);
  });
});

describe("content that a registry names", () => {
  const stays = ruleFile({
    id: "house/stays",
    say: "A published statement stays.",
    look_for: { documents: { for_each: "statements", path: "published" } },
    must_flag: "x",
    more: {
      examples: {
        must_flag: [
          { path: "registries/statements.yml", document: "statements: [{published: [a.md]}]" },
        ],
        must_pass: [{ path: "registries/statements.yml", document: "statements: []" }],
      },
    },
  });
  const statement = {
    ...{ id: "ST-01", kind: "holding", version: 1, status: "approved", text: { en: "We know." } },
    ...{ valid_from: "2026-06-01", approved_by: ["kho"], published: ["posts/statement.md"] },
  };
  const stage = useFreshStage(
    {},
    {
      ...policy,
      "policies/house/rules/stays.yml": stays,
      "posts/statement.md": page(),
      "registries/statements.yml": JSON.stringify({
        ...{ schema_version: 1, owner: "comms-lead", reviewed_on: "2026-06-01" },
        statements: [statement],
      }),
    },
  );

  test("is missed in the summary by the change that takes it away, and by no other", async () => {
    const other = stage.pull({ "posts/new.md": page() });
    expect((await stage.check(other)).exitCode).toBe(0);
    const pr = stage.pull({ "posts/statement.md": null });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr)).toEqual([]);
    expect(
      stage
        .summaries(pr)
        .map(({ body }) => body)
        .join(),
    ).toContain("A published statement stays.");
  });
});
