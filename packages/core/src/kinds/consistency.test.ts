import { expect, test } from "vitest";
import { type ConsistencyOptions, consistencyKind } from "./consistency.ts";
import { runKind } from "./testing/plain-text.ts";

test.for<
  [
    name: string,
    options: ConsistencyOptions,
    text: string,
    hits: [at: string, suggestion?: string][],
  ]
>([
  [
    "the later spelling",
    { either: [["e-mail", "email"]] },
    "An e-mail.\n\nEmail us by email.",
    [
      ["Email", "E-mail"],
      ["email", "e-mail"],
    ],
  ],
  [
    "nothing in a file of one spelling",
    { either: [["e-mail", "email"]] },
    "Email us by email.",
    [],
  ],
  ["one of three", { either: [["OK", "O.K.", "okay"]] }, "okay, OK", [["OK", "okay"]]],
  ["no word inside another spelling", { either: [["health care", "care"]] }, "health care", []],
  [
    "letter case when it matters",
    { either: [["Web", "web"]], case_sensitive: true },
    "the Web, the web",
    [["web", "Web"]],
  ],
  // Vale: consistency.
  [
    "Vale's consistency of patterns",
    {
      either: [
        [
          { regex: "advisors?\\b", means: "advisor" },
          { regex: "advisers?\\b", means: "adviser" },
        ],
      ],
    },
    "Our advisors and an adviser.",
    [["adviser"]],
  ],
])("consistency finds %s", ([, options, text, hits]) => {
  const found = runKind(consistencyKind, options, text);
  expect(found.map(({ at, suggestions = [] }) => [at, ...suggestions])).toEqual(hits);
});

test("a hit shows the first spelling", () => {
  const [hit] = runKind(consistencyKind, { either: [["e-mail", "email"]] }, "e-mail, email");
  expect(hit?.facts).toEqual({ found: "email", expected: "e-mail" });
  expect(hit?.related?.map(({ span }) => span)).toEqual([{ start: 0, end: 6 }]);
});
