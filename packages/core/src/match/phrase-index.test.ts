import { expect, test } from "vitest";
import { createPhraseIndex, type PhraseOptions } from "./phrase-index.ts";

const find = (phrase: string, text: string, options?: PhraseOptions) => {
  const index = createPhraseIndex();
  const id = index.add(phrase, options);
  return index
    .scan(text)
    .of(id)
    .map((span) => text.slice(span.start, span.end));
};

test.for<[string, string, string[], PhraseOptions?]>([
  ["your visit", "Thanks for Your Visit!", ["Your Visit"]],
  ["your visit", "yourvisit, your visitor", []],
  ["cure", "secure, procure, a cure.", ["cure"]],
  ["diagnos*", "Diagnosed by diagnosis", ["Diagnosed", "diagnosis"]],
  ["we're sorry", "We’re sorry", ["We’re sorry"]],
  ["#1", "We are #1!", ["#1"]],
  ["#1", "item #12", []],
  ["AIDS", "hearing aids and AIDS", ["AIDS"], { caseSensitive: true }],
  ["cure", "secure", ["cure"], { wholeWords: false }],
  ["niño", "el niño y el Niño", ["niño", "Niño"]],
  ["tat", "tat", ["tat"]],
  ["@house", "Write to @House or press@house.example", ["@House"]],
  ["#heart", "#Heart, not Bold#heart", ["#Heart"]],
])('"%s" in "%s" gives %j', ([phrase, text, expected, options]) => {
  expect(find(phrase, text, options)).toEqual(expected);
});

test("words inside and after each other are all found", () => {
  const index = createPhraseIndex();
  const ids = ["he", "she", "hers", "his"].map((word) => index.add(word, { wholeWords: false }));
  const scan = index.scan("ushers his");
  expect(ids.map((id) => scan.of(id).map((span) => span.start))).toEqual([[2], [1], [2], [7]]);
});

test("the same phrase has one id, with other options another", () => {
  const index = createPhraseIndex();
  expect(index.add("a b")).toBe(index.add("a b"));
  expect(index.add("a b")).not.toBe(index.add("a b", { caseSensitive: true }));
});

test("a phrase of no letters is refused", () => {
  expect(() => createPhraseIndex().add(" * ")).toThrow(RangeError);
});

test("offsets stay right after a letter whose lower case is longer", () => {
  expect(find("visit", "İİ visit")).toEqual(["visit"]);
});
