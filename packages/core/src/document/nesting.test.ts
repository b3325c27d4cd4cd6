import { describe, expect, it } from "vitest";
import { isPathological } from "./nesting.ts";
import { readDocument } from "./read-document.ts";

const notice = "Read as plain text: the Markdown is nested too deeply.";

describe("Markdown made to hang a parser is read as plain text", () => {
  it.each([
    ["quotes", `${">".repeat(10_000)} guarantee`],
    ["lists", `${"- ".repeat(10_000)}guarantee`],
    ["numbered lists", `${"1. ".repeat(10_000)}guarantee`],
    [
      "lists by indentation",
      Array.from({ length: 1000 }, (_, at) => `${" ".repeat(2 * at)}- guarantee`).join("\n"),
    ],
    ["opening brackets", `${"[".repeat(10_000)} guarantee`],
    ["closing brackets", `${"]".repeat(50_000)} guarantee`],
    ["images", `${"![".repeat(10_000)} guarantee`],
    ["links", `${"[a](".repeat(5000)} guarantee`],
    ["emphasis", `${"*a_ ".repeat(5000)} guarantee`],
    ["emphasis in a quote", `${"> *a_\n".repeat(5000)}> guarantee`],
    [
      "backticks",
      `${Array.from({ length: 600 }, (_, at) => `${"`".repeat(at)} `).join("")} guarantee`,
    ],
    ["thousands of quotes", `${"> a\n\n".repeat(20_000)}guarantee`],
    ["thousands of quotes without a blank line", `${"> a\n# b\n".repeat(20_000)}guarantee`],
    ["thousands of footnotes", `${"a[^1]\n\n[^1]: b\n\n".repeat(20_000)}guarantee`],
    ["thousands of lists in a list", `${"- a\n  - b\n".repeat(10_000)}guarantee`],
    ["thousands of underlined headings", `${"a\n=\n".repeat(20_000)}guarantee`],
    ["thousands of lines after a quote", `> a\n${"b\n".repeat(20_000)}guarantee`],
    ["thousands of lines after a list", `- a\n\n  b\n${"c\n".repeat(20_000)}guarantee`],
  ])("%s", (_, source) => {
    const document = readDocument({ path: "a.md", source });
    expect(document.regions.some(({ text }) => text.includes("guarantee"))).toBe(true);
    expect(document.notices).toEqual([notice]);
  });

  it("marks in a component of MDX", () => {
    const source = `<div>${"*a_ ".repeat(5000)} guarantee</div>`;
    const document = readDocument({ path: "a.mdx", source });
    expect(document.regions.some(({ text }) => text.includes("guarantee"))).toBe(true);
    expect(document.notices).toEqual([notice]);
  });

  it("components nested without end in MDX", () => {
    const source = `${"<div>\n\n".repeat(1500)}guarantee\n\n${"</div>\n\n".repeat(1500)}`;
    const document = readDocument({ path: "a.mdx", source });
    expect(document.regions.some(({ text }) => text.includes("guarantee"))).toBe(true);
    expect(document.notices).toEqual([notice]);
  });

  it.each([
    ["ninety quotes", `${"> ".repeat(90)}a`],
    ["ninety lists", Array.from({ length: 90 }, (_, at) => `${" ".repeat(2 * at)}- a`).join("\n")],
    ["a thousand list items with emphasis", "- *a* [b](c)\n".repeat(1000)],
    ["a long line", "word ".repeat(20_000)],
    ["a thousand underlined headings", "a\n===\n\nb\n\n".repeat(1000)],
    ["a thousand lists in a list", "- a\n  - b\n".repeat(1000)],
    ["a thousand footnotes", "a[^1]\n\n[^1]: b\n\n".repeat(1000)],
    ["a thousand wrapped list items", "- a\nb\nc\n".repeat(1000)],
    ["a thousand lines in paragraphs", "> a\n\nb\nc\n\n".repeat(1000)],
    ["a long table in HTML", `<table>\n${"<tr><td>a</td></tr>\n".repeat(3000)}</table>\n`],
    ["NUL and lone surrogates", "\0\uD800a\uDC00".repeat(1000)],
  ])("but not %s", (_, source) => {
    const document = readDocument({ path: "a.md", source });
    expect(document.regions.length).toBeGreaterThan(1);
    expect(document.notices).toEqual([]);
  });

  it("judges a megabyte without trouble", () => {
    expect(isPathological("A word, *another* [one](u).\n\n".repeat(40_000), 0)).toBe(false);
  });
});
