import type { ChangedFile, FileStatus } from "@wardline/pull-request";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { read } from "./reading.ts";
import { readTree } from "./tree.ts";

/** GitHub names no more files than this in a comparison, and does not say so. */
const mostCompared = 300;

/** What one commit has that another has not, with the changed lines where GitHub gives them. */
export async function compareCommits(
  github: GitHub,
  repository: Repository,
  baseSha: string,
  headSha: string,
): Promise<readonly ChangedFile[]> {
  const { owner, repo } = repository;
  const path = `/repos/${owner}/${repo}/compare/${baseSha}...${headSha}?per_page=1`;
  // Data enters here.
  const { files = [] } = (await read(github, path, "contents")) as {
    files?: readonly ComparedFile[];
  };
  if (files.length >= mostCompared) return compareTrees(github, repository, baseSha, headSha);
  return files.map((file) => ({
    path: file.filename,
    status: file.status,
    sha: file.sha ?? undefined,
    ...(file.previous_filename !== undefined && { previousPath: file.previous_filename }),
    ...(file.patch !== undefined && { patch: file.patch }),
  }));
}

interface ComparedFile {
  readonly filename: string;
  readonly status: FileStatus;
  readonly sha: string | null;
  readonly previous_filename?: string;
  readonly patch?: string;
}

/** All of them, without their lines. */
async function compareTrees(
  github: GitHub,
  repository: Repository,
  baseSha: string,
  headSha: string,
): Promise<readonly ChangedFile[]> {
  const base = await readTree(github, repository, baseSha);
  const head = await readTree(github, repository, headSha);
  const changed = [...head].filter(([path, entry]) => base.get(path)?.sha !== entry.sha);
  const removed = [...base.keys()].filter((path) => !head.has(path));
  return [
    ...changed.map(([path, { sha }]) => {
      const status: FileStatus = base.has(path) ? "modified" : "added";
      return { path, status, sha };
    }),
    ...removed.map((path) => ({ path, status: "removed" as const, sha: undefined })),
  ];
}
