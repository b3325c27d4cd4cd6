import { expect, test } from "vitest";
import { type NearOptions, nearKind } from "./near.ts";
import { runKind } from "./testing/plain-text.ts";

const find = { phrases: ["cure*"] };
const beside = { phrases: ["cancer"] };

test.for<[name: string, options: Partial<NearOptions>, text: string, at: string[]]>([
  ["in one block of text", {}, "We cure it. Cancer is hard.\n\nThey cured him.", ["cure"]],
  ["in one row of a table", {}, "| Cancer | a cure\n\n| a cure", ["cure"]],
  ["so many words apart", { within_words: 2 }, "cure for all cancer", ["cure"]],
  ["no more words apart", { within_words: 2 }, "cure for all known cancer", []],
  ["side by side", { within_words: 0 }, "a cancer cure", ["cure"]],
  [
    "in one sentence",
    { within_sentences: 1 },
    "We cure cancer. Curing takes time. A cure.",
    ["cure"],
  ],
  [
    "in the next sentence",
    { within_sentences: 2 },
    "A cure. Not for cancer. Still. A cure.",
    ["cure"],
  ],
  ["not in the next sentence", { within_sentences: 1 }, "A cure. Not for cancer.", []],
  [
    "under one heading",
    { within: "section" },
    "# A\n\nA cure.\n\nCancer.\n\n# B\n\nA cure.",
    ["cure"],
  ],
  ["in one file", { within: "document" }, "# Cancer\n\nx\n\n# B\n\nA cure.", ["cure"]],
  ["before it", { order: "before" }, "Cure for cancer: cured", ["Cure"]],
  ["behind it", { order: "after" }, "A cure for cancer: cured", ["cured"]],
  ["not near it", { not: true, within_sentences: 1 }, "A cure for cancer. A cured ham.", ["cured"]],
])("near finds what stands %s", ([, options, text, at]) => {
  const found = runKind(nearKind, { find, beside, ...options }, text);
  expect(found.map((hit) => hit.at)).toEqual(at);
});

test("a word does not stand beside itself", () => {
  expect(runKind(nearKind, { find, beside: find }, "A cure.")).toEqual([]);
  expect(runKind(nearKind, { find, beside: find }, "A cure, a cure.")).toHaveLength(2);
});

test("a hit shows what it stands near", () => {
  const [hit] = runKind(nearKind, { find, beside }, "Cancer has a cure.");
  expect(hit?.related).toEqual([{ span: { start: 0, end: 6 }, message: "It stands near this." }]);
});
