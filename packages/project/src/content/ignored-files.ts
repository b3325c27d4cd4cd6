import { git, nulSeparated } from "../git.ts";
import type { LeftOut } from "./list-files.ts";

export interface Ignored {
  readonly isIgnored: LeftOut;
  readonly notices: readonly string[];
}

/**
 * What `.gitignore` leaves out under `folder`. Only files that git does not track: otherwise a pull request could
 * hide a page from the check by ignoring it and adding it all the same. A person's global ignore file has no say,
 * so that the result is the same on every machine.
 */
export async function ignoredFiles(folder: string, isRepository: boolean): Promise<Ignored> {
  if (!isRepository) return { isIgnored: () => false, notices: [] };
  const answer = await git(folder, [
    ...["ls-files", "--others", "--ignored", "--exclude-per-directory=.gitignore"],
    ...["--directory", "-z"],
  ]);
  if (!answer.ok) {
    const why = answer.missing ? "git is not installed" : answer.message;
    return {
      isIgnored: () => false,
      notices: [`.gitignore was not applied, so more files are checked: ${why}`],
    };
  }
  const ignored = new Set(nulSeparated(answer.output));
  return { isIgnored: (path) => ignored.has(path), notices: [] };
}
