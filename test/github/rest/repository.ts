import { pageUrl, renderCommit, renderFile, repositoryUrl } from "../render/git.ts";
import { renderPullRequestSimple } from "../render/pull-request.ts";
import { renderFullRepository } from "../render/repository.ts";
import { renderUser } from "../render/users.ts";
import { type Answer, ApiError, type Call, comparedFiles, notFound } from "../world.ts";
import { resolveRef } from "./git.ts";
import type { Handlers } from "./handlers.ts";
import { paginate } from "./pagination.ts";

function get(call: Call): Answer {
  return { status: 200, body: renderFullRepository(call.world) };
}

function branch(call: Call): Answer {
  const { world } = call;
  const name = call.params.branch ?? "";
  const sha = world.git.resolve(`refs/heads/${name}`, "commit");
  if (sha === undefined) throw new ApiError(404, "Branch not found");
  const isProtected = world.state.protectedBranches.has(name);
  const self = `${repositoryUrl(world)}/branches/${name}`;
  const checks = {
    enforcement_level: isProtected ? "non_admins" : "off",
    contexts: [],
    checks: [],
  };
  return {
    status: 200,
    body: {
      name,
      commit: renderCommit(world, sha),
      _links: { self, html: `${pageUrl(world)}/tree/${name}` },
      protected: isProtected,
      protection: { enabled: isProtected, required_status_checks: checks },
      protection_url: `${self}/protection`,
    },
  };
}

function commit(call: Call): Answer {
  const sha = resolveRef(call.world, call.params.ref ?? "");
  if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${call.params.ref}`);
  if (/vnd\.github(\.v3)?\.sha/.test(call.accept))
    return {
      status: 200,
      bytes: Buffer.from(sha),
      headers: { "content-type": "application/vnd.github.sha; charset=utf-8" },
    };
  return { status: 200, body: renderCommit(call.world, sha) };
}

/** Commits come in pages; files only with the first page, and never more than 300. */
function compare(call: Call): Answer {
  const { world } = call;
  const [baseName = "", headName = ""] = (call.params.basehead ?? "").split("...");
  const base = resolveRef(world, baseName);
  const head = resolveRef(world, headName);
  if (base === undefined || head === undefined) throw notFound();
  const mergeBase = world.git.mergeBase(base, head);
  const ahead = world.git.commitsBetween(base, head);
  const behind = world.git.commitsBetween(head, base).length;
  const status =
    ahead.length === 0
      ? behind === 0
        ? "identical"
        : "behind"
      : behind === 0
        ? "ahead"
        : "diverged";
  const page = `${pageUrl(world)}/compare/${baseName}...${headName}`;
  const first = Number(call.query.get("page") ?? 1) === 1;
  const files = first
    ? comparedFiles(world, mergeBase, head).slice(0, world.settings.compareFileLimit)
    : [];
  const facts = {
    url: `${repositoryUrl(world)}/compare/${baseName}...${headName}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: renderCommit(world, base),
    merge_base_commit: renderCommit(world, mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    files: files.map((file) => renderFile(world, file, head)),
  };
  return paginate(
    call,
    ahead,
    (sha) => renderCommit(world, sha),
    (commits) => ({ ...facts, commits }),
  );
}

function tarball(call: Call): Answer {
  const { world } = call;
  const ref = call.params.ref === "" ? world.settings.defaultBranch : (call.params.ref ?? "");
  const sha = resolveRef(world, ref);
  if (sha === undefined) throw notFound();
  const path = `/_codeload/${world.owner}/${world.repo}/legacy.tar.gz/${sha}`;
  const token = world.settings.private ? "?token=ONCE" : "";
  return { status: 302, headers: { location: `${world.codeloadOrigin()}${path}${token}` } };
}

/** The base repository does not tell which pull requests a fork's commit belongs to. */
function pullsOfCommit(call: Call): Answer {
  const { world } = call;
  const sha = call.params.commit_sha ?? "";
  if (world.git.resolve(sha, "commit") === undefined)
    throw new ApiError(422, `No commit found for SHA: ${sha}`);
  const pulls = [...world.state.pulls.values()].filter(
    (pull) =>
      pull.headOwner === world.owner &&
      world.git.commitsBetween(pull.baseSha, pull.headSha).includes(sha),
  );
  return paginate(call, pulls, (pull) => renderPullRequestSimple(world, pull));
}

function createStatus(call: Call): Answer {
  const { world, body } = call;
  const sha = call.params.sha ?? "";
  if (world.git.resolve(sha, "commit") === undefined)
    throw new ApiError(422, `No commit found for SHA: ${sha}`);
  const description = body.description === undefined ? null : String(body.description);
  if (description !== null && description.length > 140)
    throw new ApiError(422, "Validation Failed", [
      { resource: "Status", code: "custom", field: "description" },
    ]);
  const at = world.state.tick();
  const status = {
    id: world.state.nextId(),
    sha,
    state: String(body.state),
    context: String(body.context ?? "default"),
    description,
    targetUrl: body.target_url === undefined ? null : String(body.target_url),
    creator: call.actor.login,
    createdAt: at,
  };
  world.state.statuses.push(status);
  return {
    status: 201,
    body: {
      id: status.id,
      node_id: `SC_${status.id}`,
      url: `${repositoryUrl(world)}/statuses/${sha}`,
      avatar_url: null,
      state: status.state,
      description,
      target_url: status.targetUrl,
      context: status.context,
      created_at: at,
      updated_at: at,
      creator: renderUser(world, status.creator),
    },
  };
}

export const repositoryHandlers: Handlers = {
  "repos/get": get,
  "repos/get-branch": branch,
  "repos/get-commit": commit,
  "repos/compare-commits-with-basehead": compare,
  "repos/download-tarball-archive": tarball,
  "repos/list-pull-requests-associated-with-commit": pullsOfCommit,
  "repos/create-commit-status": createStatus,
};
