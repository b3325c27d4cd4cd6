import { counted, looks, type Report, withPublicPaths } from "@wardline/core";
import { bodyHash } from "./body-hash.ts";
import { bySeverity } from "./card.ts";
import { budgetOf } from "./fit-rows.ts";
import { byteLength, codeSpan, safeText, shortened } from "./markdown-safety.ts";
import { summaryMarkerLines } from "./marker.ts";
import type { Rendered } from "./render-comment.ts";
import type { Placement, SummaryContent } from "./summary-content.ts";
import { colophon, details } from "./summary-details.ts";
import { heading } from "./summary-heading.ts";
import { reviewerWanted } from "./summary-reviewer.ts";
import { findingRow, type RowContext } from "./summary-rows.ts";
import { decisions } from "./who-decides.ts";

/** UTF-8 bytes, markers included. GitHub's limit is counted in different ways in different places. */
const mostBytes = 60_000;
/** Kept back from the findings for the folded parts below them. */
const forDetails = 12_000;
/** For the blank lines between parts. */
const spare = 1_000;

/** The body of the one summary comment, its markers included. The same text makes a job summary. */
export function renderSummary(content: SummaryContent): string {
  return renderStampedSummary(content).body;
}

/** With the hash of what lasts: commits, runs and line numbers move without anything new being said. */
export function renderStampedSummary(content: SummaryContent): Rendered {
  const hash = bodyHash([...content.known, write(content, true, mostBytes)].join("\n"));
  const marker = summaryMarkerLines({ bodyHash: hash, known: content.known });
  return { body: marker + write(content, false, mostBytes - byteLength(marker)), hash };
}

function write(content: SummaryContent, lasting: boolean, bytes: number): string {
  const { report, shownPath } = withPublicPaths(content.report);
  const filesUrl = `${content.webUrl}/blob/${content.headSha}`;
  const context: RowContext = {
    rule: content.rule,
    shownPath,
    filesUrl: lasting ? undefined : filesUrl,
  };
  const unseen = toList(content.placements);
  const head = [
    ...heading(report),
    ...onLines(content.placements),
    ...whoDecidesWhat(content),
    ...toReview(report),
    ...reviewerWanted(content, shownPath),
  ];
  const foot = colophon(content, lasting);
  const fixed = byteLength([...head, foot].join("\n\n")) + spare;
  const budget = budgetOf(bytes - fixed);
  const rows = budget.take(
    unseen.map((placement) => findingRow(placement, context)),
    (count) => `- **${counted(count, "more finding")}** did not fit here: see the run's summary.`,
    (bytes - fixed - forDetails) / (bytes - fixed),
  );
  return [
    ...head,
    ...(rows.length === 0 ? [] : [rows.join("\n")]),
    ...details(content, context, budget),
    foot,
  ].join("\n\n");
}

/** Errors and warnings that no comment tells of where they stand, most important first. Advice has its own place. */
function toList(placements: readonly Placement[]): Placement[] {
  const unseen = placements.filter(
    ({ finding, shown }) => shown === "summary" && finding.severity !== "advice",
  );
  const byFinding = new Map(unseen.map((placement) => [placement.finding, placement]));
  const inOrder = unseen
    .map(({ finding }) => finding)
    .toSorted((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.start.offset - b.start.offset,
    );
  return bySeverity(inOrder).flatMap((finding) => byFinding.get(finding) ?? []);
}

function onLines(placements: readonly Placement[]): string[] {
  const count = placements.filter(({ shown }) => shown !== "summary").length;
  return count === 0 ? [] : [`Comments in **Files changed** tell of ${counted(count, "finding")}.`];
}

/** Advice and findings that are set aside ask nobody for anything. */
function whoDecidesWhat({ report, rule }: SummaryContent): string[] {
  const fresh = report.findings.filter((finding) => finding.status === "new");
  if (fresh.length === 0) return [];
  return decisions(fresh, rule, report.routing).map((sentence) => safeText(sentence));
}

/** How many files to review are named. */
const mostReviews = 10;

/** Which roles look at which file before it goes out and why, or that nobody has to. */
function toReview({ routing = [], findings }: Report): string[] {
  const shown = looks(routing);
  const isQuiet = findings.every(
    ({ status, severity }) => status !== "new" || severity === "advice",
  );
  if (shown.length === 0) {
    const free = "Nobody else needs to review this: nothing here waits for a decision.";
    return routing.length > 0 && isQuiet ? [free] : [];
  }
  const rows = shown
    .slice(0, mostReviews)
    .map(({ path, words }) => `- ${codeSpan(shortened(path, 200))}: ${safeText(words)}`);
  const more = shown.length - rows.length;
  const rest = more > 0 ? [`- and ${counted(more, "more file")}`] : [];
  return [["**To review before it is published**", "", ...rows, ...rest].join("\n")];
}
