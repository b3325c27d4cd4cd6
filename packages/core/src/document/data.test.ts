import { describe, expect, it } from "vitest";
import type { Document } from "./document.ts";
import { readDocument } from "./read-document.ts";
import { outline, sourcesOf } from "./sources-of.ts";

function read(source: string, path: string): Document {
  return readDocument({ path, source });
}

function placed(document: Document, path: readonly (string | number)[]): string | undefined {
  const span = document.placeOf(path);
  return span && document.source.slice(span.start, span.end);
}

describe("front matter", () => {
  it("gives every string its key, and titles and alternative texts their role as well", () => {
    const source =
      "---\ntitle: A\nseo: {description: B}\ntags: [c, d]\nimages:\n  - {file: e.png, alt: F}\nn: 1\n---\n";
    expect(outline(source)).toEqual([
      "title: A",
      "front-matter:title: A",
      "title: B",
      "front-matter:seo.description: B",
      "front-matter:tags.0: c",
      "front-matter:tags.1: d",
      "front-matter:images.0.file: e.png",
      "alt-text: F",
      "front-matter:images.0.alt: F",
    ]);
  });

  it.each([
    ["a value", ["title"], "A b"],
    ["a nested value", ["images", 0, "file"], "e.png"],
    ["a list", ["tags"], "[c, 'd']"],
    ["a quoted value", ["tags", 1], "'d'"],
    ["an empty value by its key", ["empty"], "empty"],
    ["a missing key by its parent", ["images", 0, "alt"], "{file: e.png}"],
  ])("finds the place of %s", (_, path, slice) => {
    const source =
      "\uFEFF---\r\ntitle: A b # x\r\ntags: [c, 'd']\r\nempty:\r\nimages:\r\n  - {file: e.png}\r\n---\r\nx";
    expect(placed(read(source, "a.md"), path)).toBe(slice);
  });

  it("has no places without front matter", () => {
    expect(read("a", "a.md").placeOf(["title"])).toBeUndefined();
  });

  it.each([
    [
      "YAML that does not parse",
      "---\na: [b\n---\nc",
      /^The front matter could not be read: line \d/,
    ],
    ["a list", "---\n- a\n---\nc", /not a list of keys/],
    ["TOML that does not parse", "+++\na = \n+++\nc", /TOML \(line/],
    ["deep nesting", `---\na: ${"[".repeat(10_000)}\n---\nc`, /nested too deeply/],
    [
      "a bomb",
      `---\na: &a [${"x,".repeat(9)}]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n---\nc`,
      /aliases/,
    ],
  ])("reads the body behind %s and says so", (_, source, notice) => {
    const document = read(source, "a.md");
    expect(document.data).toEqual({});
    expect(document.notices).toEqual([expect.stringMatching(notice)]);
    expect(document.regions.at(-1)).toMatchObject({ role: "body", text: "c" });
  });

  it("still shows the text of front matter it cannot read", () => {
    expect(outline("---\na: [secret\n---\n")).toEqual(["front-matter:unreadable: a: [secret"]);
  });

  it("says which line repeats a key", () => {
    const document = read("---\na: 1\nb: 2\na: 3\n---\n", "a.md");
    expect(document.data).toEqual({ a: 3, b: 2 });
    expect(document.notices).toEqual(["Line 4 repeats a key; the last one counts."]);
    expect(placed(document, ["a"])).toBe("3");
  });

  it("keeps NO, dates and version numbers as they are written", () => {
    const { data } = read("---\na: NO\nb: 2026-06-01\nc: yes\n---\n", "a.md");
    expect(data).toEqual({ a: "NO", b: "2026-06-01", c: "yes" });
  });

  it("reads a string behind an alias where its anchor is", () => {
    const document = read("---\na: &x hello\nb: *x\n---\n", "a.md");
    expect(sourcesOf(document, "hello", "front-matter:b")).toEqual(["hello"]);
  });

  it("reads TOML", () => {
    const source =
      '+++\ntitle = "A"\ndate = 2026-06-01\ntags = ["c", \'d\']\n\n[seo]\ndescription = "B"\n+++\nx';
    const document = read(source, "a.md");
    expect(document.data).toMatchObject({
      title: "A",
      tags: ["c", "d"],
      seo: { description: "B" },
    });
    expect(String(document.data.date)).toMatch(/^2026-06-01/);
    expect(placed(document, ["title"])).toBe("A");
    expect(sourcesOf(document, "B", "title")).toEqual(["B"]);
    expect(sourcesOf(document, "d")).toEqual(["d"]);
    expect(source.slice(document.bodyStart)).toBe("x");
  });
});

describe("YAML posts", () => {
  it.each([
    ["plain", "text: the best treatment", "best treatment"],
    ["plain over lines", "text: the best\n  treatment", "best\n  treatment"],
    ["plain over lines in CRLF", "text: the best\r\n  treatment", "best\r\n  treatment"],
    ["single quotes", "text: 'it''s the best\n  treatment'", "best\n  treatment"],
    ["double quotes", 'text: "the \\"b\\x65st\\" \\\n  treatment"', undefined],
    ["escapes", 'text: "the b\\u0065st\\ttreatment"', "b\\u0065st\\ttreatment"],
    ["an escaped line break", 'text: "the best \\\n   treatment"', "best \\\n   treatment"],
    ["a literal block", "text: |\n  the best\n  treatment\n", "best\n  treatment"],
    ["a folded block", "text: >-\n    the best\n    treatment\n", "best\n    treatment"],
    [
      "a block with its own indentation",
      "text: |2\n    the best\n    treatment",
      "best\n    treatment",
    ],
    ["a flow mapping", "{text: the best treatment, a: b}", "best treatment"],
    ["a list of posts", "posts:\n  - text: the best treatment\n", "best treatment"],
    ["languages", "text: {en: the best treatment, es: x}", "best treatment"],
  ])("have exact places in %s", (_, source, slice) => {
    const document = read(source, "a.yml");
    expect(sourcesOf(document, "best treatment", "body")).toEqual(
      slice === undefined ? [] : [slice],
    );
    if (slice === undefined)
      expect(sourcesOf(document, '"best" treatment', "body")).toHaveLength(1);
  });

  it("have roles by key, paragraphs of their own and comments", () => {
    const source =
      "# top\ntype: social\nheadline: H\ntext: |\n  a\n\n  b https://x.example\nalt: A # why\nposts:\n  - caption: c\nnote: '#no'\n";
    expect(outline(source, "a.yml")).toEqual([
      "front-matter:type: social",
      "title: H",
      "body: a",
      "body: b https://x.example",
      "link-url: https://x.example",
      "alt-text: A",
      "body: c",
      "front-matter:note: #no",
      "comment: top",
      "comment: why",
    ]);
    const document = read(source, "a.yml");
    expect(document.type).toBe("social");
    expect(document.comments.map(({ text }) => text)).toEqual(["top", "why"]);
    expect(document.links.map(({ url }) => url)).toEqual(["https://x.example"]);
  });

  it("that do not parse are read as text", () => {
    const document = read("text: [the best\ntreatment", "a.yml");
    expect(sourcesOf(document, "best treatment", "body")).toEqual(["best\ntreatment"]);
    expect(document.notices).toEqual([expect.stringMatching(/^Read as plain text: line 2/)]);
  });
});

describe("JSON posts", () => {
  it("have exact places through escapes", () => {
    const source =
      '\uFEFF{"a": [1, {"b": null}], "text": "Caf\\u00e9 \\"q\\" \\ud83d\\ude00 end", "z": "y"}';
    const document = read(source, "a.json");
    expect(sourcesOf(document, 'Café "q" 😀', "body")).toEqual([
      'Caf\\u00e9 \\"q\\" \\ud83d\\ude00',
    ]);
    expect(placed(document, ["a", 1, "b"])).toBe("null");
    expect(sourcesOf(document, "y", "front-matter:z")).toEqual(["y"]);
  });

  it("that do not parse are read as text", () => {
    expect(read('{"text": "a",}', "a.json").notices).toEqual([
      "Read as plain text: it is not valid JSON.",
    ]);
  });

  it("nested without end are read without a crash", () => {
    const document = read("[".repeat(100_000) + "]".repeat(100_000), "a.json");
    expect(document.notices).toHaveLength(1);
  });
});

describe("calendars", () => {
  it.each([
    ["a list", "- {date: 2026-06-02, channel: a}\n- date: 2026-06-09\n  channel: 'b'\n"],
    [
      "entries",
      "entries:\n  - {date: 2026-06-02, channel: a}\n  - date: 2026-06-09\n    channel: 'b'\n",
    ],
  ])("read %s", (_, source) => {
    const document = read(source, "calendar/a.yml");
    expect(document.entries.map(({ data }) => data)).toEqual([
      { date: "2026-06-02", channel: "a" },
      { date: "2026-06-09", channel: "b" },
    ]);
    const slices = document.entries.map((entry) => {
      const { start, end } = entry.placeOf("channel");
      return source.slice(start, end);
    });
    expect(slices).toEqual(["a", "'b'"]);
    const first = document.entries[0];
    expect(first && source.slice(first.span.start, first.span.end)).toBe(
      "{date: 2026-06-02, channel: a}",
    );
    expect(first?.placeOf("missing")).toEqual(first?.span);
    expect(
      document.regions
        .filter(({ role }) => role === "calendar")
        .map(({ text, label }) => [label, text]),
    ).toEqual([
      ["date", "2026-06-02"],
      ["channel", "a"],
      ["date", "2026-06-09"],
      ["channel", "b"],
    ]);
  });
});

describe("plain text", () => {
  it("has exact places in every paragraph", () => {
    const document = read("a\n\nthe best\ntreatment: www.x.example\n", "a.txt");
    expect(sourcesOf(document, "best treatment")).toEqual(["best\ntreatment"]);
    expect(sourcesOf(document, "www.x.example", "link-url")).toEqual(["www.x.example"]);
  });

  it("is read paragraph by paragraph", () => {
    expect(outline("a\r\nb\r\n\r\nc", "a.txt")).toEqual(["body: a b", "body: c"]);
  });
});
