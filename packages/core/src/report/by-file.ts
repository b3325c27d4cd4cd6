import { type Finding, severities } from "../finding.ts";

/** Files with the worst finding first, then by path; in a file the worst finding first, then by place. */
export function byFile(findings: readonly Finding[]): Finding[][] {
  const groups = Object.values(Object.groupBy(findings, (finding) => finding.path));
  return groups
    .map((group = []) =>
      group.toSorted((a, b) => rank(a) - rank(b) || a.start.offset - b.start.offset),
    )
    .toSorted(([a], [b]) =>
      a === undefined || b === undefined ? 0 : rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
    );
}

function rank(finding: Finding): number {
  return severities.indexOf(finding.severity) + (finding.status === "new" ? 0 : severities.length);
}

/** Findings of one rule that say the same are explained once, under all their places. */
export function alike(findings: readonly Finding[]): Finding[][] {
  const said = (finding: Finding) =>
    JSON.stringify([
      finding.rule,
      finding.severity,
      finding.status,
      finding.message,
      finding.related,
    ]);
  return Object.values(Object.groupBy(findings, said)).map((group) => group ?? []);
}
