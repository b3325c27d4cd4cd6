import { expect, test } from "vitest";
import { type CountUnit, unitsIn } from "./count-units.ts";

test.for<[unit: CountUnit, text: string, expected: string[]]>([
  ["emoji", "👩‍👩‍👧‍👦 🇺🇸 👍🏽 ❤️ 1️⃣ 🔥", ["👩‍👩‍👧‍👦", "🇺🇸", "👍🏽", "❤️", "1️⃣", "🔥"]],
  ["emoji", "© Larkmoor™ 2026 #1 3*", []],
  [
    "hashtags",
    "#HeartHealth, #Grüße #東京 #2026 a#b &#39; /#top #1st",
    ["#HeartHealth", "#Grüße", "#東京", "#1st"],
  ],
  ["mentions", "@LarkmoorHealth. a@b.example (@zoë_r) @@x", ["@LarkmoorHealth", "@zoë_r"]],
  ["words", "Don't follow-up: 3 über-Tests", ["Don't", "follow-up", "3", "über-Tests"]],
  ["sentences", "Dr. Okafor is in. Call us!", ["Dr. Okafor is in.", "Call us!"]],
  ["characters", "a😀", ["a", "😀"]],
  ["syllables", "care hospital", ["care", "hospital", "hospital", "hospital"]],
])("%s of %j are %j", ([unit, text, expected]) => {
  expect(unitsIn(text, unit).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
