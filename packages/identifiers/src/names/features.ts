import { type WordFacts, wordFacts } from "../lexicons/lookup.ts";
import type { Token } from "../text/tokens.ts";
import { wordClass } from "./word-classes.ts";

/** Size of the feature space: 2^18. */
export const featureBits = 18;
const mask = (1 << featureBits) - 1;
/** Features of one token. */
export const featureCount = 36;

/** What the tagger sees of one token, worked out once. */
export interface TokenFacts {
  readonly word: number;
  readonly shape: number;
  readonly prefix: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly facts: WordFacts;
  readonly kind: number;
}

export const outside: TokenFacts = {
  word: 7,
  shape: 15,
  prefix: 7,
  suffix3: 7,
  suffix2: 7,
  facts: 0,
  kind: 31,
};

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** 0 small letters · 1 Capital · 2 CAPITALS · 3 one capital · 4 mixed · 5 number · 6 … signs. */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return text.length === 4 ? 5 : 14;
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  if (upper === lower) return signShape(text);
  if (text === lower) return 0;
  if (text.length === 1) return 3;
  if (text === upper) return 2;
  return text.slice(1) === lower.slice(1) ? 1 : 4;
}

const signs = ".,:;!?\"'-@#(";
function signShape(text: string): number {
  const at = signs.indexOf(text.charAt(0));
  return at < 0 ? 13 : ([6, 7, 8, 8, 6, 6, 9, 9, 10, 11, 12, 13][at] ?? 13);
}

/** Facts of a token, kept with its writing. */
export function knownTokenFacts({ word }: Token): TokenFacts {
  word.known ??= tokenFacts(word);
  return word.known as TokenFacts;
}

/** `dropout` hides what the lexicons say, so that training does not lean on the lists alone. */
export function tokenFacts(token: Pick<Token, "text" | "lower">, dropout = false): TokenFacts {
  const { lower } = token;
  const known = wordFacts(lower);
  return {
    word: hashText(lower),
    shape: shapeOf(token.text),
    prefix: hashText(lower.slice(0, 3)),
    suffix3: hashText(lower.slice(-3)),
    suffix2: hashText(lower.slice(-2)),
    facts: dropout ? known & ~0x3f : known,
    kind: wordClass(lower),
  };
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) ^ Math.imul(c + 0x165667b1, 0x9e3779b1);
  hash ^= hash >>> 16;
  return hash & mask;
}

/** Share of capitalized words in the text in four steps; 3 = nearly all. */
export function capitalStep(tokens: readonly TokenFacts[]): number {
  let words = 0;
  let capitals = 0;
  for (const { shape } of tokens) {
    if (shape > 4) continue;
    words++;
    if (shape !== 0) capitals++;
  }
  const share = words === 0 ? 0 : capitals / words;
  return share > 0.85 ? 3 : share > 0.5 ? 2 : share > 0.04 ? 1 : 0;
}

/** Fills `out` with the features of token `i`. Labels: 0 outside, 1 begins a name, 2 goes on. */
export function fillFeatures(
  out: Int32Array,
  tokens: readonly TokenFacts[],
  i: number,
  before1: number,
  before2: number,
  capitals: number,
): void {
  const t = tokens[i] ?? outside;
  const p1 = tokens[i - 1] ?? outside;
  const p2 = tokens[i - 2] ?? outside;
  const n1 = tokens[i + 1] ?? outside;
  const n2 = tokens[i + 2] ?? outside;
  const start = i === 0 || p1.shape === 6 ? 1 : 0;
  const lex = t.facts;
  out[0] = mix(0, 0);
  out[1] = mix(1, t.word);
  out[2] = mix(2, p1.word);
  out[3] = mix(3, n1.word);
  out[4] = mix(4, p2.word);
  out[5] = mix(5, n2.word);
  out[6] = mix(6, p1.word, t.word);
  out[7] = mix(7, t.word, n1.word);
  out[8] = mix(8, t.shape, start, capitals);
  out[9] = mix(9, p1.shape, t.shape, n1.shape);
  out[10] = mix(10, t.prefix, t.shape);
  out[11] = mix(11, t.suffix3, t.shape);
  out[12] = mix(12, t.suffix2, t.shape);
  out[13] = mix(13, lex);
  out[14] = mix(14, p1.facts, t.shape);
  out[15] = mix(15, n1.facts, t.shape);
  out[16] = mix(16, lex, t.shape, start);
  out[17] = mix(17, p1.facts, lex, t.shape);
  out[18] = mix(18, lex, n1.facts, t.shape);
  out[19] = mix(19, p1.kind, t.shape, lex);
  out[20] = mix(20, n1.kind, t.shape, lex);
  out[21] = mix(21, t.kind, t.shape);
  out[22] = mix(22, p2.kind, p1.kind, t.shape);
  out[23] = mix(23, n1.kind, n2.kind, t.shape);
  out[24] = mix(24, before1, before2);
  out[25] = mix(25, before1, t.shape, lex);
  out[26] = mix(26, before1, t.word);
  out[27] = mix(27, before1, t.kind, n1.kind);
  out[28] = mix(28, before1, n1.shape, t.shape);
  out[29] = mix(29, capitals, lex, t.shape);
  out[30] = mix(30, p1.word, t.shape, lex & 63);
  out[31] = mix(31, n1.word, t.shape, lex & 63);
  out[32] = mix(32, p2.word, p1.word, t.shape);
  out[33] = mix(33, n1.word, n2.word, t.shape);
  out[34] = mix(34, p1.shape, n1.shape, lex);
  out[35] = mix(35, before1, p1.facts, n1.facts);
}
