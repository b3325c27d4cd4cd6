import { readFile, stat } from "node:fs/promises";
import { whyUnreadable } from "../why-unreadable.ts";

/** Above this, a file is no page that a person wrote, and reading it could fill the memory. In bytes. */
const largestFile = 5_000_000;

export type ReadResult = { readonly source: string } | { readonly skipped: string };

/** Reads a content file as UTF-8, byte order mark included, or says why it cannot be content. */
export async function readContentFile(path: string): Promise<ReadResult> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return { skipped: "not a file but a pipe, socket or device" };
    const { size } = stats;
    if (size > largestFile) return { skipped: tooLarge(size) };
    return decode(await readFile(path));
  } catch (error) {
    return { skipped: `not read: ${whyUnreadable(error)}` };
  }
}

/** The same limits for text that did not come from a file. */
export function acceptText(source: string): ReadResult {
  const size = Buffer.byteLength(source);
  if (size > largestFile) return { skipped: tooLarge(size) };
  return source.includes("\0") ? { skipped: notText } : { source };
}

const notText = "not text";

function decode(bytes: Uint8Array): ReadResult {
  if (bytes.includes(0)) return { skipped: notText };
  try {
    // ignoreBOM keeps the mark: offsets in a report count from the first code unit of the file.
    return { source: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { skipped: notText };
  }
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
  return `${megabytes(size)} MB; files over ${megabytes(largestFile)} MB are not read`;
}
