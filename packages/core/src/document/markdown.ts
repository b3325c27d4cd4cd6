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
  const processor = unified().use(remarkParse).use(gfmParts).use(recordTokens, tokens);
  if (mdx) processor.use(remarkMdx);
  return { tree: processor.parse(source.slice(base)), tokens, base };
}

interface ParserData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

function gfmParts(this: Processor): void {
  const data = this.data() as ParserData;
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

function recordTokens(this: Processor, tokens: Tokens): void {
  const data = this.data() as ParserData;
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tokens.extension());
}
