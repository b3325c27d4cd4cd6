import { expect, test } from "vitest";
import { modelWeights } from "./model.ts";
import { packWeights, unpackWeights } from "./pack.ts";

test("weights come back as they were packed", () => {
  const weights = new Float32Array(4096);
  for (let i = 0; i < weights.length; i += 7) weights[i] = ((i % 41) - 20) / 10;
  weights[4092] = -2;
  const packed = packWeights(weights);
  expect(unpackWeights(packed.text, weights.length)).toEqual(packed.weights);
  expect(packed.weights.some((weight) => weight !== 0)).toBe(true);
});

test("the shipped model unpacks to weights", () => {
  const used = modelWeights().filter((weight) => weight !== 0).length;
  expect(used).toBeGreaterThan(50_000);
});
