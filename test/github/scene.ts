import { afterEach, beforeEach, expect } from "vitest";
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from "./fake-github.ts";
import type { Permissions } from "./permissions.ts";
import type { PullRequestHandle } from "./pull-request-handle.ts";
import { graphql, lines, type RestOptions, type RestReply, rest } from "./testing.ts";

/** A repository with one file of forty lines, and a pull request that changes lines 10 and 30 of it. */
export class Scene {
  hub!: FakeGitHub;
  pr!: PullRequestHandle;
  token!: string;

  readonly base: string = "/repos/larkmoor/content";

  async start(options: Partial<FakeGitHubOptions>): Promise<void> {
    this.hub = await startFakeGitHub({ owner: "larkmoor", repo: "content", ...options });
    this.hub.commit(
      "main",
      { "posts/a.md": lines(40), "wardline.yml": "fail_on: error\n" },
      { author: "kho" },
    );
    this.pr = this.hub.openPullRequest({
      head: "feature",
      files: { "posts/a.md": changed() },
      author: "areyes",
    });
    this.token = this.workflowToken({ contents: "read", "pull-requests": "write" });
  }

  workflowToken(permissions: Permissions): string {
    return this.hub.token({ login: "github-actions[bot]", permissions });
  }

  call(method: string, path: string, options: Partial<RestOptions> = {}): Promise<RestReply> {
    return rest(this.hub, method, `${this.base}${path}`, { token: this.token, ...options });
  }

  get(path: string): Promise<RestReply> {
    return this.call("GET", path);
  }

  post(path: string, body: unknown): Promise<RestReply> {
    return this.call("POST", path, { body });
  }

  graphql(query: string, token: string = this.token): ReturnType<typeof graphql> {
    return graphql(this.hub, token, query);
  }

  /** A comment of the workflow's on a line of posts/a.md. */
  comment(line: number, more: Record<string, unknown> = {}): Promise<RestReply> {
    const body = {
      commit_id: this.pr.headSha,
      path: "posts/a.md",
      line,
      body: "A finding.",
      ...more,
    };
    return this.post("/pulls/1/comments", body);
  }

  /** Takes the violations made so far, so that the check after the test finds none. */
  violations(): string[] {
    return this.hub.violations.splice(0);
  }
}

/** The head's posts/a.md; more replacements on top of the two. */
export function changed(replaced: Record<number, string | null> = {}): string {
  return lines(40, { 10: "changed ten", 30: "changed thirty", ...replaced });
}

export function useScene(options: Partial<FakeGitHubOptions> = {}): Scene {
  const scene = new Scene();
  beforeEach(() => scene.start(options));
  afterEach(async () => {
    await scene.hub.stop();
    expect(scene.hub.violations).toEqual([]);
  });
  return scene;
}
