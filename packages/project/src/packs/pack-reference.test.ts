import { expect, test } from "vitest";
import { sentencesOf } from "../testing/problems-of.ts";
import { readPackReference } from "./pack-reference.ts";

test.each([
  ["@wardline/hipaa", { kind: "npm", name: "@wardline/hipaa", range: "*" }],
  ["@wardline/hipaa@^1", { kind: "npm", name: "@wardline/hipaa", range: "^1" }],
  ["house-rules@1.2.0", { kind: "npm", name: "house-rules", range: "1.2.0" }],
  ["house-rules@>=1 <3", { kind: "npm", name: "house-rules", range: ">=1 <3" }],
  ["./policies/house", { kind: "path" }],
  ["../shared/house", { kind: "path" }],
  [".", { kind: "path" }],
  ["/srv/policies/house", { kind: "path" }],
])("%s", (text, expected) => {
  expect(readPackReference(text, "wardline.yml")).toEqual({ text, ...expected });
});

test.each([
  ["policies/house", '"policies/house" does not name a pack.'],
  ["@wardline/../../etc", '"@wardline/../../etc" does not name a pack.'],
  ["@wardline/..", '"@wardline/.." does not name a pack.'],
  ["https://packs.example/hipaa.tgz", '"https://packs.example/hipaa.tgz" does not name a pack.'],
  ["@wardline/hipaa@newest", '"newest" is not a range of versions.'],
  ["@wardline/hipaa@file:../x", '"file:../x" is not a range of versions.'],
])("%s is a problem", async (text, sentence) => {
  expect(await sentencesOf(() => readPackReference(text, "wardline.yml"))).toContain(
    `wardline.yml: ${sentence}`,
  );
});
