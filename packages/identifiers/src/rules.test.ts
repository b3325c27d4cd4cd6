import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compileRecognizer } from "./recognizer.ts";
import type { RecognizerOptions } from "./schema/recognizer-options.ts";

type Example = string | { text: string; in?: string; type?: string; label?: string };
interface RuleFile {
  id: string;
  look_for: { identifier?: RecognizerOptions };
  examples: { must_flag: Example[]; must_pass: Example[] };
}

const folder = new URL("../../../policies/hipaa/rules/", import.meta.url);
const rules = readdirSync(folder)
  .filter((name) => name.endsWith(".yml"))
  .map((name) => parse(readFileSync(new URL(name, folder), "utf8")) as RuleFile)
  .filter((rule) => rule.look_for?.identifier !== undefined);

function find(rule: RuleFile, example: Example) {
  const options = rule.look_for.identifier;
  if (!options) return [];
  const { text, ...rest } = typeof example === "string" ? { text: example } : example;
  const around = {
    role: rest.in ?? "body",
    own: {},
    ...(rest.label === undefined ? {} : { label: rest.label }),
    ...(rest.type === undefined ? {} : { documentType: rest.type }),
  };
  return compileRecognizer(options).find(text, around);
}

/** These also run in the pack's own tests; here they fail beside the code that broke them. */
describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.must_flag.filter(testable))("flags %j", (example) => {
    expect(find(rule, example)).not.toEqual([]);
  });
  test.each(rule.examples.must_pass.filter(testable))("passes %j", (example) => {
    expect(find(rule, example)).toEqual([]);
  });
});

function testable(example: Example): boolean {
  return typeof example === "string" || "text" in example;
}
