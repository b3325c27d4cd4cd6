import type { FakeGitHub } from "./fake-github.ts";

/** The fields of answers that the tests here look into. The fake has checked the whole against GitHub's description. */
interface AnswerFields {
  id: number;
  node_id: string;
  number: number;
  sha: string;
  body: string;
  content: string;
  message: string;
  errors: Some<{ code: string; message: string }>;
  login: string;
  user: { login: string };
  head: { sha: string; label: string };
  state: string;
  permission: string;
  protected: boolean;
  status: string;
  filename: string;
  path: string;
  patch: string;
  files: AnswerFields[];
  tree: AnswerFields[];
  changed_files: number;
  diff_hunk: string;
  position: number | null;
  line: number | null;
  original_line: number | null;
  in_reply_to_id: number;
  pull_request_review_id: number;
  updated_at: string;
}

/** A list in which a test expects to find something. */
type Some<Item> = [Item, ...Item[]];

/** One object or a list of them, as the operation has it. */
type AnswerBody = AnswerFields & Some<AnswerFields>;

export interface RestReply {
  status: number;
  headers: Headers;
  body: AnswerBody;
  text: string;
}

export interface RestOptions {
  token: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A bare client for the fake's own tests: sends what it is told, right or wrong, and retries nothing. */
export async function rest(
  hub: FakeGitHub,
  method: string,
  path: string,
  options: RestOptions,
): Promise<RestReply> {
  const response = await fetch(new URL(path, hub.origin), {
    method,
    redirect: "manual",
    headers: {
      authorization: `Bearer ${options.token}`,
      "user-agent": "test",
      "x-github-api-version": "2022-11-28",
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const { status, headers } = response;
  const text = await response.text();
  const json = headers.get("content-type")?.startsWith("application/json") && text !== "";
  return { status, headers, body: json ? JSON.parse(text) : undefined, text };
}

/** The fields of GraphQL answers that the tests here look into. */
interface GraphqlFields {
  id: string;
  login: string;
  text: string;
  body: string;
  viewerCanResolve: boolean;
  isResolved: boolean;
  isOutdated: boolean;
  isMinimized: boolean;
  lastEditedAt: string | null;
  author: { login: string };
  userContentEdits: { nodes: unknown[] };
  nodes: Some<GraphqlFields>;
  comments: { nodes: Some<GraphqlFields> };
  pageInfo: { endCursor: string };
  reviewThreads: GraphqlFields;
  pullRequest: GraphqlFields;
  thread: GraphqlFields;
}

type Aliases = Record<"first" | "second" | "none", GraphqlFields>;

type Mutations = Record<
  "resolveReviewThread" | "unresolveReviewThread",
  { thread: GraphqlFields }
> &
  Record<"minimizeComment", { minimizedComment: GraphqlFields }> &
  Record<"unminimizeComment", { unminimizedComment: GraphqlFields }>;

export interface GraphqlReply {
  data: { viewer: GraphqlFields; repository: GraphqlFields & Aliases } & Mutations;
  errors?: { type?: string; message: string }[];
}

export async function graphql(
  hub: FakeGitHub,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphqlReply> {
  const reply = await rest(hub, "POST", "/graphql", { token, body: { query, variables } });
  return JSON.parse(reply.text);
}

/** Text of so many numbered lines, some of them replaced. */
export function lines(count: number, replaced: Record<number, string | null> = {}): string {
  const all = Array.from({ length: count }, (_, index) => {
    const text = replaced[index + 1];
    return text === undefined ? `line ${index + 1}` : text;
  });
  return `${all.filter((line) => line !== null).join("\n")}\n`;
}
