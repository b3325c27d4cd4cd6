import type {
  Definition,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  Nodes,
} from "mdast";
import type { Span } from "../place.ts";
import { addComment, type BlockText } from "./block-text.ts";
import type { BodyBuilder } from "./body.ts";
import { commentInExpression, stringInExpression } from "./expressions.ts";
import { type HtmlTag, isBlockElement, isRawElement, scanTag } from "./html.ts";
import type { ParsedMarkdown } from "./markdown.ts";
import type { Projection } from "./offset-map.ts";
import { Projector } from "./project.ts";
import type { Target } from "./tokens.ts";

export interface Definitions {
  readonly byName: ReadonlyMap<string, Definition>;
  /** Identifiers that something refers to. */
  readonly used: ReadonlySet<string>;
}

/** Reads what stands inside a block: text, links, images, inline code, inline HTML and JSX. */
export class InlineReader {
  readonly #source: string;
  readonly #parsed: ParsedMarkdown;
  readonly #body: BodyBuilder;
  readonly #definitions: Definitions;

  constructor(source: string, parsed: ParsedMarkdown, body: BodyBuilder, definitions: Definitions) {
    this.#source = source;
    this.#parsed = parsed;
    this.#body = body;
    this.#definitions = definitions;
  }

  /** Where a node stands in the source. */
  spanOf(node: Nodes): Span {
    const { base } = this.#parsed;
    const start = (node.position?.start.offset ?? 0) + base;
    return { start, end: (node.position?.end.offset ?? 0) + base };
  }

  read(parent: Nodes, text: BlockText): void {
    if ("children" in parent) for (const child of parent.children) this.#node(child, text);
  }

