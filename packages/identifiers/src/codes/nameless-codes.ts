import type { CodeKind } from "./code-labels.ts";
import type { Code } from "./find-codes.ts";

export interface NamedCode extends Code {
  readonly kind: CodeKind;
  /** Added to the score of a source: nearness and clearness of the label. */
  readonly bonus: number;
  /** Nothing names it; only that it is a code makes it one. */
  readonly isGuess?: boolean;
}

/** Some say themselves what they are: MR-00917-2, INV-2290. */
const selfNamed: readonly (readonly [RegExp, CodeKind])[] = [
  [/^MRN?[-#]?\d/i, "MRN"],
  [/^(?:ACCT|INV|CLM)[-#]?\d/i, "ACCOUNT"],
  [/^SN[-#]?\d/, "DEVICE"],
  [/^(?:SUBJ|WB)[-#]?\d/, "OTHER_ID"],
];

/**
 * A code written just like a named one is of its kind: two brothers, two rows. Any other that mixes letters and
 * digits is some code; whether it is a person's, the context of the rule must tell.
 */
export function asItsLike(
  text: string,
  code: Code,
  kinds: ReadonlyMap<string, CodeKind>,
): NamedCode[] {
  if (!code.isStrong) return [];
  const kind = kinds.get(formOf(text, code));
  if (kind !== undefined) return [{ ...code, kind, bonus: -0.15 }];
  if (!code.hasLetters) return [];
  const value = text.slice(code.start, code.end);
  if (isRecordInRow(text, code)) return [{ ...code, kind: "MRN", bonus: -0.2 }];
  const own = selfNamed.find(([form]) => form.test(value));
  if (own !== undefined) return [{ ...code, kind: own[1], bonus: -0.2 }];
  return [{ ...code, kind: "OTHER_ID", bonus: -0.45, isGuess: true }];
}

const rowOfPerson =
  /(?:^|[:\n] ?)\p{Lu}[\p{L}'-]{1,24}, \p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}\.?)? ?[|;,\t] ?$/u;

/** "Kowalczyk, Irene | LRH0062218 |": the code beside the name in a row. */
function isRecordInRow(text: string, { start, end }: Code): boolean {
  return (
    /^ ?(?:[|;,\t\n]|$)/.test(text.slice(end, end + 2)) &&
    rowOfPerson.test(text.slice(Math.max(0, start - 60), start))
  );
}

export function formOf(text: string, { start, end }: Code): string {
  return text
    .slice(start, end)
    .replace(/[A-Za-z]/g, "A")
    .replace(/\d/g, "0");
}
