import { describe, expect, test } from "vitest";
import { type DocumentsOptions, documentsKind } from "./documents.ts";
import { runOverFiles, type Surroundings } from "./testing/run-kind.ts";

const run = (given: DocumentsOptions, files: Record<string, string>, around?: Surroundings) =>
  runOverFiles(documentsKind, given, files, around).map(({ path, text, facts = {} }) => ({
    path,
    text,
    ...Object.fromEntries(
      ["missing", "found", "minutes", "limit"].flatMap((key) =>
        facts[key] === undefined ? [] : [[key, facts[key]]],
      ),
    ),
  }));

describe("content that a registry names by its path", () => {
  const policies: DocumentsOptions = { for_each: "organization.required_policies", path: "id" };
  const files = {
    "registries/organization.yml": `required_policies:
  - policies/crisis.md
  - /policies/social.md
`,
    "policies/social.md": "---\nreview_by: 2026-01-01\n---\n",
  };

  test("is asked for where it is named", () => {
    expect(run(policies, files)).toEqual([
      {
        path: "registries/organization.yml",
        text: "policies/crisis.md",
        missing: "policies/crisis.md",
        found: "policies/crisis.md",
      },
    ]);
  });

  test("the file that is not there is named, so that a change that takes it away can be told", () => {
    const [hit] = runOverFiles(documentsKind, policies, files);
    expect(hit?.related?.map(({ path }) => path)).toEqual(["policies/crisis.md"]);
  });

  test("a name that comes close is offered", () => {
    const near = { ...files, "policies/crises.md": "x" };
    const [hit] = runOverFiles(documentsKind, policies, near);
    expect(hit?.reasons).toEqual(['perhaps "policies/crises.md" was meant']);
  });

  test("nothing is missing where the registry names nothing, or the run knows only some content", () => {
    expect(run(policies, { "a.md": "x" })).toEqual([]);
    expect(run(policies, { "a.md": "x" }, { registries: { organization: {} } })).toEqual([]);
    expect(run(policies, files, { isAll: false })).toEqual([]);
  });

  test("what it must not be is shown in the document", () => {
    const current: DocumentsOptions = {
      ...policies,
      without: { date: { value: "review_by", must_be: "after" } },
    };
    expect(run(current, files, { isAll: false })).toEqual([
      {
        path: "policies/social.md",
        text: "2026-01-01",
        found: "2026-01-01",
        limit: expect.any(String),
      },
    ]);
  });
});

describe("content that must be linked", () => {
  const notice: DocumentsOptions = {
    for_each: "organization.website",
    path: "privacy_notice",
    linked_from: "footer",
  };
  const files = (footer: string, more = "") => ({
    "registries/organization.yml": `website:\n  privacy_notice: pages/privacy-practices.md\n${more}`,
    "pages/privacy-practices.md": "How we use your information.",
    "pages/footer.md": footer,
  });
  const asked = "  footer: pages/footer.md\n";

  test.for([
    "[Privacy](/privacy-practices)",
    "[Privacy](privacy-practices.md)",
    "[Privacy](https://larkmoor.example/privacy-practices/index.html#top)",
  ])("a link of any form counts: %s", (footer) => {
    expect(run(notice, files(footer, asked))).toEqual([]);
  });

  test("a link is asked for only where the registry says from where", () => {
    const other = "[Hours](/hours), and the words privacy-practices.";
    expect(run(notice, files(other))).toEqual([]);
    expect(run(notice, files(other, asked))).toMatchObject([
      { path: "registries/organization.yml", text: "pages/footer.md" },
    ]);
    expect(run(notice, files(other, "  footer: pages/foot.md\n"))).toMatchObject([
      { missing: "pages/foot.md" },
    ]);
  });
});

