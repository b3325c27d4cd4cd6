import { expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { housePolicy } from "../testing/house-policy.ts";

const text = `channels:
  - {id: x, access_reviewed_on: 2026-01-01, note: cure}
`;

const reviewed = `say: Review access ({key}).
look_for: {date: {value: channels.access_reviewed_on, must_be: after, than: now, offset: -P90D}}`;

function run(only?: ReadonlySet<string>) {
  const { policy, world } = housePolicy({
    rules: {
      reviewed: { body: `applies_to: {registries: [channels]}\n${reviewed}` },
      people: { body: `applies_to: {registries: [people]}\n${reviewed}` },
      cure: {},
    },
  });
  const registryFiles = { channels: { path: "facts/channels.yml", text } };
  const documents = [readDocument({ path: "a.md", source: "A cure.\n" })];
  const facts = { ...world, registryFiles };
  return check(policy, documents, facts, only ? { only } : {});
}

test("a rule reads the registry files that it names, wherever they lie, and no other rule does", () => {
  expect(run().findings).toMatchObject([
    { rule: "house/cure", path: "a.md" },
    {
      rule: "house/reviewed",
      path: "facts/channels.yml",
      where: "registry:channels",
      start: { line: 2, column: 33 },
      message: "Review access (channels.access_reviewed_on).",
    },
  ]);
});

test("registries are not counted as content", () => {
  expect(run().coverage.files).toBe(1);
  expect(run().routing?.map(({ path }) => path)).toEqual(["a.md"]);
});

test("a run that speaks of other files is quiet about registries", () => {
  expect(run(new Set(["a.md"])).findings).toMatchObject([{ path: "a.md" }]);
});
