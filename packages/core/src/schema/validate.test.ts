import { describe, expect, test } from "vitest";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { schemas } from "./index.ts";
import { validate } from "./validate.ts";

function check(name: keyof typeof schemas, text: string): Problem[] {
  const file = readYaml(text, "a.yml");
  expect(file.problems).toEqual([]);
  return validate(schemas[name], file.data, { path: "a.yml", text, placeOf: file.placeOf });
}

const head = "schema_version: 1\nowner: brand\nreviewed_on: 2026-06-01\n";
const list = "id: a\ntitle: A\nowner: brand\nreviewed_on: 2026-06-01\n";
const channel =
  "channels:\n  - {id: x, platform: x, handle: x, status: active, owners: [kho], access_reviewed_on: 2026-06-01";

const mistakes: [string, keyof typeof schemas, string, Omit<Problem, "path">][] = [
  [
    "an unknown key",
    "config",
    "pakcs: [a]",
    {
      line: 1,
      column: 1,
      message: 'There is no key "pakcs" here. Did you mean "packs"?',
      expected: "packs",
      found: '"pakcs"',
      example: 'packs: ["@wardline/hipaa@^1", ./policies/house]',
    },
  ],
  [
    "an unknown key like no other",
    "config",
    "colour: red",
    {
      line: 1,
      column: 1,
      message: 'There is no key "colour" here.',
      expected:
        "one of packs, content, ignore, types, registries, mode, fail_on, time_zone, rules, overrides",
      found: '"colour"',
      example: 'packs: ["@wardline/hipaa@^1", ./policies/house]',
    },
  ],
  [
    "a missing key",
    "campaigns",
    `${head}campaigns:\n  - {id: heart, name: Heart, starts: 2026-06-01}\n`,
    {
      line: 5,
      column: 5,
      message: 'Entry 1 of "campaigns" has no key "ends", which is needed.',
      expected: "ends: Last day.",
      found: 'only "id", "name", "starts"',
      example: "ends: 2026-06-30",
    },
  ],
  [
    "a word that is not on the list",
    "config",
    "fail_on: eror",
    {
      line: 1,
      column: 10,
      message: '"fail_on" must be one of error, warning, advice, never. Did you mean "error"?',
      expected: "error, warning, advice, never",
      found: '"eror"',
      example: "fail_on: error",
    },
  ],
  [
    "yes instead of true",
    "channels",
    `${head}${channel}, mfa: yes}\n`,
    {
      line: 5,
      column: 105,
      message: '"mfa" must be true or false; "yes" is text in YAML.',
      expected: "true or false",
      found: '"yes"',
      example: "mfa: true",
    },
  ],
  [
    "a number without quotes",
    "competitors",
    `${head}competitors: [{id: a, names: [59999]}]\n`,
    {
      line: 4,
      column: 31,
      message: 'Entry 1 of "names" must be text, so put the number in quotes.',
      expected: "text in quotes",
      found: "a number",
      example: '["59999"]',
    },
  ],
  [
    "a word instead of a list",
    "config",
    "content: posts",
    {
      line: 1,
      column: 10,
      message: '"content" must be a list.',
      expected: "a list",
      found: '"posts"',
      example: 'content: ["**/*.md", social/**/*.yml]',
    },
  ],
  [
    "a list instead of keys",
    "config",
    "- a",
    {
      line: 1,
      column: 1,
      message: "The file must be a group of keys.",
      expected: "a group of keys",
      found: "a list",
      example: 'packs: ["@wardline/hipaa@^1", ./policies/house]',
    },
  ],
  [
    "an empty list",
    "config",
    "content: []",
    {
      line: 1,
      column: 10,
      message: '"content" must have at least one entry.',
      expected: "at least one entry",
      found: "an empty list",
      example: 'content: ["**/*.md", social/**/*.yml]',
    },
  ],
  [
    "empty text",
    "config",
    "registries: ''",
    {
      line: 1,
      column: 13,
      message: '"registries" must not be empty.',
      expected: "some text",
      found: "empty text",
      example: "registries: registries",
    },
  ],
  [
    "a date in another writing",
    "competitors",
    "schema_version: 1\nowner: brand\nreviewed_on: 06/01/2026\ncompetitors: []\n",
    {
      line: 3,
      column: 14,
      message: '"reviewed_on" must be a date such as 2026-06-01.',
      expected: "a date such as 2026-06-01",
      found: "text like 00/00/0000",
      example: "reviewed_on: 2026-06-01",
    },
  ],
  [
    "a time without a zone",
    "front-matter",
    "publish_at: 2026-06-09T09:00",
    {
      line: 1,
      column: 13,
      message: '"publish_at" must be a time with its zone such as 2026-06-02T09:00:00-06:00.',
      expected: "a time with its zone such as 2026-06-02T09:00:00-06:00",
      found: "text like 0000-00-00T00:00",
      example: "publish_at: 2026-06-09T09:00:00-06:00",
    },
  ],
  [
    "a day that does not exist",
    "front-matter",
    "publish_at: 2026-02-30T09:00-06:00",
    {
      line: 1,
      column: 13,
      message: '"publish_at" must be a time with its zone such as 2026-06-02T09:00:00-06:00.',
      expected: "a time with its zone such as 2026-06-02T09:00:00-06:00",
      found: "text like 0000-00-00T00:00-00:00",
      example: "publish_at: 2026-06-09T09:00:00-06:00",
    },
  ],
  [
    "a form that a pattern asks for",
    "config",
    "time_zone: America Denver",
    {
      line: 1,
      column: 12,
      message: '"time_zone" must be a time zone name such as America/Denver.',
      expected: "a time zone name such as America/Denver",
      found: "text of 14 characters",
      example: "time_zone: America/Denver",
    },
  ],
  [
    "a key of the wrong form",
    "config",
    "rules: {jargon: off}",
    {
      line: 1,
      column: 9,
      message: 'The key "jargon" must be a rule id such as brand/jargon.',
      expected: "a rule id such as brand/jargon",
      found: '"jargon"',
      example: "brand/jargon: advice",
    },
  ],
  [
    "a number that is too small",
    "channels",
    `${head}${channel}, mfa: true, max_length: 0}\n`,
    {
      line: 5,
      column: 123,
      message: '"max_length" must be 1 or more.',
      expected: "1 or more",
      found: "0",
      example: "max_length: 280",
    },
  ],
  [
    "another version of the format",
    "competitors",
    "schema_version: 2\nowner: brand\nreviewed_on: 2026-06-01\ncompetitors: []\n",
    {
      line: 1,
      column: 17,
      message: '"schema_version" must be 1.',
      expected: "1",
      found: "2",
      example: "schema_version: 1",
    },
  ],
  [
    "a choice of forms, none of them",
    "config",
    "rules: {brand/jargon: [off]}",
    {
      line: 1,
      column: 23,
      message: '"brand/jargon" must be off, error, warning or advice, or a severity with a reason.',
      expected: "off, error, warning or advice, or a severity with a reason",
      found: "a list",
      example: "brand/jargon: warning",
    },
  ],
  [
    "a choice of forms, the short one with a slip",
    "config",
    "rules: {brand/jargon: warn}",
    {
      line: 1,
      column: 23,
      message: '"brand/jargon" must be one of off, error, warning, advice. Did you mean "warning"?',
      expected: "off, error, warning, advice",
      found: '"warn"',
      example: "brand/jargon: warning",
    },
  ],
  [
    "a choice of forms, the long one with a slip",
    "config",
    "rules: {brand/jargon: {severity: off, reson: ours}}",
    {
      line: 1,
      column: 39,
      message: 'There is no key "reson" here. Did you mean "reason"?',
      expected: "reason",
      found: '"reson"',
      example: "reason: our own style guide decides",
    },
  ],
  [
    "neither of two keys",
    "word-list",
    list,
    {
      line: 1,
      column: 1,
      message: 'The file needs "words" or "pairs".',
      expected: '"words" or "pairs"',
      found: 'only "id", "title", "owner", "reviewed_on"',
      example: "words: [number one, premier]",
    },
  ],
  [
    "both of two keys",
    "word-list",
    `${list}words: [a]\npairs: {a: b}\n`,
    {
      line: 1,
      column: 1,
      message: 'The file may have only one of "words" or "pairs".',
      expected: 'one of "words" or "pairs"',
      found: '"words" and "pairs"',
      example: "words: [number one, premier]",
    },
  ],
  [
    "a group without a key",
    "config",
    "overrides: [{files: [a], rules: {}}]",
    {
      line: 1,
      column: 33,
      message: '"rules" must have at least one key.',
      expected: "at least one key",
      found: "no key",
      example: "rules:\n  brand/readability-grade: off",
    },
  ],
  [
    "a key that needs another",
    "pack",
    "id: a\ntitle: A\nabout: A\nowner: b\njurisdiction: US\nlicense: MIT\noverlays: [{rule: brand/x, remove_phrases: [a]}]\n",
    {
      line: 7,
      column: 12,
      message: '"remove_phrases" needs the key "reason" beside it.',
      expected: "reason: Why the rule is loosened; every report lists it.",
      found: 'only "rule", "remove_phrases"',
      example: "reason: edema is explained on each page",
    },
  ],
  [
    "a key that a value makes necessary",
    "people",
    `${head}people: [{id: a, name: A B, roles: [author], active: false}]\n`,
    {
      line: 4,
      column: 10,
      message: 'Entry 1 of "people" has no key "end_date", which is needed.',
      expected: "end_date: last day at the organization, because the person has left",
      found: 'only "id", "name", "roles", "active"',
      example: "end_date: 2026-02-28",
    },
  ],
];

describe("a mistake is one plain sentence at its place", () => {
  test.each(mistakes)("%s", (_, name, text, problem) => {
    expect(check(name, text)).toEqual([{ path: "a.yml", ...problem }]);
  });
});

test("all mistakes are reported in the order of the file", () => {
  const problems = check("config", "fail_on: x\nmode: y\ntime_zone: ''\ncolour: red\n");
  expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

test("a misspelled key is not also reported as missing", () => {
  const text = `${head}campaigns: [{id: a, name: A, starts: 2026-06-01, edns: 2026-06-30}]\n`;
  expect(check("campaigns", text).map(({ message }) => message)).toEqual([
    'There is no key "edns" here. Did you mean "ends"?',
  ]);
});

test("no problem repeats a name or a number that stands in the wrong place", () => {
  const text = `${head}consents:\n  - {Zebra Quill: x, id: Zebra Quill, status: 078-05-1120, signed_on: 1962-13-01}\n`;
  const said = JSON.stringify(check("consents", text));
  for (const secret of ["Zebra", "078", "1120", "1962"]) expect(said).not.toContain(secret);
});
