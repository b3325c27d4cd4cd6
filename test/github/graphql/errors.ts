import { GraphQLError } from "graphql";
import { type Actor, has, refusal, type Scope } from "../permissions.ts";
import type { World } from "../world.ts";

export function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

export function unknownNode(id: string): GraphQLError {
  return githubError("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'.`);
}

export function requireWrite(actor: Actor, ...scopes: Scope[]): void {
  if (!scopes.every((scope) => has(actor, scope, "write")))
    throw githubError("FORBIDDEN", refusal(actor));
}

export function requireRead(world: World, actor: Actor, ...anyOf: Scope[]): void {
  if (!world.settings.private || anyOf.some((scope) => has(actor, scope, "read"))) return;
  throw githubError("FORBIDDEN", refusal(actor));
}
