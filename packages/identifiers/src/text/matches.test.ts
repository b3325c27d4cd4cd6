import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesOf } from "./matches.ts";

const patterns = [/a+/g, /(a)(b)?/gu, /x*/g, /x*/gu, /\b/g, /(?<=a)b/g];
const texts = fc.string({ unit: fc.constantFrom("a", "b", "x", " ", "😀", "é"), maxLength: 20 });

test.each(patterns)("%s finds what String.matchAll finds", (pattern) => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = matchesOf(pattern, text).map((one) => [one.index, ...one]);
      expect(found).toEqual([...text.matchAll(pattern)].map((one) => [one.index, ...one]));
    }),
  );
});

test("a search inside a search with the same pattern does not disturb it", () => {
  const word = /\w+/g;
  const found = matchesOf(word, "one two").map(([whole]) => [whole, matchesOf(word, "a b").length]);
  expect(found).toEqual([
    ["one", 2],
    ["two", 2],
  ]);
});
