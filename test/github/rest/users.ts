import { renderPublicUser, renderUser } from "../render/users.ts";
import { type Answer, type Call, notFound } from "../world.ts";
import type { Handlers } from "./handlers.ts";

function authenticated(call: Call): Answer {
  return { status: 200, body: renderPublicUser(call.world, call.actor.login) };
}

function byName(call: Call): Answer {
  const login = call.params.username ?? "";
  if (!call.world.state.users.has(login)) throw notFound();
  return { status: 200, body: renderPublicUser(call.world, login) };
}

function permission(call: Call): Answer {
  const { world } = call;
  const login = call.params.username ?? "";
  if (!world.state.users.has(login)) throw notFound();
  const role = world.state.collaborators.get(login) ?? (world.settings.private ? "none" : "read");
  const user = { ...renderUser(world, login), role_name: role };
  return { status: 200, body: { permission: role, role_name: role, user } };
}

function rateLimit(call: Call): Answer {
  const limit = call.world.limits.requestsPerHour;
  const rate = { limit, used: 0, remaining: limit, reset: 2_000_000_000 };
  return { status: 200, body: { rate, resources: { core: rate, search: rate, graphql: rate } } };
}

export const userHandlers: Handlers = {
  "users/get-authenticated": authenticated,
  "users/get-by-username": byName,
  "repos/get-collaborator-permission-level": permission,
  "rate-limit/get": rateLimit,
};
