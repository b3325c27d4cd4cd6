import { describe, expect, test } from "vitest";
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

describe("other tests of an entry", () => {
  const competitors = `competitors:
  - id: quillfield
    names: [Quillfield]
    handles: ["@Quillfield"]
    leaders: [A. Leader]
`;
  const listening = (terms: string) => ({
    "registries/competitors.yml": competitors,
    "registries/listening.yml": `reviewed_on: 2026-05-01\ngroups:\n  - {group: competitors, terms: ${terms}}\n`,
  });
  const listed: RegistryEntriesOptions = {
    in: "competitors",
    listed: { fields: ["names", "handles", "leaders"], in: ["listening.groups.terms"] },
  };
  const missing = (
    given: RegistryEntriesOptions,
    files: Record<string, string>,
    around?: Surroundings,
  ) =>
    runOverFiles(registryEntriesKind, given, files, around).map(({ facts, text }) => [
      facts?.missing,
      text,
    ]);

  test("a value that another registry lacks is shown where it stands", () => {
    expect(missing(listed, listening('[quillfield, "A.  leader"]'))).toEqual([
      ["@Quillfield", '"@Quillfield"'],
    ]);
    expect(missing(listed, listening("[Larkmoor]"))).toEqual([
      ["Quillfield, @Quillfield and A. Leader", "Quillfield"],
    ]);
  });

  test("what is listed, in whatever capitals and spaces, is fine", () => {
    expect(missing(listed, listening('[quillfield, "@quillfield", A. Leader]'))).toEqual([]);
  });

  test("without the other registry nothing is missing from it", () => {
    const files = { "registries/competitors.yml": competitors };
    expect(missing(listed, files)).toEqual([]);
    expect(missing(listed, files, { registries: { listening: { groups: [] } } })).toHaveLength(1);
  });

  test("a spelling a few letters away counts where the rule says so", () => {
    const near: RegistryEntriesOptions = {
      in: "listening.groups",
      listed: { fields: ["terms"], like: "^[A-Z]", in: ["competitors.leaders"], letters_away: 2 },
    };
    expect(missing(near, listening("[A. Lieder, B. Nobody, lower case]"))).toEqual([
      ["B. Nobody", "B. Nobody"],
    ]);
  });

  test("a value that several entries share is said once, at the first of them", () => {
    const channels = {
      "registries/channels.yml":
        'channels:\n  - {id: a, handle: "@Us"}\n  - {id: b, handle: "@Us"}\n',
      ...listening("[x]"),
    };
    const handles: RegistryEntriesOptions = {
      in: "channels",
      listed: { fields: ["handle"], in: ["listening.groups.terms"] },
    };
    expect(run(handles, channels).map(({ id }) => id)).toEqual(["a"]);
  });

  test("fixed values are shown where they would stand", () => {
    const groups: RegistryEntriesOptions = {
      in: "listening",
      listed: { values: ["people", "competitors"], in: ["listening.groups.group"] },
    };
    expect(missing(groups, listening("[x]"))).toEqual([
      ["people", "- {group: competitors, terms: [x]}"],
    ]);
  });

  test.for([
    ["2026-08-01T09:00:00Z", 1],
    ["2026-07-30T09:00:00Z", 0],
  ] as const)("a date of the file is compared with the time of the run, %s", ([asOf, hits]) => {
    const stale: RegistryEntriesOptions = {
      in: "listening",
      date: { value: "reviewed_on", must_be: "after", offset: "-P90D" },
    };
    const found = missing(stale, listening("[x]"), { asOf });
    expect(found).toHaveLength(hits);
    for (const [, text] of found) expect(text).toBe("2026-05-01");
  });

  test("entries that are not under way are left alone", () => {
    const files = {
      "registries/campaigns.yml": `campaigns:
  - {id: past, starts: 2026-01-01, ends: 2026-06-01}
  - {id: now, starts: 2026-06-02, ends: 2026-06-02}
  - {id: open}
  - {id: next, starts: 2026-06-03}
`,
    };
    const given: RegistryEntriesOptions = {
      in: "campaigns",
      while: { from: "starts", until: "ends" },
      entry: { required: ["listening_terms"] },
    };
    expect(run(given, files).map(({ id }) => id)).toEqual(["now", "open"]);
  });

  test.for<[RegistryEntriesOptions, string]>([
    [{ in: "consents" }, "needs `entry`, `date` or `listed`"],
    [{ in: "consents", listed: { in: ["people"] } }, "from `fields` or from `values`"],
    [{ in: "consents", listed: { fields: ["a"], in: ["peple"] } }, 'no registry "peple"'],
  ])("refuses options that cannot work: %j", ([given, message]) => {
    expect(() => run(given, {})).toThrow(message);
  });
});
