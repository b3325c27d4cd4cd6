import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { markdown } from "./markdown.ts";
import { codeSpan, markdownText } from "./markdown-text.ts";
import type { Report } from "./report.ts";
import { findingAt, reportOf, rules, sampleReport } from "./sample.ts";

const options = { rule: (id: string) => rules[id], maxBytes: 100_000 };

function tree(text: string) {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

test("says the verdict, then the findings, worst first", () => {
  const text = markdown(sampleReport, options);
  expect(text).toMatch(/^## Wardline: fail\n\nChecked 12 files with 256 rules\./);
  const rows = text.split("\n").filter((line) => /^\| (error|warning|advice)/.test(line));
  expect(rows.map((row) => row.split(" | ").slice(0, 2))).toEqual([
    ["| error", "`replies/r-1.md:3`"],
    ["| error", "`replies/r-1.md:4`"],
    ["| warning", "`posts/best.md:1`"],
  ]);
});

test("advice is folded away behind the table, one line a rule", () => {
  const advice = [
    findingAt("brand/plain-words", "posts/best.md", "Utilize"),
    findingAt("brand/plain-words", "posts/best.md", "best"),
    findingAt("claims/superlative", "posts/best.md", "best"),
  ];
  const text = markdown(reportOf(advice), options);
  expect(text).toMatch(/^\| warning/m);
  expect(text).not.toMatch(/^\| advice/m);
  expect(text.split("\n").slice(-6)).toEqual([
    "<details><summary>Advice in 2 places: it never blocks</summary>",
    "",
    "- `brand/plain-words` `posts/best.md:3` and 1 more",
    "",
    "</details>",
    "",
  ]);
});

test("a clean run has no table, a problem is named", () => {
  expect(markdown(reportOf([]), options)).not.toContain("|");
  expect(
    markdown(reportOf([], { problems: [{ message: "Bad.", path: "a.yml", line: 2 }] }), options),
  ).toContain("**Problem** `a.yml:2` Bad.");
});

describe("it stays under its bytes", () => {
  const finding = findingAt("claims/superlative", "posts/best.md", "best", {
    message: "é".repeat(100),
  });
  const report: Report = reportOf(Array.from({ length: 300 }, () => finding));

  test.each([2_000, 10_000, 60_000])("%i", (maxBytes) => {
    const text = markdown(report, { ...options, maxBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    const rows = text.match(/^\| warning/gm)?.length ?? 0;
    expect(text).toContain(`\n${300 - rows} more findings did not fit here.\n`);
  });
});

const hostile = [
  "@org/team and #12 and GH-12",
  "see https://evil.example and www.evil.example",
  "<img src=x onerror=y> <!-- hidden --> <details>",
  "![x](https://evil.example/p.png) [ok](javascript:x)",
  "a | b \n\n# Approved\n",
  "`code` ```` @x ```` **bold** _it_ ~~x~~ \\",
  "- list",
  "1. list",
  "&#64;x &commat;x",
];

test.each(hostile)("text of others stays text: %j", (evil) => {
  const finding = findingAt("claims/superlative", "posts/best.md", "best", {
    message: evil,
    path: `${evil}.md`,
  });
  const text = markdown(reportOf([finding]), options);
  const kinds = new Set<string>();
  const texts: string[] = [];
  visit(tree(text), (node) => {
    kinds.add(node.type);
    if (node.type === "text") texts.push(node.value);
  });
  expect([...kinds].toSorted()).toEqual([
    "break",
    "heading",
    "inlineCode",
    "paragraph",
    "root",
    "strong",
    "table",
    "tableCell",
    "tableRow",
    "text",
  ]);
  expect(texts.join("\n")).not.toMatch(/@\w|(?<!\w)#\d|GH-\d|https?:\/\/|www\./i);
  const row = text.split("\n").find((line) => line.startsWith("| warning"));
  const table = tree(text).children.find((node) => node.type === "table");
  expect(row).toBeDefined();
  expect(table?.type === "table" ? table.children.map((line) => line.children.length) : []).toEqual(
    [5, 5],
  );
});

test("text reads the same as before", () => {
  const written = markdownText("It's 5 * 3 < 20, [see] REPLY_01!");
  const seen: string[] = [];
  visit(tree(written), "text", (node) => {
    seen.push(node.value);
  });
  expect(seen.join("")).toBe("It's 5 * 3 < 20, [see] REPLY_01!");
});

test.each(["a", "`", "a``b", " a ", "```"])("a code span holds %j", (text) => {
  const [paragraph] = tree(codeSpan(text)).children;
  expect(paragraph).toMatchObject({
    type: "paragraph",
    children: [{ type: "inlineCode", value: text }],
  });
});
