import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import { query, read } from "./reading.ts";

/** The text of a file, or why it is not content. */
export type FileText = { readonly text: string } | { readonly skipped: string };

/** What GraphQL says of a blob. */
export interface BlobFacts {
  readonly oid: string;
  readonly byteSize: number;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
  readonly text: string | null;
}

export const blobFields = "... on Blob { oid byteSize isBinary isTruncated text }";

const batch = 40;
/** In bytes; the same as for files on disk. */
export const largestFile = 5_000_000;

/** The texts of blobs by their ids: forty in one request, and large ones singly. */
export async function readBlobs(
  github: GitHub,
  repository: Repository,
  shas: Iterable<string>,
): Promise<Map<string, FileText>> {
  const wanted = [...new Set(shas)];
  const texts = new Map<string, FileText>();
  for (let at = 0; at < wanted.length; at += batch) {
    const some = wanted.slice(at, at + batch);
    const objects = await query(github, blobQuery(some.length), {
      owner: repository.owner,
      repo: repository.repo,
      ...Object.fromEntries(some.map((sha, index) => [`b${index}`, sha])),
    });
    for (const [index, sha] of some.entries()) {
      // Data enters here: GitHub answers as its schema says.
      const facts = objects[`b${index}`] as Partial<BlobFacts> | null | undefined;
      texts.set(sha, await textOf(github, repository, sha, facts ?? {}));
    }
  }
  return texts;
}

function blobQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((index) => `$b${index}: GitObjectID!`).join(", ");
  const objects = numbers.map((index) => `b${index}: object(oid: $b${index}) { ${blobFields} }`);
  return `query ($owner: String!, $repo: String!, ${variables}) {
    repository(owner: $owner, name: $repo) { ${objects.join("\n")} }
  }`;
}

/** The text, read singly where GraphQL has cut it or could not write every byte of it. */
export async function textOf(
  github: GitHub,
  repository: Repository,
  sha: string,
  { byteSize, isBinary, isTruncated, text }: Partial<BlobFacts>,
): Promise<FileText> {
  if (byteSize !== undefined && byteSize > largestFile) return { skipped: tooLarge(byteSize) };
  if (isBinary === true) return { skipped: "not text" };
  const whole = typeof text === "string" && isTruncated !== true;
  if (whole && Buffer.byteLength(text) === byteSize) return judged(text);
  const { owner, repo } = repository;
  const path = `/repos/${owner}/${repo}/git/blobs/${sha}`;
  // Data enters here.
  const blob = (await read(github, path, "contents")) as { content: string };
  return decode(Buffer.from(blob.content, "base64"));
}

/** Bytes as UTF-8. The byte order mark stays: places in a report count from the first character of the file. */
export function decode(bytes: Uint8Array): FileText {
  if (bytes.length > largestFile) return { skipped: tooLarge(bytes.length) };
  if (bytes.includes(0)) return { skipped: "not text" };
  try {
    return judged(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return { skipped: "not text" };
  }
}

function judged(text: string): FileText {
  const isPointer = text.startsWith("version https://git-lfs.github.com/spec/v1\n");
  return isPointer
    ? { skipped: "kept in Git LFS, so its text is not in the repository" }
    : { text };
}

function tooLarge(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB; files over ${largestFile / 1_000_000} MB are not read`;
}
