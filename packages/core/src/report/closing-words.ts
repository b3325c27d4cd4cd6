import { breakGlassWords } from "./break-glass-words.ts";
import { counted, listed } from "./plain-words.ts";
import { printableInLog } from "./printable.ts";
import { type Report, troubles } from "./report.ts";
import type { Style } from "./style.ts";
import { nobodyLooks } from "./who-looks.ts";

/** How many skipped files are named. */
const named = 3;

/** What a run comes to, in the words that every form uses and in their order. An empty list says nothing. */
export interface ClosingWords {
  readonly checked: readonly string[];
  readonly skipped: readonly string[];
  readonly found: string;
  /** What a crisis released, by whom and until when. */
  readonly breakGlass: readonly string[];
  /** Findings of the baseline that are gone. */
  readonly gone: readonly string[];
  readonly nobodyLooks: readonly string[];
  readonly loosened: readonly string[];
  readonly verdict: string;
  readonly next: string;
}

export function wordsOf(report: Report, style: Style): ClosingWords {
  return {
    checked: checked(report),
    skipped: skipped(report),
    found: found(report),
    breakGlass: breakGlassWords(report),
    gone: gone(report),
    nobodyLooks: nobodyLooks(report.routing ?? []),
    loosened: loosened(report),
    verdict: verdict(report, style),
    next: next(report),
  };
}

/** What was checked, what was found, what it means and what to do next. */
export function closingWords(report: Report, style: Style): string {
  return Object.values(wordsOf(report, style)).flat().join("\n");
}

function checked({ coverage, shard }: Report): string[] {
  const words = `Checked ${counted(coverage.files, "file")} with ${counted(coverage.rules, "rule")}.`;
  const ref = coverage.changed_since;
  return [
    words,
    ...(ref === undefined ? [] : [`Only what changed since ${printableInLog(ref)} is shown.`]),
    ...(shard === undefined
      ? []
      : [`This is part ${shard.number} of ${shard.of}; wardline merge puts the parts together.`]),
  ];
}

function skipped({ coverage }: Report): string[] {
  const files = coverage.skipped;
  if (files.length === 0) return [];
  const names = files
    .slice(0, named)
    .map((file) => `${printableInLog(file.path)} (${file.reason})`);
  const rest = files.length - names.length;
  return [
    `Skipped ${counted(files.length, "file")}: ${listed(rest > 0 ? [...names, `${rest} more`] : names)}.`,
  ];
}

function found({ summary }: Report): string {
  const parts = [
    ...(summary.error > 0 ? [counted(summary.error, "error")] : []),
    ...(summary.warning > 0 ? [counted(summary.warning, "warning")] : []),
    ...(summary.advice > 0 ? [`${summary.advice.toLocaleString("en-US")} advice`] : []),
  ];
  const known = [
    ...(summary.baseline > 0 ? [`${summary.baseline} known from before`] : []),
    ...(summary.waived > 0 ? [`${summary.waived} waived`] : []),
  ];
  const aside = known.length > 0 ? ` Not counted: ${listed(known)}.` : "";
  return `Found ${parts.length > 0 ? listed(parts) : "nothing to fix"}.${aside}`;
}

function gone({ baseline }: Report): string[] {
  if (baseline?.unused === undefined || baseline.unused === 0) return [];
  return [
    `${counted(baseline.unused, "finding")} of the baseline ${baseline.unused === 1 ? "is" : "are"} gone: wardline baseline prune takes them out.`,
  ];
}

function loosened(report: Report): string[] {
  const rules = report.loosened.map(({ rule, by, reason }) => `${rule} by ${by} (${reason})`);
  return rules.length === 0 ? [] : [`Made weaker here: ${rules.join("; ")}.`];
}

function verdict({ summary, coverage, problems, shard }: Report, style: Style): string {
  switch (summary.verdict) {
    case "pass":
      return `${style.good("Pass.")} Wardline flags likely problems; people still decide.`;
    case "fail":
      return `${style.error("Fail.")} ${blockers[summary.fail_on]}`;
    case "problem": {
      const why = problems.length > 0 ? [`${counted(problems.length, "problem")}.`] : [];
      const nothing = troubles({ problems: [], coverage, ...(shard && { shard }) }).map(
        (trouble) => trouble.message,
      );
      return [style.error("Not a pass:"), ...why, ...nothing].join(" ");
    }
  }
}

const blockers = {
  error: "Errors block publishing.",
  warning: "Errors and warnings block publishing here.",
  advice: "Any finding blocks publishing here.",
  never: "",
} as const;

function next({ summary, findings, problems }: Report): string {
  if (summary.verdict === "problem") {
    return problems.length > 0
      ? "Next: fix the problem above, then run wardline check again."
      : "Next: look at content and packs in wardline.yml, then run wardline check again.";
  }
  const fresh = findings.filter((finding) => finding.status === "new");
  const first =
    fresh.find((finding) => finding.severity === "error") ??
    fresh.find((finding) => finding.severity === "warning");
  if (first === undefined) return "Next: nothing to do.";
  const fixable = fresh.some((finding) =>
    finding.suggestions.some((suggestion) => suggestion.safe),
  );
  const fix = fixable ? "wardline fix applies the safe changes; " : "";
  return `Next: ${fix}wardline explain ${first.rule} tells more about a rule.`;
}
