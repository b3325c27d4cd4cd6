import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import type { Registries } from "../schema/registries.ts";
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

function messageOf(
  rule: { readonly route_to?: string; readonly body: string },
  registries: Registries = {},
) {
  const { policy, world } = housePolicy({ rules: { found: rule }, registries });
  const document = readDocument({ path: "posts/a.md", source: "It was found.\n" });
  return check(policy, [document], world).findings[0]?.message;
}

const looks = 'look_for: {phrases: ["found"]}\nsay: Take it out.';

describe("what a message adds", () => {
  test.for([
    ["privacy-officer", "Tell the privacy officer today"],
    ["security", "Tell the security team today"],
  ] as const)("what stays in the git history is told to %s", ([route_to, told]) => {
    expect(messageOf({ route_to, body: `${looks}\ndiscloses: true` })).toContain(told);
  });

  test("it offers the personas that are still in review, and no other", () => {
    const persona = (id: string, review_by: string) => ({
      id,
      display_name: id,
      built_from: "composite of 12 patients",
      label: "A persona.",
      approved_by: ["kho", "mtu"],
      approved_on: "2025-01-01",
      review_by,
    });
    const personas = [persona("rosa", "2099-01-01"), persona("dana", "2001-01-01")];
    const message = messageOf({ body: `${looks}\nsuggest: {persona: true}` }, { personas });
    expect(message).toBe("Take it out. Approved here: “persona: rosa”.");
  });
});
