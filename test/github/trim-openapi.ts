/**
 * Extracts what the fake GitHub needs from GitHub's own descriptions, which are too large to depend on (385 MB and 64 MB).
 *
 *   npm pack @octokit/openapi @octokit/openapi-webhooks      # unpack both, then
 *   node test/github/trim-openapi.ts <unpacked openapi> <unpacked openapi-webhooks>
 *
 * Writes fixtures/openapi.json and fixtures/webhooks.json. Documentation is dropped, and OpenAPI 3.0's `nullable`
 * becomes JSON Schema's `null` type, so that one validator reads both files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { restOperations, webhookNames } from "./trim-selection.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const documentation = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "title",
  "deprecated",
]);
const checkedFormats = new Set(["date-time", "uri"]);

/**
 * The REST description says these fields of a review comment are plain integers. The webhook description says
 * `["integer", "null"]`, and real answers hold null on outdated and file-level comments.
 */
const nullableInAnswers = [
  "line",
  "original_line",
  "start_line",
  "original_start_line",
  "position",
  "original_position",
  "start_side",
];
const reviewCommentSchemas = ["pull-request-review-comment", "review-comment"];

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function readDescription(packageFolder: string): { description: JsonObject; source: string } {
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const description = JSON.parse(
    readFileSync(join(packageFolder, "generated", "api.github.com.json"), "utf8"),
  );
  return { description, source: `${manifest.name} ${manifest.version}` };
}

/** `names` is true where keys are chosen by the schema's author, e.g. below `properties`, and must not be dropped. */
function withoutDocumentation(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutDocumentation(item));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, child] of Object.entries(value)) {
    if (!names && isNoise(key, child)) continue;
    kept[key] = key === "enum" ? child : withoutDocumentation(child, !names && namesKeys(key));
  }
  return names ? kept : withNullType(kept);
}

function isNoise(key: string, child: Json): boolean {
  if (key === "format") return !checkedFormats.has(String(child));
  return documentation.has(key) || key.startsWith("x-") || (key === "default" && !isObject(child));
}

function namesKeys(key: string): boolean {
  return key === "properties" || key === "schemas" || key === "responses" || key === "content";
}

function withNullType(schema: JsonObject): JsonObject {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return rest;
  if (typeof rest.type !== "string") return { anyOf: [rest, { type: "null" }] };
  const allowed =
    Array.isArray(rest.enum) && !rest.enum.includes(null) ? { enum: [...rest.enum, null] } : {};
  return { ...rest, ...allowed, type: [rest.type, "null"] };
}

function resolve(description: JsonObject, value: Json | undefined): JsonObject {
  const found = object(value);
  if (typeof found.$ref !== "string") return found;
  const steps = found.$ref.replace("#/", "").split("/");
  let target: Json | undefined = description;
  for (const step of steps) target = object(target)[step];
  return resolve(description, target);
}

const mediaTypes = ["application/json", "application/vnd.github.object"];

function jsonContent(holder: JsonObject): JsonObject {
  const content: JsonObject = {};
  for (const mediaType of mediaTypes) {
    const schema = object(object(holder.content)[mediaType]).schema;
    if (schema !== undefined) content[mediaType] = { schema };
  }
  return Object.keys(content).length === 0 ? {} : { content };
}

function trimOperation(description: JsonObject, operation: JsonObject): JsonObject {
  const trimmed: JsonObject = { operationId: operation.operationId ?? null };
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  trimmed.parameters = parameters.map((parameter) => {
    const { name, in: place, required, schema } = resolve(description, parameter);
    return {
      name: name ?? null,
      in: place ?? null,
      required: required ?? false,
      schema: schema ?? {},
    };
  });
  if (operation.requestBody !== undefined) {
    const body = resolve(description, operation.requestBody);
    trimmed.requestBody = { required: body.required ?? false, ...jsonContent(body) };
  }
  const responses: JsonObject = {};
  for (const [status, response] of Object.entries(object(operation.responses)))
    responses[status] = jsonContent(resolve(description, response));
  return { ...trimmed, responses };
}

