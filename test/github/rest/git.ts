import { renderGitCommit, repositoryUrl } from "../render/git.ts";
import { type Answer, type Call, notFound, type World } from "../world.ts";
import type { Handlers } from "./handlers.ts";

/** A name as REST paths and `ref` parameters take it: a branch, a tag, a commit, `owner:branch`, `pull/7/head`. */
export function resolveRef(world: World, name: string): string | undefined {
  if (name === "HEAD") return resolveRef(world, world.settings.defaultBranch);
  const { git } = world;
  const [owner = "", branch = ""] = name.split(":");
  if (name.includes(":"))
    return git.resolve(
      owner === world.owner ? `refs/heads/${branch}` : `refs/forks/${owner}/${branch}`,
      "commit",
    );
  const short = name.replace(/^refs\//, "");
  for (const ref of [`refs/heads/${short}`, `refs/tags/${short}`, `refs/${short}`]) {
    const found = git.resolve(ref, "commit");
    if (found !== undefined) return found;
  }
  return /^[0-9a-f]{7,40}$/.test(name) ? git.resolve(name, "commit") : undefined;
}

export function isRaw(call: Call): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(call.accept);
}

/** GitHub calls everything raw UTF-8, so clients that believe it turn bytes into text. */
export function rawAnswer(bytes: Buffer): Answer {
  const headers = { "content-type": "application/vnd.github.raw+json; charset=utf-8" };
  return { status: 200, bytes, headers };
}

/** GitHub breaks base64 into lines. */
export function toBase64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{60}/g, "$&\n");
}

function blob(call: Call): Answer {
  const { git } = call.world;
  const sha = git.resolve(call.params.file_sha ?? "", "blob");
  if (sha === undefined) throw notFound();
  const bytes = git.blob(sha);
  if (isRaw(call)) return rawAnswer(bytes);
  const url = `${repositoryUrl(call.world)}/git/blobs/${sha}`;
  const content = toBase64(bytes);
  return {
    status: 200,
    body: { sha, node_id: `B_${sha}`, size: bytes.length, url, content, encoding: "base64" },
  };
}

function tree(call: Call): Answer {
  const { world } = call;
  const name = call.params.tree_sha ?? "";
  const sha = world.git.resolve(resolveRef(world, name) ?? name, "tree");
  if (sha === undefined) throw notFound();
  const all = world.git.tree(sha, call.query.has("recursive"));
  const entries = all.slice(0, world.settings.treeEntryLimit).map((entry) => ({
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.sha,
    ...(entry.size === null ? {} : { size: entry.size }),
    ...(entry.type === "commit"
      ? {}
      : { url: `${repositoryUrl(world)}/git/${entry.type}s/${entry.sha}` }),
  }));
  const url = `${repositoryUrl(world)}/git/trees/${sha}`;
  return { status: 200, body: { sha, url, tree: entries, truncated: entries.length < all.length } };
}

function commit(call: Call): Answer {
  const sha = call.world.git.resolve(call.params.commit_sha ?? "", "commit");
  if (sha === undefined) throw notFound();
  return { status: 200, body: renderGitCommit(call.world, sha) };
}

function ref(call: Call): Answer {
  const name = `refs/${call.params.ref}`;
  const sha = call.world.git.resolve(name, "commit");
  if (sha === undefined) throw notFound();
  const api = repositoryUrl(call.world);
  const object = { type: "commit", sha, url: `${api}/git/commits/${sha}` };
  return {
    status: 200,
    body: { ref: name, node_id: `REF_${sha}`, url: `${api}/git/${name}`, object },
  };
}

export const gitHandlers: Handlers = {
  "git/get-blob": blob,
  "git/get-tree": tree,
  "git/get-commit": commit,
  "git/get-ref": ref,
};
