import { answerProblems, matchRoute, parameterProblems, requestBodyProblems } from "./contract.ts";
import { answerGraphql, describeGraphql, type GraphqlRequest } from "./graphql/execute.ts";
import type { Interventions } from "./interventions.ts";
import { type Actor, acceptedPermissions, checkPermission } from "./permissions.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { LoggedRequest } from "./request-log.ts";
import { restHandlers } from "./rest/all.ts";
import type { RawAnswer, RawRequest } from "./server.ts";
import { type Answer, ApiError, type World } from "./world.ts";

/** The way of a request through the fake: judge it, check the token, count it, do it, judge the answer. */
export interface Api {
  world: World;
  tokens: Map<string, Actor>;
  requests: LoggedRequest[];
  interventions: Interventions;
  limits: RateLimits;
}

export async function handleRequest(api: Api, raw: RawRequest): Promise<RawAnswer | "disconnect"> {
  if (raw.url.pathname.startsWith("/_codeload/")) return handleCodeload(api, raw);
  const request = log(api, raw);
  const plans = api.interventions.take(request);
  for (const plan of plans) await plan.before?.(request);
  const instead = plans.find((plan) => plan.instead !== undefined)?.instead;
  const answer = instead ?? (await respond(api, raw, request));
  const afterwards = plans.find((plan) => plan.afterwards !== undefined)?.afterwards;
  if (afterwards === "disconnect") return "disconnect";
  return send(api, request, afterwards ?? answer);
}

function log(api: Api, raw: RawRequest): LoggedRequest {
  const graphql = raw.url.pathname === "/graphql";
  const described = graphql
    ? describeGraphql(parseJson(raw.body) ?? {})
    : {
        operation: matchRoute(raw.method, raw.url.pathname)?.operationId ?? "unknown",
        write: raw.method !== "GET",
      };
  const login = actorOf(api, raw)?.login ?? "";
  const { method, path, headers, body } = raw;
  const request: LoggedRequest = {
    method,
    path,
    headers,
    body,
    login,
    status: 0,
    answer: "",
    ...described,
  };
  api.requests.push(request);
  return request;
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function actorOf(api: Api, raw: RawRequest): Actor | undefined {
  const token = /^(?:token|bearer) (.+)$/i.exec(raw.headers.authorization ?? "")?.[1];
  return api.tokens.get(token ?? "");
}

async function respond(api: Api, raw: RawRequest, request: LoggedRequest): Promise<Answer> {
  try {
    const actor = actorOf(api, raw);
    if (raw.headers["user-agent"] === undefined) violate(api, request, "no user-agent header");
    if (actor === undefined) throw new ApiError(401, "Bad credentials");
    const refused = api.limits.count(actor.token, request.write);
    if (refused !== undefined) return refused;
    return raw.url.pathname === "/graphql"
      ? await graphql(api, raw, actor, request)
      : rest(api, raw, actor, request);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.body };
  }
}

async function graphql(
  api: Api,
  raw: RawRequest,
  actor: Actor,
  request: LoggedRequest,
): Promise<Answer> {
  const body = parseJson(raw.body) as GraphqlRequest | undefined;
  if (raw.method === "POST" && body !== undefined) return answerGraphql(api.world, actor, body);
  violate(api, request, "GraphQL takes a JSON body by POST");
  throw new ApiError(400, "Problems parsing JSON");
}

const apiVersions = new Set(["2022-11-28", "2026-03-10"]);

function rest(api: Api, raw: RawRequest, actor: Actor, request: LoggedRequest): Answer {
  const { world } = api;
  const match = matchRoute(raw.method, raw.url.pathname);
  if (match === undefined) {
    violate(api, request, "not an operation the fake knows");
    throw new ApiError(404, "Not Found");
  }
  const version = raw.headers["x-github-api-version"];
  if (version === undefined) violate(api, request, "no x-github-api-version header");
  else if (!apiVersions.has(version)) violate(api, request, `unknown API version ${version}`);
  const body = raw.body === "" ? undefined : parseJson(raw.body);
  const unreadable = raw.body !== "" && body === undefined;
  const wrong = [
    ...parameterProblems(match, raw.url.searchParams),
    ...(unreadable ? ["the body is not JSON"] : requestBodyProblems(match, body)),
  ];
  for (const problem of wrong) violate(api, request, problem);
  if (unreadable) throw new ApiError(400, "Problems parsing JSON");
  if (wrong.length > 0) throw new ApiError(422, "Invalid request.", wrong);
  const { owner, repo } = match.params;
  if (owner !== undefined && !(owner === world.owner && repo === world.repo))
    throw new ApiError(404, "Not Found");
  checkPermission(actor, match.operationId, world.settings.private);
  const handler = restHandlers[match.operationId];
  if (handler === undefined) throw new Error(`described but not built: ${match.operationId}`);
  const { params } = match;
  const query = raw.url.searchParams;
  const accept = raw.headers.accept ?? "";
  return handler({ world, actor, params, query, body: body ?? {}, accept, url: raw.url });
}

function send(api: Api, request: LoggedRequest, answer: Answer): RawAnswer {
  const match = matchRoute(request.method, new URL(request.path, api.world.origin()).pathname);
  if (match !== undefined && answer.bytes === undefined)
    for (const problem of answerProblems(
      match,
      answer.status,
      answer.body,
      request.headers.accept ?? "",
    ))
      violate(api, request, `answer ${answer.status}: ${problem}`);
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const body = answer.bytes ?? (answer.body === undefined ? "" : JSON.stringify(answer.body));
  request.status = answer.status;
  request.answer = typeof body === "string" ? body : Buffer.from(body).toString("utf8");
  const headers = {
    "content-type": "application/json; charset=utf-8",
    ...api.limits.headers(token),
    ...(answer.status === 403 ? acceptedPermissions(request.operation) : {}),
    ...answer.headers,
  };
  return { status: answer.status, headers, body };
}

/** Downloads come from another host, which must be given no token: the address itself is the permission. */
export async function handleCodeload(api: Api, raw: RawRequest): Promise<RawAnswer> {
  const { world } = api;
  const sha = /\/legacy\.tar\.gz\/([0-9a-f]{40})$/.exec(raw.url.pathname)?.[1];
  const allowed = !world.settings.private || raw.url.searchParams.get("token") === "ONCE";
  const { method, path, headers, body } = raw;
  const found = sha !== undefined && allowed;
  const status = found ? 200 : 404;
  const entry = { method, path, headers, body, login: "", status, answer: "", write: false };
  api.requests.push({ ...entry, operation: "codeload" });
  const elsewhere = world.codeloadOrigin() !== world.origin();
  if (elsewhere && headers.authorization !== undefined)
    world.violations.push("the token was sent to codeload");
  if (!found) return { status, headers: {}, body: "404: Not Found" };
  const prefix = `${world.owner}-${world.repo}-${sha.slice(0, 7)}`;
  const archive = world.git.archive(sha, prefix);
  return { status, headers: { "content-type": "application/x-gzip" }, body: archive };
}

function violate(api: Api, request: LoggedRequest, problem: string): void {
  api.world.violations.push(`${request.method} ${request.path}: ${problem}`);
}
