import { firstNameRank, ordinaryRank } from "../lexicons/lookup.ts";
import { type Reading, remembered, rememberedByMode } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import {
  capitalStep,
  featureCount,
  fillFeatures,
  knownTokenFacts,
  outside,
  type TokenFacts,
} from "./features.ts";
import { modelWeights } from "./model.ts";

/** Tokens from `first` to `last` form a person's name or a place, as far as the tagger sees. */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  /** How far the best label was ahead of "no name", averaged over the tokens; about 0 to 3. */
  readonly margin: number;
  readonly place: boolean;
}

/** In strict mode a miss costs more than a false alarm: the sum by which a name may lose and still be one. */
const eagerness = 6;
/** In marketing text a false alarm costs more: the sum by which a name must lead. */
const reluctance = 80;

/** Facts of the tokens, worked out once per text. */
const factsOf: (reading: Reading) => readonly TokenFacts[] = remembered((reading) =>
  tokensOf(reading).map(knownTokenFacts),
);

/** People's names and places in a text, by a greedy averaged perceptron. */
export const tagNames: (reading: Reading, eager: boolean) => readonly Tagged[] = rememberedByMode(
  (reading, eager) =>
    !eager && !mayHoldName(tokensOf(reading))
      ? []
      : tag(tokensOf(reading), factsOf(reading), modelWeights(), eager ? eagerness : -reluctance),
);

/**
 * A capital inside a sentence, or a word that is not an ordinary one at its start. Texts without any capital are
 * written so on purpose, and are looked at too.
 */
function mayHoldName(tokens: readonly Token[]): boolean {
  let capitals = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === token.lower) continue;
    capitals = true;
    const before = i === 0 ? "." : (tokens[i - 1] as Token).text;
    const starts = before === "." || before === "!" || before === "?";
    if (!starts || ordinaryRank(knownTokenFacts(token).facts) === 0) return true;
  }
  return !capitals;
}

/** Weights: feature × 4 + label; label 0 outside, 1 begins a name, 2 goes on, 3 a place. */
export function tag(
  tokens: readonly Token[],
  facts: readonly TokenFacts[],
  weights: Int8Array | Float32Array,
  bias = 0,
): Tagged[] {
  const out: Tagged[] = [];
  const features = new Int32Array(featureCount);
  const capitals = capitalStep(facts);
  let before1 = 0;
  let before2 = 0;
  let open: { first: number; sum: number; place: boolean } | undefined;
  const close = (last: number) => {
    if (open) {
      const { first, sum, place } = open;
      out.push({ first, last, margin: sum / 32 / (last - first + 1), place });
    }
    open = undefined;
  };
  for (let i = 0; i < tokens.length; i++) {
    let label = 0;
    let lead = 0;
    if (
      before1 !== 0 ||
      (worthLooking(facts[i] ?? outside) && !(bias <= 0 && opensSentence(facts, i)))
    ) {
      fillFeatures(features, facts, i, before1, before2, capitals);
      let none = 0;
      let begins = bias;
      let goesOn = bias / 2;
      let place = Math.max(0, bias);
      for (let f = 0; f < featureCount; f++) {
        const at = (features[f] ?? 0) * 4;
        none += weights[at] ?? 0;
        begins += weights[at + 1] ?? 0;
        goesOn += weights[at + 2] ?? 0;
        place += weights[at + 3] ?? 0;
      }
      label = bestLabel(none, begins, goesOn, place, before1);
      lead = (label === 1 ? begins : label === 2 ? goesOn : place) - none;
    }
    const more = label === 2 || (label === 3 && before1 === 3);
    if (!more) close(i - 1);
    if (more && open) open.sum += lead;
    else if (label !== 0) open = { first: i, sum: lead, place: label === 3 };
    before2 = before1;
    before1 = label;
  }
  close(tokens.length - 1);
  return out;
}

/** The best of the labels that may stand here: a name goes on only where one is open. */
export function bestLabel(
  none: number,
  begins: number,
  goesOn: number,
  place: number,
  before1: number,
): number {
  const inName = before1 === 1 || before1 === 2;
  let label = 0;
  let most = none;
  if (inName && goesOn > most) {
    label = 2;
    most = goesOn;
  }
  if (begins > most || (label === 2 && begins >= most)) {
    label = 1;
    most = begins;
  }
  return place > most ? 3 : label;
}

/** Ordinary words in small letters, numbers and signs do not begin a name. */
export function worthLooking(token: TokenFacts): boolean {
  return token.shape <= 4 && (token.shape !== 0 || ordinaryRank(token.facts) === 0);
}

/** An ordinary word with a capital at the start of a sentence, before an ordinary word: "Ask your nurse". */
function opensSentence(facts: readonly TokenFacts[], i: number): boolean {
  const token = facts[i] ?? outside;
  const next = facts[i + 1] ?? outside;
  const starts = i === 0 || facts[i - 1]?.shape === 6;
  return (
    starts &&
    token.shape === 1 &&
    ordinaryRank(token.facts) > 0 &&
    firstNameRank(token.facts) === 0 &&
    next.shape === 0 &&
    ordinaryRank(next.facts) > 0
  );
}
