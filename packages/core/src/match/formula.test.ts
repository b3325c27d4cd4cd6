import { expect, test } from "vitest";
import { parseFormula } from "./formula.ts";

test.for<[formula: string, value: number]>([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["8 / 4 / 2", 1],
  ["10 - 3 - 2", 5],
  ["-(2 + 3)", -5],
  ["- - 2", 2],
  ["words / sentences", 10],
  ["0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59", 6.01],
])("%s is %d", ([formula, value]) => {
  const names = ["words", "sentences", "syllables"];
  const values = { words: 100, sentences: 10, syllables: 150 };
  expect(parseFormula(formula, names)(values)).toBeCloseTo(value);
});

test.for([
  ["words +", "at character 8, a number or a name was expected"],
  ["2 3", "an operator or the end was expected"],
  ["(1", "a `)` was expected"],
  ["process.exit()", "process is not known; the names are words"],
  ["constructor", "constructor is not known"],
  [`${"(".repeat(200)}1`, "nested too deeply"],
] as const)("%s is refused: %s", ([formula, why]) => {
  expect(() => parseFormula(formula, ["words"])).toThrow(why);
});
