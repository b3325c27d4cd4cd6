import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { Tokens } from "./tokens.ts";

export interface ParsedMarkdown {
  readonly tree: Root;
  readonly tokens: Tokens;
  /** Added to every offset of the tree. */
  readonly base: number;
}

/**
 * Parses source from `base` on. GFM without autolink literals: those nodes have no position
 * (https://github.com/syntax-tree/mdast-util-gfm-autolink-literal), so bare addresses are found in the text instead.
 */
export function parseMarkdown(source: string, base: number, mdx: boolean): ParsedMarkdown {
  const tokens = new Tokens(source, base);
  const text = source.slice(base);
  const processor = unified().use(remarkParse).use(gfmParts, text).use(recordTokens, tokens);
  if (mdx) processor.use(remarkMdx);
  return { tree: processor.parse(text), tokens, base };
}

interface ParserData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** What GFM adds, by the sign without which a text holds none of it: a table is looked for in every line. */
const parts = [
  { sign: "|", syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { sign: "~", syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  { sign: "[^", syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { sign: "[", syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
];

function gfmParts(this: Processor, text: string): void {
  const data = this.data() as ParserData;
  const needed = parts.filter(({ sign }) => text.includes(sign));
  data.micromarkExtensions = needed.map(({ syntax }) => syntax);
  data.fromMarkdownExtensions = needed.map(({ tree }) => tree);
}

function recordTokens(this: Processor, tokens: Tokens): void {
  const data = this.data() as ParserData;
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tokens.extension());
}
