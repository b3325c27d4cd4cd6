/** One request as it reached the fake, with the answer it got. Bodies are text, for searching. */
export interface LoggedRequest {
  method: string;
  /** Path and query, as sent. */
  path: string;
  /** Operation id of GitHub's description, or `graphql/` and the names of the top-level fields. */
  operation: string;
  headers: Record<string, string>;
  body: string;
  login: string;
  status: number;
  answer: string;
  /** Asks for a change: every REST method but GET, and GraphQL mutations. */
  write: boolean;
}

/** A test names requests by operation, or decides for itself. */
export type RequestFilter = string | RegExp | ((request: LoggedRequest) => boolean);

export function matches(filter: RequestFilter, request: LoggedRequest): boolean {
  if (typeof filter === "function") return filter(request);
  if (filter instanceof RegExp) return filter.test(request.operation);
  return request.operation === filter;
}

/** Everything a client gave away in a request. The token is left out: the server it goes to is meant to have it. */
export function bytesSent(request: LoggedRequest): string {
  const headers = Object.entries(request.headers)
    .filter(([name]) => name !== "authorization")
    .map(([name, value]) => `${name}: ${value}`);
  return [`${request.method} ${request.path}`, ...headers, "", request.body].join("\n");
}
