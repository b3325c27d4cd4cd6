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
