import { describe, expect, test } from "vitest";
import { type RegistryOptions, registryKind } from "./registry.ts";
import { runKind, type Surroundings } from "./testing/run-kind.ts";

const registries = {
  organization: { names: ["Larkmoor Health"] },
  consents: [
    {
      id: "CR-0142",
      status: "active",
      channels: ["website", "instagram"],
      identifiers: ["face"],
      expires: "2027-05-31",
      signed_on: "2026-05-02",
    },
    { id: "CR-0088", status: "revoked", revoked_on: "2026-05-20", expires: "2027-01-01" },
    { id: "CR-0101", status: "active", expires: "2026-06-30", signed_on: "2026-06-05" },
    { id: "CR-0150", status: "active", expires: "end of the campaign" },
  ],
  people: [
    { id: "kho", active: true, roles: ["author", "approver:brand"] },
    { id: "jtorres", active: false, end_date: "2026-02-28", roles: ["author"] },
  ],
  incidents: [{ id: "INC-1", approvals_required: ["brand", "legal"] }],
  channels: [
    { id: "instagram", handle: "@LarkmoorHealth", allowed_types: ["social"] },
    { id: "website", handle: "larkmoor.example" },
  ],
  competitors: [{ id: "q", names: ["Quillfield Medical Group"], handles: ["@Quillfield"] }],
};

interface Case {
  readonly name: string;
  readonly options: RegistryOptions;
  readonly data: string;
  readonly hits: readonly string[];
  readonly around?: Surroundings;
}

const exists: RegistryOptions = { value: "consent_id", in: "consents" };

