/** The runner says where its GitHub is. Neither an input nor anything in a repository can say otherwise. */
export function apiUrl(): string {
  return process.env.GITHUB_API_URL || "https://api.github.com";
}

export function graphqlUrl(): string {
  return process.env.GITHUB_GRAPHQL_URL || `${apiUrl()}/graphql`;
}

export function serverUrl(): string {
  return process.env.GITHUB_SERVER_URL || "https://github.com";
}

/** The API itself, or the host from which GitHub gives out archives. */
export function isGitHub(url: URL): boolean {
  const api = new URL(apiUrl());
  const server = new URL(serverUrl());
  if (url.protocol !== api.protocol) return false;
  return [api.hostname, server.hostname, `codeload.${server.hostname}`].includes(url.hostname);
}

/** Where the token may go. */
export function takesToken(url: URL): boolean {
  return url.origin === new URL(apiUrl()).origin || url.origin === new URL(graphqlUrl()).origin;
}
