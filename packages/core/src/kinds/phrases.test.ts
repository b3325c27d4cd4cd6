import { expect, test } from "vitest";
import { phrasesKind } from "./phrases.ts";
import { type Given, runKind } from "./testing/plain-text.ts";

const at = (options: Parameters<typeof phrasesKind.compile>[0], given: Given | string) =>
  runKind(phrasesKind, options, given).map((hit) => hit.at);

test.for<[string, Parameters<typeof phrasesKind.compile>[0], Given | string, string[]]>([
  ["a plain list", ["your visit", "chart"], "Your visit and your chart.", ["Your visit", "chart"]],
  [
    "the longest of two that overlap",
    ["your visit", "your visit to us"],
    "Your visit to us.",
    ["Your visit to us"],
  ],
  ["any ending", ["diagnos*"], "He was diagnosed.", ["diagnosed"]],
  [
    "a list of the pack",
    { lists: ["best"] },
    { text: "The top team", lists: { best: ["top"] } },
    ["top"],
  ],
  [
    "names from a registry",
    { registry: [{ from: "competitors", fields: ["names"] }] },
    {
      text: "Not like Quillfield.",
      registries: { competitors: [{ id: "q", names: ["Quillfield"] }] },
    },
    ["Quillfield"],
  ],
  [
    "only entries with the wanted value of a field",
    { registry: [{ from: "competitors", fields: ["names"], with: { status: ["tm"] } }] },
    {
      text: "Quillfield and Norbury",
      registries: {
        competitors: [
          { id: "q", names: ["Quillfield"], status: "tm" },
          { id: "n", names: ["Norbury"], status: "registered" },
          { id: "o", names: ["and"] },
        ] as never,
      },
    },
    ["Quillfield"],
  ],
  [
    "nothing inside an exception of a list",
    { any: ["visit"], except_lists: ["fine"] },
    { text: "visit us or visit our website", lists: { fine: ["visit our website"] } },
    ["visit"],
  ],
  [
    "nothing where the registry is silent",
    { registry: [{ from: "competitors" }] },
    "Quillfield",
    [],
  ],
  [
    "nothing inside an exception",
    { any: ["visit"], except: ["visit our website"] },
    "Visit our website. A visit.",
    ["visit"],
  ],
  [
    "only the same letters",
    { any: ["AIDS"], case_sensitive: true },
    "hearing aids, AIDS",
    ["AIDS"],
  ],
  ["parts of words", { any: ["cure"], whole_words: false }, "secure", ["cure"]],
])("phrases find %s", ([, options, given, expected]) => {
  expect(at(options, given)).toEqual(expected);
});

test("a hit tells what it found", () => {
  expect(runKind(phrasesKind, ["cure"], "A Cure.")[0]?.facts).toEqual({ found: "Cure" });
});
