import type { Span } from "../place.ts";
import type { BodyBuilder } from "./body.ts";
import { wholeSpan } from "./offset-map.ts";

/** The words of a path as text: one region a segment. It has no place in the source, so it points to the first line. */
export function addFilename(path: string, source: string, body: BodyBuilder): void {
  const line = /^[^\r\n]*/.exec(source)?.[0].length ?? 0;
  const span: Span = { start: 0, end: Math.max(line, Math.min(1, source.length)) };
  for (const segment of path.replace(/\.[A-Za-z0-9]{1,5}$/, "").split(/[\\/]/)) {
    const words = segment.split(/[-_.\s]+/).filter((word) => word !== "");
    if (words.length > 0) body.region("filename", wholeSpan(words.join(" "), span), -1);
  }
}
