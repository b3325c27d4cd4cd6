import {
  capitalStep,
  featureBits,
  featureCount,
  fillFeatures,
  outside,
  tokenFacts,
} from "../src/names/features.ts";
import { bestLabel, tag, worthLooking } from "../src/names/tagger.ts";
import type { Example } from "./examples.ts";
import { seeded } from "./fill.ts";

/** Share of tokens whose lexicon facts are hidden while training. */
const lexiconDropout = 0.35;

/** Averaged perceptron over `epochs` passes; weights are feature × 4 + label. */
export function train(examples: readonly Example[], epochs: number, seed: number): Float32Array {
  const size = 1 << (featureBits + 2);
  const weights = new Float32Array(size);
  const totals = new Float64Array(size);
  const stamps = new Float64Array(size);
  const features = new Int32Array(featureCount);
  const random = seeded(seed);
  const order = examples.map((_, i) => i);
  let clock = 0;
  const bump = (at: number, by: number) => {
    totals[at] = (totals[at] ?? 0) + (clock - (stamps[at] ?? 0)) * (weights[at] ?? 0);
    stamps[at] = clock;
    weights[at] = (weights[at] ?? 0) + by;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const index of order) {
      const one = examples[index];
      if (!one) continue;
      const hide = random() < lexiconDropout;
      const facts = one.tokens.map((token) => tokenFacts(token, hide && random() < 0.7));
      const capitals = capitalStep(facts);
      let before1 = 0;
      let before2 = 0;
      for (let i = 0; i < facts.length; i++) {
        clock++;
        const gold = one.labels[i] ?? 0;
        let label = 0;
        if (before1 !== 0 || gold !== 0 || worthLooking(facts[i] ?? outside)) {
          fillFeatures(features, facts, i, before1, before2, capitals);
          const sums = [0, 0, 0, 0];
          for (const feature of features)
            for (let l = 0; l < 4; l++) sums[l] = (sums[l] ?? 0) + (weights[feature * 4 + l] ?? 0);
          label = best(sums, before1);
          if (label !== gold) {
            for (const feature of features) {
              bump(feature * 4 + gold, 1);
              bump(feature * 4 + label, -1);
            }
          }
        }
        // Half of the time the right history, half of the time its own, so that it learns to live with its errors.
        before2 = before1;
        before1 = random() < 0.5 ? gold : label;
      }
    }
  }
  for (let at = 0; at < size; at++) {
    totals[at] = ((totals[at] ?? 0) + (clock - (stamps[at] ?? 0)) * (weights[at] ?? 0)) / clock;
  }
  return Float32Array.from(totals);
}

function best(sums: readonly number[], before1: number): number {
  const [none = 0, begins = 0, goesOn = 0, place = 0] = sums;
  return bestLabel(none, begins, goesOn, place, before1);
}

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Names found: half of a name's tokens covered; a find is right when it touches a name. */
export function score(
  examples: readonly Example[],
  weights: Int8Array | Float32Array,
  places = false,
): Score {
  let right = 0;
  let found = 0;
  let hit = 0;
  let gold = 0;
  for (const { tokens, labels } of examples) {
    const facts = tokens.map((token) => tokenFacts(token));
    const names = tag(tokens, facts, weights).filter((one) => one.place === places);
    const isWanted = (label: number | undefined) =>
      places ? label === 3 : label === 1 || label === 2;
    const isStart = (i: number) =>
      places ? labels[i] === 3 && labels[i - 1] !== 3 : labels[i] === 1;
    for (const name of names) {
      found++;
      if (labels.slice(name.first, name.last + 1).some(isWanted)) right++;
    }
    for (let i = 0; i < labels.length; i++) {
      if (!isStart(i)) continue;
      let end = i + 1;
      while (labels[end] === (places ? 3 : 2)) end++;
      gold++;
      let covered = 0;
      for (let t = i; t < end; t++)
        if (names.some((name) => t >= name.first && t <= name.last)) covered++;
      if (covered * 2 >= end - i) hit++;
    }
  }
  const p = found === 0 ? 0 : right / found;
  const r = gold === 0 ? 0 : hit / gold;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
