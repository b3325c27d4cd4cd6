/** What our comment says of its finding. `moved`: another comment has taken over. */
export type CommentState = "open" | "fixed" | "gone" | "moved";

/**
 * What a comment carries to be found again. It only steers posting: anybody with a workflow in the repository can
 * write one, so nothing of it may reach the verdict.
 */
export interface Marker {
  readonly fingerprint: string;
  readonly state: CommentState;
  readonly rule: string;
  readonly bodyHash: string;
  /** It told of text that stays in the git history. */
  readonly history: boolean;
}

export interface SummaryMarker {
  readonly bodyHash: string;
  readonly known: readonly string[];
}

/** The first line and nothing else: a marker further down came out of somebody's text. */
const comment = /^<!-- wardline:v1 (\{[A-Za-z0-9",:_./-]{1,400}\}) -->\r?\n/;
const summary =
  /^<!-- wardline:v1 summary ([0-9a-f]{16}) -->\r?\n<!-- wardline:v1 known ([0-9a-z,-]{0,8000}) -->\r?\n/;

/** UTF-16 code units of a fingerprint in the summary's list: enough to tell some hundred apart. */
const shortLength = 12;
/** Keeps the list below 8 KB. */
const mostKnown = 500;

export function shortFingerprint(fingerprint: string): string {
  return fingerprint.replace(/^file-/, "f").slice(0, shortLength);
}

export function markerLine(marker: Marker): string {
  const fields = {
    fp: marker.fingerprint,
    st: marker.state,
    rule: marker.rule,
    bh: marker.bodyHash,
    ...(marker.history ? { h: 1 } : {}),
  };
  return `<!-- wardline:v1 ${JSON.stringify(fields)} -->\n`;
}

export function readMarker(body: string): Marker | undefined {
  const fields = parse(comment.exec(body)?.[1]);
  if (fields === undefined) return undefined;
  const { fp, st, rule, bh, h } = fields;
  if (typeof fp !== "string" || typeof rule !== "string" || typeof bh !== "string")
    return undefined;
  if (st !== "open" && st !== "fixed" && st !== "gone" && st !== "moved") return undefined;
  return { fingerprint: fp, state: st, rule, bodyHash: bh, history: h === 1 };
}

export function summaryMarkerLines({ bodyHash, known }: SummaryMarker): string {
  const list = knownList(known).join(",");
  return `<!-- wardline:v1 summary ${bodyHash} -->\n<!-- wardline:v1 known ${list} -->\n`;
}

export function readSummaryMarker(body: string): SummaryMarker | undefined {
  const match = summary.exec(body);
  if (match === null) return undefined;
  const [, bodyHash = "", list = ""] = match;
  return { bodyHash, known: list.split(",").filter((item) => item !== "") };
}

/** As it is kept: shortened and bounded. */
export function knownList(fingerprints: readonly string[]): string[] {
  return [...new Set(fingerprints.map(shortFingerprint))].slice(0, mostKnown);
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
