import type { Finding } from "../finding.ts";
import { counted } from "../report/plain-words.ts";
import type { BaselineUse, Notice } from "../report/report.ts";
import { compare } from "./sort.ts";

/** One finding that was there before. The fingerprint decides; rule and path are for people. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

export interface Baseline {
  /** Where it lies, from the root. */
  readonly path: string;
  /** A multiset: an entry that stands twice excuses two findings. */
  readonly entries: readonly BaselineEntry[];
}

export interface Matched<F> {
  readonly findings: readonly F[];
  /** Entries that excused a finding. */
  readonly used: readonly BaselineEntry[];
  /** Entries whose finding is gone. */
  readonly unused: readonly BaselineEntry[];
}

/**
 * Marks findings that were there before. Each entry is consumed once, and only by a finding with its fingerprint:
 * a fix never makes room for a new mistake.
 */
export function applyBaseline<F extends Finding>(
  entries: readonly BaselineEntry[],
  findings: readonly F[],
): Matched<F> {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    left.set(entry.fingerprint, [...(left.get(entry.fingerprint) ?? []), entry]);
  }
  const used: BaselineEntry[] = [];
  const marked = findings.map((finding) => {
    const entry = finding.status === "new" ? left.get(finding.fingerprint)?.shift() : undefined;
    if (entry === undefined) return finding;
    used.push(entry);
    return { ...finding, status: "baseline" as const };
  });
  return { findings: marked, used, unused: [...left.values()].flat() };
}

/** What a report says about a baseline. What is gone is known only where all content was read. */
export function baselineUse(
  { path, entries }: Baseline,
  { used, unused }: Pick<Matched<Finding>, "used" | "unused">,
  whole: boolean,
): BaselineUse {
  const use = { path, entries: entries.length, used: used.length };
  return whole ? { ...use, unused: unused.length } : use;
}

/**
 * A rule that nobody may waive is never set aside in silence: the fingerprint is made of masked text, so a baseline
 * cannot tell an old identifier from another one in the same sentence, and only a person who looks can.
 */
export function baselineNotices(
  findings: readonly Finding[],
): (Notice & { readonly path: string })[] {
  const known = findings.filter(({ status, waiver }) => status === "baseline" && waiver === "none");
  const groups = Object.values(
    Object.groupBy(known, ({ path, rule }) => `${path}\0${rule}`),
  ).flatMap((group) => (group?.[0] === undefined ? [] : [{ ...group[0], count: group.length }]));
  return groups
    .toSorted((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule))
    .map(({ path, rule, count }) => ({
      path,
      message: `The baseline excuses ${counted(count, "finding")} of ${rule}, a rule that nobody may waive. Please fix the text soon.`,
    }));
}

/** What a new baseline holds: everything that is new in content, in the order of a reader. */
export function baselineOf(findings: readonly Finding[]): BaselineEntry[] {
  return findings
    .filter(({ status, rule }) => status !== "waived" && !rule.startsWith("wardline/"))
    .map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path }))
    .toSorted(
      (a, b) =>
        compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
    );
}
