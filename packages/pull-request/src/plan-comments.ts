import { type Finding, severities } from "@wardline/core";
import { type Card, firstLine, severityOf } from "./card.ts";
import type { Op } from "./operation.ts";
import type { Limits } from "./plan-input.ts";
import { planMatch } from "./plan-match.ts";
import type { CommentRecord } from "./pull-request.ts";
import { type CommentContext, fileComment, findingComment } from "./render-comment.ts";
import type { Candidate, Silent, SortedCards } from "./sort-cards.ts";
import type { Placement } from "./summary-content.ts";

export interface CommentPlan {
  readonly ops: readonly Op[];
  readonly placements: readonly Placement[];
  /** Fingerprints that will have a comment, or had one that a person deleted. */
  readonly known: readonly string[];
}

/** New comments within the limits, and what becomes of those that are there. */
export function planComments(
  sorted: SortedCards,
  headSha: string,
  limits: Limits,
  context: CommentContext,
): CommentPlan {
  const { accepted, declined } = choose(sorted, limits);
  const stay = declined.flatMap(({ card, replaces }) =>
    replaces === undefined ? [] : [{ card, record: replaces }],
  );
  const overflow = declined
    .filter(({ replaces }) => replaces === undefined)
    .map(({ card }): Silent => ({ card, note: "too-many" }));
  const silent = [...sorted.silent, ...overflow];
  const kept = [...sorted.told, ...stay].map((match) => ({
    ...planMatch(match, headSha, limits, context),
    findings: match.card.findings,
  }));
  return {
    ops: [
      ...accepted.flatMap((candidate) => newComment(candidate, context)),
      ...kept.flatMap(({ ops }) => ops),
    ],
    placements: [
      ...accepted.flatMap(({ card }) => placed(card.findings, card.place?.shown ?? "summary")),
      ...kept.flatMap(({ findings, shown, note }) => placed(findings, shown, note)),
      ...silent.flatMap(({ card, note }) => placed(card.findings, "summary", note)),
    ],
    known: [
      ...accepted.map(({ card }) => card.fingerprint),
      ...kept.map(({ fingerprint }) => fingerprint),
      ...silent
        .filter(({ note }) => note === "deleted-by-hand")
        .map(({ card }) => card.fingerprint),
    ].toSorted(),
  };
}

/** The most important first. Comments that are there count, or every run would add as many again. */
function choose(
  { told, candidates }: SortedCards,
  limits: Limits,
): { readonly accepted: readonly Candidate[]; readonly declined: readonly Candidate[] } {
  const open = (subject: "line" | "file") =>
    told.filter(({ record }) => record.subject === subject).length;
  const room = { line: limits.comments - open("line"), file: limits.fileComments - open("file") };
  const accepted: Candidate[] = [];
  const declined: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => byImportance(a.card, b.card))) {
    const shown = candidate.card.place?.shown ?? "file";
    (room[shown]-- > 0 ? accepted : declined).push(candidate);
  }
  return { accepted, declined };
}

function newComment({ card, replaces }: Candidate, context: CommentContext): Op[] {
  const { fingerprint, findings, place } = card;
  const [first] = findings;
  if (place === undefined) return [];
  if (place.shown === "file") {
    const { body } = fileComment(fingerprint, findings, context);
    const told = findings.map((finding) => finding.fingerprint);
    return [{ kind: "file_comment", path: place.path, fingerprint, body, findings: told }];
  }
  const { shown: _, ...anchor } = place;
  const { body } = findingComment(first, "line", card.suggestion?.markdown, context);
  const fallbackBody = findingComment(first, "file", undefined, context).body;
  const comment: Op = { kind: "comment", ...anchor, fingerprint, body, fallbackBody };
  return replaces === undefined ? [comment] : [comment, handOver(replaces, card)];
}

function handOver({ id, nodeId, rule }: CommentRecord, { fingerprint }: Card): Op {
  return { kind: "hand_over", id, nodeId, fingerprint, rule };
}

function placed(
  findings: readonly Finding[],
  shown: Placement["shown"],
  note?: Placement["note"],
): Placement[] {
  return findings.map((finding) => ({ finding, shown, ...(note === undefined ? {} : { note }) }));
}

function byImportance(a: Card, b: Card): number {
  return (
    severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) ||
    compare(a.findings[0].path, b.findings[0].path) ||
    firstLine(a) - firstLine(b) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
