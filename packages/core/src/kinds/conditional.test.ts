import { expect, test } from "vitest";
import { type ConditionalOptions, conditionalKind } from "./conditional.ts";
import { runKind } from "./testing/plain-text.ts";

const acronyms = conditionalKind.example;
const except = {
  pattern: {
    regex: "\\b([A-Z]{3,5})\\b",
    means: "an acronym",
    case_sensitive: true,
    except: ["MRI"],
  },
};

const claim: ConditionalOptions = {
  if: { phrases: ["guarantee*"] },
  // biome-ignore lint/suspicious/noThenProperty: options are data, and rules are spoken so.
  then: { phrases: ["results vary"] },
};

test.for<[name: string, options: ConditionalOptions, text: string, hits: string[]]>([
  // Vale: conditional.
  [
    "an acronym without its long form",
    acronyms,
    "The World Health Organization (WHO) and the CDC. WHO says",
    ["CDC"],
  ],
  ["nothing where each has its own", acronyms, "WHO.\n\nThe World Health Organization (WHO)", []],
  ["each where none has one", acronyms, "WHO and CDC", ["WHO", "CDC"]],
  ["no excepted acronym", { ...acronyms, if: except }, "An MRI at the CDC", ["CDC"]],
  ["a claim without its notice", claim, "We guarantee it.", ["guarantee"]],
  ["no claim with its notice", claim, "We guarantee it.\n\nResults vary.", []],
])("conditional finds %s", ([, options, text, hits]) => {
  expect(runKind(conditionalKind, options, text).map(({ at }) => at)).toEqual(hits);
});

test("a hit tells what is missing", () => {
  const [hit] = runKind(conditionalKind, acronyms, "the CDC");
  expect(hit?.facts).toEqual({ found: "CDC", missing: "CDC" });
});
