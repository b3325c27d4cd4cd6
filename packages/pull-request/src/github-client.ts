/** An answer of GitHub, whatever its status. Header names are in lower case. */
export interface GitHubResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly data: unknown;
}

export interface GraphqlResponse extends GitHubResponse {
  readonly errors: readonly { readonly message: string; readonly type?: string }[];
}

/**
 * The way to GitHub, given by whoever holds the token. It resolves for every status that GitHub answers with and
 * rejects only when no answer came. It must not repeat a request by itself: GitHub may have carried out what it
 * answered with 502, and a repeated POST is a second comment.
 */
export interface GitHubClient {
  /** `path` begins with a slash and holds the query, such as `/repos/o/r/pulls/7/files?per_page=100`. */
  request(
    method: Method,
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<GitHubResponse>;
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlResponse>;
}

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** Names one pull request. */
export interface PullRequestName {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}
