import type { Project } from "@wardline/project";
import type { ChangedFile } from "@wardline/pull-request";
import { type FileText, readBlobs } from "./blobs.ts";
import type { Change } from "./change.ts";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { readTarball } from "./tarball.ts";
import { readTree } from "./tree.ts";

/** What the rules read. */
export interface Content {
  /** Texts of the head by path: the chosen ones, and all others where rules compare files. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files the run speaks of. */
  readonly chosen: ReadonlySet<string>;
  /** The run speaks of all the content there is. */
  readonly isWhole: boolean;
  /** There is more content than was read. */
  readonly isPartial: boolean;
  /** Files that the change took away. */
  readonly gone: ReadonlySet<string>;
  /** Chosen files that could not be read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** Below this, asking for the files by name is no more work than an archive, and brings no pictures along. */
const fewFiles = 80;

/** Reads the head by the ids of its files: never the workspace, where a merge commit or nothing at all may lie. */
export async function collect(
  github: GitHub,
  repository: Repository,
  change: Change,
  project: Project,
  everything: boolean,
): Promise<Content> {
  const changed = new Map(
    (change.files ?? [])
      .filter(({ status, path }) => status !== "removed" && project.isContent(path))
      .flatMap(({ path, sha }) => (sha === undefined ? [] : [[path, sha] as const])),
  );
  const comparing = project.policy.rules.some(({ check }) => check.repository !== undefined);
  const all = everything || change.files === undefined;
  const gone = new Set((change.files ?? []).flatMap(goneWith).filter(project.isContent));
  const needed = all || (comparing && changed.size + gone.size > 0);
  const wanted = needed ? await allContent(github, repository, change.headSha, project) : changed;
  const read = await readAll(github, repository, change.headSha, wanted);
  const chosen = new Set(all ? wanted.keys() : changed.keys());
  const texts = new Map<string, string>();
  const skipped: { path: string; reason: string }[] = [];
  for (const [path, file] of read) {
    if ("text" in file) texts.set(path, file.text);
    else if (chosen.has(path)) skipped.push({ path, reason: file.skipped });
  }
  return { texts, chosen, isWhole: all, isPartial: !needed, gone, skipped };
}

/** The name that a change leaves empty. */
function goneWith({ status, path, previousPath }: ChangedFile): string[] {
  if (status === "removed") return [path];
  return status === "renamed" && previousPath !== undefined ? [previousPath] : [];
}

async function allContent(
  github: GitHub,
  repository: Repository,
  commit: string,
  project: Project,
): Promise<ReadonlyMap<string, string>> {
  const tree = await readTree(github, repository, commit);
  const content = [...tree].filter(([path, { isLink }]) => !isLink && project.isContent(path));
  return new Map(content.map(([path, { sha }]) => [path, sha]));
}

async function readAll(
  github: GitHub,
  repository: Repository,
  commit: string,
  wanted: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, FileText>> {
  const read =
    wanted.size > fewFiles
      ? await fromArchive(github, repository, commit, wanted)
      : new Map<string, FileText>();
  const left = [...wanted].filter(([path]) => !read.has(path));
  const blobs = await readBlobs(
    github,
    repository,
    left.map(([, sha]) => sha),
  );
  for (const [path, sha] of left) read.set(path, blobs.get(sha) ?? { skipped: "not there" });
  return read;
}

async function fromArchive(
  github: GitHub,
  { owner, repo }: Repository,
  commit: string,
  wanted: ReadonlyMap<string, string>,
): Promise<Map<string, FileText>> {
  const body = await github.download(`/repos/${owner}/${repo}/tarball/${commit}`);
  return body === undefined ? new Map() : readTarball(body, wanted);
}
