import type { Finding } from "../finding.ts";

/** All new advice of one rule: it never blocks, so it is shown in one line. */
export interface AdviceLine {
  readonly rule: string;
  /** Of the first place. */
  readonly path: string;
  readonly line: number;
  /** How many other places there are. */
  readonly more: number;
}

/** One line a rule, by the rules' names. */
export function adviceLines(findings: readonly Finding[]): AdviceLine[] {
  const byRule = Object.groupBy(newAdvice(findings), (finding) => finding.rule);
  return Object.entries(byRule)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, group = []]) => {
      const [first, ...others] = group;
      if (first === undefined) return [];
      return [{ rule, path: first.path, line: first.start.line, more: others.length }];
    });
}

export function newAdvice(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, status }) => severity === "advice" && status === "new");
}

export function moreWords({ more }: AdviceLine): string {
  return more > 0 ? ` and ${more} more` : "";
}
