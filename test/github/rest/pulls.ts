import { renderFile } from "../render/git.ts";
import { renderPullRequest, renderPullRequestSimple, renderTeam } from "../render/pull-request.ts";
import { renderUser } from "../render/users.ts";
import { type Answer, ApiError, type Call, pullFiles, pullRequest } from "../world.ts";
import type { Handlers } from "./handlers.ts";
import { paginate } from "./pagination.ts";

function list(call: Call): Answer {
  const { world, query } = call;
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const pulls = [...world.state.pulls.values()]
    .filter((pull) => state === "all" || pull.state === state)
    .filter((pull) => head === null || `${pull.headOwner}:${pull.headRef}` === head)
    .filter((pull) => base === null || pull.baseRef === base)
    .reverse();
  return paginate(call, pulls, (pull) => renderPullRequestSimple(world, pull));
}

function get(call: Call): Answer {
  return { status: 200, body: renderPullRequest(call.world, pullRequest(call)) };
}

/** GitHub stops silently at 3,000 files: nothing in the answer says that the list is incomplete. */
function listFiles(call: Call): Answer {
  const pull = pullRequest(call);
  const files = pullFiles(call.world, pull).slice(0, call.world.settings.maxFiles);
  return paginate(call, files, (file) => renderFile(call.world, file, pull.headSha));
}

function listReviewers(call: Call): Answer {
  const pull = pullRequest(call);
  const users = pull.reviewers.map((login) => renderUser(call.world, login));
  const teams = pull.teams.map((slug) => renderTeam(call.world, slug));
  return { status: 200, body: { users, teams } };
}

function requestReviewers(call: Call): Answer {
  const pull = pullRequest(call);
  const { state } = call.world;
  const users = (call.body.reviewers ?? []) as string[];
  const teams = (call.body.team_reviewers ?? []) as string[];
  if (users.includes(pull.author))
    throw new ApiError(422, "Review cannot be requested from pull request author.");
  const unknownTeam = teams.find((slug) => call.actor.kind === "app" || !state.teams.has(slug));
  if (unknownTeam !== undefined)
    throw new ApiError(
      422,
      `Could not resolve to a node with the global id of 'T_${unknownTeam}'.`,
    );
  const stranger = users.find((login) => (state.collaborators.get(login) ?? "none") === "none");
  if (stranger !== undefined)
    throw new ApiError(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${call.world.owner}/${call.world.repo} repository.`,
    );
  pull.reviewers = [...new Set([...pull.reviewers, ...users])];
  pull.teams = [...new Set([...pull.teams, ...teams])];
  return { status: 201, body: renderPullRequestSimple(call.world, pull) };
}

export const pullHandlers: Handlers = {
  "pulls/list": list,
  "pulls/get": get,
  "pulls/list-files": listFiles,
  "pulls/list-requested-reviewers": listReviewers,
  "pulls/request-reviewers": requestReviewers,
};
