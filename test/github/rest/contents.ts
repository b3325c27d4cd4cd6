import type { TreeEntry } from "../git-repository.ts";
import { encodePath, pageUrl, repositoryUrl } from "../render/git.ts";
import { type Answer, ApiError, type Call, notFound, type World } from "../world.ts";
import { isRaw, rawAnswer, resolveRef, toBase64 } from "./git.ts";
import type { Handlers } from "./handlers.ts";

const megabyte = 1024 * 1024;
const hundredMegabytes = 100 * megabyte;

function facts(world: World, entry: TreeEntry, path: string, ref: string): Record<string, unknown> {
  const encoded = encodePath(path);
  const self = `${repositoryUrl(world)}/contents/${encoded}?ref=${ref}`;
  const git = `${repositoryUrl(world)}/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`;
  const html = `${pageUrl(world)}/${entry.type === "tree" ? "tree" : "blob"}/${ref}/${encoded}`;
  const kinds: Record<string, string> = {
    "120000": "symlink",
    "160000": "submodule",
    "040000": "dir",
  };
  return {
    type: kinds[entry.mode] ?? "file",
    name: path.split("/").at(-1),
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    git_url: git,
    html_url: html,
    download_url: entry.type === "blob" ? `${pageUrl(world)}/raw/${ref}/${encoded}` : null,
    _links: { self, git, html },
  };
}

function directory(call: Call, treeish: string, path: string, ref: string): Answer {
  const { world } = call;
  const entries = world.git
    .tree(treeish, false)
    .map((entry) => facts(world, entry, path === "" ? entry.path : `${path}/${entry.path}`, ref));
  if (!/\.object/.test(call.accept)) return { status: 200, body: entries };
  const sha = world.git.resolve(treeish, "tree") ?? "";
  const self: TreeEntry = { mode: "040000", type: "tree", sha, size: 0, path };
  return { status: 200, body: { ...facts(world, self, path, ref), entries } };
}

function file(call: Call, entry: TreeEntry, path: string, ref: string): Answer {
  const { world } = call;
  const size = entry.size ?? 0;
  const object = /\.object/.test(call.accept);
  if (size > hundredMegabytes || (size > megabyte && !isRaw(call) && !object))
    throw new ApiError(403, "This API returns blobs up to 1 MB in size.", [
      { resource: "Blob", field: "data", code: "too_large" },
    ]);
  const bytes = world.git.blob(entry.sha);
  if (isRaw(call)) return rawAnswer(bytes);
  const shown = facts(world, entry, path, ref);
  if (entry.mode === "120000")
    return { status: 200, body: { ...shown, target: bytes.toString("utf8") } };
  const content =
    size > megabyte
      ? { encoding: "none", content: "" }
      : { encoding: "base64", content: toBase64(bytes) };
  return { status: 200, body: { ...shown, ...content } };
}

function get(call: Call): Answer {
  const { world } = call;
  const name = call.query.get("ref") ?? world.settings.defaultBranch;
  const commit = resolveRef(world, name);
  if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${name}`);
  const path = (call.params.path ?? "").replace(/\/$/, "");
  if (path === "") return directory(call, commit, path, name);
  const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  const folder = world.git.objectAt(commit, parent);
  const entries = folder === undefined ? [] : world.git.tree(folder, false);
  const entry = entries.find(
    (candidate) => candidate.path === path.slice(parent === "" ? 0 : parent.length + 1),
  );
  if (entry === undefined) throw notFound();
  if (entry.type === "tree") return directory(call, entry.sha, path, name);
  if (entry.type === "commit")
    return {
      status: 200,
      body: { ...facts(world, entry, path, name), submodule_git_url: pageUrl(world) },
    };
  return file(call, entry, path, name);
}

export const contentHandlers: Handlers = { "repos/get-content": get };
