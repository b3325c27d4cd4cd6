import { describe, expect, test } from "vitest";
import { page } from "./house.ts";
import { useFreshStage, useStage } from "./stage.ts";

// Rows 19 and 20 of the threat model: too much, and too often. And what GitHub refuses.

const wrong = page({ 3: "It is a miracle cure." });

describe("much", () => {
  const stage = useStage();

  test("row 19: a pull request of 3,001 files fails closed, in words", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 3001 }, (_, index) => [`posts/p${index}.md`, "Quiet.\n"]),
    );
    const run = await stage.check(stage.pull(files));
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBe("problem");
    expect(run.stdout).toMatch(/too many files/);
  });

  test("row 19: of 500 findings the worst get comments, every body fits, and the rest is counted", async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Number ${index} is a miracle cure.`);
    const pr = stage.pull({ "posts/a.md": `${lines.join("\n\n")}\n` });
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.errors).toBe("500");
    expect(stage.comments(pr)).toHaveLength(30);
    const [summary] = stage.summaries(pr);
    expect(Buffer.byteLength(summary?.body ?? "")).toBeLessThanOrEqual(60_000);
    expect(summary?.body).toContain("500 errors");
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1_000_000);
    expect(run.commands.filter(({ command }) => command === "error").length).toBeLessThanOrEqual(
      10,
    );
    expect(await stage.writesDuring(() => stage.check(pr))).toEqual([]);
  });
});

describe("often", () => {
  const stage = useFreshStage();

  test("row 20: ten pushes that change nothing of the findings write nothing", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    await stage.check(pr);
    const writes = await stage.writesDuring(async () => {
      for (let push = 0; push < 10; push++) {
        pr.push({ "notes.txt": `${push}` });
        expect((await stage.check(pr)).exitCode).toBe(1);
      }
    });
    expect(writes).toEqual([]);
  });

  test.each(["403", "429"] as const)(
    "row 20: asked to slow down with %s, it waits, writes once and keeps its verdict",
    async (dialect) => {
      const pr = stage.pull({ "posts/a.md": wrong });
      stage.hub.interventions.secondaryLimit("pulls/create-review", dialect, 1);
      expect((await stage.check(pr)).exitCode).toBe(1);
      expect(stage.comments(pr)).toHaveLength(1);
    },
  );

  test("row 20: the same said as 422, without the seconds: a minute later it writes once", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    stage.hub.interventions.secondaryLimit("issues/create-comment", "422 abuse");
    const run = await stage.check(pr, { comment: "summary" }, { timeoutMs: 115_000 });
    expect(run.exitCode).toBe(1);
    expect(stage.summaries(pr)).toHaveLength(1);
  });

  test("row 20: asked to wait longer than it may, it annotates instead", async () => {
    const pr = stage.pull({ "posts/a.md": wrong });
    stage.hub.interventions.secondaryLimit("pulls/create-review", "403", 600, 9);
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(stage.comments(pr)).toEqual([]);
    expect(run.commands.filter(({ command }) => command === "error")).toHaveLength(1);
  });

  test("a line that GitHub refuses does not sink the others", async () => {
    const pr = stage.pull({ "posts/a.md": wrong, "posts/b.md": wrong });
    const refusal = {
      message: "Unprocessable Entity",
      errors: ["Pull request review thread line must be part of the diff"],
      documentation_url: "https://docs.github.com/rest/pulls/reviews",
    };
    const isWhole = (request: { operation: string; body: string }) =>
      request.operation === "pulls/create-review" && request.body.includes("posts/a.md");
    stage.hub.interventions.respond(isWhole, { status: 422, body: refusal }, 9);
    const run = await stage.check(pr);
    expect(run.exitCode).toBe(1);
    expect(
      stage
        .comments(pr)
        .map(({ path, subject }) => `${path} ${subject}`)
        .sort(),
    ).toEqual(["posts/a.md file", "posts/b.md line"]);
  });

  test("a file whose difference GitHub does not show is told of as a whole", async () => {
    stage.hub.settings.omitPatch.add("posts/a.md");
    const pr = stage.pull({ "posts/a.md": wrong });
    expect((await stage.check(pr)).exitCode).toBe(1);
    expect(stage.comments(pr).map(({ subject }) => subject)).toEqual(["file"]);
  });
});
