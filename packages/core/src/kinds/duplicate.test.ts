import { describe, expect, test } from "vitest";
import { duplicateKind } from "./duplicate.ts";
import { runOverFiles } from "./testing/run-kind.ts";

const post = (day: string, text = "Drink water before you feel thirsty today.", more = "") =>
  `type: social\npublish_at: ${day}T09:00:00-06:00\n${more}text: ${text}\n`;

const found = (files: Record<string, string>) =>
  runOverFiles(duplicateKind, { within_days: 30 }, files).map(
    ({ path, related }) => `${path} repeats ${related?.[0]?.path}`,
  );

describe("duplicate", () => {
  test.for<[string, Record<string, string>, string[]]>([
    [
      "the later of two equal posts is a hit",
      { "b.yml": post("2026-06-01"), "a.yml": post("2026-06-03") },
      ["a.yml repeats b.yml"],
    ],
    [
      "a month later is no repeat",
      { "a.yml": post("2026-06-01"), "b.yml": post("2026-07-02") },
      [],
    ],
    [
      "other words are no repeat",
      {
        "a.yml": post("2026-06-01"),
        "b.yml": post("2026-06-02", "Our garden opens on Monday at nine."),
      },
      [],
    ],
    [
      "capitals and marks make no difference",
      {
        "a.yml": post("2026-06-01"),
        "b.yml": post("2026-06-02", "DRINK water, before you feel thirsty today"),
      },
      ["b.yml repeats a.yml"],
    ],
    [
      "the same words on another channel are no repeat",
      {
        "a.yml": post("2026-06-01", undefined, "channels: [x]\n"),
        "b.yml": post("2026-06-02", undefined, "channels: [facebook]\n"),
        "c.yml": post("2026-06-03", undefined, "channels: [x, linkedin]\n"),
      },
      ["c.yml repeats a.yml"],
    ],
    [
      "a repeat that says so is fine",
      { "a.yml": post("2026-06-01"), "b.yml": post("2026-06-02", undefined, "repost: true\n") },
      [],
    ],
    [
      "short greetings may come again",
      { "a.yml": post("2026-06-01", "Good morning"), "b.yml": post("2026-06-02", "Good morning") },
      [],
    ],
    [
      "posts without a day are not compared",
      {
        "a.yml": "text: Drink water before you feel thirsty.\n",
        "b.yml": "text: Drink water before you feel thirsty.\n",
      },
      [],
    ],
  ])("%s", ([, files, hits]) => {
    expect(found(files)).toEqual(hits);
  });
});
