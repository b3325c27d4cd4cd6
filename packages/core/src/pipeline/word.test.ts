import { expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { housePolicy } from "../testing/house-policy.ts";

function messages(say: string, lookFor: string, source: string): string[] {
  const { policy, world } = housePolicy({
    rules: { one: { body: `say: "${say}"\nlook_for: ${lookFor}` } },
  });
  const document = readDocument({ path: "a.md", source });
  return check(policy, [document], world).findings.map(({ message }) => message);
}

test("what stands in brackets is said where its placeholder is known, and left out elsewhere", () => {
  const say = "Change this[ ({found})][, not {missing}].";
  expect(messages(say, "{phrases: [cure]}", "A cure.\n")).toEqual(["Change this (cure)."]);
  expect(messages("[See] this.", "{phrases: [cure]}", "A cure.\n")).toEqual(["[See] this."]);
});

test("a key is said without the numbers of its list entries", () => {
  const lookFor =
    "{front_matter: {properties: {images: {items: {required: [file]}, type: array}}}}";
  const source = "---\nimages:\n  - {file: a.png}\n  - {alt: x}\n---\nText.\n";
  expect(messages("Look at {key}.", lookFor, source)).toEqual(["Look at images.file."]);
});
