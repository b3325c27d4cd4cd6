import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { parseMarkdown } from "./markdown.ts";
import { readDocument } from "./read-document.ts";

const nowhere = { toSource: () => ({ start: 0, end: 0 }) };

/** The text of a block as mdast's own values give it; undefined where code, HTML or images come in. */
function textOf(node: Nodes): string | undefined {
  switch (node.type) {
    case "text":
      return node.value.replace(/\r\n|\r|\n/g, " ");
    case "break":
      return " ";
    case "footnoteReference":
      return "";
    case "inlineCode":
    case "html":
    case "image":
    case "imageReference":
      return undefined;
  }
  if (!("children" in node)) return "";
  const parts = node.children.map(textOf);
  return parts.includes(undefined) ? undefined : parts.join("");
}

/** Texts by the offset at which their block starts: a paragraph, a heading, a row of cells. */
function* blocksOf(node: Nodes): Generator<[number, string]> {
  if (node.type === "paragraph" || node.type === "heading") {
    const text = textOf(node);
    if (text !== undefined) yield [node.position?.start.offset ?? 0, fold(text, nowhere).text];
  } else if (node.type === "tableRow") {
    const cells = node.children.map(textOf);
    const shown = cells.map((cell) => fold(cell ?? "", nowhere).text).filter((cell) => cell !== "");
    if (!cells.includes(undefined)) yield [node.position?.start.offset ?? 0, shown.join("|")];
  } else if ("children" in node) for (const child of node.children) yield* blocksOf(child);
}

const roles = new Set(["body", "quote", "heading", "table"]);

export function differences(source: string): string[] {
  const document = readDocument({ path: "a.md", source });
  const { tree } = parseMarkdown(source, 0, false);
  return [...blocksOf(tree)].flatMap(([start, expected]) => {
    const read = document.regions
      .filter(({ role, block }) => roles.has(role) && document.blocks[block]?.start === start)
      .map((region) => region.text)
      .join("|");
    return read === expected ? [] : [`${JSON.stringify(read)} is not ${JSON.stringify(expected)}`];
  });
}

const soup = fc
  .array(
    fc.constantFrom(
      ...'ab 1.*_[]()`<>!&;#\\-|~"é\t\r',
      "\n",
      "\n\n",
      "\n> ",
      "\n- ",
      "\n  ",
      "\r\n",
      "  \n",
      "](u)",
      "\n[a]: y\n",
      "&amp;",
      "&#97;",
      "|a|b|\n|---|---|\n|",
      "**",
      "1. ",
      "\n- [x] ",
      "<https://x.example>",
    ),
    { minLength: 1, maxLength: 50 },
  )
  .map((parts) => parts.join(""));

describe("the text of blocks", () => {
  it("is what remark itself reads, for any Markdown", () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(differences(source)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
