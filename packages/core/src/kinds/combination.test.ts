import { expect, test } from "vitest";
import { type CombinationOptions, combinationKind } from "./combination.ts";
import { runKind } from "./testing/plain-text.ts";

const of: CombinationOptions["of"] = [
  { name: "town", look_for: { phrases: ["Alder Ford", "May"] } },
  { name: "month", look_for: { phrases: ["May", "June"] } },
  { name: "age", look_for: { pattern: { regex: "\\b\\d{2}-year-old\\b", means: "an age" } } },
];

test.for<[name: string, options: Partial<CombinationOptions>, text: string, names: string[]]>([
  ["in one block", {}, "A 47-year-old from Alder Ford.", ["age, town"]],
  ["not in two blocks", {}, "A 47-year-old.\n\nAlder Ford.", []],
  [
    "in a section",
    { within: "section" },
    "# A\n\nA 47-year-old.\n\nAlder Ford.\n\n# B\n\nJune",
    ["age, town"],
  ],
  ["in the file", { within: "document" }, "# A\n\nA 47-year-old.\n\n# B\n\nJune", ["age, month"]],
  [
    "three of them",
    { at_least: 3 },
    "In June a 47-year-old from Alder Ford.",
    ["month, age, town"],
  ],
  ["not two of three", { at_least: 3 }, "A 47-year-old from Alder Ford.", []],
  ["not one word twice", {}, "In May.", []],
  ["one word and another", {}, "In May and June.", ["town, month"]],
])("combination finds things together %s", ([, options, text, names]) => {
  const found = runKind(combinationKind, { at_least: 2, of, ...options }, text);
  expect(found.map(({ facts }) => facts?.names)).toEqual(names);
});

test("one hit stands at the first thing and relates the others", () => {
  const [hit] = runKind(combinationKind, { at_least: 2, of }, "A 47-year-old from Alder Ford.");
  expect(hit?.at).toBe("47-year-old");
  expect(hit?.related).toEqual([
    { span: { start: 19, end: 29 }, message: "Together with this: town." },
  ]);
});

test("more things than there are cannot be asked for", () => {
  expect(() => runKind(combinationKind, { at_least: 4, of }, "x")).toThrow("asks for 4 things");
});
