import { describe, expect, test } from "vitest";
import type { Problem } from "../problem.ts";
import { readYaml } from "./read-yaml.ts";

describe("YAML 1.2 keeps text as text", () => {
  test.each([
    ["a country code", "country: NO", { country: "NO" }],
    ["yes, no, on and off", "a: yes\nb: off", { a: "yes", b: "off" }],
    ["a date", "on_day: 2026-06-01", { on_day: "2026-06-01" }],
    ["a time of day", "at: 22:30", { at: "22:30" }],
    ["true and numbers", "a: true\nb: 12\nc: 1.5", { a: true, b: 12, c: 1.5 }],
    ["nothing", "a:\nb: ~", { a: null, b: null }],
    ["block text", "say: >\n  one\n  two\n", { say: "one two\n" }],
    ["a key named __proto__", "__proto__: {a: 1}", JSON.parse('{"__proto__": {"a": 1}}')],
    ["an empty file", "", null],
    ["a byte order mark", "\uFEFFa: 1", { a: 1 }],
  ])("%s", (_, text, data) => {
    const file = readYaml(text, "a.yml");
    expect(file.problems).toEqual([]);
    expect(file.data).toEqual(data);
  });
});

const mistakes: [string, string, Omit<Problem, "path">][] = [
  [
    "a tab",
    "names:\n\tapproved: x",
    {
      line: 2,
      column: 1,
      message: "This line starts with a tab; YAML allows only spaces there.",
      expected: "spaces, two for each level",
      found: "a tab",
      example: "names:\n  approved: [Larkmoor Health]",
    },
  ],
  [
    "curly quotes",
    "title: “Hello”",
    {
      line: 1,
      column: 8,
      message: "Curly quotes do not quote in YAML; they would become part of the value.",
      expected: "straight quotes (\" or ')",
      found: "curly quotes",
      example: 'title: "…"',
    },
  ],
  [
    "curly quotes around a colon",
    "title: “Hello: all”",
    {
      line: 1,
      column: 8,
      message: "Curly quotes do not quote in YAML; use straight quotes.",
      expected: "straight quotes (\" or ')",
      found: "curly quotes",
      example: 'title: "…"',
    },
  ],
  [
    "a doubled key",
    "a: 1\nb: 2\na: 3",
    {
      line: 3,
      column: 1,
      message: "This key stands twice in the same group, so one of the two values would be lost.",
      expected: "each key once",
      found: "the same key 2 lines above",
    },
  ],
  [
    "an anchor",
    "a: &x 1",
    {
      line: 1,
      column: 4,
      message: "A value that starts with & is an anchor in YAML, and anchors are not allowed.",
      expected: "the value itself; in straight quotes when it really starts with &",
      found: "&…",
      example: 'a: "…"',
    },
  ],
  [
    "an alias, also where text was meant",
    "title: *Note* this",
    {
      line: 1,
      column: 8,
      message: "A value that starts with * is an alias in YAML, and aliases are not allowed.",
      expected: "the value itself; in straight quotes when it really starts with *",
      found: "*…",
      example: 'title: "…"',
    },
  ],
  [
    "a tag",
    "a: !!str 1",
    {
      line: 1,
      column: 5,
      message: "A value that starts with ! is a tag in YAML, and tags are not allowed.",
      expected: "the value itself; in straight quotes when it really starts with !",
      found: "!…",
      example: 'a: "…"',
    },
  ],
  [
    "a merge key",
    "a:\n  <<: {b: 1}",
    {
      line: 2,
      column: 3,
      message: "The key << would copy another part of the file, which is not allowed.",
      expected: "the keys themselves, written out",
      found: "<<",
    },
  ],
  [
    "a directive",
    "%YAML 1.1\n---\na: NO",
    {
      line: 1,
      column: 1,
      message: "A line that starts with % would change how the file is read, so it is not allowed.",
      expected: "a file without such a line",
      found: "%…",
    },
  ],
  [
    "a second document",
    "a: 1\n---\nb: 2",
    {
      line: 2,
      column: 1,
      message: "A line --- starts a second document, and a file holds only one.",
      expected: "one document a file",
      found: "a second ---",
    },
  ],
  [
    "a key that is a list",
    "? [a]\n: b",
    {
      line: 1,
      column: 3,
      message: "A key must be a single word or text, not a list or a group.",
      expected: "a key such as owner:",
      found: "a list or a group",
      example: "owner: brand",
    },
  ],
  [
    "a colon in a value",
    "title: Heart: health",
    {
      line: 1,
      column: 8,
      message: "There is a colon inside this value, so YAML takes it for another key.",
      expected: "the whole value in straight quotes",
      found: "title: …",
      example: 'title: "Heart health: what to know"',
    },
  ],
  [
    "a handle without quotes",
    "handle: @LarkmoorHealth",
    {
      line: 1,
      column: 9,
      message: "A value that starts with this character must stand in straight quotes.",
      expected: "the value in straight quotes",
      found: "handle: …",
      example: 'handle: "@LarkmoorHealth"',
    },
  ],
  [
    "a quote that is not closed",
    "title: 'Heart",
    {
      line: 1,
      column: 14,
      message: "A quote is opened but not closed.",
      expected: "a closing quote of the same kind",
      found: "title: …",
      example: 'title: "Heart health"',
    },
  ],
  [
    "a bracket that is not closed",
    "channels: [a, b",
    {
      line: 1,
      column: 16,
      message: "A bracket is opened but not closed, or a comma is missing between two entries.",
      expected: "[one, two] or {key: value}",
      found: "channels: …",
      example: "channels: [website, instagram]",
    },
  ],
  [
    "a backslash in double quotes",
    'regex: "\\d"',
    {
      line: 1,
      column: 9,
      message: "There is a backslash in double quotes that YAML does not know.",
      expected: "single quotes, where a backslash is only a backslash",
      found: "regex: …",
      example: "regex: '\\d{3}'",
    },
  ],
  [
    "a line without a colon",
    "owner brand\ntitle: x",
    {
      line: 1,
      column: 1,
      message: "This line has no colon, or its value runs on without being indented.",
      expected: "key: value",
      found: "…",
      example: "owner: brand",
    },
  ],
  [
    "brackets without end",
    "[".repeat(5000),
    {
      line: 1,
      column: 201,
      message: "This is nested too deep to be read.",
      expected: "at most 200 levels",
    },
  ],
];

