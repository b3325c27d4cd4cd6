/** Text as a list of tokens, in which white space, the form of quotes and of dashes make no difference. */
export type Tokens = readonly string[];

const token = /\{[\w-]+\}|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const slot = /^\{([\w-]+)\}$/;

/** "(406) 555-0110", "June 3, 2026, 3:30 a.m. MDT": what an author fills into a slot is at most this long. */
const longestFill = 16;

/** Values that a slot may have, by its name; a slot that is not listed takes any short text. */
export type SlotValues = ReadonlyMap<string, readonly string[]>;

export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

export function tokensOf(text: string): Tokens {
  return plain(text).match(token) ?? [];
}

export function wordsOf(text: string): readonly string[] {
  const words = plain(text);
  return words === "" ? [] : words.split(" ");
}

export function isSlot(word: string): boolean {
  return /\{[\w-]+\}/.test(word);
}

/** Whether the text is the approved wording with its slots filled. */
export function equals(
  approved: Tokens,
  text: Tokens,
  values: SlotValues,
  caseSensitive = true,
): boolean {
  return endsFrom(approved, text, 0, { values, caseSensitive }).has(text.length);
}

/** Whether the approved wording stands somewhere in the text. */
export function includes(
  approved: Tokens,
  text: Tokens,
  values: SlotValues,
  caseSensitive = true,
): boolean {
  if (approved.length === 0) return false;
  const terms = { values, caseSensitive };
  return text.some((_, start) => endsFrom(approved, text, start, terms).size > 0);
}

export function isSameToken(a: string, b: string, caseSensitive: boolean): boolean {
  return a === b || (!caseSensitive && a.toLowerCase() === b.toLowerCase());
}

interface Terms {
  readonly values: SlotValues;
  readonly caseSensitive: boolean;
}

/** All places where a match of the whole approved wording that begins at `start` can end. */
function endsFrom(
  approved: Tokens,
  text: Tokens,
  start: number,
  terms: Terms,
): ReadonlySet<number> {
  let ends = new Set([start]);
  for (const wanted of approved) {
    const next = new Set<number>();
    for (const at of ends) {
      for (const end of endsOfToken(wanted, text, at, terms)) next.add(end);
    }
    if (next.size === 0) return next;
    ends = next;
  }
  return ends;
}

function endsOfToken(
  wanted: string,
  text: Tokens,
  at: number,
  { values, caseSensitive }: Terms,
): number[] {
  const name = slot.exec(wanted)?.[1];
  const same = (part: string, i: number) => isSameToken(part, text[i] ?? "", caseSensitive);
  if (name === undefined) return same(wanted, at) ? [at + 1] : [];
  const allowed = values.get(name);
  if (!allowed) return openEnds(text, at);
  return allowed
    .map(tokensOf)
    .filter((fill) => fill.every((part, i) => same(part, at + i)))
    .map((fill) => at + fill.length);
}

/** A filling ends with its sentence at the latest: no slot takes in a sentence that somebody added. */
function openEnds(text: Tokens, at: number): number[] {
  const ends: number[] = [];
  for (let end = at + 1; end <= Math.min(text.length, at + longestFill); end++) {
    if (end - 1 > at && endsSentence(text, end - 2)) break;
    ends.push(end);
  }
  return ends;
}

const shortened = /^(?:\p{L}|Dr|Mr|Mrs|Ms|St|No)$/u;

/** "0110. We" ends one; "a.m. MDT", "Dr. Kho" and "3.5" do not. */
function endsSentence(text: Tokens, index: number): boolean {
  const mark = text[index] ?? "";
  if (mark === "!" || mark === "?") return true;
  const before = text[index - 1] ?? "";
  const after = text[index + 1] ?? "";
  return mark === "." && !shortened.test(before) && !(/\d$/.test(before) && /^\d/.test(after));
}

/** Whether a text may stand in a slot that takes any. */
export function isFilling(text: string): boolean {
  const tokens = tokensOf(text);
  return openEnds(tokens, 0).includes(tokens.length);
}
