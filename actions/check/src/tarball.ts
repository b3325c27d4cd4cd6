import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { decode, type FileText, largestFile } from "./blobs.ts";

/** In bytes: as sent, and unpacked. Beyond, what is still missing is read file by file. */
const mostSent = 500_000_000;
const mostUnpacked = 5_000_000_000;
/** Milliseconds. */
const patience = 120_000;

/**
 * The texts of the wanted files (path → id of the blob) out of one archive, which goes by as a stream and never
 * touches the disk.
 *
 * NOTE: `.gitattributes` of the head can leave files out of an archive or change them in it (`export-ignore`,
 * `export-subst`, `eol`). So only what has the id that the tree says is taken; the rest is for the caller to read.
 */
export async function readTarball(
  body: AsyncIterable<Uint8Array>,
  wanted: ReadonlyMap<string, string>,
): Promise<Map<string, FileText>> {
  const found = new Map<string, FileText>();
  const archive = extract();
  archive.on("entry", (header, entry, next) => {
    const path = header.name.slice(header.name.indexOf("/") + 1);
    const sha = wanted.get(path);
    entry.on("end", next);
    if (sha === undefined || !isReadable(header)) {
      entry.resume();
      return;
    }
    const chunks: Uint8Array[] = [];
    entry.on("data", (chunk) => {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    });
    entry.on("end", () => {
      const bytes = Buffer.concat(chunks);
      if (blobId(bytes, sha.length) === sha) found.set(path, decode(bytes));
    });
  });
  try {
    await pipeline(
      Readable.from(body),
      atMost(mostSent),
      createGunzip(),
      atMost(mostUnpacked),
      archive,
      { signal: AbortSignal.timeout(patience) },
    );
  } catch {
    // An archive that is too large or breaks off has given what it gave.
  }
  return found;
}

function isReadable({ type, size = 0 }: Header): boolean {
  return type === "file" && size <= largestFile;
}

function atMost(limit: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limit) throw new RangeError("The archive is too large.");
      yield chunk;
    }
  };
}

/** The id that git gives these bytes. */
function blobId(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
