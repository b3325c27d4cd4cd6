import { describe, expect, test } from "vitest";
import { type PostOptions, postKind } from "./post.ts";
import { runKind, runOverFiles } from "./testing/run-kind.ts";

const registries = {
  channels: [
    { id: "x", platform: "x", hashtag_max: 2 },
    { id: "sky", platform: "bluesky" },
    { id: "news", platform: "intranet", max_length: 20 },
    { id: "photos", platform: "instagram", max_length: 100, emoji_max: 1 },
    { id: "reel", platform: "instagram", links_max: 0, alt_max: 10, shown_first: 12 },
  ],
};
const around = { registries, path: "social/a.yml" };
const post = (channels: string, text: string) =>
  `type: social\nchannels: [${channels}]\ntext: ${JSON.stringify(text)}\n`;
const length: PostOptions = { any_of: ["length"] };
const address = `https://larkmoor.example/${"a".repeat(300)}`;

const found = (options: PostOptions, source: string) =>
  runKind(postKind, options, source, around).map(
    ({ facts }) => `${facts?.channel}: ${facts?.count} of ${facts?.limit}`,
  );

describe("post", () => {
  test.for<[string, PostOptions, string, string[]]>([
    ["a text that fits", length, post("x, sky, news", "Drink water."), []],
    [
      "each channel by its own limit",
      length,
      post("x, news", "Drink water, all day."),
      ["news: 21 of 20"],
    ],
    ["links as the platform counts them", length, post("x, sky", address), ["sky: 325 of 300"]],
    [
      "the lower of platform and registry",
      length,
      post("photos", "a".repeat(101)),
      ["photos: 101 of 100"],
    ],
    [
      "a channel that is not registered, by its name",
      length,
      post("mastodon", "a ".repeat(251).trim()),
      ["mastodon: 501 of 500"],
    ],
    ["the blank line between paragraphs", length, post("news", "Drink water.\n\nToday."), []],
    [
      "one more character than fits",
      length,
      post("news", "Drink water.\n\nToday!!"),
      ["news: 21 of 20"],
    ],
    ["hashtags", { any_of: ["hashtags"] }, post("x, sky", "#a #b #c"), ["x: 3 of 2"]],
    [
      "hashtags, by the rule's own limit",
      { any_of: ["hashtags"], hashtag_max: 1 },
      post("x, sky", "#a #b"),
      ["sky: 2 of 1"],
    ],
    ["emoji", { any_of: ["emoji"], emoji_max: 3 }, post("x, photos", "🌞🌞"), ["photos: 2 of 1"]],
    [
      "a link where none can be followed",
      { any_of: ["links"] },
      post("x, reel", "See https://larkmoor.example/walk"),
      ["reel: 1 of 0"],
    ],
    [
      "an alternative text that the channel cuts",
      { any_of: ["alt"] },
      "type: social\nchannels: [x, reel]\ntext: Walk.\nimages:\n  - {file: a.png, alt: People on a path}\n",
      ["reel: 16 of 10"],
    ],
    [
      "a disclosure behind what is shown first",
      { any_of: ["disclosure"], disclosure: { phrases: ["paid partnership"] } },
      post("x, reel", "A walk with us: paid partnership"),
      ["reel: 16 of 12"],
    ],
    [
      "no disclosure that comes first",
      { any_of: ["disclosure"], disclosure: { phrases: ["paid partnership"] } },
      post("reel", "Paid partnership: a walk with us"),
      [],
    ],
    ["a page that goes to no channel", length, "type: social\ntext: x\n", []],
  ])("%s", ([, options, source, hits]) => {
    expect(found(options, source)).toEqual(hits);
  });

  test("channels that only a calendar names are looked at too, and others are not said twice", () => {
    const files = {
      "social/a.yml": post("x", "Drink water, all day."),
      "calendar/june.yml":
        "- {date: 2026-06-02, channel: news, content: social/a.yml}\n- {date: 2026-06-02, channel: x, content: social/a.yml}\n",
    };
    expect(runOverFiles(postKind, length, files, { registries })).toMatchObject([
      { path: "social/a.yml", facts: { channel: "news", count: 21, limit: 20 } },
    ]);
  });
});
