import type { Finding } from "../finding.ts";

/** By path, then place, then rule: the order of a reader going through the files. Code unit order, so no locale matters. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.start.offset - b.start.offset ||
      a.end.offset - b.end.offset ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
