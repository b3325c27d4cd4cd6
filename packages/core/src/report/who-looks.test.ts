import { expect, test } from "vitest";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { DocumentRoute } from "./report.ts";
import { reportOf } from "./sample.ts";
import { plain } from "./style.ts";
import { lookLines, nobodyLooks } from "./who-looks.ts";

const routed: DocumentRoute = {
  path: "stories/a.md",
  type: "story",
  roles: [
    { role: "legal", why: ["it has a sponsor"] },
    { role: "privacy-officer", why: ["it tells about a patient", "waiver W-1 waits"] },
  ],
};
const free: DocumentRoute = { path: "posts/menu.md", type: "page", roles: [] };

test("each document says which roles and why", () => {
  expect(lookLines([routed, free], false)).toEqual([
    "  stories/a.md  the legal team, because it has a sponsor; the privacy officer, because it tells about a patient and waiver W-1 waits",
  ]);
});

test("roles that are asked for the same reason are named together", () => {
  const roles = ["comms-lead", "legal"].map((role) => ({ role, why: ["it is a statement"] }));
  expect(lookLines([{ ...routed, roles }], false)).toEqual([
    "  stories/a.md  the comms lead and the legal team, because it is a statement",
  ]);
});

test("a long list is counted, not shown, unless everything is asked for", () => {
  const many = Array.from({ length: 12 }, () => routed);
  expect(lookLines(many, false)).toHaveLength(11);
  expect(lookLines(many, false).at(-1)).toBe("  and 2 more files (--verbose shows them)");
  expect(lookLines(many, true)).toHaveLength(12);
});

test.for<[DocumentRoute[], string[]]>([
  [[], []],
  [[routed], []],
  [[free], ["Nobody else needs to review this file: nothing here waits for a decision."]],
  [[free, free], ["Nobody else needs to review these 2 files: nothing here waits for a decision."]],
  [
    [routed, free],
    ["Nobody else needs to review the other 1 file: nothing here waits for a decision."],
  ],
])("that nobody must look is said as well %#", ([routing, expected]) => {
  expect(nobodyLooks(routing)).toEqual(expected);
});

test("a terminal and a page show both, and no identifier in a path", () => {
  const hidden = { ...routed, path: "stories/219-09-9999.md" };
  const report = reportOf([], { routing: [hidden, free] });
  const options = {
    ...{ rule: () => undefined, sourceOf: () => undefined, style: plain, width: 80 },
    ...{ verbose: true, maxBytes: 9999 },
  };
  for (const text of [pretty(report, options), markdown(report, options)]) {
    expect(text).toContain("To review before it is published");
    expect(text).toContain("because it has a sponsor");
    expect(text).toContain("Nobody else needs to review the other 1 file");
    expect(text).not.toContain("219-09");
  }
});