describe("a mistake is said in plain words at its place", () => {
  test.each(mistakes)("%s", (_, text, problem) => {
    expect(readYaml(text, "a.yml").problems).toEqual([{ path: "a.yml", ...problem }]);
  });
});

test("all mistakes are reported, not only the first", () => {
  const text = "a: &x 1\na: 2\ntitle: One: two\nb: *x\n";
  expect(readYaml(text, "a.yml").problems.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

test("aliases are never followed, so a small file cannot grow", () => {
  const levels = "abcdefghijklmnop".split("");
  const bomb = levels
    .map(
      (name, at) => `${name}: &${name} [${at === 0 ? "x" : `${`*${levels[at - 1]},`.repeat(20)}`}]`,
    )
    .join("\n");
  const file = readYaml(bomb, "a.yml");
  expect(JSON.stringify(file.data).length).toBeLessThan(3000);
  expect(file.problems.length).toBeGreaterThan(levels.length);
});

test.each([
  ["dashes", "- ".repeat(50_000)],
  ["braces", "{a: ".repeat(50_000)],
  ["indents", Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
])("nesting by %s is a problem, not a crash", (_, text) => {
  expect(readYaml(text, "a.yml").problems).toHaveLength(1);
});

test.each([
  ["a key that stands 20,000 times", "a: 1\n".repeat(20_000)],
  ["20,000 brackets too many", `a: ${"]".repeat(20_000)}`],
  ["20,000 aliases on a line", `a: [${"*b,".repeat(20_000)}]`],
])(
  "%s is read without getting slower and slower",
  (_, text) => {
    const start = performance.now();
    expect(readYaml(text, "a.yml").problems.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  },
  60_000,
);

test("no problem repeats a value of the file", () => {
  for (const line of [
    "t: Zebra: x",
    "t: *Zebra",
    "t: “Zebra”",
    "t: [Zebra",
    "t: 'Zebra",
    "Zebra x\ny: 1",
  ]) {
    expect(JSON.stringify(readYaml(line, "a.yml").problems)).not.toContain("Zebra");
  }
});

describe("places", () => {
  const text = "a: {b: one}\nlist:\n  - id: q\n    note: |\n      hello\n    empty:\n";
  const file = readYaml(text, "a.yml");
  const at = (path: (string | number)[], part?: "key" | "value") => {
    const span = file.placeOf(path, part);
    return span && text.slice(span.start, span.end);
  };

  test.each([
    [["a", "b"], "one"],
    [["list", 0, "id"], "q"],
    [["list", 0, "note"], "|\n      hello"],
    [["list", 0, "empty"], "empty"],
    [["missing"], undefined],
    [["list", 1], undefined],
    [["a", "b", "c"], undefined],
  ])("the value at %j", (path, found) => {
    expect(at(path)).toBe(found);
  });

  test("of a key", () => {
    expect(at(["list", 0, "id"], "key")).toBe("id");
    expect(at(["list", 0], "key")).toMatch(/^id: q/);
  });

  test("of a part of a file count from the start of the file", () => {
    const page = "---\ntitle: x\nowner: @k\n---\n# Body\n";
    const head = readYaml(page, "a.md", { start: 4, end: 23 });
    const title = head.placeOf(["title"]);
    expect(title && page.slice(title.start, title.end)).toBe("x");
    expect(head.problems.map(({ line, column }) => [line, column])).toEqual([[3, 8]]);
  });
});
