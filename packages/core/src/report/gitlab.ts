import type { Severity } from "../finding.ts";
import { printable } from "./printable.ts";
import { withPublicPaths } from "./public-paths.ts";
import { type Report, troubles } from "./report.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "major",
  advice: "info",
};

/** GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function gitlab(report: Report): string {
  const { report: shown } = withPublicPaths(report);
  const findings = shown.findings
    .filter((finding) => finding.status === "new")
    .map((finding) => ({
      description: printable(finding.message),
      check_name: finding.rule,
      fingerprint: finding.fingerprint,
      severity: severities[finding.severity],
      location: {
        path: finding.path,
        lines: { begin: finding.start.line, end: finding.end.line },
      },
    }));
  // NOTE: a run with a problem must not look like a clean one, and the form has no other room for it.
  const problems = troubles(shown).map((problem, index) => ({
    description: printable(problem.message),
    check_name: "wardline/problem",
    fingerprint: `problem-${index + 1}`,
    severity: "blocker",
    location: { path: problem.path ?? "wardline.yml", lines: { begin: problem.line ?? 1 } },
  }));
  return `${JSON.stringify([...problems, ...findings], null, 2)}\n`;
}
