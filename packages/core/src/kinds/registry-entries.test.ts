import { expect, test } from "vitest";
import { type RegistryEntriesOptions, registryEntriesKind } from "./registry-entries.ts";
import { runOverFiles, type Surroundings } from "./testing/run-kind.ts";

const path = "registries/consents.yml";
const source = `schema_version: 1
consents:
  - id: CR-1
    status: active
    expires: 2027-01-01
    statements: {revoke: true}
  - id: CR-2
    status: active
    statements: {revoke: false}
  - id: CR-3
    status: revoked
`;
const options: RegistryEntriesOptions = {
  in: "consents",
  entry: {
    required: ["expires"],
    properties: { statements: { properties: { revoke: { const: true } } } },
  },
  when: { properties: { status: { const: "active" } } },
};

const run = (given: RegistryEntriesOptions, files: Record<string, string>, around?: Surroundings) =>
  runOverFiles(registryEntriesKind, given, files, around).map((hit) => ({
    path: hit.path,
    where: hit.where,
    id: hit.facts?.id,
    fields: hit.facts?.fields,
    start: hit.span.start,
  }));

const second = {
  path,
  where: "registry:consents",
  id: "CR-2",
  fields: "expires and statements.revoke",
  start: source.indexOf("id: CR-2"),
};

test("registry_entries looks at each entry of the file, at its place in it", () => {
  expect(run(options, {}, { registryFiles: { consents: { path, text: source } } })).toEqual([
    second,
  ]);
});

test("registry_entries reads the file among the content, as an example gives it", () => {
  expect(run(options, { [path]: source, "a.md": "Text." })).toEqual([second]);
});

test("registry_entries falls back to the data where the file is not at hand", () => {
  const registries = { consents: [{ id: "CR-4", status: "active" }] };
  expect(run(options, { "a.md": "Text." }, { registries })).toEqual([
    { ...second, id: "CR-4", fields: "expires", start: 0 },
  ]);
});

test("registry_entries reads a list inside a registry", () => {
  const text = "queries:\n  - {id: q1, owner: kho}\n  - {id: q2}\n";
  const given = { in: "listening.queries", entry: { required: ["owner"] } };
  const found = run(given, { "registries/listening.yml": text });
  expect(found.map(({ id, start }) => [id, start])).toEqual([["q2", text.indexOf("{id: q2}")]]);
});

test("registry_entries is silent without the registry", () => {
  expect(run(options, { "a.md": "Text." })).toEqual([]);
});

test("registry_entries refuses a registry that does not exist", () => {
  expect(() => run({ ...options, in: "consent" }, {})).toThrow('There is no registry "consent"');
});
