import { addIssueComment, checkBody, deleteIssueComment, editComment } from "../conversation.ts";
import { renderIssueComment } from "../render/comments.ts";
import { renderIssue } from "../render/pull-request.ts";
import type { Issue, IssueComment } from "../state.ts";
import { type Answer, type Call, notFound } from "../world.ts";
import { issueFor } from "./find-issue.ts";
import type { Handlers } from "./handlers.ts";
import { ensureLabel } from "./labels.ts";
import { paginate, sorted } from "./pagination.ts";

/** As on GitHub, pull requests are in the list of issues too. */
function list(call: Call): Answer {
  const { world, query } = call;
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter(Boolean);
  const creator = query.get("creator");
  const found = [...world.state.issues(), ...world.state.pulls.values()]
    .filter((issue) => state === "all" || issue.state === state)
    .filter((issue) => creator === null || issue.author === creator)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)));
  return paginate(call, sorted(call, found, "desc"), (issue) => renderIssue(world, issue));
}

function labelNames(call: Call): string[] {
  const labels = (call.body.labels ?? []) as (string | { name: string })[];
  return labels.map((label) =>
    ensureLabel(call.world, typeof label === "string" ? label : label.name),
  );
}

function create(call: Call): Answer {
  const { world, actor, body } = call;
  const text = body.body === undefined ? null : String(body.body);
  checkBody(world, text ?? "", "Issue");
  const at = world.state.tick();
  const issue: Issue = {
    id: world.state.nextId(),
    number: world.state.nextNumber(),
    title: String(body.title),
    body: text,
    author: actor.login,
    state: "open",
    labels: labelNames(call),
    assignees: (body.assignees ?? []) as string[],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  };
  world.state.plainIssues.set(issue.number, issue);
  return { status: 201, body: renderIssue(world, issue) };
}

function get(call: Call): Answer {
  return { status: 200, body: renderIssue(call.world, issueFor(call, "read")) };
}

function update(call: Call): Answer {
  const { world, body } = call;
  const issue = issueFor(call, "write");
  checkBody(world, String(body.body ?? ""), "Issue");
  if (body.title !== undefined) issue.title = String(body.title);
  if (body.body !== undefined) issue.body = body.body === null ? null : String(body.body);
  if (body.labels !== undefined) issue.labels = labelNames(call);
  if (body.assignees !== undefined) issue.assignees = body.assignees as string[];
  issue.updatedAt = world.state.tick();
  if (body.state === "open" || body.state === "closed") {
    issue.state = body.state;
    issue.closedAt = body.state === "closed" ? issue.updatedAt : null;
  }
  return { status: 200, body: renderIssue(world, issue) };
}

function listComments(call: Call): Answer {
  const comments = call.world.state.issueComments(issueFor(call, "read"));
  return paginate(call, sorted(call, comments, "asc"), (comment) =>
    renderIssueComment(call.world, comment),
  );
}

function createComment(call: Call): Answer {
  const issue = issueFor(call, "write");
  const text = String(call.body.body);
  checkBody(call.world, text, "IssueComment");
  const comment = addIssueComment(call.world, issue, call.actor.login, text);
  return { status: 201, body: renderIssueComment(call.world, comment) };
}

function findComment(call: Call, level: "read" | "write"): IssueComment {
  const id = Number(call.params.comment_id);
  const comment = call.world.state.allIssueComments.find((candidate) => candidate.id === id);
  if (comment === undefined) throw notFound();
  issueFor(call, level, comment.number);
  return comment;
}

function getComment(call: Call): Answer {
  return { status: 200, body: renderIssueComment(call.world, findComment(call, "read")) };
}

function updateComment(call: Call): Answer {
  const comment = findComment(call, "write");
  const text = String(call.body.body);
  checkBody(call.world, text, "IssueComment");
  editComment(call.world, comment, call.actor.login, text);
  return { status: 200, body: renderIssueComment(call.world, comment) };
}

function deleteComment(call: Call): Answer {
  deleteIssueComment(call.world, findComment(call, "write"));
  return { status: 204 };
}

export const issueHandlers: Handlers = {
  "issues/list-for-repo": list,
  "issues/create": create,
  "issues/get": get,
  "issues/update": update,
  "issues/list-comments": listComments,
  "issues/create-comment": createComment,
  "issues/get-comment": getComment,
  "issues/update-comment": updateComment,
  "issues/delete-comment": deleteComment,
};
