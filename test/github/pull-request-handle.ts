import type { FileChanges } from "./import-stream.ts";
import { reanchorComments } from "./reanchor.ts";
import type { PullRequest } from "./state.ts";
import type { World } from "./world.ts";

export interface PushOptions {
  author?: string;
  message?: string;
}

/** A pull request as a test holds it. Reads the present state; pushing changes it. */
export class PullRequestHandle {
  private readonly world: World;
  readonly number: number;

  constructor(world: World, number: number) {
    this.world = world;
    this.number = number;
  }

  get data(): PullRequest {
    const pull = this.world.state.pulls.get(this.number);
    if (pull === undefined) throw new Error(`no pull request ${this.number}`);
    return pull;
  }

  get headSha(): string {
    return this.data.headSha;
  }

  /** Adds a commit. Comments move with their lines. */
  push(files: FileChanges, options: PushOptions = {}): string {
    return this.commit([this.data.headSha], files, options);
  }

  /** Replaces the whole branch by one new commit on `onto`, the present base by default: a rebase. */
  forcePush(files: FileChanges, options: PushOptions & { onto?: string } = {}): string {
    const onto =
      options.onto ?? this.world.git.resolve(`refs/heads/${this.data.baseRef}`, "commit");
    if (onto === undefined) throw new Error(`no branch ${this.data.baseRef}`);
    return this.commit([onto], files, options);
  }

  close(): void {
    this.data.state = "closed";
    this.data.closedAt = this.world.state.tick();
  }

  /** Changes the base branch, which the `edited` event reports. */
  retarget(base: string): void {
    this.data.baseRef = base;
    this.moveHead(this.data.headSha);
  }

  private commit(parents: string[], files: FileChanges, options: PushOptions): string {
    const pull = this.data;
    const ref = headRef(this.world, pull.headOwner, pull.headRef);
    const date = new Date(this.world.state.tick());
    const { author = pull.author, message = "Change content" } = options;
    const sha = this.world.git.commit({ ref, parents, files, author, message, date });
    this.moveHead(sha);
    return sha;
  }

  private moveHead(sha: string): void {
    const { git } = this.world;
    const pull = this.data;
    pull.headSha = sha;
    if (pull.heads.at(-1) !== sha) pull.heads.push(sha);
    pull.baseSha = git.resolve(`refs/heads/${pull.baseRef}`, "commit") ?? pull.baseSha;
    pull.updatedAt = this.world.state.tick();
    git.setRef(`refs/pull/${pull.number}/head`, sha);
    reanchorComments(this.world, pull);
  }
}

/** Branches of forks live in the same object store, as they do on GitHub. */
export function headRef(world: World, owner: string, branch: string): string {
  return owner === world.owner ? `refs/heads/${branch}` : `refs/forks/${owner}/${branch}`;
}
