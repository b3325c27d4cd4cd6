import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

/** GitHub's own description of its REST API and webhooks, as the judge of every request, answer and event payload. */
interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  schema: Record<string, unknown>;
}

interface OperationDescription {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content?: { "application/json": { schema: unknown } } };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Route {
  method: string;
  template: string;
  pattern: RegExp;
  operation: OperationDescription;
}

export interface Match {
  operationId: string;
  params: Record<string, string>;
  route: Route;
}

const readJson = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", name), "utf8"));

const restDescription: { paths: Record<string, Record<string, OperationDescription>> } =
  readJson("openapi.json");

/** Test files compile a few of these schemas and use each a few times, so compiling fast beats running fast. */
const compileFast = { validateSchema: false, inlineRefs: false, code: { optimize: false } };
const ajv = new Ajv({ strict: false, allErrors: true, logger: false, ...compileFast });
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat("uri", (text) => URL.canParse(text));
ajv.addSchema(restDescription, "rest");
ajv.addSchema(readJson("webhooks.json"), "webhooks");

const routes = buildRoutes();

function buildRoutes(): Route[] {
  const found: Route[] = [];
  for (const [template, methods] of Object.entries(restDescription.paths))
    for (const [method, operation] of Object.entries(methods))
      found.push({
        method: method.toUpperCase(),
        template,
        pattern: toPattern(template),
        operation,
      });
  const literals = (route: Route) => route.template.replace(/\{[^}]+\}/g, "").length;
  return found.sort((a, b) => literals(b) - literals(a));
}

/** These parameters may hold slashes. Longer templates are tried first: `/commits/{sha}/pulls` wins over `/commits/{ref}`. */
function toPattern(template: string): RegExp {
  const slashes = new Set(["path", "ref", "branch", "basehead"]);
  const source = template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    slashes.has(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${source}$`);
}

export function matchRoute(method: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const found = route.pattern.exec(path);
    if (found === null) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { operationId: route.operation.operationId, params, route };
  }
  return undefined;
}

const compiled = new Map<string, ValidateFunction>();

function validator(key: string, schema: () => object): ValidateFunction {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = ajv.compile(schema());
  compiled.set(key, made);
  return made;
}

function problems(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const extra = error.params.additionalProperty ?? error.params.allowedValues;
    return `${error.instancePath || "/"} ${error.message}${extra === undefined ? "" : ` (${extra})`}`;
  });
}

function pointer(route: Route, rest: string): string {
  const path = route.template.replaceAll("~", "~0").replaceAll("/", "~1");
  return `rest#/paths/${encodeURIComponent(path)}/${route.method.toLowerCase()}/${rest}`;
}

/** GitHub ignores keys it does not know, which hides mistakes such as `subject_type` in a review's comments. We refuse them. */
function strict(schema: unknown, combined = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => strict(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") result[key] = mapValues(value, (child) => strict(child));
    else if (key === "allOf" || key === "anyOf")
      result[key] = (value as unknown[]).map((item) => strict(item, true));
    else if (key === "$ref") result[key] = String(value).replace(/^#/, "rest#");
    else result[key] = key === "required" || key === "enum" ? value : strict(value);
  }
  if ("properties" in result && !combined && !("additionalProperties" in result))
    result.additionalProperties = false;
  return result;
}

function mapValues(value: unknown, map: (child: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, child]) => [key, map(child)]),
  );
}

export function requestBodyProblems(match: Match, body: unknown): string[] {
  const description = match.route.operation.requestBody;
  if (description === undefined)
    return body === undefined ? [] : ["a body where GitHub takes none"];
  if (body === undefined) return description.required ? ["the body is missing"] : [];
  const schema = description.content?.["application/json"].schema;
  if (schema === undefined) return [];
  const key = `${match.operationId} request`;
  return problems(
    validator(key, () => strict(schema) as object),
    body,
  );
}

export function parameterProblems(match: Match, query: URLSearchParams): string[] {
  const { operation } = match.route;
  const found: string[] = [];
  const values = new Map<string, string>([...query, ...Object.entries(match.params)]);
  for (const [name, value] of values) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) {
      found.push(`unknown query parameter ${name}`);
      continue;
    }
    const numeric = parameter.schema.type === "integer";
    const typed = numeric && /^-?\d+$/.test(value) ? Number(value) : value;
    const check = validator(
      `${match.operationId} ${name}`,
      () => strict(parameter.schema) as object,
    );
    found.push(...problems(check, typed).map((problem) => `parameter ${name}: ${problem}`));
  }
  const perPage = Number(query.get("per_page") ?? 1);
  if (perPage > 100 || perPage < 1) found.push(`per_page is ${perPage}, GitHub allows 1 to 100`);
  return found;
}

/** What GitHub may answer to anything at any time, whether or not an operation lists it. */
const everywhere = new Set([401, 403, 404, 422, 429, 500, 502, 503]);

export function answerProblems(
  match: Match,
  status: number,
  body: unknown,
  accept: string,
): string[] {
  const described = match.route.operation.responses[String(status)];
  if (described === undefined)
    return everywhere.has(status) ? [] : [`GitHub describes no answer with status ${status}`];
  if (described.content === undefined) return [];
  const objectType = "application/vnd.github.object";
  const asObject = /\.object\b/.test(accept) && objectType in described.content;
  const mediaType = (asObject ? objectType : "application/json").replace("/", "~1");
  const place = pointer(match.route, `responses/${status}/content/${mediaType}/schema`);
  const key = `${match.operationId} ${status} ${mediaType}`;
  return problems(
    validator(key, () => ({ $ref: place })),
    body,
  );
}

export function webhookProblems(name: string, payload: unknown): string[] {
  const place = `webhooks#/webhooks/${name}/post/requestBody/content/application~1json/schema`;
  return problems(
    validator(`webhook ${name}`, () => ({ $ref: place })),
    payload,
  );
}
