import { getOctokit } from "@actions/github";
import type { GitHubClient, GitHubResponse, GraphqlResponse, Method } from "@wardline/pull-request";
import { guardedFetch } from "./guarded-fetch.ts";
import { apiUrl, graphqlUrl } from "./hosts.ts";

/** The way to GitHub with one token. Nothing is ever sent twice by itself. */
export interface GitHub extends GitHubClient {
  /** The body of an answer as it comes in; undefined when there is none to be had. */
  download(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

const apiVersion = "2022-11-28";
/** Milliseconds for one answer. */
const patience = 60_000;

type Octokit = ReturnType<typeof getOctokit>;

export function connect(token: string): GitHub {
  const octokit = getOctokit(token, {
    userAgent: "wardline",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // NOTE: a POST that was answered with 502 may have been carried out, so no retry may happen below us.
    request: { fetch: guardedFetch, retries: 0 },
  });
  return {
    request: (method, path, body) => request(octokit, method, apiUrl() + path, body),
    graphql: async (query, variables) => {
      const answer = await request(octokit, "POST", graphqlUrl(), { query, variables });
      return { ...answer, ...partsOf(answer.data) };
    },
    download: (path) => download(octokit, path),
  };
}

async function request(
  octokit: Octokit,
  method: Method,
  url: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<GitHubResponse> {
  const signal = AbortSignal.timeout(patience);
  try {
    const { status, headers, data } = await octokit.request({
      method,
      url,
      headers: { "x-github-api-version": apiVersion },
      request: { signal },
      ...(body === undefined ? {} : { data: body }),
    });
    return { status, headers: asText(headers), data };
  } catch (error) {
    const response = responseOf(error);
    if (response === undefined) throw noAnswer();
    return response;
  }
}

async function download(
  octokit: Octokit,
  path: string,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    const { status, data } = await octokit.request({
      method: "GET",
      url: apiUrl() + path,
      headers: { "x-github-api-version": apiVersion },
      request: { parseSuccessResponseBody: false },
    });
    // Data enters here: the body is the stream that fetch gives.
    return status === 200 ? (data as AsyncIterable<Uint8Array>) : undefined;
  } catch {
    return undefined;
  }
}

function partsOf(data: unknown): Pick<GraphqlResponse, "data" | "errors"> {
  const body = typeof data === "object" && data !== null ? data : {};
  const errors = "errors" in body && Array.isArray(body.errors) ? body.errors : [];
  return { data: "data" in body ? body.data : undefined, errors };
}

/** What GitHub said, from the error that octokit makes of every status from 400. */
function responseOf(error: unknown): GitHubResponse | undefined {
  if (typeof error !== "object" || error === null || !("response" in error)) return undefined;
  const response = error.response as Partial<GitHubResponse> | undefined;
  if (response?.status === undefined) return undefined;
  return {
    status: response.status,
    headers: asText(response.headers ?? {}),
    data: response.data,
  };
}

function asText(headers: object): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** Without the text of the original error: it can hold an address with a path from the content. */
function noAnswer(): Error {
  const error = new Error("GitHub did not answer.");
  error.name = "NoAnswer";
  return error;
}

function silent(): void {}
