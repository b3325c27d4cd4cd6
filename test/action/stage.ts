import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import type { WorkflowEvent } from "../github/events.ts";
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from "../github/fake-github.ts";
import type { Permissions } from "../github/permissions.ts";
import type { PullRequestHandle } from "../github/pull-request-handle.ts";
import { type RunInput, type RunResult, runAction } from "../github/runner.ts";
import { builtAction } from "./built.ts";
import { type FileChanges, page, policy } from "./house.ts";

export const workflowPermissions: Permissions = { contents: "read", "pull-requests": "write" };

// A run is a process that loads the whole engine, and the first one is preceded by a build.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A content repository on the fake GitHub, and the built action to run on it. */
export class Stage {
  hub!: FakeGitHub;
  token!: string;
  script!: string;

  async open(options: Partial<FakeGitHubOptions> = {}, files: FileChanges = policy): Promise<void> {
    this.script = join(builtAction(), "index.mjs");
    this.hub = await startFakeGitHub({ owner: "larkmoor", repo: "content", ...options });
    this.hub.commit("main", { "posts/old.md": page(), ...files }, { author: "kho" });
    this.token = this.workflowToken();
  }

  async close(): Promise<void> {
    await this.hub.stop();
  }

  workflowToken(permissions: Permissions = workflowPermissions): string {
    return this.hub.token({ login: "github-actions[bot]", permissions });
  }

  pull(
    files: FileChanges,
    more: { head?: string; from?: string; base?: string; draft?: boolean; title?: string } = {},
  ): PullRequestHandle {
    return this.hub.openPullRequest({
      head: `feature-${this.hub.state.nextNumber()}`,
      author: "areyes",
      files,
      ...more,
    });
  }

  run(
    event: WorkflowEvent,
    inputs: Record<string, string> = {},
    more: Partial<RunInput> = {},
  ): Promise<RunResult> {
    const { hub, script } = this;
    return runAction({ hub, script, event, inputs: { token: this.token, ...inputs }, ...more });
  }

  /** One run on the pull request as it is now. */
  check(
    pr: PullRequestHandle,
    inputs: Record<string, string> = {},
    more: Partial<RunInput> = {},
  ): Promise<RunResult> {
    return this.run(this.hub.events.pullRequest(pr), inputs, more);
  }

  /** How many requests asked for a change while `work` ran. */
  async writesDuring(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.hub.writes().length;
    await work();
    return this.hub
      .writes()
      .slice(before)
      .map(({ operation }) => operation);
  }

  comments(pr: PullRequestHandle) {
    return this.hub.state.reviewComments(pr);
  }

  summaries(pr: PullRequestHandle) {
    return this.hub.state.issueComments(pr);
  }
}

/** One GitHub for a file of tests; each test opens its own pull request. */
export function useStage(options: Partial<FakeGitHubOptions> = {}, files?: FileChanges): Stage {
  const stage = new Stage();
  beforeAll(() => stage.open({ limits: generous, ...options }, files));
  afterEach(() => expect(stage.hub.violations.splice(0)).toEqual([]));
  afterAll(() => stage.close());
  return stage;
}

/** A GitHub of its own for every test, for tests that change the default branch or what GitHub allows. */
export function useFreshStage(
  options: Partial<FakeGitHubOptions> = {},
  files?: FileChanges,
): Stage {
  const stage = new Stage();
  beforeEach(() => stage.open(options, files));
  afterEach(async () => {
    await stage.close();
    expect(stage.hub.violations).toEqual([]);
  });
  return stage;
}

/** Many tests share one token and one minute. */
const generous = {
  contentWritesPerMinute: 10_000,
  contentWritesPerHour: 10_000,
  requestsPerHour: 100_000,
};
