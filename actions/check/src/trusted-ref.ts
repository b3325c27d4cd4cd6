import { CannotRun } from "./cannot-run.ts";
import type { Context, Repository } from "./context.ts";
import { connect, type GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import { read } from "./reading.ts";

/** Where the policy is read: never the head of a pull request, whose author may write there. */
export interface TrustedRef extends Repository {
  readonly github: GitHub;
  /** As people name it: `main`, or `acme/policies@v3`. */
  readonly ref: string;
  /** The tip at this moment. What the event says can be older than a rule that was tightened since. */
  readonly sha: string;
}

/**
 * `policy-ref` if given, else the default branch; the base branch only where it is protected, because anybody who
 * may write can make an unprotected one. The first question is asked at once, before it is known what is to be checked.
 */
export function findTrustedRef(
  github: GitHub,
  context: Context,
  { policyRef, policyToken, token }: Inputs,
): (baseRef: string) => Promise<TrustedRef> {
  if (policyRef !== undefined) {
    const wanted = readPolicyRef(policyRef, context);
    const client = policyToken === token ? github : connect(policyToken);
    const named = soon(commitOf(client, wanted));
    return async () => ({ ...wanted, github: client, ref: policyRef, sha: await named });
  }
  const { owner, repo, defaultBranch } = context;
  const usual = soon(branch(github, context, defaultBranch));
  return async (baseRef) => {
    const base =
      baseRef === defaultBranch ? undefined : await branch(github, context, baseRef, true);
    const [ref, { sha }] = base?.protected ? [baseRef, base] : [defaultBranch, await usual];
    return { github, owner, repo, ref, sha };
  };
}

interface Branch {
  readonly sha: string;
  readonly protected: boolean;
}

async function branch(
  github: GitHub,
  { owner, repo }: Repository,
  name: string,
  mayLack = false,
): Promise<Branch> {
  const path = `/repos/${owner}/${repo}/branches/${encodeURIComponent(name)}`;
  try {
    // Data enters here.
    const data = (await read(github, path, "contents")) as {
      commit: { sha: string };
      protected: boolean;
    };
    return { sha: data.commit.sha, protected: data.protected };
  } catch (error) {
    // A merge queue or a tag has no branch of its own.
    if (mayLack) return { sha: "", protected: false };
    throw error;
  }
}

async function commitOf(github: GitHub, { owner, repo, commitish }: PolicyRef): Promise<string> {
  const path = `/repos/${owner}/${repo}/commits/${encodeURIComponent(commitish)}`;
  // Data enters here.
  return ((await read(github, path, "contents")) as { sha: string }).sha;
}

interface PolicyRef extends Repository {
  readonly commitish: string;
}

/** `v3` of this repository, or `owner/name@v3`. */
function readPolicyRef(text: string, { owner, repo }: Repository): PolicyRef {
  const elsewhere = /^([\w.-]+)\/([\w.-]+)@([\w./-]+)$/.exec(text);
  if (elsewhere !== null) {
    const [, theirs = "", name = "", commitish = ""] = elsewhere;
    return { owner: theirs, repo: name, commitish };
  }
  if (/^[\w./-]+$/.test(text)) return { owner, repo, commitish: text };
  throw new CannotRun({
    message: "The input policy-ref names no commit.",
    expected: "a branch, tag or commit of this repository, or owner/name@ref",
    example: "with:\n  policy-ref: acme/policies@v3",
  });
}

/** A promise that is waited for later; until then its failure is nobody's. */
function soon<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
