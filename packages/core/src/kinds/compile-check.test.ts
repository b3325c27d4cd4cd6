import { expect, test } from "vitest";
import { compileCheck, except } from "./compile-check.ts";
import type { CheckSpec, Kind } from "./kind.ts";
import { runKind } from "./testing/run-kind.ts";

/** `phrases: [chart]` with the given `unless`, as a kind for the test's runner. */
const chartUnless: Kind<CheckSpec> = {
  name: "chart_unless",
  about: "Finds chart.",
  options: {},
  example: {},
  target: "text",
  compile: (unless, setup) => except(compileCheck({ phrases: ["chart"] }, setup), unless, setup),
};

const anyOfKind: Kind<CheckSpec> = {
  name: "any_of_kind",
  about: "Finds one of several.",
  options: {},
  example: {},
  target: "text",
  compile: compileCheck,
};

test.for<[name: string, anyOf: CheckSpec[], found: string[]]>([
  [
    "words that are seen twice are one hit",
    [{ phrases: ["bar chart"] }, { phrases: ["chart"] }],
    ["bar chart"],
  ],
  [
    "whichever way comes first",
    [{ phrases: ["chart"] }, { phrases: ["bar chart"] }],
    ["bar chart"],
  ],
  ["other words are other hits", [{ phrases: ["bar"] }, { phrases: ["chart"] }], ["bar", "chart"]],
  [
    "each thing that a file lacks is a hit",
    [
      { require: { any_of: [{ phrases: ["legend"] }] } },
      { require: { any_of: [{ phrases: ["source"] }] } },
    ],
    ["A bar chart.", "A bar chart."],
  ],
])("any_of: %s", ([, anyOf, found]) => {
  const text = "A bar chart.\n";
  const hits = runKind(anyOfKind, { any_of: anyOf }, text);
  expect(hits.map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
});

test.for<[name: string, unless: CheckSpec, hits: number]>([
  ["an item of any_of must overlap", { any_of: [{ phrases: ["bar chart"] }] }, 3],
  [
    "an item of any_of says how near it must be",
    { any_of: [{ within: "sentence", phrases: ["sales"] }, { phrases: ["bar chart"] }] },
    2,
  ],
  [
    "what is said for all counts where an item is silent",
    { within: "document", any_of: [{ within: "sentence", phrases: ["sales"] }] },
    3,
  ],
  ["the whole file", { any_of: [{ within: "document", phrases: ["sales"] }] }, 0],
  [
    "facts of the file next to phrases",
    { any_of: [{ phrases: ["bar chart"] }, { front_matter: { required: ["owner"] } }] },
    0,
  ],
])("unless: %s", ([, unless, hits]) => {
  const text = "The chart shows sales. A bar chart follows. Your chart.\n\nAnother chart.\n";
  expect(runKind(chartUnless, unless, text)).toHaveLength(hits);
});
