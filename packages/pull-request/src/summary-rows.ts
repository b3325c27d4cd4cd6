import type { Finding } from "@wardline/core";
import { codeLink, codeSpan, encodePath, safeText } from "./markdown-safety.ts";
import type { PolicyRuleBook } from "./policy-rule.ts";
import { message, titleOf } from "./render-comment.ts";
import type { Placement, PlacementNote } from "./summary-content.ts";
import { needsDecision, whoDecides } from "./who-decides.ts";

/** How a finding is written in one place of the summary. */
export interface RowContext {
  readonly rule: PolicyRuleBook;
  readonly shownPath: (path: string) => string;
  /** Where the head's files are read; undefined where numbers and links that move are left out. */
  readonly filesUrl: string | undefined;
}

/** UTF-16 code units of a message in a list. */
const mostWords = 400;

const notes: Readonly<Record<PlacementNote, string>> = {
  "resolved-by-hand": "Resolved by hand, still failing.",
  "deleted-by-hand": "Its comment was deleted, still failing.",
  "too-many": "",
  outdated: "",
  refused: "",
};

/** One item: what is wrong, where, what to do, who decides. */
export function findingRow({ finding, note }: Placement, context: RowContext): string {
  const said = note === undefined ? "" : notes[note];
  const who = !needsDecision(finding, context.rule)
    ? ""
    : ` ${safeText(whoDecides(finding, context.rule))}`;
  return [
    `- **${titleOf(finding, context.rule)}** ${place(finding, context)}`,
    `${message(finding, mostWords)}${who}${said === "" ? "" : ` **${said}**`} ${codeLink(finding.rule, finding.url)}`,
  ].join("  \n  ");
}

/** One short line: for advice and for what is set aside. */
export function briefRow(finding: Finding, context: RowContext): string {
  return `- ${place(finding, context)} ${message(finding, mostWords)} ${codeLink(finding.rule, finding.url)}`;
}

/** Path and line, linked to the head unless the path has something to hide. */
function place({ path, where, start }: Finding, { shownPath, filesUrl }: RowContext): string {
  const shown = shownPath(path);
  if (filesUrl === undefined) return codeSpan(shown);
  const numbered = where === "filename" ? shown : `${shown}:${start.line}`;
  if (shown !== path) return codeSpan(numbered);
  return codeLink(numbered, `${filesUrl}/${encodePath(path)}#L${start.line}`);
}
