import type { Finding, Severity } from "../finding.ts";
import type { Problem } from "../problem.ts";

export type FailOn = Severity | "never";
export type Verdict = "pass" | "fail" | "problem";

/** What one run found, over what, with which rules. Its JSON Schema is schema/report.ts. */
export interface Report {
  readonly schema_version: 1;
  readonly tool: { readonly name: "wardline"; readonly version: string };
  /** RFC 3339 instant: the moment for which the run speaks. */
  readonly as_of: string;
  readonly packs: readonly PackVersion[];
  readonly coverage: Coverage;
  /** Sorted by path, place and rule. */
  readonly findings: readonly Finding[];
  readonly waivers_used: readonly WaiverUse[];
  /** What the baseline excused; left out where there is none. */
  readonly baseline?: BaselineUse;
  /** Who must look at each document, also where nobody must. Sorted by path. */
  readonly routing?: readonly DocumentRoute[];
  readonly loosened: readonly Loosening[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** How files that findings point to and the report does not speak of may be called, by path. Never shown itself. */
  readonly elsewhere?: ReadonlyMap<string, string>;
  /** On a report that is one part of several: what merging them needs to know. */
  readonly shard?: Shard;
}

export interface PackVersion {
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
}

export interface Coverage {
  /** Files checked. */
  readonly files: number;
  /** Files whose body a rule had to read. */
  readonly parsed: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** UTF-16 code units of text that rules could read. */
  readonly prose_characters: number;
  /** Rules in force. */
  readonly rules: number;
  /** The git ref, when only what differs from it was checked: then no file is no fault. */
  readonly changed_since?: string;
}

export interface WaiverUse {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly approved_by: readonly string[];
  /** The last day on which it holds; of a break-glass decision, the time at which it ends. */
  readonly expires: string;
  /** How many findings it excused. */
  readonly findings: number;
  /** Two people decided in an emergency: `id` is the incident's, `expires` is a time. */
  readonly break_glass?: true;
}

export interface BaselineUse {
  readonly path: string;
  readonly entries: number;
  /** Entries that excused a finding. */
  readonly used: number;
  /** Entries whose finding is gone; left out where only some of the content was read. */
  readonly unused?: number;
}

/** Who must look at one document. No roles: nobody must. */
export interface DocumentRoute {
  readonly path: string;
  readonly type: string;
  readonly roles: readonly RouteReason[];
}

export interface RouteReason {
  readonly role: string;
  /** Each completes “because …”. */
  readonly why: readonly string[];
}

/** One part of a run, by the paths of its files. */
export interface Shard {
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  /** Every path in this report with its place among all files, so that parts come together in the order of the whole. */
  readonly files: readonly ShardFile[];
  /** What this part alone cannot know: waivers that nothing here needs. All parts must agree. */
  readonly unused: readonly Finding[];
}

interface ShardFile {
  readonly path: string;
  readonly position: number;
  /** The path before it got a number to tell it from others that look alike. */
  readonly alike?: string;
}

export interface Loosening {
  readonly rule: string;
  readonly by: string;
  readonly reason: string;
}

export interface Notice {
  readonly path?: string;
  readonly message: string;
}

export interface Summary {
  /** New findings only, as in the next two. */
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  readonly baseline: number;
  readonly waived: number;
  readonly fail_on: FailOn;
  readonly verdict: Verdict;
}

/** Why a run could not say: its problems, and that nothing was checked. */
export function troubles({
  problems,
  coverage,
  shard,
}: Pick<Report, "problems" | "coverage" | "shard">): Problem[] {
  const mayBeEmpty = coverage.changed_since !== undefined || shard !== undefined;
  return [
    ...problems,
    ...(coverage.files === 0 && !mayBeEmpty ? [{ message: "No file was checked." }] : []),
    ...(coverage.rules === 0 ? [{ message: "No rule was in force." }] : []),
  ];
}

type Judged = Pick<Report, "findings" | "coverage" | "problems" | "shard">;

/** Counts the findings and judges the run. A run that checked nothing, or had a problem, did not pass. */
export function summarize(judged: Judged, fail_on: FailOn): Summary {
  const { findings } = judged;
  const fresh = findings.filter((finding) => finding.status === "new");
  const of = (severity: Severity) =>
    fresh.filter((finding) => finding.severity === severity).length;
  const error = of("error");
  const warning = of("warning");
  const advice = of("advice");
  const blocking = { error, warning: error + warning, advice: fresh.length, never: 0 }[fail_on];
  const unsure = troubles(judged).length > 0;
  return {
    error,
    warning,
    advice,
    baseline: findings.filter((finding) => finding.status === "baseline").length,
    waived: findings.filter((finding) => finding.status === "waived").length,
    fail_on,
    verdict: unsure ? "problem" : blocking > 0 ? "fail" : "pass",
  };
}

/** The same report, said to speak only of what differs from a git ref. */
export function limitedTo(report: Report, changed_since: string): Report {
  const limited = { ...report, coverage: { ...report.coverage, changed_since } };
  return { ...limited, summary: summarize(limited, report.summary.fail_on) };
}

/** What a machine reads when a run ended before it could check anything. */
export function failedReport(
  tool: Report["tool"],
  as_of: string,
  problems: readonly Problem[],
  fail_on: FailOn,
): Report {
  const coverage: Coverage = { files: 0, parsed: 0, skipped: [], prose_characters: 0, rules: 0 };
  const summary: Summary = {
    error: 0,
    warning: 0,
    advice: 0,
    baseline: 0,
    waived: 0,
    fail_on,
    verdict: "problem",
  };
  const lists = { packs: [], findings: [], waivers_used: [], loosened: [], notices: [] };
  return { schema_version: 1, tool, as_of, ...lists, coverage, problems, summary };
}