const cases: readonly Case[] = [
  { name: "exist: a known value passes", options: exists, data: "consent_id: CR-0142", hits: [] },
  {
    name: "exist: an unknown value is a hit",
    options: exists,
    data: "consent_id: CR-9999",
    hits: ["CR-9999"],
  },
  {
    name: "asks: what the entry lists and the document lacks is a hit at the key that should hold it",
    options: {
      value: "incident_id",
      in: "incidents",
      must: "fit",
      asks: { approvals_required: "approvals.role" },
    },
    data: "incident_id: INC-1\napprovals: [{role: brand}]",
    hits: ["[{role: brand}]"],
  },
  {
    name: "asks: a document that has all of it passes",
    options: {
      value: "incident_id",
      in: "incidents",
      must: "fit",
      asks: { approvals_required: "approvals.role" },
    },
    data: "incident_id: INC-1\napprovals: [{role: brand}, {role: legal}]",
    hits: [],
  },
  {
    name: "beside: who approves must have the role of the approval",
    options: {
      value: "approvals.by",
      in: "people",
      must: "fit",
      beside: { roles: "approver:{role}" },
    },
    data: "approvals: [{role: brand, by: kho}, {role: legal, by: kho}, {role: legal, by: unknown}]",
    hits: ["kho"],
  },
  {
    name: "exist: ids are compared letter by letter",
    options: exists,
    data: "consent_id: cr-0142",
    hits: ["cr-0142"],
  },
  {
    name: "a missing value is another rule's matter",
    options: exists,
    data: "type: page",
    hits: [],
  },
  {
    name: "exist: each value of a list is looked up",
    options: { value: "approvals.by", in: "people" },
    data: "approvals:\n  - by: kho\n  - by: nobody",
    hits: ["nobody"],
  },
  {
    name: "without the registry nothing exists",
    options: exists,
    data: "consent_id: CR-0142",
    around: { registries: {} },
    hits: ["CR-0142"],
  },
  {
    name: "with: another status is a hit",
    options: { ...exists, with: { status: ["active"] } },
    data: "consent_id: CR-0088",
    hits: ["CR-0088"],
  },
  {
    name: "with: a wanted status passes",
    options: { ...exists, with: { status: ["active"] } },
    data: "consent_id: CR-0142",
    hits: [],
  },
  {
    name: "with: a truth value",
    options: { value: "author", in: "people", with: { active: true } },
    data: "author: jtorres",
    hits: ["jtorres"],
  },
  {
    name: "with: any of a list counts",
    options: { value: "author", in: "people", with: { roles: ["author", "reviewer"] } },
    data: "author: kho",
    hits: [],
  },
  {
    name: "fit: an unknown value passes",
    options: { ...exists, must: "fit", with: { status: "active" } },
    data: "consent_id: CR-9999",
    hits: [],
  },
  {
    name: "fit: a known value must fit",
    options: { ...exists, must: "fit", with: { status: "active" } },
    data: "consent_id: CR-0088",
    hits: ["CR-0088"],
  },
  {
    name: "not_exist: an entry is a hit",
    options: { ...exists, must: "not_exist" },
    data: "consent_id: CR-0142",
    hits: ["CR-0142"],
  },
  {
    name: "not_exist: no entry passes",
    options: { ...exists, must: "not_exist" },
    data: "consent_id: CR-9999",
    hits: [],
  },
  {
    name: "not_exist with: only entries that fit count",
    options: { ...exists, must: "not_exist", with: { status: "revoked" } },
    data: "consent_id: [CR-0142, CR-0088]",
    hits: ["CR-0088"],
  },
  {
    name: "covers: a use outside the list is a hit",
    options: { ...exists, covers: { channels: "channels" } },
    data: "consent_id: CR-0142\nchannels: [website, facebook]",
    hits: ["CR-0142"],
  },
  {
    name: "covers: uses inside the list pass",
    options: { ...exists, covers: { channels: "channels" } },
    data: "consent_id: CR-0142\nchannels: [website]",
    hits: [],
  },
  {
    name: "covers: an entry without the list is not limited",
    options: { ...exists, covers: { channels: "channels" } },
    data: "consent_id: CR-0150\nchannels: [facebook]",
    hits: [],
  },
  {
    name: "covers: the type may come from the configuration",
    options: { value: "channels", in: "channels", must: "fit", covers: { allowed_types: "type" } },
    data: "channels: [instagram, website]",
    hits: ["instagram"],
  },
  {
    name: "not_past: before the end passes",
    options: { ...exists, not_past: "expires" },
    data: "consent_id: CR-0101",
    hits: [],
  },
  {
    name: "not_past: the last day counts",
    options: { ...exists, not_past: "expires" },
    data: "consent_id: CR-0101",
    around: { asOf: "2026-06-30T23:59:00-06:00" },
    hits: [],
  },
  {
    name: "not_past: the day after is a hit",
    options: { ...exists, not_past: "expires" },
    data: "consent_id: CR-0101",
    around: { asOf: "2026-07-01T00:00:00-06:00" },
    hits: ["CR-0101"],
  },
  {
    name: "not_past: a later time of publication counts",
    options: { ...exists, not_past: "expires" },
    data: "consent_id: CR-0101\npublish_at: 2026-07-02T09:00-06:00",
    hits: ["CR-0101"],
  },
  {
    name: "not_past: an earlier one does not make an old page fresh",
    options: { ...exists, not_past: "expires" },
    data: "consent_id: CR-0101\npublish_at: 2026-06-01",
    around: { asOf: "2026-08-01T00:00:00Z" },
    hits: ["CR-0101"],
  },
  {
    name: "at: another key has the time of publication",
    options: { ...exists, not_past: "expires", at: "goes_out" },
    data: "consent_id: CR-0101\ngoes_out: 2026-07-02",
    hits: ["CR-0101"],
  },
  {
    name: "not_past: an event is left to people",
    options: { ...exists, not_past: ["expires"] },
    data: "consent_id: CR-0150",
    hits: [],
  },
  {
    name: "not_before: signed later than now is a hit",
    options: { ...exists, not_before: "signed_on" },
    data: "consent_id: CR-0101",
    hits: ["CR-0101"],
  },
  {
    name: "not_before: signed earlier passes",
    options: { ...exists, not_before: "signed_on" },
    data: "consent_id: CR-0142",
    hits: [],
  },
  {
    name: "field: another field is compared",
    options: { value: "handle", in: "channels", field: "handle" },
    data: 'handle: "@LarkmoorHealth"',
    hits: [],
  },
  {
    name: "field: of a list each item",
    options: { value: "rival", in: "competitors", field: ["names", "handles"], must: "not_exist" },
    data: "rival: Quillfield Medical Group",
    hits: ["Quillfield Medical Group"],
  },
  {
    name: "in: a list of texts",
    options: { value: "name", in: "organization.names" },
    data: "name: Larkmoor Hospital",
    hits: ["Larkmoor Hospital"],
  },
  {
    name: "in: several registries",
    options: { value: "who", in: ["people", "channels"] },
    data: "who: [kho, instagram, nobody]",
    hits: ["nobody"],
  },
];