  #node(node: Nodes, text: BlockText): void {
    const span = this.spanOf(node);
    if (node.type === "html") {
      text.html({
        html: this.#source.slice(span.start, span.end),
        place: (start, end) => ({ start: span.start + start, end: span.start + end }),
      });
      return;
    }
    if (text.skipping) return;
    switch (node.type) {
      case "text":
        this.#parsed.tokens.project(span, text.out, " ");
        return;
      case "break":
        text.out.replace(" ", span.start, span.end);
        return;
      case "inlineCode":
        this.#code(node, span, text);
        return;
      case "image":
      case "imageReference":
        this.#image(node, span, text);
        return;
      case "link":
      case "linkReference":
        this.#link(node, span, text);
        return;
      case "footnoteReference":
        return;
      case "mdxTextExpression":
        this.#expression(span, text);
        return;
      case "mdxJsxTextElement":
        this.#jsx(node, span, text);
        return;
      default:
        this.read(node, text);
    }
  }

  #code(node: InlineCode, span: Span, text: BlockText): void {
    const fence = /^`+/.exec(this.#source.slice(span.start, span.end))?.[0].length ?? 1;
    const inner = { start: span.start + fence, end: span.end - fence };
    if (
      /\p{L}/u.test(text.out.last) ||
      this.#letterAfter(span.end) ||
      this.#isInNumber(node.value, text.out.last, span.end)
    ) {
      this.#parsed.tokens.project(inner, text.out, " ");
      return;
    }
    const code = new Projector(this.#source);
    this.#parsed.tokens.project(inner, code, " ");
    text.code(node.value, span.start, span.end);
    if (node.value !== "") {
      text.after(() => this.#body.region("code", code.build(), text.block, "inline"));
    }
  }

  /** Whether a letter follows, emphasis marks aside: then the word goes on. */
  #letterAfter(end: number): boolean {
    return /^[*_~]{0,6}\p{L}/u.test(this.#source.slice(end, end + 8));
  }

  /** Whether code is the middle of a number, as in 078-`05`-1120. */
  #isInNumber(code: string, before: string, end: number): boolean {
    return (
      /^[\d-]+$/.test(code) &&
      /[\d-]/.test(before) &&
      /^[*_~]{0,6}[\d-]/.test(this.#source.slice(end, end + 8))
    );
  }

  #image(node: Image | ImageReference, span: Span, text: BlockText): void {
    const target = this.#target(node, span);
    const alt = new Projector(this.#source);
    const start = span.start + 2;
    const end = this.#parsed.tokens.labels.get(start) ?? start;
    this.#parsed.tokens.project({ start, end }, alt, " ");
    const placed = alt.build();
    text.image(placed.text, span.start, span.end);
    text.after(() => {
      this.#body.region("alt-text", placed, text.block);
      const url = this.#url(target?.url);
      this.#body.verbatim("image", url, text.block);
      this.#body.images.push({ alt: placed.text, url: url.text, span, block: text.block });
      this.#title(target, text.block);
    });
  }

  #link(node: Link | LinkReference, span: Span, text: BlockText): void {
    const from = text.out.length;
    const target = this.#target(node, span);
    if (node.type === "link" && this.#source.charAt(span.start) === "<") {
      const inner = { start: span.start + 1, end: span.end - 1 };
      this.#parsed.tokens.project(inner, text.out, " ");
      text.link(from, node.url, span, inner);
      text.after(() => this.#body.verbatim("link-url", this.#url(inner), text.block));
      return;
    }
    this.read(node, text);
    const url = this.#url(target?.url);
    const urlSpan = target?.url ?? { start: span.end, end: span.end };
    text.link(from, url.text, span, urlSpan);
    if (node.type === "link") {
      text.after(() => {
        this.#body.verbatim("link-url", url, text.block);
        this.#title(target, text.block);
      });
    }
  }

  /** A definition that nothing refers to still shows up among the links, under its label. */
  definition(node: Definition, span: Span, block: number): void {
    const target = this.#parsed.tokens.definitions.get(span.start);
    const url = this.#url(target?.url);
    if (/^(\/\/|comment)$/i.test(node.label ?? "") && target?.title !== undefined) {
      const title = this.#url(target.title);
      addComment(this.#body, title, span, block);
      return;
    }
    this.#body.verbatim("link-url", url, block);
    this.#title(target, block);
    if (this.#definitions.used.has(node.identifier)) return;
    this.#body.links.push({
      text: node.label ?? node.identifier,
      url: url.text,
      span,
      urlSpan: target?.url ?? { start: span.end, end: span.end },
      block,
    });
  }

  #target(node: Link | Image | LinkReference | ImageReference, span: Span): Target | undefined {
    if (node.type === "link" || node.type === "image") {
      return this.#parsed.tokens.targets.get(span.end);
    }
    const definition = this.#definitions.byName.get(node.identifier);
    if (definition === undefined) return undefined;
    return this.#parsed.tokens.definitions.get(this.spanOf(definition).start);
  }

  /** The decoded text of a target, from the source as it is. */
  #url(span: Span | undefined): Projection {
    const out = new Projector(this.#source);
    if (span !== undefined) this.#parsed.tokens.project(span, out, " ");
    return out.build();
  }

  #title(target: Target | undefined, block: number): void {
    if (target?.title !== undefined) {
      this.#body.region("html", this.#url(target.title), block, "title");
    }
  }

  #expression(span: Span, text: BlockText): void {
    const comment = commentInExpression(this.#source, span);
    if (comment !== undefined) {
      text.after(() => addComment(this.#body, comment, span, text.block));
      return;
    }
    const literal = stringInExpression(this.#source, span);
    if (literal === undefined) {
      text.gap(span.start, span.end);
      return;
    }
    const inner = literal.toSource(0, literal.text.length);
    text.out.copy(inner.start, inner.end);
  }

  #jsx(node: Nodes & { name: string | null }, span: Span, text: BlockText): void {
    const tag = scanTag(this.#source, span.start);
    const source = {
      html: this.#source,
      place: (start: number, end: number) => ({ start, end }),
    };
    if (tag === undefined) {
      this.read(node, text);
      return;
    }
    const block = isBlockElement(tag.name);
    if (block) text.out.replace(" ", tag.start, tag.end);
    if (tag.attributes.length > 0) text.attributes(tag, source);
    if (isRawElement(tag.name)) addJsxScript(tag, this.#source, span.end, text);
    else this.read(node, text);
    if (tag.name === "a") text.closeLink(span.end);
    if (block && !tag.selfClosing) text.out.replace(" ", span.end, span.end);
  }
}

/** The program between the tags of a `<script>` in MDX. */
export function addJsxScript(tag: HtmlTag, source: string, end: number, text: BlockText): void {
  const close = source.lastIndexOf("</", end);
  if (tag.name.toLowerCase() === "script" && close > tag.end) text.script(tag.end, close);
}