function referencedSchemas(description: JsonObject, roots: Json): JsonObject {
  const all = object(object(description.components).schemas);
  const found: JsonObject = {};
  const pending: Json[] = [roots];
  while (pending.length > 0) {
    const text = JSON.stringify(pending.pop());
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in found) continue;
      found[name] = withoutDocumentation(all[name] ?? {});
      pending.push(all[name] ?? {});
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function allowNullInAnswers(schemas: JsonObject): void {
  for (const name of reviewCommentSchemas) {
    const properties = object(object(schemas[name]).properties);
    for (const field of nullableInAnswers) {
      const schema = object(properties[field]);
      if (typeof schema.type !== "string") continue;
      const allowed = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
      properties[field] = { ...schema, ...allowed, type: [schema.type, "null"] };
    }
  }
}

function trimRest(packageFolder: string): JsonObject {
  const { description, source } = readDescription(packageFolder);
  const wanted = new Set(restOperations);
  const paths: JsonObject = {};
  for (const [path, methods] of Object.entries(object(description.paths))) {
    for (const [method, operation] of Object.entries(object(methods))) {
      const id = String(object(operation).operationId);
      // GitHub describes compare twice; the two-parameter spelling is the old one.
      if (!wanted.has(id)) continue;
      wanted.delete(id);
      paths[path] = {
        ...object(paths[path]),
        [method]: withoutDocumentation(trimOperation(description, object(operation))),
      };
    }
  }
  if (wanted.size > 0) throw new Error(`not in the description: ${[...wanted].join(", ")}`);
  const schemas = referencedSchemas(description, paths);
  allowNullInAnswers(schemas);
  return {
    openapi: "3.1.0",
    info: { title: "GitHub REST API, trimmed", version: "2022-11-28", source },
    paths,
    components: { schemas },
  };
}

function trimWebhooks(packageFolder: string): JsonObject {
  const { description, source } = readDescription(packageFolder);
  const webhooks: JsonObject = {};
  for (const name of webhookNames) {
    const post = object(object(object(description.webhooks)[name]).post);
    if (post.requestBody === undefined) throw new Error(`not in the description: ${name}`);
    const body = resolve(description, post.requestBody);
    webhooks[name] = {
      post: { requestBody: withoutDocumentation({ required: true, ...jsonContent(body) }) },
    };
  }
  const schemas = referencedSchemas(description, webhooks);
  return {
    openapi: "3.1.0",
    info: { title: "GitHub webhooks, trimmed", version: "2022-11-28", source },
    webhooks,
    components: { schemas },
  };
}

/** One line per operation and per schema: small, and still readable as a diff when GitHub changes something. */
function writeDescription(name: string, description: JsonObject): void {
  const lines = Object.entries(description).map(([key, value]) => {
    const inner =
      key === "components" ? object(object(value).schemas) : isObject(value) ? value : undefined;
    if (inner === undefined) return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    const entries = Object.entries(inner).map(
      ([name, item]) => `${JSON.stringify(name)}:${JSON.stringify(item)}`,
    );
    const block = `{\n${entries.join(",\n")}\n}`;
    return `${JSON.stringify(key)}:${key === "components" ? `{"schemas":${block}}` : block}`;
  });
  writeFileSync(join(import.meta.dirname, "fixtures", name), `{\n${lines.join(",\n")}\n}\n`);
}

const [restPackage, webhooksPackage] = process.argv.slice(2);
if (restPackage === undefined || webhooksPackage === undefined)
  throw new Error(
    "expected two folders: node trim-openapi.ts <unpacked @octokit/openapi> <unpacked @octokit/openapi-webhooks>",
  );
writeDescription("openapi.json", trimRest(restPackage));
writeDescription("webhooks.json", trimWebhooks(webhooksPackage));
