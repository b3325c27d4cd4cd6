import type { GitHubClient, GitHubResponse, GraphqlResponse, Method } from "./github-client.ts";
import { readHunks } from "./hunks.ts";
import type { ChangedFile } from "./pull-request.ts";
import { headSha } from "./samples.ts";

interface StoredComment {
  readonly id: number;
  body: string;
  readonly path?: string;
  readonly line?: number | null;
  readonly startLine?: number | null;
  minimized: boolean;
  replies: string[];
  resolved: boolean;
}

/** One thing that goes wrong: before or after the request is carried out, once. */
export interface Mishap {
  readonly method: Method | "GRAPHQL";
  readonly path: RegExp;
  readonly answer: Partial<GitHubResponse> | "no answer";
  /** The request is carried out all the same. */
  readonly done?: boolean;
  /** What else happens at this moment. */
  readonly meanwhile?: () => void;
  times?: number;
}

/** As little of GitHub as executing a plan needs, in memory, and a list of what was asked. For tests. */
export class ScriptedGitHub implements GitHubClient {
  readonly log: string[] = [];
  readonly mishaps: Mishap[] = [];
  reviewComments: StoredComment[] = [];
  issueComments: StoredComment[] = [];
  labels: string[] = [];
  asked: string[] = [];
  head: string = headSha;
  private nextId = 5_000_000_000;
  private readonly files: readonly ChangedFile[];

  constructor(files: readonly ChangedFile[]) {
    this.files = files;
  }

  get writes(): string[] {
    return this.log.filter(
      (line) => !line.startsWith("GET") && !line.includes("query Conversation"),
    );
  }

  async request(
    method: Method,
    path: string,
    body: Readonly<Record<string, unknown>> = {},
  ): Promise<GitHubResponse> {
    this.log.push(`${method} ${path}`);
    return this.mishap(method, path, () => this.carryOut(method, path, body)) as GitHubResponse;
  }

