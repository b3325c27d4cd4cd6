import { counted, type Finding, formatProblem, type Report, withPublicPaths } from "@wardline/core";

/** For `core.error`, `core.warning` and `core.notice`, which escape it. The path shows no identifier. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  /** 1-based. */
  readonly startLine?: number;
  readonly endLine?: number;
  /** Only where both ends stand on one line. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** GitHub shows no more of one level from one step, and says nothing of the others. */
const mostOfALevel = 10;

/**
 * New errors and warnings that no comment tells of, and what kept the run from checking. `told` holds the
 * fingerprints that have a comment on their line. Advice is never annotated: it would push out what matters.
 */
export function annotations(report: Report, told: ReadonlySet<string>): Annotation[] {
  const { report: shown } = withPublicPaths(report);
  const untold = shown.findings.filter(
    ({ status, fingerprint }) => status === "new" && !told.has(fingerprint),
  );
  const problems = shown.problems.map((problem): Annotation => {
    const { path, line } = problem;
    return {
      level: "error",
      title: "Wardline could not check",
      message: formatProblem(problem),
      ...(path === undefined ? {} : { path }),
      ...(line === undefined ? {} : { startLine: line, endLine: line }),
    };
  });
  const errors = untold.filter(({ severity }) => severity === "error").map(annotation);
  const warnings = untold.filter(({ severity }) => severity === "warning").map(annotation);
  return [...limited([...problems, ...errors], "error"), ...limited(warnings, "warning")];
}

function annotation(finding: Finding): Annotation {
  const { severity, rule, message, path, where, start, end } = finding;
  const level = severity === "error" ? "error" : "warning";
  const said = { level, title: `Wardline: ${rule}`, message, path } as const;
  if (where === "filename") return said;
  const columns =
    start.line === end.line ? { startColumn: start.column, endColumn: end.column } : {};
  return { ...said, startLine: start.line, endLine: end.line, ...columns };
}

/** The last one says how many are missing. */
function limited(all: readonly Annotation[], level: "error" | "warning"): Annotation[] {
  if (all.length <= mostOfALevel) return [...all];
  const shown = all.slice(0, mostOfALevel - 1);
  const more = counted(all.length - shown.length, `more ${level}`);
  return [...shown, { level, title: "Wardline", message: `+${more}: see the run's summary.` }];
}
