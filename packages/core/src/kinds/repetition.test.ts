import { expect, test } from "vitest";
import { type RepetitionOptions, repetitionKind } from "./repetition.ts";
import { runKind } from "./testing/plain-text.ts";

test.for<
  [name: string, options: RepetitionOptions, text: string, hits: [at: string, suggestion: string][]]
>([
  ["a word twice", {}, "Call the the clinic.", [["the the", "the"]]],
  ["across a line break and letter case", {}, "The\nthe clinic", [["The\nthe", "The"]]],
  ["three in a row as one hit", {}, "a the the the b", [["the the the", "the"]]],
  ["nothing across a sentence or a comma", {}, "Yes. Yes, yes; no", []],
  ["no numbers", {}, "5 5", []],
  ["only words that are alike when case matters", { case_sensitive: true }, "The the", []],
  ["more than allowed", { max: 1 }, "no no, no no no", [["no no no", "no"]]],
  [
    "no excepted phrase",
    { except: ["had had"] },
    "She had had had had it. that that",
    [["that that", "that"]],
  ],
  ["pieces of another form", { of: "[!?]" }, "What?? Yes!", [["??", "?"]]],
  // Vale: repetition with its usual token.
  ["Vale's repetition", { of: "[^\\s.!?]+" }, "with with care", [["with with", "with"]]],
])("repetition finds %s", ([, options, text, hits]) => {
  const found = runKind(repetitionKind, options, text);
  expect(found.map(({ at, suggestions = [] }) => [at, ...suggestions])).toEqual(hits);
});