  async graphql(
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<GraphqlResponse> {
    this.log.push(`GRAPHQL ${query.slice(0, 40)}`);
    const answer = this.mishap("GRAPHQL", query, () => this.query(query, variables));
    return { errors: [], ...answer } as GraphqlResponse;
  }

  private mishap(
    method: Method | "GRAPHQL",
    path: string,
    act: () => GitHubResponse,
  ): GitHubResponse {
    const planned = this.mishaps.find(
      (mishap) => mishap.method === method && mishap.path.test(path) && (mishap.times ?? 1) > 0,
    );
    if (planned === undefined) return act();
    planned.times = (planned.times ?? 1) - 1;
    planned.meanwhile?.();
    if (planned.done) act();
    if (planned.answer === "no answer") throw new Error("socket hang up");
    return { status: 500, headers: {}, data: {}, ...planned.answer };
  }

  private carryOut(method: Method, path: string, body: Record<string, unknown>): GitHubResponse {
    const id = Number(/\/comments\/(\d+)/.exec(path)?.[1]);
    if (method === "GET") return ok({ head: { sha: this.head } });
    if (path.endsWith("/reviews")) return this.review(body.comments as Record<string, unknown>[]);
    if (path.endsWith("/replies")) {
      this.reviewComments.find((comment) => comment.id === id)?.replies.push(String(body.body));
      return ok({}, 201);
    }
    if (method === "PATCH" || method === "DELETE") return this.change(method, path, id, body);
    if (path.endsWith("/labels")) this.labels.push(...(body.labels as string[]));
    if (path.endsWith("/requested_reviewers"))
      this.asked.push(...((body.reviewers ?? body.team_reviewers) as string[]));
    if (/issues\/\d+\/comments$/.test(path)) this.issueComments.push(this.comment(body));
    if (/pulls\/\d+\/comments$/.test(path)) {
      if (!this.files.some((file) => file.path === body.path))
        return refused("path could not be resolved");
      this.reviewComments.push(this.comment({ ...body, line: null }));
    }
    return ok({}, 201);
  }

  /** One bad line sinks the whole review. */
  private review(comments: readonly Record<string, unknown>[]): GitHubResponse {
    const bad = comments.some(({ path, line, start_line = line }) => {
      const patch = this.files.find((file) => file.path === path)?.patch ?? "";
      return !readHunks(patch).some(
        ({ first, last }) => first <= Number(start_line) && Number(line) <= last,
      );
    });
    if (bad) return refused("Pull request review thread line must be part of the diff");
    this.reviewComments.push(...comments.map((comment) => this.comment(comment)));
    return ok({});
  }

  private change(
    method: Method,
    path: string,
    id: number,
    body: Record<string, unknown>,
  ): GitHubResponse {
    const key = path.includes("/issues/comments") ? "issueComments" : "reviewComments";
    const comment = this[key].find((candidate) => candidate.id === id);
    if (comment === undefined) return { status: 404, headers: {}, data: { message: "Not Found" } };
    if (method === "DELETE") this[key] = this[key].filter((other) => other !== comment);
    else comment.body = String(body.body);
    return ok({}, method === "DELETE" ? 204 : 200);
  }

  private comment(body: Record<string, unknown>): StoredComment {
    const { path, line, start_line, body: text } = body;
    return {
      id: this.nextId++,
      body: String(text),
      ...(typeof path === "string" ? { path } : {}),
      line: typeof line === "number" ? line : null,
      startLine: typeof start_line === "number" ? start_line : null,
      minimized: false,
      replies: [],
      resolved: false,
    };
  }

  private query(query: string, variables: Readonly<Record<string, unknown>>): GitHubResponse {
    if (query.startsWith("query Conversation")) return ok({ ...this.conversation() });
    const id = Number(String(variables.id).split("_")[1]);
    const comment = this.reviewComments.find((candidate) => candidate.id === id);
    if (comment === undefined)
      return { status: 200, headers: {}, data: null, ...{ errors: [{ message: "no node" }] } };
    if (query.includes("minimizeComment")) comment.minimized = !query.includes("unminimize");
    if (query.includes("ReviewThread")) comment.resolved = !query.includes("unresolve");
    return ok({});
  }

  private conversation(): object {
    const node = ({ id, body, minimized }: StoredComment, kind: string) => ({
      id: `${kind}_${id}`,
      fullDatabaseId: String(id),
      url: `https://github.com/larkmoor/content/pull/7#discussion_r${id}`,
      body,
      viewerDidAuthor: true,
      author: { login: "github-actions" },
      editor: null,
      isMinimized: minimized,
    });
    const pageInfo = { hasNextPage: false, endCursor: null };
    const threads = this.reviewComments.map((comment) => ({
      id: `PRRT_${comment.id}`,
      isResolved: comment.resolved,
      resolvedBy: null,
      isOutdated: false,
      viewerCanResolve: false,
      viewerCanUnresolve: false,
      path: comment.path,
      line: comment.line,
      startLine: comment.startLine,
      originalLine: comment.line,
      subjectType: comment.line === null ? "FILE" : "LINE",
      comments: { totalCount: 1 + comment.replies.length, nodes: [node(comment, "PRRC")] },
    }));
    const comments = this.issueComments.map((comment) => node(comment, "IC"));
    return {
      viewer: { login: "github-actions[bot]" },
      repository: {
        pullRequest: {
          reviewThreads: { pageInfo, nodes: threads },
          comments: { pageInfo, nodes: comments },
          reviews: { nodes: [] },
        },
      },
    };
  }
}

function ok(data: unknown, status = 200): GitHubResponse {
  return { status, headers: {}, data };
}

function refused(sentence: string): GitHubResponse {
  return {
    status: 422,
    headers: {},
    data: { message: "Unprocessable Entity", errors: [sentence] },
  };
}
