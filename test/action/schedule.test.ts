import { describe, expect, test } from "vitest";
import { useFreshStage, workflowPermissions } from "./stage.ts";

describe("schedule", () => {
  const dated = {
    "policies/house/rules/review.yml": JSON.stringify({
      id: "house/review",
      title: "A page is reviewed in time",
      say: "The review of this page is overdue. Read it again and set a new date.",
      severity: "error",
      waiver: "none",
      owner: "brand",
      route_to: "brand",
      look_for: { date: { value: "review_by", must_be: "after", than: "now" } },
      why: "Old advice can harm.",
      citations: [{ text: "House style, page 9" }],
      effective: "2026-01-01",
      review_by: "2027-06-30",
      examples: {
        must_flag: [{ document: "---\nreview_by: 2020-01-01\n---\nOld.\n", path: "a.md" }],
        must_pass: [{ document: "---\nreview_by: 2099-01-01\n---\nNew.\n", path: "a.md" }],
      },
    }),
  };
  const stage = useFreshStage();
  const audit = (
    asOf: string,
    permissions = { ...workflowPermissions, issues: "write" } as const,
  ) =>
    stage.run(stage.hub.events.schedule(), {
      token: stage.workflowToken(permissions),
      "as-of": asOf,
    });

  test("one issue is opened for what depends on time, left alone, updated, closed and opened again", async () => {
    stage.hub.commit("main", {
      ...dated,
      "posts/a.md": "---\nreview_by: 2026-09-01\n---\nA page. It is a miracle cure.\n",
    });
    expect((await audit("2026-08-01")).exitCode).toBe(1);
    expect(stage.hub.state.issues()).toEqual([]);
    expect((await audit("2026-10-01")).exitCode).toBe(1);
    const [issue] = stage.hub.state.issues();
    expect(issue).toMatchObject({ state: "open", labels: ["wardline-audit"] });
    expect(issue?.body).toContain("house/review");
    expect(issue?.body).not.toContain("house/cure");
    expect(await stage.writesDuring(() => audit("2026-10-01"))).toEqual([]);
    stage.hub.commit("main", { "posts/a.md": "---\nreview_by: 2027-09-01\n---\nA page.\n" });
    expect((await audit("2026-10-01")).exitCode).toBe(0);
    expect(issue?.state).toBe("closed");
    await audit("2027-10-01");
    expect(stage.hub.state.issues()).toHaveLength(1);
    expect(issue?.state).toBe("open");
  });

  test("without the permission for issues it says which line to add, and its verdict stands", async () => {
    stage.hub.commit("main", {
      ...dated,
      "posts/a.md": "---\nreview_by: 2026-09-01\n---\nA page.\n",
    });
    const run = await audit("2026-10-01", { contents: "read" } as never);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("issues: write");
    expect(stage.hub.state.issues()).toEqual([]);
  });

  test("somebody else's issue with our marker is not taken for ours", async () => {
    stage.hub.commit("main", {
      ...dated,
      "posts/a.md": "---\nreview_by: 2026-09-01\n---\nA page.\n",
    });
    await audit("2026-10-01");
    const [ours] = stage.hub.state.issues();
    if (ours !== undefined) ours.author = "areyes";
    await audit("2026-10-01");
    expect(stage.hub.state.issues()).toHaveLength(2);
  });
});
