import { type Finding, type Severity, severities } from "../../finding.ts";
import { compare } from "../../pipeline/sort.ts";

export type Counts = Readonly<Record<Severity, number>>;

/** Findings that have something in common, by severity. */
export interface Tally {
  readonly name: string;
  readonly counts: Counts;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), advice: of("advice") };
}

export function total(counts: Counts): number {
  return counts.error + counts.warning + counts.advice;
}

/** One tally for each name, the one with most errors first, then most warnings, most advice, and by name. */
export function tallies(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): Tally[] {
  return [...Map.groupBy(findings, nameOf)]
    .map(([name, group]) => ({ name, counts: countsOf(group) }))
    .toSorted(
      (a, b) =>
        severities.reduce(
          (order, severity) => order || b.counts[severity] - a.counts[severity],
          0,
        ) || compare(a.name, b.name),
    );
}
