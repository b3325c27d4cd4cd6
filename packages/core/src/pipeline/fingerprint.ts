import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { maskIdentifiers } from "@wardline/identifiers";
import type { Document } from "../document/document.ts";
import type { Finding } from "../finding.ts";
import { indexLines, type Lines, type Span } from "../place.ts";
import type { WordedFinding } from "./word.ts";

/**
 * A name for a finding that survives moved lines and reworded messages: rule, path, masked context and the
 * ordinal among equals. Made of masked text only: a hash of an identifier can be guessed back in minutes.
 * Findings that have a name keep it.
 */
export function fingerprint(
  documents: readonly Pick<Document, "path" | "source">[],
  findings: readonly (WordedFinding | Finding)[],
): Finding[] {
  const contextOf = contexts(documents, findings);
  const taken = new Set(findings.flatMap((one) => ("fingerprint" in one ? [one.fingerprint] : [])));
  const ordinals = new Map<string, number>();
  const name = (finding: WordedFinding): string => {
    const key = ["v1", finding.rule, finding.path, contextOf(finding)].join("\0");
    for (let ordinal = ordinals.get(key) ?? 0; ; ordinal++) {
      const free = fingerprintOf([key, String(ordinal)]);
      if (taken.has(free)) continue;
      taken.add(free);
      ordinals.set(key, ordinal + 1);
      return free;
    }
  };
  const names = new Map<WordedFinding, string>();
  for (const finding of findings.toSorted(
    (a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset,
  )) {
    if (!("fingerprint" in finding)) names.set(finding, name(finding));
  }
  return findings.map((finding) =>
    "fingerprint" in finding ? finding : { ...finding, fingerprint: names.get(finding) ?? "" },
  );
}

/** 32 hex digits over parts that hold no identifier. */
export function fingerprintOf(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join("\0")))).slice(0, 32);
}

/** The lines of a finding with every identifier replaced by its type and every digit by #. */
function contexts(
  documents: readonly Pick<Document, "path" | "source">[],
  findings: readonly WordedFinding[],
) {
  const texts = new Map(documents.map(({ path, source }) => [path, source]));
  const files = new Map<string, { readonly source: string; readonly lines: Lines }>();
  const fileOf = (path: string) => {
    const known = files.get(path);
    const source = texts.get(path);
    if (known !== undefined || source === undefined) return known;
    const file = { source, lines: indexLines(source) };
    files.set(path, file);
    return file;
  };
  const secrets = new Map<string, (Span & { readonly type: string })[]>();
  for (const { path, identifier, start, end } of findings) {
    if (identifier === undefined) continue;
    const known = secrets.get(path) ?? [];
    known.push({ start: start.offset, end: end.offset, type: identifier });
    secrets.set(path, known);
  }
  return ({ path, start, end }: WordedFinding): string => {
    const file = fileOf(path);
    if (!file) return "";
    const from = file.lines.line(start.line).start;
    const to = file.lines.line(end.line).end;
    const masked = maskSpans(file.source, { start: from, end: to }, secrets.get(path) ?? []);
    return plainContext(masked);
  };
}

/** The same lines come again and again: a footer is in every file. */
const known = new Map<string, string>();
const mostKnown = 500;

function plainContext(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const context = maskIdentifiers(text).replace(/\d/g, "#").normalize("NFC");
  const plain = context.replace(/\s+/g, " ").trim();
  known.set(text, plain);
  return plain;
}

/** The text of a span with the identifiers in it replaced; overlapping ones count as one. */
function maskSpans(
  source: string,
  span: Span,
  secrets: readonly (Span & { readonly type: string })[],
): string {
  let text = "";
  let at = span.start;
  for (const secret of secrets.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (secret.end <= at || secret.start >= span.end) continue;
    text += `${source.slice(at, Math.max(at, secret.start))}⟨${secret.type}⟩`;
    at = Math.min(secret.end, span.end);
  }
  return text + source.slice(at, span.end);
}