describe("content that names an entry", () => {
  const first: DocumentsOptions = {
    for_each: "incidents",
    when: { properties: { status: { enum: ["open"] } } },
    where: { types: ["statement"], keys: { incident_id: "id" }, published: true },
    from: [{ value: "first_statement_by" }, { value: "opened_at", offset: "PT30M" }],
  };
  const incident = (more: string) => ({
    "registries/incidents.yml": `incidents:\n  - {id: INC-1, status: open, opened_at: 2026-06-02T08:00:00Z${more}}\n`,
  });
  const statement = (front: string) => ({
    "crisis/a.md": `---\ntype: statement\nincident_id: INC-1\n${front}\n---\nWe know.\n`,
  });
  const at = (asOf: string) => ({ asOf, timeZone: "UTC" });

  test("is asked for once its time has come", () => {
    expect(run(first, incident(""), at("2026-06-02T08:30:00Z"))).toEqual([]);
    expect(run(first, incident(""), at("2026-06-02T08:42:30Z"))).toEqual([
      {
        path: "registries/incidents.yml",
        text: "2026-06-02T08:00:00Z",
        minutes: 12,
        limit: "2026-06-02 08:30",
      },
    ]);
  });

  test("the entry's own time comes first", () => {
    const own = incident(", first_statement_by: 2026-06-02T09:00:00Z");
    expect(run(first, own, at("2026-06-02T08:42:00Z"))).toEqual([]);
    expect(run(first, own, at("2026-06-02T09:05:00Z"))).toMatchObject([{ minutes: 5 }]);
  });

  test.for([
    ["that is out", "publish_at: 2026-06-02T08:20:00Z", 0],
    ["without a time", "lang: en", 0],
    ["that is still to come", "publish_at: 2026-06-02T12:00:00Z", 1],
  ] as const)("a statement %s: %s", ([, front, hits]) => {
    const files = { ...incident(""), ...statement(front) };
    expect(run(first, files, at("2026-06-02T09:00:00Z"))).toHaveLength(hits);
  });

  test("statements of other incidents and other types do not count", () => {
    const files = {
      ...incident(""),
      "b.md": "---\ntype: statement\nincident_id: INC-2\n---\nx",
      "c.md": "---\ntype: social\nincident_id: INC-1\n---\nx",
    };
    expect(run(first, files, at("2026-06-02T09:00:00Z"))).toHaveLength(1);
    expect(run(first, files, { ...at("2026-06-02T09:00:00Z"), isAll: false })).toEqual([]);
  });
});

describe("content in several languages", () => {
  const parity: DocumentsOptions = {
    for_each: "incidents",
    where: { types: ["statement"], keys: { incident_id: "id" } },
    at_least: 0,
    in_each: {
      field: "languages",
      key: "lang",
      same: "statement_id",
      not_behind: ["statement_version", "last_updated_at"],
    },
  };
  const incidents = { incidents: [{ id: "INC-1", languages: ["en", "es", "vi"] }] };
  const statement = (lang: string, version: number, id = "ST-01") =>
    `---\ntype: statement\nincident_id: INC-1\nstatement_id: ${id}\nstatement_version: ${version}\nlang: ${lang}\n---\nx\n`;
  const found = (files: Record<string, string>, isAll = true) =>
    run(parity, files, { registries: incidents, isAll });

  test("a language that is missing or behind is shown at the newest version", () => {
    const files = { "en.md": statement("en", 3), "es.md": statement("es", 1) };
    expect(found(files)).toEqual([{ path: "en.md", text: "3", missing: "es and vi", found: "en" }]);
    expect(found(files, false)).toEqual([]);
  });

  test("all languages at one version, also by region, are fine", () => {
    const files = {
      "en.md": statement("en", 3),
      "es.md": statement("es-MX", 3),
      "vi.md": statement("vi", 3),
      "old.md": statement("en", 2),
    };
    expect(found(files)).toEqual([]);
  });

  test("each statement is asked for itself, and the newest may be in any language", () => {
    const files = {
      "en.md": statement("en", 1),
      "es.md": statement("es", 2),
      "vi.md": statement("vi", 2),
      "other.md": statement("en", 1, "ST-02"),
    };
    expect(found(files)).toMatchObject([
      { path: "es.md", missing: "en" },
      { path: "other.md", missing: "es and vi" },
    ]);
  });
});

test.for<[DocumentsOptions, string]>([
  [{ for_each: "incidents" }, "by `path` or by `where`"],
  [{ for_each: "incident", path: "file" }, 'no registry "incident"'],
  [
    { for_each: "incidents", where: { published: true }, from: [{ value: "a", offset: "1 day" }] },
    "not a duration",
  ],
])("documents refuses options that cannot work: %j", ([given, message]) => {
  expect(() => run(given, {})).toThrow(message);
});
