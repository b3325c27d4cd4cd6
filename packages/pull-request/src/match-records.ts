import { type Card, firstLine } from "./card.ts";
import type { CommentRecord } from "./pull-request.ts";

export interface Match {
  readonly card: Card;
  readonly record: CommentRecord;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Cards that nobody has been told of. */
  readonly unmatched: readonly Card[];
  /** Records whose finding is gone. */
  readonly left: readonly CommentRecord[];
}

/** How far, in lines, an edited sentence may have moved and still be the same. */
const nearby = 3;

/**
 * Pairs findings with our comments: by fingerprint, and where a sentence was edited, which changes the fingerprint,
 * by rule, file and nearness.
 */
export function matchRecords(cards: readonly Card[], records: readonly CommentRecord[]): Matching {
  const byFingerprint = new Map(records.map((record) => [record.fingerprint, record]));
  const matches: Match[] = [];
  const rest: Card[] = [];
  for (const card of cards) {
    const record = byFingerprint.get(card.fingerprint);
    if (record === undefined) rest.push(card);
    else matches.push({ card, record });
  }
  const taken = new Set(matches.map(({ record }) => record));
  const unmatched: Card[] = [];
  for (const card of rest) {
    const record = nearest(
      card,
      records.filter((candidate) => !taken.has(candidate)),
    );
    if (record === undefined) unmatched.push(card);
    else {
      taken.add(record);
      matches.push({ card, record });
    }
  }
  return { matches, unmatched, left: records.filter((record) => !taken.has(record)) };
}

function nearest(card: Card, records: readonly CommentRecord[]): CommentRecord | undefined {
  const [finding] = card.findings;
  const paths = [finding.path, card.file?.previousPath];
  const distance = (record: CommentRecord) =>
    Math.abs(firstLine(card) - (record.line ?? record.originalLine ?? Number.POSITIVE_INFINITY));
  return records
    .filter(
      (record) =>
        record.state === "open" &&
        record.subject === "line" &&
        record.rule === finding.rule &&
        paths.includes(record.path) &&
        distance(record) <= nearby,
    )
    .toSorted((a, b) => distance(a) - distance(b) || a.id - b.id)[0];
}
