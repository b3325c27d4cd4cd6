import { bySeverity, type Card, cardsOf, fileCards, severityOf } from "./card.ts";
import { shortFingerprint } from "./marker.ts";
import { type Match, matchRecords } from "./match-records.ts";
import type { Limits, PlanInput } from "./plan-input.ts";
import type { CommentRecord } from "./pull-request.ts";
import type { CommentContext } from "./render-comment.ts";
import type { PlacementNote } from "./summary-content.ts";

/** A card that wants a new comment; `replaces` has dropped out of the difference. */
export interface Candidate {
  readonly card: Card;
  readonly replaces?: CommentRecord;
}

/** A card that only the summary tells of. */
export interface Silent {
  readonly card: Card;
  readonly note?: PlacementNote;
}

export interface SortedCards {
  readonly told: readonly Match[];
  readonly candidates: readonly Candidate[];
  readonly silent: readonly Silent[];
  /** Our comments whose finding is not there. */
  readonly left: readonly CommentRecord[];
}

/** Which findings have a comment, which want one and which get none. */
export function sortCards(
  live: readonly CommentRecord[],
  input: PlanInput,
  limits: Limits,
  { shownPath }: CommentContext,
): SortedCards {
  const deleted = new Set(input.pull.summary?.known);
  const byHand = (card: Card) => deleted.has(shortFingerprint(card.fingerprint));
  const eligible = (card: Card) => limits.commentOn.includes(severityOf(card));
  const single = matchRecords(cardsOf(input), live);
  const silent: Silent[] = [];
  const candidates: Candidate[] = [];
  const onFiles: Card[] = [];
  for (const card of single.unmatched) {
    if (byHand(card)) silent.push({ card, note: "deleted-by-hand" });
    else if (card.place?.shown === "file") onFiles.push(card);
    else if (card.place === undefined || !eligible(card)) silent.push({ card });
    else candidates.push({ card });
  }
  const rules = new Set(single.left.map((record) => `${record.path}\0${record.rule}`));
  // NOTE: advice alone gets no comment, but what a comment told of before it became advice is not fixed by that.
  const wanted = (card: Card) => eligible(card) || rules.has(fileAndRule(card));
  silent.push(...onFiles.filter((card) => !wanted(card)).map((card) => ({ card })));
  const grouped = matchRecords(fileCards(onFiles.filter(wanted), shownPath), single.left);
  for (const card of grouped.unmatched) {
    if (byHand(card)) silent.push({ card, note: "deleted-by-hand" });
    else if (!eligible(card)) silent.push({ card });
    else candidates.push({ card });
  }
  const matches = [...single.matches, ...grouped.matches];
  candidates.push(
    ...matches.filter(wantsNewPlace).map(({ card, record }) => ({ card, replaces: record })),
  );
  const told = matches.filter((match) => !wantsNewPlace(match));
  return { told, candidates, silent, left: grouped.left };
}

/** An error is told anew where its comment has dropped out of the difference and there is a line for it again. */
function wantsNewPlace({ card, record }: Match): boolean {
  const leftByPerson = record.state === "open" && record.resolvedBy === "person";
  const lost = record.subject === "line" && record.outdated;
  return lost && !leftByPerson && severityOf(card) === "error" && card.place?.shown === "line";
}

function fileAndRule(card: Card): string {
  const [finding] = bySeverity(card.findings);
  return `${finding?.path}\0${finding?.rule}`;
}
