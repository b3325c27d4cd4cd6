import { counted, type Finding } from "@wardline/core";
import { bodyHash } from "./body-hash.ts";
import {
  byteLength,
  codeLink,
  codeSpan,
  safeLink,
  safeText,
  shortened,
} from "./markdown-safety.ts";
import { type Marker, markerLine } from "./marker.ts";
import type { PolicyRuleBook } from "./policy-rule.ts";
import { waiverWords, whoDecides } from "./who-decides.ts";

/** A body with its marker, and the hash by which the next run knows that nothing changed. */
export interface Rendered {
  readonly body: string;
  readonly hash: string;
}

/** Line numbers move with every edit above them. They are shown, but a moved number alone is no reason to write. */
type Detail = "shown" | "lasting";

/** UTF-16 code units of one message or reason: a phone's screen or two. */
const mostWords = 1500;
/** Findings that one comment on a file spells out. */
const mostInFile = 10;

export interface CommentContext {
  readonly rule: PolicyRuleBook;
  readonly shownPath: (path: string) => string;
  /** UTF-8 bytes of a body. */
  readonly bodyBytes: number;
}

/** A comment on the lines of one finding, or on its file with the line named. */
export function findingComment(
  finding: Finding,
  place: "line" | "file",
  suggestion: string | undefined,
  context: CommentContext,
): Rendered {
  return stamped(
    {
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      history: inHistory([finding], context),
    },
    context,
    (detail) => wordsOf(finding, place, suggestion, context, detail),
  );
}

/** One comment for all findings of a file that stand on no line of the difference. */
export function fileComment(
  fingerprint: string,
  findings: readonly Finding[],
  context: CommentContext,
): Rendered {
  const [first] = findings;
  const facts = { fingerprint, rule: first?.rule ?? "", history: inHistory(findings, context) };
  return stamped(facts, context, (detail) => {
    if (first !== undefined && findings.length === 1)
      return wordsOf(first, "file", undefined, context, detail);
    const more = findings.length - mostInFile;
    return [
      `**${counted(findings.length, "thing")} to fix in this file**`,
      ...findings.slice(0, mostInFile).map((finding) => listItem(finding, context, detail)),
      ...(more > 0 ? [`${counted(more, "more finding")} in this file: see the summary.`] : []),
    ].join("\n\n");
  });
}

function listItem(finding: Finding, context: CommentContext, detail: Detail): string {
  const rule = codeLink(finding.rule, finding.url);
  const line =
    finding.where === "filename" || detail === "lasting" ? "" : ` (line ${finding.start.line})`;
  return `- **${titleOf(finding, context.rule)}**${line}  \n  ${message(finding)}  \n  ${safeText(whoDecides(finding, context.rule))} ${rule}`;
}

function wordsOf(
  finding: Finding,
  place: "line" | "file",
  suggestion: string | undefined,
  context: CommentContext,
  detail: Detail,
): string {
  const facts = context.rule(finding.rule);
  const citations = facts?.citations ?? finding.citations.map((text) => ({ text, url: undefined }));
  const cited = citations.map(({ text, url }) => safeLink(shortened(text, 200), url)).join(", ");
  const why = [safeText(shortened(facts?.why ?? "", mostWords)), cited].filter(
    (part) => part !== "",
  );
  const severity = { error: "Error", warning: "Warning", advice: "Advice" }[finding.severity];
  const where = place === "file" && finding.where !== "filename" && detail === "shown";
  return [
    `**${titleOf(finding, context.rule)}**`,
    message(finding),
    ...(suggestion === undefined ? [] : [suggestion]),
    ...related(finding, context, detail),
    ...(why.length === 0 ? [] : [`Why: ${why.join(" ")}`]),
    safeText(whoDecides(finding, context.rule)),
    ...(where ? [`This is about line ${finding.start.line}.`] : []),
    `<sub>${severity} · ${codeLink(finding.rule, finding.url)} · ${safeText(waiverWords(finding))}</sub>`,
  ].join("\n\n");
}

function related(
  { related: places }: Finding,
  { shownPath }: CommentContext,
  detail: Detail,
): string[] {
  const shown = places.slice(0, 3).map(({ path, start, message: words }) => {
    const place = detail === "shown" ? `${shownPath(path)}:${start.line}` : shownPath(path);
    return `- ${codeSpan(place)} ${safeText(shortened(words, 200))}`.trimEnd();
  });
  return shown.length === 0 ? [] : [`See also:\n\n${shown.join("\n")}`];
}

/** What is wrong, in the words of the rule. */
export function titleOf(finding: Finding, rule: PolicyRuleBook): string {
  return safeText(shortened(rule(finding.rule)?.title ?? finding.rule, 200));
}

/** What to do. The engine has taken every identifier out of it. */
export function message(finding: Finding, most: number = mostWords): string {
  return safeText(shortened(finding.message, most));
}

function inHistory(findings: readonly Finding[], { rule }: CommentContext): boolean {
  return findings.some((finding) => rule(finding.rule)?.discloses === true);
}

function stamped(
  facts: Pick<Marker, "fingerprint" | "rule" | "history">,
  { bodyBytes }: CommentContext,
  words: (detail: Detail) => string,
): Rendered {
  const hash = bodyHash(words("lasting"));
  const body = `${markerLine({ ...facts, state: "open", bodyHash: hash })}${words("shown")}`;
  // NOTE: every part is bounded, so this only meets rules with dozens of long citations.
  if (byteLength(body) <= bodyBytes) return { body, hash };
  const short =
    "**Wardline found something here.** The text is too long for a comment: see the summary.";
  return { body: `${markerLine({ ...facts, state: "open", bodyHash: hash })}${short}`, hash };
}
