import { readFileSync } from "node:fs";
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from "graphql";
import type { Actor } from "../permissions.ts";
import type { Answer, World } from "../world.ts";
import { mutationRoot } from "./mutations.ts";
import { queryRoot } from "./queries.ts";

let loaded: GraphQLSchema | undefined;

/** GitHub's schema breaks a rule of newer GraphQL about deprecated fields, so it is taken as it is. */
function schema(): GraphQLSchema {
  const file = new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
  loaded ??= buildSchema(readFileSync(file, "utf8"), { assumeValid: true, assumeValidSDL: true });
  return loaded;
}

export interface GraphqlRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

/** Names of the top-level fields, and whether any operation is a mutation. */
export function describeGraphql(request: GraphqlRequest): { operation: string; write: boolean } {
  try {
    const names: string[] = [];
    let write = false;
    for (const definition of parse(String(request.query)).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      write ||= definition.operation === "mutation";
      for (const field of definition.selectionSet.selections)
        if (field.kind === Kind.FIELD) names.push(field.name.value);
    }
    return { operation: `graphql/${[...new Set(names)].join("+")}`, write };
  } catch {
    return { operation: "graphql/", write: false };
  }
}

export async function answerGraphql(
  world: World,
  actor: Actor,
  request: GraphqlRequest,
): Promise<Answer> {
  const violate = (problem: string) => world.violations.push(`graphql: ${problem}`);
  let document: DocumentNode;
  try {
    document = parse(String(request.query));
  } catch (error) {
    violate((error as Error).message);
    return { status: 200, body: { errors: [{ message: (error as Error).message }] } };
  }
  const invalid = validate(schema(), document);
  for (const error of invalid) violate(error.message);
  if (invalid.length > 0) return { status: 200, body: { errors: invalid.map(renderError) } };
  const result = await execute({
    schema: schema(),
    document,
    rootValue: { ...queryRoot(world, actor), ...mutationRoot(world, actor) },
    variableValues: (request.variables ?? {}) as Record<string, unknown>,
    operationName: (request.operationName ?? null) as string | null,
    fieldResolver: modelledOnly(violate),
  });
  for (const error of result.errors ?? [])
    if (error.extensions.type === undefined) violate(error.message);
  const errors = result.errors === undefined ? {} : { errors: result.errors.map(renderError) };
  return { status: 200, body: { data: result.data ?? null, ...errors } };
}

/** A field the schema has but the fake does not must not pass as null: the test would prove nothing. */
function modelledOnly(violate: (problem: string) => void): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const object = source as Record<string, unknown>;
    const place = `${info.parentType.name}.${info.fieldName}`;
    if (!(info.fieldName in object)) {
      violate(`the fake does not know ${place}`);
      throw new GraphQLError(`the fake does not know ${place}`, { extensions: { type: "FAKE" } });
    }
    const value = object[info.fieldName];
    return typeof value === "function" ? value.call(object, args, context, info) : value;
  };
}

/** GitHub puts `type` beside the message, not below `extensions`. */
function renderError(error: GraphQLError): Record<string, unknown> {
  const { type } = error.extensions;
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    locations: error.locations ?? [],
    message: error.message,
  };
}
