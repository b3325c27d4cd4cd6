import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export type GitAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly missing: boolean; readonly message: string };

/** The nearest folder upwards that holds `.git` (a folder, or a file in a worktree or submodule). */
export function findGitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Switches off everything that lets a repository's own settings start a program. */
const nothingRuns = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** Runs git without a shell. A refusal is an answer, not an exception. */
export function git(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    execFile(
      "git",
      [...nothingRuns, ...args],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        // Without optional locks a check never writes to the repository; English output for the tests on messages.
        env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
      },
      (error, output, message) => {
        if (error === null) resolve({ ok: true, output });
        else resolve({ ok: false, missing: error.code === "ENOENT", message: message.trim() });
      },
    );
  });
}

/** Splits what git prints with `-z`, where no file name needs quoting. */
export function nulSeparated(output: string): string[] {
  return output.split("\0").filter((part) => part !== "");
}
