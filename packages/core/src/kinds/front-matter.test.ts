import { describe, expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { type FrontMatterOptions, frontMatterKind } from "./front-matter.ts";
import { runKind } from "./testing/run-kind.ts";

interface Case {
  readonly name: string;
  readonly options: FrontMatterOptions;
  readonly data: string;
  /** key, expected, found, and the hit text. */
  readonly mistakes: readonly (readonly [string, string, string, string])[];
}

const roles = { role: { enum: ["education", "research", "awareness"] } };

const cases: readonly Case[] = [
  {
    name: "a required key that is there passes",
    options: { required: ["owner"] },
    data: "owner: kho",
    mistakes: [],
  },
  {
    name: "a required key that is missing is hit at the front matter's first line",
    options: { required: ["owner"] },
    data: "type: page\nlang: en",
    mistakes: [["owner", "a value", "nothing", "type: page"]],
  },
  {
    name: "a missing key's own schema says what is expected",
    options: {
      required: ["role", "review_by"],
      properties: { ...roles, review_by: { type: "string", format: "date" } },
    },
    data: "type: page",
    mistakes: [
      ["role", "education, research or awareness", "nothing", "type: page"],
      ["review_by", "a date such as 2026-06-30", "nothing", "type: page"],
    ],
  },
  {
    name: "a nested key that is missing is hit inside its parent",
    options: {
      properties: { privacy_review: { type: "object", required: ["reviewed_by", "reviewed_on"] } },
    },
    data: "type: story\nprivacy_review:\n  reviewed_by: mtu",
    mistakes: [["privacy_review.reviewed_on", "a value", "nothing", "reviewed_by: mtu"]],
  },
  {
    name: "a wrong type is said in plain words",
    options: { properties: { owner: { type: "string" } } },
    data: "owner: [kho, mtu]",
    mistakes: [["owner", "text", "a list", "[kho, mtu]"]],
  },
  {
    name: "a right type passes",
    options: { properties: { owner: { type: "string" } } },
    data: "owner: kho",
    mistakes: [],
  },
  {
    name: "a slip of an allowed value is repeated",
    options: { properties: roles },
    data: "role: eduction",
    mistakes: [["role", "education, research or awareness", '"eduction"', "eduction"]],
  },
  {
    name: "free text is never repeated",
    options: { properties: roles },
    data: "role: Maria Delgado of Cold Spring",
    mistakes: [
      ["role", "education, research or awareness", "another text", "Maria Delgado of Cold Spring"],
    ],
  },
  {
    name: "an allowed value passes",
    options: { properties: roles },
    data: "role: research",
    mistakes: [],
  },
  {
    name: "const says the value",
    options: { properties: { mock: { const: true } } },
    data: "mock: false",
    mistakes: [["mock", "true", "false", "false"]],
  },
  {
    name: "a date that does not exist is a mistake",
    options: { properties: { review_by: { type: "string", format: "date" } } },
    data: "review_by: 2026-02-30",
    mistakes: [["review_by", "a date such as 2026-06-30", "text", "2026-02-30"]],
  },
  {
    name: "a time needs its zone, but no seconds",
    options: {
      properties: {
        a: { type: "string", format: "date-time" },
        b: { type: "string", format: "date-time" },
      },
    },
    data: "a: 2026-06-30T17:00-06:00\nb: 2026-06-30T17:00",
    mistakes: [
      ["b", "a time with its zone, such as 2026-06-30T17:00:00-06:00", "text", "2026-06-30T17:00"],
    ],
  },
  {
    name: "a pattern is RE2 and its title says what is expected",
    options: {
      properties: {
        consent_id: { type: "string", pattern: "^CR-\\d{4}$", title: "a number such as CR-0142" },
      },
    },
    data: "consent_id: CR-14",
    mistakes: [["consent_id", "a number such as CR-0142", "text", "CR-14"]],
  },
  {
    name: "lengths and counts are said as numbers",
    options: {
      properties: {
        title: { type: "string", maxLength: 10 },
        keywords: { type: "array", maxItems: 2 },
        reviewers: { type: "array", minItems: 2 },
      },
    },
    data: "title: Why screening starts at 45\nkeywords: [a, b, c]\nreviewers: [kho]",
    mistakes: [
      ["title", "at most 10 characters", "26 characters", "Why screening starts at 45"],
      ["keywords", "at most 2 in the list", "3 items", "[a, b, c]"],
      ["reviewers", "at least 2 in the list", "1 items", "[kho]"],
    ],
  },
  {
    name: "an unknown key is hit at its value",
    options: { properties: { owner: { type: "string" } }, additionalProperties: false },
    data: "ownr: kho",
    mistakes: [["ownr", "only the keys owner", "a key that is not known", "kho"]],
  },
  {
    name: "one of several keys: one mistake that names them",
    options: { anyOf: [{ required: ["consent_id"] }, { required: ["persona"] }] },
    data: "type: story\nowner: kho",
    mistakes: [["consent_id or persona", "consent_id or persona", "nothing", "type: story"]],
  },
  {
    name: "one of several keys that is there passes",
    options: { anyOf: [{ required: ["consent_id"] }, { required: ["persona"] }] },
    data: "persona: rosa",
    mistakes: [],
  },
  {
    name: "exactly one: two are a mistake",
    options: { oneOf: [{ required: ["consent_id"] }, { required: ["persona"] }] },
    data: "persona: rosa\nconsent_id: CR-0142",
    mistakes: [
      ["consent_id or persona", "only one of consent_id and persona", "several", "persona: rosa"],
    ],
  },
  {
    name: "if and then give the mistake of then alone",
    options: {
      if: { properties: { type: { const: "story" } }, required: ["type"] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword.
      then: { required: ["consent_id"] },
    },
    data: "type: story",
    mistakes: [["consent_id", "a value", "nothing", "type: story"]],
  },
  {
    name: "if that does not fit passes",
    options: {
      if: { properties: { type: { const: "story" } }, required: ["type"] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword.
      then: { required: ["consent_id"] },
    },
    data: "type: page",
    mistakes: [],
  },
  {
    name: "a key that another one asks for",
    options: { dependentRequired: { sponsor: ["material_connection"] } },
    data: "sponsor: Acme",
    mistakes: [["material_connection", "a value", "nothing", "sponsor: Acme"]],
  },
  {
    name: "a list's items are checked each at its place",
    options: {
      properties: {
        images: {
          type: "array",
          items: {
            type: "object",
            required: ["people"],
            properties: { people: { enum: ["none", "staff"] } },
          },
        },
      },
    },
    data: "images:\n  - file: a.jpg\n    people: staff\n  - file: b.jpg\n    people: patient",
    mistakes: [["images.1.people", "none or staff", "another text", "patient"]],
  },
  {
    name: "not is said with its title",
    options: {
      properties: { targeting: { not: { const: "patients" }, title: "no patient list" } },
    },
    data: "targeting: patients",
    mistakes: [["targeting", "no patient list", "text", "patients"]],
  },
];

describe("front_matter", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(frontMatterKind, one.options, `---\n${one.data}\n---\nText.\n`);
    expect(
      hits.map(({ facts, text }) => [facts?.key, facts?.expected, facts?.found, text]),
    ).toEqual(one.mistakes);
  });

  test("a slip is answered with what was meant", () => {
    const hits = runKind(frontMatterKind, { properties: roles }, "---\nrole: eduction\n---\n");
    expect(hits[0]?.reasons).toEqual(['perhaps "education" was meant']);
    const unknown = {
      properties: { owner: { type: "string" } },
      additionalProperties: false,
    } as const;
    expect(runKind(frontMatterKind, unknown, "---\nownr: kho\n---\n")[0]?.reasons).toEqual([
      'perhaps "owner" was meant',
    ]);
  });

  test("without front matter the file's first line is hit", () => {
    const [hit] = runKind(frontMatterKind, { required: ["owner"] }, "\n# Title\n");
    expect(hit).toMatchObject({ text: "# Title", where: "front-matter:owner" });
  });

  test("a YAML post is checked like front matter", () => {
    const hits = runKind(frontMatterKind, { required: ["owner"] }, "text: Hello\n", {
      path: "social/a.yml",
    });
    expect(hits.map((hit) => hit.text)).toEqual(["text: Hello"]);
  });

  test.for([
    ["an unknown keyword", { properties: { a: { tpye: "string" } } }],
    ["an unknown format", { properties: { a: { type: "string", format: "datum" } } }],
    [
      "a pattern that RE2 does not know",
      { properties: { a: { type: "string", pattern: "(?=a)" } } },
    ],
  ] as const)("a schema with %s is refused", ([, options]) => {
    expect(() => runKind(frontMatterKind, options, "Text.\n")).toThrow(RangeError);
  });

  test("front matter is checked without parsing the body", () => {
    const documents: Document[] = [];
    runKind(frontMatterKind, { required: ["owner"] }, "---\ntype: page\n---\nText.\n", {
      documents,
    });
    expect(documents.map(({ parsed }) => parsed)).toEqual([false]);
  });

  test("the same schema may be compiled again", () => {
    const options = { required: ["owner"] };
    expect(runKind(frontMatterKind, options, "Text.\n")).toHaveLength(1);
    expect(runKind(frontMatterKind, options, "Text.\n")).toHaveLength(1);
  });
});
