import { expect, test } from "vitest";
import { platformOf } from "./platform-length.ts";

const address = "https://larkmoor.example/a/very/long/path/to/the/page/about/heat";

test.for<[string, string, number]>([
  ["x", "Drink water.", 12],
  ["x", `Read ${address}`, 5 + 23],
  ["x", `Read ${address}.`, 5 + 23 + 1],
  ["x", "Read larkmoor.example/heat now", 5 + 23 + 4],
  ["x", "Mail us at info@larkmoor.example", 32],
  ["x", "Agua fría", 9],
  ["x", "水を飲む", 8],
  ["x", "Hi 👨‍👩‍👧‍👦", 3 + 2],
  ["x", "“Drink” – now…", 13 + 2],
  ["twitter", "Drink water.", 12],
  ["bluesky", "Hi 👨‍👩‍👧‍👦 e\u0301", 6],
  ["bluesky", address, address.length],
  ["mastodon", `@kho@social.example ${address}`, 4 + 1 + 23],
  ["Instagram", "水を飲む", 4],
  ["intranet", "水を飲む", 4],
])("%s counts %s as it does", ([platform, text, length]) => {
  expect(platformOf(platform).length(text)).toBe(length);
});
