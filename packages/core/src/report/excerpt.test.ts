import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { indexLines } from "../place.ts";
import { excerpt, type SourceFile } from "./excerpt.ts";

function file(text: string): SourceFile {
  return { text, lines: indexLines(text) };
}

function show(
  source: string,
  marked: string,
  width = 80,
  masks: Readonly<Record<string, string>> = {},
): string {
  const start = source.indexOf(marked);
  const hidden = Object.entries(masks).map(([text, mask]) => ({
    start: source.indexOf(text),
    end: source.indexOf(text) + text.length,
    mask,
  }));
  const { text, underline } = excerpt(
    file(source),
    { start, end: start + marked.length },
    hidden,
    width,
  );
  return `\n${text}\n${underline}\n`;
}

describe("the marks stand under the place", () => {
  test.each([
    ["plain text", show("one two three", "two"), "\none two three\n    ^^^\n"],
    ["after tabs", show("\ta\tbee", "bee"), "\n    a   bee\n        ^^^\n"],
    ["a tab itself", show("a\tb", "\t"), "\na   b\n ^^^\n"],
    ["wide letters", show("医院 is best", "best"), "\n医院 is best\n        ^^^^\n"],
    ["under wide letters", show("at 医院 now", "医院"), "\nat 医院 now\n   ^^^^\n"],
    ["after an emoji of many parts", show("👩‍⚕️ best", "best"), "\n👩‍⚕️ best\n   ^^^^\n"],
    [
      "combining marks",
      show("We say e\u0301 best", "best"),
      "\nWe say e\u0301 best\n         ^^^^\n",
    ],
    ["the second line of CRLF text", show("a\r\nthe best\r\nz", "best"), "\nthe best\n    ^^^^\n"],
    [
      "a place over two lines, its first line only",
      show("the best\nof all", "best\nof"),
      "\nthe best\n    ^^^^\n",
    ],
    ["a control character shown as its picture", show("a\u001bb", "b"), "\na␛b\n  ^\n"],
    [
      "a direction mark shown as its code",
      show("We \u202ecan", "can"),
      "\nWe \\u202ecan\n         ^^^\n",
    ],
  ])("%s", (_, seen, expected) => {
    expect(seen).toBe(expected);
  });

  test("an empty place at the end of the line gets one mark behind it", () => {
    expect(excerpt(file("the\nd"), { start: 3, end: 3 }, [], 80)).toEqual({
      text: "the",
      underline: "   ^",
    });
  });

  test("an empty file gets one mark", () => {
    expect(excerpt(file(""), { start: 0, end: 0 }, [], 80)).toEqual({ text: "", underline: "^" });
  });
});

describe("identifiers are masked first", () => {
  test.each([
    [
      "before the place",
      show("SSN 078-05-1120 your visit", "your visit", 80, { "078-05-1120": "⟨SSN⟩" }),
      "\nSSN ⟨SSN⟩ your visit\n          ^^^^^^^^^^\n",
    ],
    [
      "the place itself",
      show("SSN 078-05-1120 here", "078-05-1120", 80, { "078-05-1120": "⟨SSN⟩" }),
      "\nSSN ⟨SSN⟩ here\n    ^^^^^\n",
    ],
    [
      "a part of the place",
      show("call Maria Delgado now", "call Maria", 80, { "Maria Delgado": "⟨NAME⟩" }),
      "\ncall ⟨NAME⟩ now\n^^^^^^^^^^^\n",
    ],
    [
      "two that overlap",
      show("x 078-05-1120 y", "y", 80, { "078-05": "⟨PHONE⟩", "078-05-1120": "⟨SSN⟩" }),
      "\nx ⟨SSN⟩ y\n        ^\n",
    ],
    [
      "one that began on an earlier line",
      show("a Maria\nDelgado best", "best", 80, { "Maria\nDelgado": "⟨NAME⟩" }),
      "\n⟨NAME⟩ best\n       ^^^^\n",
    ],
  ])("%s", (_, seen, expected) => {
    expect(seen).toBe(expected);
  });

  test("one that no rule found is masked too", () => {
    expect(show("SSN 078-05-1120 your visit", "your visit")).not.toContain("078");
    expect(show("SSN 078-\u200b05-11\u200b20 your visit", "your visit")).not.toMatch(/078|05|11/);
  });
});

describe("a long line is cropped around the place", () => {
  const words = "lorem ipsum dolor ".repeat(400);

  test.each([
    ["at its start", `BEST ${words}`],
    ["in its middle", `${words}BEST ${words}`],
    ["at its end", `${words}BEST`],
  ])("%s", (_, source) => {
    const start = source.indexOf("BEST");
    const { text, underline } = excerpt(file(source), { start, end: start + 4 }, [], 60);
    expect(stringWidth(text)).toBeLessThanOrEqual(60);
    expect(stringWidth(text)).toBeGreaterThan(50);
    const column = text.indexOf("BEST");
    expect(underline).toBe(`${" ".repeat(column)}^^^^`);
    expect(text.startsWith("…")).toBe(start > 0);
    expect(text.endsWith("…")).toBe(!source.endsWith("BEST"));
  });

  test("an identifier at the edge of what is read is never cut open", () => {
    for (let gap = 560; gap < 640; gap++) {
      const source = `SSN 078-05-1120${" x".repeat(gap / 2)} BEST`;
      const start = source.indexOf("BEST");
      expect(excerpt(file(source), { start, end: start + 4 }, [], 100).text).not.toMatch(
        /0\d|1120/,
      );
    }
  });
});
