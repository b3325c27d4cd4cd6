import { type CodeOwners, codeOwnersPlaces, parseCodeOwners } from "@wardline/pull-request";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { say } from "./log.ts";
import { type PolicyCommit, readPolicyFiles } from "./policy-tree.ts";
import type { TrustedRef } from "./trusted-ref.ts";

/**
 * CODEOWNERS of the repository at the trusted commit, where nobody is the owner of anything if there is none. Undefined
 * when GitHub does not let us read it.
 */
export async function readCodeOwners(
  github: GitHub,
  home: Repository & { readonly defaultBranch: string },
  trusted: TrustedRef,
): Promise<CodeOwners | undefined> {
  try {
    const files = await readPolicyFiles(
      commitFor(github, home, trusted),
      [...codeOwnersPlaces],
      [],
    );
    const place = codeOwnersPlaces.find((path) => files.has(path));
    return parseCodeOwners(place === undefined ? "" : (files.get(place) ?? ""));
  } catch {
    say("CODEOWNERS could not be read, so only people whom people.yml names are asked.");
    return undefined;
  }
}

/** A policy that is kept in another repository says nothing about the files of this one. */
function commitFor(
  github: GitHub,
  { owner, repo, defaultBranch }: Repository & { readonly defaultBranch: string },
  trusted: TrustedRef,
): PolicyCommit {
  const fullName = (one: Repository): string => `${one.owner}/${one.repo}`.toLowerCase();
  if (fullName(trusted) === fullName({ owner, repo })) return trusted;
  return { github, owner, repo, sha: `refs/heads/${defaultBranch}` };
}
