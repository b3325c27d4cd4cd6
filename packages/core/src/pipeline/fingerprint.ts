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
  const name = (finding: WordedFinding): string => {
    const equals = equalsOf(finding, contextOf(finding));
    for (;;) {
      const free = nextOf(equals);
      if (taken.has(free)) continue;
      taken.add(free);
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

/** What the findings of one rule in one context have in common. Hashed once, since a context can be a megabyte long. */
interface Equals {
  readonly hash: ReturnType<typeof sha256.create>;
  ordinal: number;
}

function equalsOf({ rule, path }: WordedFinding, { text, byRule }: Context): Equals {
  const key = `${rule}\0${path}`;
  let equals = byRule.get(key);
  if (equals === undefined) {
    const hash = sha256.create().update(utf8ToBytes(["v1", key, text, ""].join("\0")));
    equals = { hash, ordinal: 0 };
    byRule.set(key, equals);
  }
  return equals;
}

function nextOf(equals: Equals): string {
  const ordinal = utf8ToBytes(String(equals.ordinal++));
  return bytesToHex(equals.hash.clone().update(ordinal).digest()).slice(0, 32);
}

/** The lines of a finding with every identifier replaced by its type and every digit by #. */
interface Context {
  readonly text: string;
  /** By rule and path: equal lines count on from one another. */
  readonly byRule: Map<string, Equals>;
}

/** Lines are masked once, however many findings stand in them. */
function contexts(
  documents: readonly Pick<Document, "path" | "source">[],
  findings: readonly WordedFinding[],
): (finding: WordedFinding) => Context {
  const texts = new Map(documents.map(({ path, source }) => [path, source]));
  const secrets = Map.groupBy(
    findings.filter(({ identifier }) => identifier !== undefined),
    ({ path }) => path,
  );
  const files = new Map<string, FileContext>();
  const byText = new Map<string, Context>();
  const none: Context = { text: "", byRule: new Map() };
  return ({ path, start, end }) => {
    const source = texts.get(path);
    if (source === undefined) return none;
    let file = files.get(path);
    if (file === undefined) {
      file = {
        source,
        lines: indexLines(source),
        secrets: inOrder(secrets.get(path)),
        known: new Map(),
      };
      files.set(path, file);
    }
    const key = `${start.line}-${end.line}`;
    let context = file.known.get(key);
    if (context === undefined) {
      const text = maskLines(file, start.line, end.line);
      context = byText.get(text) ?? { text, byRule: new Map() };
      byText.set(text, context);
      file.known.set(key, context);
    }
    return context;
  };
}

interface FileContext {
  readonly source: string;
  readonly lines: Lines;
  readonly secrets: Secrets;
  /** By first and last line. */
  readonly known: Map<string, Context>;
}

interface Secret extends Span {
  readonly type: string;
}

/** What must be masked in a file, by its start. */
interface Secrets {
  readonly spans: readonly Secret[];
  /** The last end of each secret and those before it. */
  readonly ends: readonly number[];
}

function inOrder(findings: readonly WordedFinding[] = []): Secrets {
  const spans = findings
    .map(({ start, end, identifier }): Secret => {
      return { start: start.offset, end: end.offset, type: identifier ?? "" };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  const ends = spans.map(({ end }) => {
    last = Math.max(last, end);
    return last;
  });
  return { spans, ends };
}

function maskLines({ source, lines, secrets }: FileContext, first: number, last: number): string {
  const span = { start: lines.line(first).start, end: lines.line(last).end };
  return plainContext(maskSpans(source, span, secrets));
}

/** The same lines come again and again: a footer is in every file. */
const known = new Map<string, string>();
const mostKnown = 500;

function plainContext(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const masked = maskIdentifiers(text).replace(/\d/g, "#").normalize("NFC");
  const context = masked.replace(/\s+/g, " ").trim();
  known.set(text, context);
  return context;
}

/** The text of a span with the identifiers in it replaced; overlapping ones count as one. */
function maskSpans(source: string, span: Span, { spans, ends }: Secrets): string {
  let text = "";
  let at = span.start;
  for (let index = firstAbove(ends, at); index < spans.length; index++) {
    const secret = spans[index] as Secret;
    if (secret.start >= span.end) break;
    if (secret.end <= at) continue;
    text += `${source.slice(at, Math.max(at, secret.start))}⟨${secret.type}⟩`;
    at = Math.min(secret.end, span.end);
  }
  return text + source.slice(at, span.end);
}

/** The index of the first of rising numbers that is above a bound. */
function firstAbove(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
