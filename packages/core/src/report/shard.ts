import { waiverUnused } from "../policy/waiver-rules.ts";
import { type Report, summarize } from "./report.ts";

/**
 * Marks a report as one part of several.
 * @param number 1-based
 * @param paths every path of the run in code unit order, whichever part it belongs to
 */
export function asShard(
  report: Report,
  number: number,
  of: number,
  paths: readonly string[],
): Report {
  const unused = report.findings.filter(({ rule }) => rule === waiverUnused.id);
  const part = {
    ...report,
    ...(report.baseline && { baseline: withoutUnused(report.baseline) }),
    findings: report.findings.filter(({ rule }) => rule !== waiverUnused.id),
    shard: { number, of, files: paths.map((path, position) => ({ path, position })), unused },
  };
  return { ...part, summary: summarize(part, report.summary.fail_on) };
}

function withoutUnused({ unused: _, ...known }: NonNullable<Report["baseline"]>) {
  return known;
}

/** The part that a path belongs to, 1-based: by its name alone, so that it stays when files come and go. */
export function shardOf(path: string, of: number): number {
  // FNV-1a: spreads similar names, and is the same on every machine.
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) {
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 0) % of) + 1;
}
