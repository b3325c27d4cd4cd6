import { ProblemError } from "@wardline/core";
import { describe, expect, test } from "vitest";
import type { GitHubClient, GitHubResponse, GraphqlResponse } from "./github-client.ts";
import { markerLine } from "./marker.ts";
import { readConversation } from "./read-conversation.ts";
import { readChanges } from "./read-pull-request.ts";
import { RequestRefused } from "./request-refused.ts";

const name = { owner: "larkmoor", repo: "content", number: 7 };

function pullAnswer(changed_files: number): object {
  return {
    state: "open",
    draft: false,
    html_url: "https://github.com/larkmoor/content/pull/7",
    changed_files,
    user: { login: "areyes" },
    head: { sha: "a".repeat(40), ref: "feature", repo: null },
    base: { sha: "b".repeat(40), ref: "main" },
    labels: [{ name: "policy: hipaa" }],
    requested_reviewers: [{ login: "kho" }],
    requested_teams: [],
  };
}

/** Lists so many files, a hundred to a page. */
function listing(
  files: number,
  changed: number = files,
  first?: Partial<GitHubResponse>,
): GitHubClient & { log: string[] } {
  const log: string[] = [];
  let mishap = first;
  return {
    log,
    async request(_, path) {
      log.push(path);
      if (mishap !== undefined) {
        const answer = { status: 500, headers: {}, data: {}, ...mishap };
        mishap = undefined;
        return answer;
      }
      const page = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 0);
      if (page === 0) return { status: 200, headers: {}, data: pullAnswer(changed) };
      const here = Array.from(
        { length: Math.max(0, Math.min(100, files - (page - 1) * 100)) },
        (_, at) => ({
          filename: `posts/${page}-${at}.md`,
          status: at === 0 ? "renamed" : "modified",
          ...(at === 0 ? { previous_filename: "old.md" } : {}),
          sha: at === 1 ? null : "c".repeat(40),
          patch: "@@ -1 +1 @@\n-a\n+b",
        }),
      );
      return { status: 200, headers: {}, data: here };
    },
    graphql: () => Promise.reject(new Error("not asked")),
  };
}

describe("readChanges", () => {
  test("reads every page of the files", async () => {
    const hub = listing(250);
    const pull = await readChanges(hub, name);
    expect(pull.files).toHaveLength(250);
    expect(pull.files[0]).toMatchObject({
      path: "posts/1-0.md",
      previousPath: "old.md",
      status: "renamed",
    });
    expect(hub.log.at(-1)).toBe("/repos/larkmoor/content/pulls/7/files?per_page=100&page=3");
    expect(pull).toMatchObject({
      author: "areyes",
      headRepo: undefined,
      webUrl: "https://github.com/larkmoor/content",
    });
  });

  test.each([
    ["3,000 files or more, of which GitHub lists no more", 3000, 3001],
    ["a list that stops early", 120, 200],
  ])("fails closed at %s", async (_, files, changed) => {
    await expect(readChanges(listing(files, changed), name)).rejects.toThrow(ProblemError);
  });

  test("asks once more after a 502, not after a 404", async () => {
    await expect(readChanges(listing(2, 2, { status: 502 }), name)).resolves.toBeDefined();
    await expect(readChanges(listing(2, 2, { status: 404 }), name)).rejects.toThrow(RequestRefused);
  });

  test("says which permission is missing", async () => {
    const denied = { status: 403, data: { message: "Resource not accessible by integration" } };
    await expect(readChanges(listing(2, 2, denied), name)).rejects.toMatchObject({
      missing: { line: "pull-requests: read" },
    });
  });
});

describe("readConversation", () => {
  const node = (id: number) => ({
    id: `PRRT_${id}`,
    isResolved: false,
    resolvedBy: null,
    isOutdated: false,
    viewerCanResolve: false,
    viewerCanUnresolve: false,
    path: "posts/a.md",
    line: id,
    startLine: null,
    originalLine: id,
    subjectType: "LINE",
    comments: {
      totalCount: 1,
      nodes: [
        {
          id: `PRRC_${id}`,
          fullDatabaseId: String(id),
          url: "https://github.com/x",
          viewerDidAuthor: true,
          author: null,
          editor: null,
          isMinimized: false,
          body: markerLine({
            fingerprint: `${id}`,
            state: "open",
            rule: "hipaa/ssn",
            bodyHash: "0".repeat(16),
            history: false,
          }),
        },
      ],
    },
  });

  test("reads every page of threads and comments, each only as long as there is more", async () => {
    const asked: unknown[] = [];
    const hub: GitHubClient = {
      request: () => Promise.reject(new Error("not asked")),
      async graphql(_, { threads, comments, afterThread }): Promise<GraphqlResponse> {
        asked.push([threads, comments, afterThread]);
        const more = asked.length < 3;
        const pullRequest = {
          ...(threads
            ? {
                reviewThreads: {
                  pageInfo: { hasNextPage: more, endCursor: `t${asked.length}` },
                  nodes: [node(asked.length)],
                },
              }
            : {}),
          ...(comments
            ? {
                comments: { pageInfo: { hasNextPage: false, endCursor: "c1" }, nodes: [] },
                reviews: { nodes: [{ author: { login: "kho" } }, { author: null }] },
              }
            : {}),
        };
        return {
          status: 200,
          headers: {},
          errors: [],
          data: { viewer: { login: "github-actions[bot]" }, repository: { pullRequest } },
        };
      },
    };
    const conversation = await readConversation(hub, name);
    expect(asked).toEqual([
      [true, true, null],
      [true, false, "t1"],
      [true, false, "t2"],
    ]);
    expect(conversation.records.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(conversation).toMatchObject({
      reviewedBy: ["kho"],
      summary: undefined,
      viewer: "github-actions[bot]",
    });
  });

  test.each([
    ["FORBIDDEN", { missing: { line: "pull-requests: read" } }],
    ["NOT_FOUND", { missing: undefined }],
  ])("refuses to guess after %s", async (type, expected) => {
    const hub: GitHubClient = {
      request: () => Promise.reject(new Error("not asked")),
      graphql: async () => ({
        status: 200,
        headers: {},
        data: null,
        errors: [{ message: "no", type }],
      }),
    };
    await expect(readConversation(hub, name)).rejects.toMatchObject({
      name: "RequestRefused",
      ...expected,
    });
  });
});
