import { expect, test } from "vitest";
import { type MetricOptions, metricKind } from "./metric.ts";
import { runKind } from "./testing/plain-text.ts";

test.for<[name: string, options: MetricOptions, text: string, counts: number[]]>([
  [
    "words a sentence",
    { formula: "words / sentences", max: 3 },
    "One two. One two three four five.",
    [3.5],
  ],
  ["no value at the limit", { formula: "words", max: 3 }, "One two three.", []],
  ["a value that is too low", { formula: "words", min: 4 }, "One two three.", [3]],
  ["headings by level", { formula: "headings_2", max: 1 }, "## A\n\nb\n\n## C\n\nd", [2]],
  ["list items", { formula: "list_items", max: 1 }, "Some text.\n\n- One.\n\n- Two.", [2]],
  ["quotes and paragraphs", { formula: "paragraphs + 10 * quotes", max: 1 }, "a\n\n> b", [12]],
  ["nothing in an empty file", { formula: "1", max: 0 }, "", []],
  ["nothing where the value is no number", { formula: "words / images", max: 1 }, "a", []],
  // Vale: metric.
  [
    "Vale's metric",
    { formula: "(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59", max: 8 },
    "Utilization of antihypertensive pharmacotherapy necessitates adherence.",
    [35.92],
  ],
])("metric finds %s", ([, options, text, counts]) => {
  expect(runKind(metricKind, options, text).map(({ facts }) => facts?.count)).toEqual(counts);
});

test.for<[options: MetricOptions, why: string]>([
  [{ formula: "words" }, "needs `max`, `min` or both"],
  [{ formula: "wrods", max: 1 }, "wrods is not known"],
])("%j is refused", ([options, why]) => {
  expect(() => runKind(metricKind, options, "x")).toThrow(why);
});
