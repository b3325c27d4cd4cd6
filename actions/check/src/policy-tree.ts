import { type BlobFacts, blobFields, textOf } from "./blobs.ts";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { query } from "./reading.ts";

/** A commit from which policy files are read. */
export interface PolicyCommit extends Repository {
  readonly github: GitHub;
  readonly sha: string;
}

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly object: BlobFacts | null;
}

const regularFile = new Set([0o100644, 0o100755]);

/**
 * Texts of single files and of all files directly in some folders, in one request. Links are left out: where one
 * leads is not for a policy to say.
 */
export async function readPolicyFiles(
  commit: PolicyCommit,
  paths: readonly string[],
  folders: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length + folders.length === 0) return new Map();
  const names = [...paths, ...folders];
  const objects = await query(commit.github, policyQuery(paths.length, folders.length), {
    owner: commit.owner,
    repo: commit.repo,
    ...Object.fromEntries(names.map((name, index) => [`p${index}`, `${commit.sha}:${name}`])),
  });
  const found = new Map<string, string>();
  const take = async (path: string, facts: Partial<BlobFacts> | null): Promise<void> => {
    if (facts?.oid === undefined) return;
    const read = await textOf(commit.github, commit, facts.oid, facts);
    // What is no text keeps its place, so that it is a mistake to be told and not a file that is missing.
    found.set(path, "text" in read ? read.text : "\u0000");
  };
  for (const [index, name] of names.entries()) {
    // Data enters here: GitHub answers as its schema says.
    const object = objects[`p${index}`] as (BlobFacts & { entries?: readonly Entry[] }) | null;
    if (index < paths.length) await take(name, object);
    for (const entry of object?.entries ?? []) {
      if (regularFile.has(entry.mode) && isName(entry.name)) {
        await take(`${name}/${entry.name}`, entry.object);
      }
    }
  }
  return found;
}

function policyQuery(paths: number, folders: number): string {
  const all = Array.from({ length: paths + folders }, (_, index) => index);
  const variables = all.map((index) => `$p${index}: String!`).join(", ");
  const objects = all.map((index) => {
    const folder = `... on Tree { entries { name mode object { ${blobFields} } } }`;
    return `p${index}: object(expression: $p${index}) { ${index < paths ? blobFields : folder} }`;
  });
  return `query ($owner: String!, $repo: String!, ${variables}) {
    repository(owner: $owner, name: $repo) { ${objects.join("\n")} }
  }`;
}

function isName(name: string): boolean {
  return !/[/\\\0]/.test(name) && name !== "." && name !== "..";
}
