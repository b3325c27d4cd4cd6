import { expect, test } from "vitest";
import { type CapitalizationOptions, capitalizationKind } from "./capitalization.ts";
import { type Given, runKind } from "./testing/plain-text.ts";

type Row = [
  name: string,
  options: CapitalizationOptions,
  given: Given | string,
  hits: [at: string, suggestion?: string][],
];

test.for<Row>([
  ["sentence: right", { style: "sentence" }, "Find a doctor", []],
  [
    "sentence: title case",
    { style: "sentence" },
    "Find A Doctor Near You",
    [["Find A Doctor Near You", "Find a doctor near you"]],
  ],
  [
    "sentence: a small first letter",
    { style: "sentence" },
    "find a doctor near you today",
    [["find a doctor near you today", "Find a doctor near you today"]],
  ],
  ["sentence: one name in five words", { style: "sentence" }, "Meet our new doctor Okafor", []],
  [
    "sentence: that name with threshold 1",
    { style: "sentence", threshold: 1 },
    "Meet our doctor Okafor",
    [["Meet our doctor Okafor", "Meet our doctor okafor"]],
  ],
  [
    "sentence: exceptions keep their spelling",
    { style: "sentence", threshold: 1, exceptions: ["Larkmoor Health", "iPhone"] },
    "Use Larkmoor Health on your iPhone",
    [],
  ],
  [
    "sentence: acronyms and I are right",
    { style: "sentence", threshold: 1 },
    "When I need an MRI",
    [],
  ],
  [
    "sentence: a capital after a colon",
    { style: "sentence", threshold: 1, after: [":"] },
    "Heart month: What to know",
    [],
  ],
  [
    "sentence: a prefix does not count",
    { style: "sentence", prefix: "\\d+\\. " },
    "1. find a doctor",
    [["find a doctor", "Find a doctor"]],
  ],
  ["sentence: short texts are left out", { style: "sentence", min_words: 3 }, "Heart Month", []],
  ["title: AP", { style: "title" }, "Ten Ways to Care for a Heart", []],
  [
    "title: AP, wrong",
    { style: "title" },
    "Ten ways To care for a heart",
    [["Ten ways To care for a heart", "Ten Ways to Care for a Heart"]],
  ],
  [
    "title: AP writes From",
    { style: "title", threshold: 1 },
    "News from the Ward",
    [["News from the Ward", "News From the Ward"]],
  ],
  [
    "title: Chicago writes from",
    { style: "title", threshold: 1, title_style: "chicago" },
    "News from the Ward",
    [],
  ],
  [
    "title: the last word is large",
    { style: "title", threshold: 1 },
    "What to Bring in",
    [["What to Bring in", "What to Bring In"]],
  ],
  ["upper", { style: "upper" }, "Call 911", [["Call 911", "CALL 911"]]],
  [
    "lower, with an exception",
    { style: "lower", exceptions: ["ER"] },
    "the ER is Open",
    [["the ER is Open", "the ER is open"]],
  ],
  [
    "not_all_caps: a run",
    { style: "not_all_caps" },
    "We are OPEN TODAY at 9.",
    [["OPEN TODAY", "open today"]],
  ],
  [
    "not_all_caps: a run that opens",
    { style: "not_all_caps" },
    "CALL US TODAY!",
    [["CALL US TODAY", "Call us today"]],
  ],
  [
    "not_all_caps: I and A belong to a run",
    { style: "not_all_caps" },
    "THIS IS A TEST",
    [["THIS IS A TEST", "This is a test"]],
  ],
  ["not_all_caps: one acronym is fine", { style: "not_all_caps" }, "An MRI of the heart", []],
  [
    "not_all_caps: excepted acronyms are fine",
    { style: "not_all_caps", exceptions: ["HIPAA", "OCR"] },
    "The HIPAA OCR page",
    [],
  ],
  [
    "not_all_caps: single words when asked",
    { style: "not_all_caps", min_words: 1, exceptions: ["MRI"] },
    "An MRI is SAFE.",
    [["SAFE", "safe"]],
  ],
  [
    "camel_hashtag: several words",
    { style: "camel_hashtag" },
    "#hearthealthmonth",
    [["#hearthealthmonth", "#HeartHealthMonth"]],
  ],
  [
    "camel_hashtag: right, one word, or excepted",
    { style: "camel_hashtag", exceptions: ["#startalk"] },
    "#HeartHealth #health #StarTalk #startalk",
    [],
  ],
  [
    "camel_hashtag: words of a list",
    { style: "camel_hashtag", lists: ["own"] },
    { text: "#larkmoorcares", lists: { own: ["Larkmoor", "cares"] } },
    [["#larkmoorcares", "#LarkmoorCares"]],
  ],
  [
    "camel_hashtag: long beyond one word",
    { style: "camel_hashtag" },
    "#zxcvbnmasdfghjklqwertyu",
    [["#zxcvbnmasdfghjklqwertyu"]],
  ],
  // Vale: capitalization with a pattern of its own.
  [
    "pattern",
    { style: "pattern", regex: "^[A-Z].*[^.]$" },
    "A heading.\n\nA heading",
    [["A heading."]],
  ],
])("capitalization %s", ([, options, given, hits]) => {
  const found = runKind(capitalizationKind, options, given);
  expect(found.map(({ at, suggestions = [] }) => [at, ...suggestions])).toEqual(hits);
});

test("style pattern needs its regex", () => {
  expect(() => runKind(capitalizationKind, { style: "pattern" }, "x")).toThrow("needs `regex`");
});

test("capitalization takes exceptions from a registry", () => {
  const registry = [{ from: "organization.brands", fields: ["name"], with: { status: "ours" } }];
  const given = {
    text: "# Care at myLarkmoor Place\n\n# Care at Place",
    registries: {
      organization: { brands: [{ name: "myLarkmoor Place", status: "ours" }, { name: "Place" }] },
    } as never,
    where: ["heading" as const],
  };
  const options: CapitalizationOptions = { style: "sentence", registry, threshold: 1 };
  expect(runKind(capitalizationKind, options, given).map(({ at }) => at)).toEqual([
    "Care at Place",
  ]);
});