describe("registry", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(registryKind, one.options, `---\n${one.data}\n---\nText.\n`, {
      registries,
      ...one.around,
    });
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
  });

  const handles: RegistryOptions = {
    where_text: { pattern: "@\\w+", means: "a handle" },
    in: ["channels", "competitors"],
    field: ["handle", "handles"],
  };

  test("where_text: the first group is the value, and the place", () => {
    const where_text = { pattern: "credit: (\\w+)", case_sensitive: true };
    const options: RegistryOptions = { where_text, in: "people" };
    const hits = runKind(registryKind, options, "credit: kho, credit: nobody, Credit: Anna\n", {
      registries,
    });
    expect(hits.map((hit) => [hit.text, hit.facts?.found])).toEqual([["nobody", "nobody"]]);
  });

  test("value $path: the document's own path is looked up", () => {
    const incidents = [{ id: "INC-1", exceptions: [{ file: "social/a.md" }] }];
    const options: RegistryOptions = {
      value: "$path",
      in: "incidents.exceptions",
      field: "file",
      must: "not_exist",
    };
    const run = (path: string) =>
      runKind(registryKind, options, "Text.\nMore.\n", { registries: { incidents }, path });
    expect(run("social/a.md").map(({ text, where }) => [text, where])).toEqual([
      ["Text.", "filename"],
    ]);
    expect(run("social/b.md")).toEqual([]);
  });

  test("where_text: values of the text are looked up without letter case and @", () => {
    const text = "Follow @larkmoorhealth, not @LarkmoorHeatlh or @somebody.\n";
    const hits = runKind(registryKind, handles, text, { registries });
    expect(hits.map((hit) => hit.text)).toEqual(["@LarkmoorHeatlh", "@somebody"]);
    expect(hits[0]?.where).toBe("body");
  });

  test("only_near: what resembles no known value passes", () => {
    const text = "Follow @LarkmoorHeatlh or @somebody.\n";
    const hits = runKind(registryKind, { ...handles, only_near: 2 }, text, { registries });
    expect(hits.map((hit) => [hit.text, hit.facts?.expected])).toEqual([
      ["@LarkmoorHeatlh", "@LarkmoorHealth"],
    ]);
  });

  test("an unknown value is answered with what was meant, or with the choices", () => {
    const near = runKind(registryKind, exists, "---\nconsent_id: CR-0143\n---\n", { registries });
    expect(near[0]?.facts?.expected).toMatch(/^CR-01/);
    expect(near[0]?.reasons?.[0]).toMatch(/was meant/);
    const far = runKind(registryKind, { value: "who", in: "people" }, "---\nwho: Maria\n---\n", {
      registries,
    });
    expect(far[0]?.facts?.expected).toBe("one of kho or jtorres");
  });

  test.for([
    [
      { with: { status: "active" } },
      "CR-0088",
      { id: "CR-0088", value: "revoked", expected: "active" },
      "in the registry, status is revoked",
    ],
    [
      { covers: { channels: "channels" } },
      "CR-0142",
      { covered: "website, instagram", used: "facebook" },
      "it covers website and instagram (channels)",
    ],
    [
      { not_past: "expires", at: "goes_out" },
      "CR-0101",
      { date: "2026-06-30", id: "CR-0101" },
      "it ended on 2026-06-30 (expires)",
    ],
  ] as const)("%j says why", ([more, id, facts, reason]) => {
    const data = `consent_id: ${id}\nchannels: [website, facebook]\ngoes_out: 2026-08-01`;
    const [hit] = runKind(registryKind, { ...exists, ...more }, `---\n${data}\n---\n`, {
      registries,
    });
    expect(hit?.facts).toMatchObject(facts);
    expect(hit?.reasons).toEqual([reason]);
  });

  test.for([{ in: "people" }, { in: "people", value: "author", where_text: { pattern: "@\\w+" } }])(
    "%j does not say where values come from",
    (options) => {
      expect(() => runKind(registryKind, options, "Text.\n")).toThrow(RangeError);
    },
  );
});
