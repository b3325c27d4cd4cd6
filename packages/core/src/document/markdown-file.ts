import type { Body, BodyBuilder } from "./body.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type ParsedMarkdown, parseMarkdown } from "./markdown.ts";
import { MarkdownReader } from "./markdown-body.ts";
import { isPathological, isTooDeep } from "./nesting.ts";
import { readPlainText } from "./plain-text.ts";
import { Projector } from "./project.ts";
import type { Head } from "./read-document.ts";
import { blankTemplateTags, findTemplateTags, type TemplateTag } from "./templates.ts";
import { addDeclaredImages, addFrontMatter, addYamlComments } from "./value-regions.ts";
import { yamlComments } from "./yaml-tree.ts";

/** Reads a Markdown or MDX file: front matter now, the body later. */
export function readMarkdownFile(source: string, format: "markdown" | "mdx"): Head {
  const front = readFrontMatter(source);
  const { data, root, bodyStart, notices, limits } = front;
  const read = (body: BodyBuilder): Body => {
    addHead(source, front, body);
    return readBody(source, bodyStart, format === "mdx", body);
  };
  return { data, root, bodyStart, notices, limits, read };
}

function addHead(source: string, front: FrontMatter, body: BodyBuilder): void {
  if (front.span === undefined) return;
  if (front.root === undefined) {
    // It could not be read, and it is still text that would be published.
    const text = new Projector(source);
    text.copy(front.span.start, front.span.end);
    body.region("front-matter:unreadable", text.build(), body.block(front.span));
    return;
  }
  addFrontMatter(front.root, front.span, body);
  addDeclaredImages(front.data, front.root, body);
  if (front.language === "yaml") addYamlComments(yamlComments(source, front.span), source, body);
}

function readBody(source: string, bodyStart: number, mdx: boolean, body: BodyBuilder): Body {
  // micromark drops a byte order mark without counting it.
  const base = source.charCodeAt(bodyStart) === 0xfeff ? bodyStart + 1 : bodyStart;
  const read = isPathological(source, base, mdx) ? undefined : parse(source, base, mdx, body);
  if (read === undefined || isTooDeep(read.markdown.tree)) {
    body.notices.push("Read as plain text: the Markdown is nested too deeply.");
    body.limits.push("of its Markdown: it is nested too deeply or holds too many marks");
    return readPlainText(source, base, body);
  }
  return new MarkdownReader(source, read.prose, read.markdown, read.templates, body).read();
}

interface Read {
  readonly markdown: ParsedMarkdown;
  readonly prose: string;
  readonly templates: readonly TemplateTag[];
}

/** Undefined when the parser ran out of stack. */
function parse(source: string, base: number, mdx: boolean, body: BodyBuilder): Read | undefined {
  try {
    const parsed = mdx ? parseMdx(source, base, body) : undefined;
    if (parsed !== undefined) return { markdown: parsed, prose: source, templates: [] };
    const templates = findTemplateTags(source, base);
    const prose = blankTemplateTags(source, templates);
    return { markdown: parseMarkdown(prose, base, false), prose, templates };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parseMdx(source: string, base: number, body: BodyBuilder): ParsedMarkdown | undefined {
  try {
    return parseMarkdown(source, base, true);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const line = error instanceof Error && "line" in error ? error.line : undefined;
    const at = typeof line === "number" ? ` (line ${line + lineOf(source, base) - 1})` : "";
    body.notices.push(`Read as Markdown: it is not valid MDX${at}.`);
    return undefined;
  }
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n|\r|\n/).length;
}
