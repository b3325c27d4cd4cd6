import { renderLabel } from "../render/pull-request.ts";
import { type Answer, ApiError, type Call, notFound, type World } from "../world.ts";
import { issueFor } from "./find-issue.ts";
import type { Handlers } from "./handlers.ts";
import { paginate } from "./pagination.ts";

/** Putting an unknown label on an issue creates it, in grey. Names ignore case. */
export function ensureLabel(
  world: World,
  name: string,
  color = "ededed",
  description: string | null = null,
): string {
  const known = world.state.labels.get(name.toLowerCase());
  if (known !== undefined) return known.name;
  world.state.labels.set(name.toLowerCase(), {
    id: world.state.nextId(),
    name,
    color,
    description,
  });
  return name;
}

function listOfRepository(call: Call): Answer {
  return paginate(call, [...call.world.state.labels.values()], ({ name }) =>
    renderLabel(call.world, name),
  );
}

function create(call: Call): Answer {
  const name = String(call.body.name);
  if (call.world.state.labels.has(name.toLowerCase()))
    throw new ApiError(422, "Validation Failed", [
      { resource: "Label", code: "already_exists", field: "name" },
    ]);
  const color = call.body.color === undefined ? "ededed" : String(call.body.color);
  const description = call.body.description === undefined ? null : String(call.body.description);
  ensureLabel(call.world, name, color, description);
  return { status: 201, body: renderLabel(call.world, name) };
}

function listOnIssue(call: Call): Answer {
  return paginate(call, issueFor(call, "read").labels, (name) => renderLabel(call.world, name));
}

function add(call: Call): Answer {
  const issue = issueFor(call, "write");
  const requested = (call.body.labels ?? []) as (string | { name: string })[];
  const names = requested.map((label) =>
    ensureLabel(call.world, typeof label === "string" ? label : label.name),
  );
  issue.labels = [...new Set([...issue.labels, ...names])];
  return { status: 200, body: issue.labels.map((name) => renderLabel(call.world, name)) };
}

function remove(call: Call): Answer {
  const issue = issueFor(call, "write");
  const name = call.params.name ?? "";
  const kept = issue.labels.filter((label) => label.toLowerCase() !== name.toLowerCase());
  if (kept.length === issue.labels.length) throw notFound();
  issue.labels = kept;
  return { status: 200, body: kept.map((label) => renderLabel(call.world, label)) };
}

export const labelHandlers: Handlers = {
  "issues/list-labels-for-repo": listOfRepository,
  "issues/create-label": create,
  "issues/list-labels-on-issue": listOnIssue,
  "issues/add-labels": add,
  "issues/remove-label": remove,
};
