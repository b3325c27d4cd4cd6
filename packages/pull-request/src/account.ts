import type { Answer } from "./answer.ts";
import type { ApplyResult } from "./apply-result.ts";
import type { GitHubClient } from "./github-client.ts";
import { type Deed, type MissingPermission, missingPermission } from "./permissions.ts";
import type { PullRequest } from "./pull-request.ts";
import { pullPath, repositoryPath } from "./read-pull-request.ts";
import type { Sender } from "./sender.ts";

interface Errand {
  readonly client: GitHubClient;
  readonly sender: Sender;
  readonly pull: PullRequest;
  readonly teams: GitHubClient | undefined;
}

/** One execution of a plan: whom it talks to, how it is going, and when it must stop. */
export class Account {
  readonly client: GitHubClient;
  readonly sender: Sender;
  readonly pull: PullRequest;
  readonly teams: GitHubClient | undefined;
  /** `/repos/o/r` and `/repos/o/r/pulls/7`. */
  readonly repository: string;
  readonly path: string;
  /** Fingerprints without the comment they should have. */
  readonly unposted: Set<string> = new Set();
  readonly notes: string[] = [];
  private outcome: ApplyResult["outcome"] = "done";
  private missing: MissingPermission | undefined;

  constructor({ client, sender, pull, teams }: Errand) {
    this.client = client;
    this.sender = sender;
    this.pull = pull;
    this.teams = teams;
    this.repository = repositoryPath(pull);
    this.path = pullPath(pull);
  }

  /** Nothing more may be written: the head has moved, or the token may not. */
  get stopped(): boolean {
    return this.outcome === "stale" || this.outcome === "denied";
  }

  /** No more comments: nothing may be written, or GitHub has no more patience. */
  get done(): boolean {
    return this.stopped || this.outcome === "limited";
  }

  /** Reads the head again: a newer run owns a pull request that has moved on. */
  async headStands(): Promise<boolean> {
    const answer = await this.sender.again("GET", this.path);
    if (answer.kind !== "done") {
      this.failed(answer, "write comments");
      return false;
    }
    const now = answer.response.data as { readonly head?: { readonly sha?: string } } | null;
    if (now?.head?.sha === this.pull.headSha) return true;
    this.outcome = "stale";
    this.note("The pull request has moved on: the run for its new head comments.");
    return false;
  }

  /** Keeps the worst of what went wrong. */
  failed(answer: Exclude<Answer, { kind: "done" }>, deed: Deed): void {
    if (answer.kind === "denied") {
      this.missing ??= missingPermission(deed, answer.response, this.fromFork);
      this.outcome = "denied";
    } else if (answer.kind === "limited") {
      if (this.outcome === "done") this.outcome = "limited";
      this.note("GitHub asks to go slower than this run can wait. The next run does the rest.");
    } else if (this.outcome === "done") this.outcome = "failed";
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }

  /** For what the run can do without: says what the token lacks and goes on. */
  lacks(deed: Deed, answer: Answer): void {
    if (answer.kind !== "denied") return;
    this.note(missingPermission(deed, answer.response, this.fromFork).sentence);
  }

  result(): ApplyResult {
    const { outcome, missing, notes } = this;
    const unposted = [...this.unposted].toSorted();
    const writes = this.sender.writes();
    return { outcome, writes, unposted, notes, ...(missing === undefined ? {} : { missing }) };
  }

  private get fromFork(): boolean {
    return (
      this.pull.headRepo?.toLowerCase() !== `${this.pull.owner}/${this.pull.repo}`.toLowerCase()
    );
  }
}
