import { expect, test } from "vitest";
import { type CountOptions, countKind } from "./count.ts";
import { runKind } from "./testing/plain-text.ts";
import { runKind as runOnFile } from "./testing/run-kind.ts";

test.for<[name: string, options: CountOptions, text: string, hits: [at: string, count: number][]]>([
  [
    "too many in the file, at the first that is too many",
    { unit: "hashtags", max: 1 },
    "#a #b\n\n#c",
    [["#b", 3]],
  ],
  ["no more than allowed", { unit: "hashtags", max: 3 }, "#a #b #c", []],
  ["emoji", { unit: "emoji", max: 0 }, "Open 🚑🔥", [["🚑", 2]]],
  ["mentions", { unit: "mentions", max: 1 }, "@a @b", [["@b", 2]]],
  [
    "too many in a sentence",
    { unit: "words", max: 3, per: "sentence" },
    "One two three. One two three four.",
    [["One two three four.", 4]],
  ],
  [
    "too few in the file, at its first sentence",
    { of: { phrases: ["911"] }, min: 1 },
    "Call us. Now.",
    [["Call us.", 0]],
  ],
  [
    "too few in a section, at its heading",
    { unit: "words", min: 2, per: "section" },
    "# A\n\nb c\n\n# D\n\n",
    [["D", 1]],
  ],
  [
    "characters in a region",
    { unit: "characters", max: 3, per: "region" },
    "abcd\n\nabc",
    [["abcd", 4]],
  ],
  ["sentences", { unit: "sentences", max: 1, per: "region" }, "One. Two.", [["One. Two.", 2]]],
  [
    "syllables",
    { unit: "syllables", max: 3, per: "region" },
    "hospital\n\nhospital care",
    [["hospital care", 4]],
  ],
  // Vale: occurrence.
  [
    "Vale's occurrence",
    { of: { pattern: { regex: ",", means: "a comma" } }, max: 2, per: "sentence" },
    "a, b, c, d. E, f.",
    [[",", 3]],
  ],
])("count finds %s", ([, options, text, hits]) => {
  const found = runKind(countKind, options, text);
  expect(found.map(({ at, facts }) => [at, facts?.count])).toEqual(hits);
});

test("a hit tells the limit", () => {
  const [hit] = runKind(countKind, { unit: "hashtags", max: 1 }, "#a #b");
  expect(hit?.facts).toEqual({ found: "#b", count: 2, limit: 1 });
});

test.for<[options: CountOptions, why: string]>([
  [{ max: 1, min: 1 }, "either `of` or `unit`"],
  [{ unit: "words", of: { phrases: ["a"] }, max: 1 }, "either `of` or `unit`"],
  [{ unit: "words", per: "region" }, "needs `max`, `min` or both"],
])("%j is refused", ([options, why]) => {
  expect(() => runKind(countKind, options, "x")).toThrow(why);
});

test.for<[name: string, channels: string, max: number | undefined, hits: string[]]>([
  ["the channel's limit", "[instagram]", undefined, ["#c"]],
  ["the strictest of several channels", "[instagram, facebook]", undefined, ["#b"]],
  ["a channel without a limit falls back to max", "[website]", 3, ["#d"]],
  ["a channel without a limit has none", "[website]", undefined, []],
])("count takes its most from the channels: %s", ([, channels, max, hits]) => {
  const options: CountOptions = { unit: "hashtags", max_from: "hashtag_max", ...(max && { max }) };
  const registries = {
    channels: [
      { id: "instagram", hashtag_max: 2 },
      { id: "facebook", hashtag_max: 1 },
      { id: "website" },
    ],
  };
  const source = `---\nchannels: ${channels}\n---\n#a #b #c #d\n`;
  const found = runOnFile(countKind, options, source, { registries });
  expect(found.map(({ text }) => text)).toEqual(hits);
});
