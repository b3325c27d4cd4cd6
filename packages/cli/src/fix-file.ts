import type { Finding, Suggestion } from "@wardline/core";
import type { Project } from "@wardline/project";

/** A file before and after its safe changes. */
export interface FixedFile {
  readonly path: string;
  readonly before: Version;
  readonly after: Version;
  /** Changes that were kept, and those that did not help. */
  readonly applied: number;
  readonly dropped: number;
}

interface Version {
  readonly source: string;
  readonly findings: readonly Finding[];
}

interface Change {
  readonly rule: string;
  readonly suggestion: Suggestion;
}

/**
 * Applies safe suggestions and keeps only those that help: a change must remove its finding and add none.
 * All at once first; if that is not clean, one by one. Undefined when the file has no safe suggestion.
 */
export async function fixFile(
  project: Pick<Project, "check">,
  path: string,
  source: string,
  findings: readonly Finding[],
): Promise<FixedFile | undefined> {
  const changes = safeChanges(findings);
  if (changes.length === 0) return undefined;
  const look = async (text: string): Promise<Version> => {
    const { report } = await project.check({ stdin: { path, source: text } });
    return { source: text, findings: report.findings };
  };
  // NOTE: checked alone, so that before and after are alike: rules over many files are in neither.
  const before = await look(source);
  const all = await look(changes.reduce(apply, source));
  if (helps(before, all, changes))
    return { path, before, after: all, applied: changes.length, dropped: 0 };
  let after = before;
  let applied = 0;
  for (const change of changes) {
    const next = await look(apply(after.source, change));
    if (!helps(after, next, [change])) continue;
    after = next;
    applied++;
  }
  return { path, before, after, applied, dropped: changes.length - applied };
}

/** The best safe suggestion of each finding, from the bottom up, so that places above stay right; none overlap. */
function safeChanges(findings: readonly Finding[]): Change[] {
  const changes = findings
    .filter((finding) => finding.status !== "waived")
    .flatMap(({ rule, suggestions }) => {
      const suggestion = suggestions.find(({ safe }) => safe);
      return suggestion === undefined ? [] : [{ rule, suggestion }];
    })
    .toSorted((a, b) => b.suggestion.start.offset - a.suggestion.start.offset);
  const chosen: Change[] = [];
  for (const change of changes) {
    const below = chosen.at(-1)?.suggestion.start.offset ?? Number.POSITIVE_INFINITY;
    if (change.suggestion.end.offset <= below) chosen.push(change);
  }
  return chosen;
}

function apply(source: string, { suggestion }: Change): string {
  return (
    source.slice(0, suggestion.start.offset) + suggestion.text + source.slice(suggestion.end.offset)
  );
}

/** Counts by rule, because a change may alter the context, and so the fingerprint, of a finding beside it. */
function helps(before: Version, after: Version, changes: readonly Change[]): boolean {
  const counts = (findings: readonly { readonly rule: string }[]) =>
    new Map(
      Object.entries(Object.groupBy(findings, ({ rule }) => rule)).map(([rule, all]) => [
        rule,
        all?.length ?? 0,
      ]),
    );
  const were = counts(before.findings);
  const are = counts(after.findings);
  const fixed = counts(changes);
  return [...new Set([...were.keys(), ...are.keys()])].every(
    (rule) => (are.get(rule) ?? 0) <= (were.get(rule) ?? 0) - (fixed.get(rule) ?? 0),
  );
}
