import { diffArrays } from "diff";
import { isFilling, isSameToken, isSlot, wordsOf } from "./wording.ts";

/** How a text differs from the approved one, by words. */
export interface Comparison {
  /** Share of equal words, 0 to 1. */
  readonly similarity: number;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly approved: readonly string[];
  readonly written: readonly string[];
}

export function compareWords(
  approved: string,
  written: string,
  caseSensitive: boolean,
): Comparison {
  const expected = wordsOf(approved);
  const actual = wordsOf(written);
  let same = 0;
  const changes: Change[] = [];
  for (const change of grouped(expected, actual, caseSensitive)) {
    if ("same" in change) same += 2 * change.same;
    else if (fillsSlot(change)) same += change.approved.length + change.written.length;
    else changes.push(change);
  }
  const total = expected.length + actual.length;
  return { similarity: total === 0 ? 1 : same / total, changes };
}

/** An upper bound of the similarity that costs no diff: no text can share more words than the shorter one has. */
export function mostSimilar(approved: string, written: string): number {
  const expected = wordsOf(approved).length;
  const actual = wordsOf(written).length;
  if (isSlot(approved)) return 1;
  return expected + actual === 0 ? 1 : (2 * Math.min(expected, actual)) / (expected + actual);
}

/** Runs of equal words, and between them what stands in each text. */
function grouped(
  expected: readonly string[],
  actual: readonly string[],
  caseSensitive: boolean,
): ({ same: number } | Change)[] {
  const groups: ({ same: number } | Change)[] = [];
  for (const { value, added, removed } of diffArrays([...expected], [...actual], {
    comparator: (a, b) => isSameToken(a, b, caseSensitive),
  })) {
    if (!added && !removed) {
      groups.push({ same: value.length });
      continue;
    }
    const last = groups.at(-1);
    const open = last !== undefined && "approved" in last ? last : { approved: [], written: [] };
    if (open !== last) groups.push(open);
    groups[groups.length - 1] = added
      ? { ...open, written: [...open.written, ...value] }
      : { ...open, approved: [...open.approved, ...value] };
  }
  return groups;
}

function fillsSlot({ approved, written }: Change): boolean {
  return approved.length > 0 && approved.every(isSlot) && isFilling(written.join(" "));
}

const mostChanges = 5;
const mostWords = 12;

/** The changes in plain words: `"about 2:00" instead of "at 2:05"; "today" is left out`. */
export function sayChanges(changes: readonly Change[]): string {
  const said = changes.slice(0, mostChanges).map(({ approved, written }) => {
    if (written.length === 0) return `${quote(approved)} is left out`;
    if (approved.length === 0) return `${quote(written)} is added`;
    return `${quote(written)} instead of ${quote(approved)}`;
  });
  const more = changes.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function quote(words: readonly string[]): string {
  const shown = words.length > mostWords ? [...words.slice(0, mostWords), "…"] : words;
  return `“${shown.join(" ")}”`;
}
