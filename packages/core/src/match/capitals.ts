import type { Span } from "../place.ts";
import { capitalised } from "./words.ts";

/** A word with what surrounds it, as capitals are decided. */
export interface Token extends Span {
  readonly text: string;
  /** First of the text, or after the end of a sentence. */
  readonly opens: boolean;
  readonly last: boolean;
  /** Part of an exception, which keeps its spelling. */
  readonly kept: string | undefined;
}

/** Small words in titles, after the AP Stylebook and the Chicago Manual of Style (17th edition, 8.159). */
const small = {
  ap: "a an and as at but by en for if in nor of on or per the to up vs vs. via v v. yet so",
  chicago:
    "a an and as at but by en for from if in into near nor of off on onto or out over past per so the to up upon vs vs. via v v. with within without about above across after against along among around before behind below beneath beside between beyond down during except like through toward under until yet",
} as const;

export type TitleStyle = keyof typeof small;

const smallWords = {
  ap: new Set(small.ap.split(" ")),
  chicago: new Set(small.chicago.split(" ")),
};

const tokenPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+|[&/.][\p{L}\p{N}]+|[‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** `after`: endings, such as a colon, after which a new sentence opens. */
export function tokensOf(
  text: string,
  exceptions: readonly string[],
  after: readonly string[],
): Token[] {
  const kept = keptIn(text, exceptions);
  const found = [...text.matchAll(tokenPattern)];
  let end = 0;
  return found.map((match, i) => {
    const start = match.index;
    const between = text.slice(end, start);
    end = start + match[0].length;
    const stop = between.trim();
    const opens =
      i === 0 ||
      /[.!?]["”’')\]]*\s/u.test(between) ||
      after.some((ending) => stop.startsWith(ending));
    const exception = kept.find((span) => span.start <= start && end <= span.end);
    return {
      start,
      end,
      text: match[0],
      opens,
      last: i === found.length - 1,
      kept: exception?.text.slice(start - exception.start, end - exception.start),
    };
  });
}

interface Kept extends Span {
  readonly text: string;
}

function keptIn(text: string, exceptions: readonly string[]): Kept[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  return exceptions.flatMap((exception) => {
    const wanted = exception.toLowerCase();
    const spans: Kept[] = [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!isLetter(text[at - 1]) && !isLetter(text[end]))
        spans.push({ start: at, end, text: exception });
    }
    return spans;
  });
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}

/** At least two letters, and all of them capitals: HIPAA, MRI, B12 is not. */
export function isAllCaps(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return (
    [...letters].length > 1 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}

/** iPhone, McKenna, eHealth: a capital that is not the first letter. */
function hasInnerCapital(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}

export function asSentence(token: Token): string {
  if (token.kept !== undefined) return token.opens ? opened(token) : token.kept;
  const { text, opens } = token;
  if (isAllCaps(text) || hasInnerCapital(text)) return text;
  if (/^I(?:['’]\p{Ll}+)?$/u.test(text)) return text;
  return opens ? capitalised(text) : text.toLowerCase();
}

/** An exception at the beginning may be written with a capital: `iPhone` not, `the ward` yes. */
function opened({ kept = "", text }: Token): string {
  return hasInnerCapital(kept) || text === kept ? kept : capitalised(kept);
}

export function asTitle(token: Token, style: TitleStyle): string {
  if (token.kept !== undefined) return token.opens ? opened(token) : token.kept;
  const { text, opens, last } = token;
  if (isAllCaps(text) || hasInnerCapital(text)) return text;
  const lower = text.toLowerCase();
  if (!opens && !last && smallWords[style].has(lower)) return lower;
  return capitalised(text);
}

/** The text with every token written anew. */
export function rewritten(
  text: string,
  tokens: readonly Token[],
  write: (token: Token) => string,
): string {
  let result = "";
  let end = 0;
  for (const token of tokens) {
    result += text.slice(end, token.start) + write(token);
    end = token.end;
  }
  return result + text.slice(end);
}
