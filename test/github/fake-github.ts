import { type Api, handleCodeload, handleRequest } from "./api.ts";
import { EventFactory } from "./events.ts";
import { GitRepository } from "./git-repository.ts";
import type { FileChanges } from "./import-stream.ts";
import { Interventions } from "./interventions.ts";
import { strayRequestEnv } from "./other-origins.ts";
import { Person } from "./people.ts";
import type { Actor, Permissions } from "./permissions.ts";
import { headRef, PullRequestHandle, type PushOptions } from "./pull-request-handle.ts";
import { RateLimits } from "./rate-limits.ts";
import { bytesSent, type LoggedRequest } from "./request-log.ts";
import { ensureLabel } from "./rest/labels.ts";
import { type RunningServer, serve } from "./server.ts";
import { defaultLimits, defaultSettings, type Limits, type Settings } from "./settings.ts";
import { type Role, State } from "./state.ts";
import type { World } from "./world.ts";

export interface FakeGitHubOptions {
  owner: string;
  repo: string;
  settings?: Partial<Settings>;
  limits?: Partial<Limits>;
  /** Serves tarballs from a second origin, as GitHub does, where the token must not be sent. */
  separateCodeload?: boolean;
}

export interface PullRequestInput {
  base?: string;
  head: string;
  /** Login of the owner of a fork; the head branch lives there. */
  from?: string;
  /** What the head changes, on top of the tip of the base. */
  files: FileChanges;
  author: string;
  title?: string;
  body?: string;
  draft?: boolean;
}

export interface TokenInput {
  login: string;
  permissions?: Permissions;
}

const everything: Permissions = {
  contents: "write",
  "pull-requests": "write",
  issues: "write",
  statuses: "write",
};

export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const hub = new FakeGitHub(options);
  await hub.listen(options.separateCodeload === true);
  return hub;
}

/** A GitHub of one repository. Everything a test does, and everything it may ask about. */
export class FakeGitHub {
  readonly owner: string;
  readonly repo: string;
  readonly state: State = new State();
  readonly git: GitRepository = new GitRepository();
  readonly settings: Settings;
  readonly limits: Limits;
  /** What was wrong with any request, or with the fake itself. A test ends by expecting none. */
  readonly violations: string[] = [];
  readonly requests: LoggedRequest[] = [];
  readonly interventions: Interventions = new Interventions(this.violations);
  readonly events: EventFactory;
  private readonly world: World;
  private readonly api: Api;
  private readonly tokens: Map<string, Actor> = new Map();
  private servers: RunningServer[] = [];

  constructor(options: FakeGitHubOptions) {
    this.owner = options.owner;
    this.repo = options.repo;
    this.settings = { ...defaultSettings(), ...options.settings };
    this.limits = { ...defaultLimits(), ...options.limits };
    const { owner, repo, git, state, settings, limits, violations } = this;
    const origins = {
      origin: () => this.origin,
      codeloadOrigin: () => this.servers.at(-1)?.origin ?? "",
    };
    this.world = { owner, repo, git, state, settings, limits, violations, ...origins };
    this.events = new EventFactory(this.world);
    const { tokens, requests, interventions } = this;
    this.api = {
      world: this.world,
      tokens,
      requests,
      interventions,
      limits: new RateLimits(limits),
    };
    state.user(owner).type = "Organization";
  }

  async listen(separateCodeload: boolean): Promise<void> {
    const violate = (problem: string) => this.violations.push(problem);
    this.servers.push(await serve((request) => handleRequest(this.api, request), violate));
    if (separateCodeload)
      this.servers.push(await serve((request) => handleCodeload(this.api, request), violate));
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.close()));
    this.git.remove();
  }

  /** Address of the REST API; GraphQL is at `/graphql` below it. */
  get origin(): string {
    return this.servers[0]?.origin ?? "";
  }

  commit(branch: string, files: FileChanges, options: PushOptions = {}): string {
    const ref = `refs/heads/${branch}`;
    const parent = this.git.resolve(ref, "commit");
    const { author = this.owner, message = "Change content" } = options;
    const date = new Date(this.state.tick());
    return this.git.commit({
      ref,
      parents: parent === undefined ? [] : [parent],
      files,
      author,
      message,
      date,
    });
  }

  branch(name: string, from: string = this.settings.defaultBranch): void {
    this.git.setRef(`refs/heads/${name}`, this.tip(from));
  }

  protect(branch: string): void {
    this.state.protectedBranches.add(branch);
  }

  tip(branch: string): string {
    const sha = this.git.resolve(`refs/heads/${branch}`, "commit");
    if (sha === undefined) throw new Error(`no branch ${branch}`);
    return sha;
  }

  openPullRequest(input: PullRequestInput): PullRequestHandle {
    const { base = this.settings.defaultBranch, from = this.owner, author } = input;
    const baseSha = this.tip(base);
    const ref = headRef(this.world, from, input.head);
    const parents = [this.git.resolve(ref, "commit") ?? baseSha];
    const at = this.state.tick();
    const message = input.title ?? "Change content";
    const headSha = this.git.commit({
      ref,
      parents,
      files: input.files,
      author,
      message,
      date: new Date(at),
    });
    const number = this.state.nextNumber();
    this.state.pulls.set(number, {
      id: this.state.nextId(),
      number,
      title: message,
      body: input.body ?? null,
      author: this.state.user(author).login,
      state: "open",
      labels: [],
      assignees: [],
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      baseRef: base,
      baseSha,
      headOwner: this.state.user(from).login,
      headRef: input.head,
      headSha,
      heads: [headSha],
      draft: input.draft ?? false,
      merged: false,
      reviewers: [],
      teams: [],
    });
    this.git.setRef(`refs/pull/${number}/head`, headSha);
    return new PullRequestHandle(this.world, number);
  }

  addCollaborator(login: string, role: Role = "write"): void {
    this.state.user(login);
    this.state.collaborators.set(login, role);
  }

  addTeam(slug: string, members: string[]): void {
    this.state.teams.set(slug, members);
  }

  addLabel(name: string, color = "ededed"): void {
    ensureLabel(this.world, name, color);
  }

  /** A token of a workflow (`github-actions[bot]`) or of a person, who may do everything unless said otherwise. */
  token(input: TokenInput): string {
    const kind = input.login.endsWith("[bot]") ? "app" : "user";
    const token = `${kind === "app" ? "ghs" : "ghp"}_fake${this.tokens.size + 1}${"0".repeat(30)}`;
    const permissions = input.permissions ?? (kind === "user" ? everything : {});
    this.state.user(input.login);
    this.tokens.set(token, { token, login: input.login, kind, permissions });
    return token;
  }

  as(login: string): Person {
    return new Person(this.world, login);
  }

  /** Requests that asked for a change. A run that has nothing to say makes none. */
  writes(): LoggedRequest[] {
    return this.requests.filter((request) => request.write);
  }

  /** Everything given away in these requests, for finding what should not have left the process. */
  bytesOf(requests: LoggedRequest[] = this.requests): string {
    return requests.map(bytesSent).join("\n");
  }

  /** Environment for a child process in which a request to any other origin fails and is a violation. */
  blockedOriginsEnv(): Record<string, string> {
    return strayRequestEnv(this.origin);
  }
}
