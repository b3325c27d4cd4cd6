import { describe, expect, test } from "vitest";
import { type PatternOptions, patternKind } from "./pattern.ts";
import { runKind } from "./testing/plain-text.ts";

const means = "what the test looks for";

test.for<[name: string, options: Omit<PatternOptions, "means">, text: string, at: string[]]>([
  [
    "finds text of a form",
    { regex: "\\b\\d{1,3} days\\b" },
    "In 10 days or 1000 days.",
    ["10 days"],
  ],
  ["finds what any of a list finds", { regex: ["\\bb\\w+", "\\ba\\w+"] }, "be as is", ["be", "as"]],
  ["looks past letter case", { regex: "cured?" }, "Cured. CURE.", ["Cured", "CURE"]],
  ["minds letter case when asked", { regex: "Cure", case_sensitive: true }, "Cure cure", ["Cure"]],
  [
    "drops what stands in an excepted phrase",
    { regex: "\\d+ days", except: ["within 30 days of discharge"] },
    "Call within 30 days of discharge, not 40 days.",
    ["40 days"],
  ],
  [
    "drops a year that is not over by long enough: it is June 2026",
    { regex: ["\\(\\w+, ((?:19|20)\\d\\d)\\)", "since \\d{4}"], older_than: "P5Y" },
    "(CDC, 2020) (CDC, 2021) since 1998, since 2025, since 3010",
    ["(CDC, 2020)", "since 1998"],
  ],
  ["knows the letters of every script", { regex: "\\bSan\\b" }, "San José, Sané", ["San"]],
  // Vale: existence with tokens and with raw.
  [
    "says Vale's existence",
    { regex: ["\\bvery\\b", "\\breally\\b"] },
    "Very, really",
    ["Very", "really"],
  ],
  ["says Vale's raw existence", { regex: "[!?]{2,}" }, "Why?! Yes!", ["?!"]],
])("pattern %s", ([, options, text, at]) => {
  expect(runKind(patternKind, { ...options, means }, text).map((hit) => hit.at)).toEqual(at);
});

describe("a pattern's hit", () => {
  test("tells what was found and where", () => {
    const [hit] = runKind(patternKind, { regex: "\\d+", means }, "# Room 12");
    expect(hit).toMatchObject({
      where: "heading",
      span: { start: 7, end: 9 },
      facts: { found: "12" },
    });
  });

  test("stands only in the regions that the rule asks for", () => {
    const given = { text: "# Room 12\n\nRoom 13", where: ["body"] as const };
    expect(runKind(patternKind, { regex: "\\d+", means }, given).map(({ at }) => at)).toEqual([
      "13",
    ]);
  });
});

test("a pattern that RE2 does not have is refused in a plain sentence", () => {
  expect(() => runKind(patternKind, { regex: "a(?=b)", means }, "ab")).toThrow(
    "The pattern `a(?=b)` cannot be used: at character 2, look-ahead",
  );
});

test("an age that is no duration is refused in a plain sentence", () => {
  expect(() => runKind(patternKind, { regex: "\\d{4}", means, older_than: "PxY" }, "1998")).toThrow(
    '"PxY" is not a duration.',
  );
});
