import type { Code, Definition, Heading, Nodes, Root, RootContent, Table } from "mdast";
import type { Span } from "../place.ts";
import { addComment, BlockText } from "./block-text.ts";
import type { Body, BodyBuilder } from "./body.ts";
import { isProgrammingLanguage } from "./code-languages.ts";
import type { Region, Role } from "./document.ts";
import { commentInExpression } from "./expressions.ts";
import { isRawElement, scanTag } from "./html.ts";
import { HtmlTables } from "./html-table.ts";
import { addJsxScript, type Definitions, InlineReader } from "./inline.ts";
import type { ParsedMarkdown } from "./markdown.ts";
import { readTable } from "./markdown-table.ts";
import { Projector } from "./project.ts";
import type { TemplateTag } from "./templates.ts";
import { addTemplateTag } from "./templates.ts";

/** Walks a parsed Markdown tree, block by block. */
export class MarkdownReader {
  readonly #source: string;
  readonly #prose: string;
  readonly #parsed: ParsedMarkdown;
  readonly #body: BodyBuilder;
  readonly #inline: InlineReader;
  readonly #templates: readonly TemplateTag[];
  readonly #htmlTables: HtmlTables;
  #nextTemplate = 0;

  constructor(
    source: string,
    prose: string,
    parsed: ParsedMarkdown,
    templates: readonly TemplateTag[],
    body: BodyBuilder,
  ) {
    this.#source = source;
    this.#prose = prose;
    this.#parsed = parsed;
    this.#templates = templates;
    this.#body = body;
    this.#htmlTables = new HtmlTables(
      body,
      (block) => new BlockText(this.#body, this.#source, this.#prose, block),
    );
    this.#inline = new InlineReader(source, parsed, body, definitionsOf(parsed.tree));
  }

  read(): Body {
    this.#blocks(this.#parsed.tree, "body");
    this.#templateTags(Number.POSITIVE_INFINITY);
    this.#htmlTables.end();
    return this.#body.build();
  }

  #blocks(parent: Root | RootContent, role: Role): void {
    if (!("children" in parent)) return;
    for (const child of parent.children) this.#block(child, role);
  }

  #block(node: Nodes, role: Role): void {
    if (node.type === "root" || node.type === "yaml") return;
    const span = this.#inline.spanOf(node);
    this.#templateTags(span.start);
    const block = this.#body.block(span);
    switch (node.type) {
      case "heading":
        this.#heading(node, span, block);
        return;
      case "table":
        this.#table(node, span);
        return;
      case "code":
        this.#code(node, span, block);
        return;
      case "html":
        this.#html(span, block);
        return;
      case "definition":
        this.#inline.definition(node, span, block);
        return;
      case "blockquote":
        this.#blocks(node, "quote");
        return;
      case "mdxJsxFlowElement":
        this.#jsx(span, block);
        if (!isRawElement(node.name ?? "")) this.#blocks(node, role);
        return;
      case "mdxFlowExpression":
        this.#expression(node.value, span, block);
        return;
      case "list":
      case "listItem":
      case "footnoteDefinition":
        this.#blocks(node, role);
        return;
      case "mdxjsEsm":
      case "thematicBreak":
        return;
      default:
        this.#text(node, role, block);
    }
  }

  #text(node: Nodes, role: Role, block: number, label?: string): Region {
    const text = new BlockText(this.#body, this.#source, this.#prose, block);
    this.#inline.read(node, text);
    return text.finish((projection) => this.#body.region(role, projection, block, label));
  }

  #heading(node: Heading, span: Span, block: number): void {
    const text = new BlockText(this.#body, this.#source, this.#prose, block);
    this.#inline.read(node, text);
    text.finish((projection) => {
      let heading: Region | undefined;
      const add = (): Region => {
        heading = this.#body.region("heading", projection, block);
        return heading;
      };
      this.#body.section(node.depth, span.start, add);
      return heading ?? add();
    });
  }

  #table(node: Table, span: Span): void {
    const table = readTable(node, span, {
      source: this.#source,
      spanOf: (part) => this.#inline.spanOf(part),
      block: (row) => this.#body.block(row),
      text: (cell, block, label) => this.#text(cell, "table", block, label),
    });
    this.#body.tables.push(table);
  }

  #code(node: Code, span: Span, block: number): void {
    const fenced = /[`~]/.test(this.#source.charAt(span.start));
    const firstLine = /[\r\n]/.exec(this.#source.slice(span.start, span.end))?.index;
    if (fenced && firstLine === undefined) return;
    const text = new Projector(this.#source);
    const start = fenced ? span.start + (firstLine ?? 0) : span.start;
    this.#parsed.tokens.project({ start, end: span.end }, text, "\n");
    const language = (node.lang ?? "text").replace(/^\{?\.?|\}$/g, "") || "text";
    const role = isProgrammingLanguage(language) ? "code" : "body";
    this.#body.region(role, text.build(), block, language);
  }

  #html(span: Span, block: number): void {
    const raw = new Projector(this.#prose);
    this.#parsed.tokens.project(span, raw, "\n");
    const html = raw.build();
    const text = new BlockText(this.#body, this.#source, this.#prose, block);
    const placed = {
      html: html.text,
      place: (start: number, end: number) => html.toSource(start, end),
    };
    this.#htmlTables.read(placed, text);
    text.finish((projection) => this.#body.region("html", projection, block));
  }

  /** The attributes of a block-level component; its children are blocks of their own. */
  #jsx(span: Span, block: number): void {
    const tag = scanTag(this.#source, span.start);
    if (tag === undefined) return;
    const text = new BlockText(this.#body, this.#source, this.#prose, block);
    text.attributes(tag, { html: this.#source, place: (start, end) => ({ start, end }) });
    addJsxScript(tag, this.#source, span.end, text);
    text.finish((projection) => this.#body.region("html", projection, block));
  }

  #expression(value: string, span: Span, block: number): void {
    const inner = commentInExpression(this.#source, span);
    if (inner !== undefined) addComment(this.#body, inner, span, block);
    else if (value.trim() !== "") {
      const text = new Projector(this.#source);
      text.copy(span.start + 1, span.end - 1);
      this.#body.region("code", text.build(), block, "expression");
    }
  }

  #templateTags(until: number): void {
    for (;;) {
      const tag = this.#templates[this.#nextTemplate];
      if (tag === undefined || tag.span.start >= until) return;
      this.#nextTemplate++;
      addTemplateTag(tag, this.#source, this.#body);
    }
  }
}

/** Definitions by identifier (the first of each counts), and which of them something refers to. */
function definitionsOf(tree: Root): Definitions {
  const byName = new Map<string, Definition>();
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !byName.has(node.identifier))
      byName.set(node.identifier, node);
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { byName, used };
}
