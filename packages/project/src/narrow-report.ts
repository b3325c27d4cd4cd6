import { hiddenNames, limitedTo, publicPath, type Report } from "@wardline/core";

/**
 * Keeps what a report says about some files. Rules that compare files have then seen all of them: a calendar that
 * is checked alone would miss every page it points to.
 * @param since the git ref, when the files are those that changed
 * @param gone files that the change took away: what somebody misses of them is the change's business
 */
export function narrowReport(
  report: Report,
  paths: ReadonlySet<string>,
  since: string | undefined,
  gone: readonly string[] = [],
): Report {
  const missed = new Set(gone);
  const names = hiddenNames(report);
  const kept: Report = {
    ...report,
    // What another file's name shows is hidden here: no finding in this report says so any more.
    findings: report.findings
      .filter(({ path, related }) => paths.has(path) || related.some((one) => missed.has(one.path)))
      .map((finding) => ({
        ...finding,
        related: finding.related.map((other) =>
          paths.has(other.path) ? other : { ...other, path: publicPath(other.path, names) },
        ),
      })),
    routing: (report.routing ?? []).filter(({ path }) => paths.has(path)),
    notices: report.notices.filter(({ path }) => path === undefined || paths.has(path)),
  };
  const counted = limitedTo(kept, since ?? "");
  return since === undefined ? { ...kept, summary: counted.summary } : counted;
}
