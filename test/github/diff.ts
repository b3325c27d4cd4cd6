import type { GitRepository } from "./git-repository.ts";

type FileStatus = "added" | "removed" | "modified" | "renamed" | "copied" | "changed";

export interface FileDiff {
  path: string;
  previousPath?: string;
  status: FileStatus;
  /** Blob of the head side; of the base side when the file was removed, as GitHub does. */
  sha: string;
  additions: number;
  deletions: number;
  /** Hunks only, without a final newline. Absent for binary files, pure renames and changes of mode. */
  patch?: string;
}

const statusByLetter: Record<string, FileStatus> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  C: "copied",
  T: "changed",
};

/** What GitHub shows as "files changed" between two commits. */
export function diffFiles(git: GitRepository, from: string, to: string): FileDiff[] {
  const flags = ["--no-color", "--no-ext-diff", "--full-index", "-M", "-l0", "--no-abbrev"];
  const listing = git
    .run(["diff", "--raw", "--numstat", "-z", ...flags, from, to])
    .toString("utf8");
  const patches = splitPatches(git.run(["diff", "-p", "-U3", ...flags, from, to]).toString("utf8"));
  const tokens = listing.split("\0");
  const files: FileDiff[] = [];
  while (tokens[0]?.startsWith(":")) {
    const file = takeRawEntry(tokens);
    const section = patches.shift();
    // A change of type (file to link) is one entry, but git prints it as a removal and an addition.
    const patch = file.status === "changed" ? patches.shift() : section;
    files.push(patch === undefined || patch === "" ? file : { ...file, patch });
  }
  for (const file of files) addCounts(file, tokens);
  return files;
}

function takeRawEntry(tokens: string[]): FileDiff {
  const fields = (tokens.shift() ?? "").slice(1).split(" ");
  const [, , before = "", after = "", letters = ""] = fields;
  const status = statusByLetter[letters.charAt(0)] ?? "changed";
  const first = tokens.shift() ?? "";
  const moved = status === "renamed" || status === "copied";
  const path = moved ? (tokens.shift() ?? "") : first;
  const sha = status === "removed" ? before : after;
  return {
    path,
    ...(moved ? { previousPath: first } : {}),
    status,
    sha,
    additions: 0,
    deletions: 0,
  };
}

function addCounts(file: FileDiff, tokens: string[]): void {
  const [added = "0", deleted = "0", path = ""] = (tokens.shift() ?? "").split("\t");
  if (path === "") tokens.splice(0, 2);
  file.additions = Number(added) || 0;
  file.deletions = Number(deleted) || 0;
}

/** Lines of content begin with a space, plus or minus, so only a header can begin with `diff --git`. */
function splitPatches(output: string): string[] {
  return output
    .split(/^diff --git .*\n/m)
    .slice(1)
    .map((section) => {
      const start = section.search(/^@@ /m);
      return start < 0 ? "" : section.slice(start).replace(/\n$/, "");
    });
}
