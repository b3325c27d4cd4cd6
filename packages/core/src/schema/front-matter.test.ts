import { expect, test } from "vitest";
import { readYaml } from "../yaml/read-yaml.ts";
import { schemas } from "./index.ts";
import { validate } from "./validate.ts";

function mistakesIn(text: string): number {
  const file = readYaml(text, "a.md");
  const source = { path: "a.md", text, placeOf: file.placeOf };
  return validate(schemas["front-matter"], file.data, source).length;
}

test.each([
  "images: [{file: a.png, alt: A tree}]",
  "images: [{url: 'https://larkmoor.example/a.png', alt_text: A tree}]",
  "images: [{src: /a.png, people: none}]",
  "sources: [{title: Salt and health, year: 2024, kind: guideline}]",
])("%s is front matter", (text) => {
  expect(mistakesIn(text)).toBe(0);
});

test.each([
  "images: [{alt_text: A tree}]",
  "images: [{file: a.png, atl: A tree}]",
  "sources: [{year: 2024, kind: guideline}]",
])("%s is a mistake", (text) => {
  expect(mistakesIn(text)).toBeGreaterThan(0);
});
