import { featureBits } from "./features.ts";
import { modelData } from "./model-data.ts";
import { unpackWeights } from "./pack.ts";

let weights: Int8Array | undefined;

/** The tagger's weights, unpacked at first use. Recipe, sources and scores: MODEL.md. */
export function modelWeights(): Int8Array {
  weights ??= unpackWeights(modelData, 1 << (featureBits + 2));
  return weights;
}
