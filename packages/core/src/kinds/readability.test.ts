import { describe, expect, test } from "vitest";
import { type ReadabilityOptions, readabilityKind } from "./readability.ts";
import { runKind } from "./testing/plain-text.ts";

const hard =
  "Utilization of antihypertensive pharmacotherapy necessitates adherence to a complicated regimen.";
const easy = "Take your blood pressure medicine every day. Call us if you feel sick.";

test.for<[name: string, options: Partial<ReadabilityOptions>, text: string, at: string[]]>([
  ["hard text, at its first sentence", {}, `${hard} ${hard}`, [hard]],
  ["no easy text", {}, easy, []],
  ["no short text", { min_words: 100 }, hard, []],
  [
    "a hard section, at its heading",
    { per: "section" },
    `# Care\n\n${easy}\n\n# Medicine\n\n${hard}`,
    ["Medicine"],
  ],
  ["no table and no heading", {}, `# ${hard}\n\n| ${hard}\n\n${easy}`, []],
])("readability finds %s", ([, options, text, at]) => {
  const found = runKind(readabilityKind, { max_grade: 8, min_words: 5, ...options }, text);
  expect(found.map((hit) => hit.at)).toEqual(at);
});

// "The doctor will see you now." 6 words, 1 sentence, 7 syllables, 22 letters, no word of three syllables.
test.for<[formula: NonNullable<ReadabilityOptions["formulas"]>[number], grade: number]>([
  ["flesch_kincaid", 0.5],
  ["gunning_fog", 2.4],
  ["coleman_liau", 0.8],
  ["smog", 3.1],
  ["automated_readability", -1.2],
])("%s is %d for a text reckoned by hand", ([formula, grade]) => {
  const options = { formulas: [formula], max_grade: -100, min_words: 1 };
  const [hit] = runKind(readabilityKind, options, "The doctor will see you now.");
  expect(hit?.facts?.grade).toBe(grade);
});

describe("a hit", () => {
  const options = { max_grade: 8, min_words: 5 };

  test("tells grade, limit and words", () => {
    const [hit] = runKind(readabilityKind, options, hard);
    expect(hit?.facts).toEqual({ grade: expect.any(Number), limit: 8, words: 10 });
  });

  test("shows the three hardest sentences", () => {
    const [hit] = runKind(readabilityKind, options, `${hard} ${easy} ${hard} ${easy}`);
    expect(hit?.related).toHaveLength(3);
    expect(hit?.related?.[0]?.message).toBe("One of the hardest sentences, with 10 words.");
    expect(hit?.related?.[0]?.span.start).toBe(0);
  });

  test("weighs several formulas alike", () => {
    const grade = (formulas: NonNullable<ReadabilityOptions["formulas"]>) =>
      Number(
        runKind(readabilityKind, { formulas, ...options, max_grade: 1 }, hard)[0]?.facts?.grade,
      );
    const mean = (grade(["smog"]) + grade(["gunning_fog"])) / 2;
    expect(grade(["smog", "gunning_fog"])).toBeCloseTo(mean, 0);
  });
});
