import { type Finding, type Severity, severities, withPublicPaths } from "@wardline/core";
import { type Anchor, anchorOf, asAnchor, insideOneHunk, type LineRange } from "./anchor.ts";
import { fileFingerprint } from "./body-hash.ts";
import { readHunks } from "./hunks.ts";
import type { LineAnchor } from "./operation.ts";
import type { PlanInput } from "./plan-input.ts";
import type { ChangedFile } from "./pull-request.ts";
import { type SuggestionBlock, suggestionBlock } from "./suggestion.ts";

/** What one comment tells of: a finding, or all findings of a file that have no line in the difference. */
export interface Card {
  readonly fingerprint: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Where a new comment would stand; undefined when the difference has no place for it. */
  readonly place:
    | ({ readonly shown: "line" } & LineAnchor)
    | { readonly shown: "file"; readonly path: string }
    | undefined;
  readonly suggestion?: SuggestionBlock;
  /** For a single finding: the file as the pull request changes it. */
  readonly file: ChangedFile | undefined;
}

/** A card for each new finding, and where it would go by itself. */
export function cardsOf(input: PlanInput): Card[] {
  const { shownPath } = withPublicPaths(input.report);
  // A comment names the file it stands in: where the name holds an identifier, only the summary may tell.
  const files = new Map(
    input.pull.files
      .filter((file) => shownPath(file.path) === file.path)
      .map((file) => [file.path, file]),
  );
  return input.report.findings
    .filter((finding) => finding.status === "new")
    .map((finding) => {
      const file = files.get(finding.path);
      const anchor = anchorOf(finding, file, input.sourceOf?.(finding.path));
      const suggestion =
        file === undefined ? undefined : suggestionFor(finding, file, anchor, input);
      return {
        fingerprint: finding.fingerprint,
        findings: [finding] as const,
        place: placeOf(finding, anchor, suggestion?.lines),
        file,
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    });
}

/** Findings without a line share one comment on their file. */
export function fileCards(cards: readonly Card[], shownPath: (path: string) => string): Card[] {
  return [...Map.groupBy(cards, (card) => card.findings[0].path)].flatMap(([path, group]) => {
    const [first, ...rest] = bySeverity(group.map((card) => card.findings[0]));
    if (first === undefined) return [];
    return [
      {
        fingerprint: fileFingerprint(shownPath(path)),
        findings: [first, ...rest] as const,
        place: { shown: "file" as const, path },
        file: group[0]?.file,
      },
    ];
  });
}

/** The gravest of what it tells. */
export function severityOf(card: Card): Severity {
  return bySeverity(card.findings)[0]?.severity ?? "advice";
}

/** Most important first, then in the order of the report. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

/** Where a finding begins. */
export function firstLine(card: Card): number {
  return card.findings[0].start.line;
}

function suggestionFor(
  finding: Finding,
  file: ChangedFile,
  anchor: Anchor,
  { sourceOf, recheck }: PlanInput,
): SuggestionBlock | undefined {
  if (anchor.shown !== "line" || file.patch === undefined) return undefined;
  const block = suggestionBlock(finding, { sourceOf, recheck });
  if (block === undefined || !insideOneHunk(block.lines, readHunks(file.patch))) return undefined;
  return block;
}

/** A suggestion replaces all lines that its comment stands on, so the comment stands on these. */
function placeOf(finding: Finding, anchor: Anchor, lines: LineRange | undefined): Card["place"] {
  if (anchor.shown === "summary") return undefined;
  if (anchor.shown === "file") return { shown: "file", path: finding.path };
  if (lines === undefined) return anchor;
  return { shown: "line", path: anchor.path, ...asAnchor(lines) };
}
