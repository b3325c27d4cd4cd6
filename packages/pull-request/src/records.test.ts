import { describe, expect, test } from "vitest";
import { markerLine, readMarker, readSummaryMarker, summaryMarkerLines } from "./marker.ts";
import { plan } from "./plan.ts";
import { recordOf, summaryRecordOf, type ThreadNode } from "./records.ts";
import { finding, planInput, pullRequest } from "./samples.ts";

const found = finding();
const ours = markerLine({
  fingerprint: found.fingerprint,
  state: "open",
  rule: found.rule,
  bodyHash: "0".repeat(16),
  history: false,
});

function comment(body: string, more: Partial<ThreadNode["comments"]["nodes"][number]> = {}) {
  return {
    id: "PRRC_1",
    fullDatabaseId: "5000000001",
    url: "https://github.com/larkmoor/content/pull/7#discussion_r5000000001",
    body,
    viewerDidAuthor: true,
    author: { login: "github-actions" },
    editor: null,
    isMinimized: false,
    ...more,
  };
}

function thread(first: ReturnType<typeof comment>, more: Partial<ThreadNode> = {}): ThreadNode {
  return {
    id: "PRRT_1",
    isResolved: false,
    resolvedBy: null,
    isOutdated: false,
    viewerCanResolve: false,
    viewerCanUnresolve: false,
    path: "posts/a.md",
    line: 10,
    startLine: null,
    originalLine: 10,
    subjectType: "LINE",
    comments: { totalCount: 1, nodes: [first] },
    ...more,
  };
}

const viewer = "github-actions[bot]";

describe("a comment becomes a record", () => {
  test("when it is ours, whatever its number", () => {
    expect(recordOf(thread(comment(`${ours}words`)), viewer)).toMatchObject({
      id: 5_000_000_001,
      fingerprint: found.fingerprint,
      state: "open",
      resolvedBy: "nobody",
    });
  });

  test("not when somebody else copied our marker: their comment cannot silence a finding", () => {
    const forged = thread(
      comment(`${ours}words`, { viewerDidAuthor: false, author: { login: "mallory" } }),
    );
    const record = recordOf(forged, viewer);
    const pull = pullRequest({ records: record === undefined ? [] : [record] });
    expect(plan(planInput([found], pull)).map(({ kind }) => kind)).toContain("comment");
    expect(record).toBeUndefined();
  });

  test.each([
    ["below the first line", `Hello\n${ours}`],
    ["after a space", ` ${ours}`],
    ["in a quote", `> ${ours}`],
    ["with a state of its own", ours.replace('"open"', '"waived"')],
    ["with other characters", ours.replace("hipaa", "hipaa<")],
    ["cut short", ours.slice(0, 40)],
    ["with a broken field", ours.replace('"fp"', '"fq"')],
  ])("not with a marker %s", (_, body) => {
    expect(readMarker(`${body}words`)).toBeUndefined();
    expect(recordOf(thread(comment(`${body}words`)), viewer)).toBeUndefined();
  });

  test("which knows who resolved it and who edited it, with or without [bot]", () => {
    const by = (login: string) => ({ isResolved: true, resolvedBy: { login } });
    expect(recordOf(thread(comment(ours), by("github-actions")), viewer)?.resolvedBy).toBe("us");
    expect(recordOf(thread(comment(ours), by("areyes")), viewer)?.resolvedBy).toBe("person");
    expect(recordOf(thread(comment(ours, { editor: { login: "areyes" } })), viewer)?.edited).toBe(
      true,
    );
    expect(
      recordOf(thread(comment(ours, { editor: { login: "github-actions" } })), viewer)?.edited,
    ).toBe(false);
  });

  test("which is outdated when its line is gone, but never when it stands on the file", () => {
    expect(recordOf(thread(comment(ours), { line: null }), viewer)?.outdated).toBe(true);
    const onFile = thread(comment(ours), { line: null, subjectType: "FILE" });
    expect(recordOf(onFile, viewer)).toMatchObject({ subject: "file", outdated: false });
  });
});

describe("the summary", () => {
  const body = `${summaryMarkerLines({ bodyHash: "1".repeat(16), known: [found.fingerprint] })}words`;

  test("is ours or nobody's", () => {
    expect(summaryRecordOf(comment(body), viewer)?.known).toEqual([found.fingerprint.slice(0, 12)]);
    expect(summaryRecordOf(comment(body, { viewerDidAuthor: false }), viewer)).toBeUndefined();
  });

  test("keeps its list below 8 KB", () => {
    const known = Array.from({ length: 2000 }, (_, at) => `${at}`.padEnd(32, "-"));
    const lines = summaryMarkerLines({ bodyHash: "1".repeat(16), known });
    expect(lines.length).toBeLessThan(8192);
    expect(readSummaryMarker(`${lines}words`)?.known).toHaveLength(500);
  });
});
