import type { Span } from "../place.ts";
import { BlockLinks } from "./block-links.ts";
import type { BodyBuilder } from "./body.ts";
import type { Region } from "./document.ts";
import { type HtmlPart, type HtmlTag, isBlockElement, isRawElement, scanHtml } from "./html.ts";
import {
  isImageElement,
  isLoading,
  isTarget,
  labelOf,
  roleOfAttribute,
} from "./html-attributes.ts";
import { addHtmlText, attributeText, type PlacedHtml } from "./html-text.ts";
import type { Projection } from "./offset-map.ts";
import { Projector, placeholder } from "./project.ts";

/** The text of one block, together with the links and images in it. Used by Markdown, HTML and JSX alike. */
export class BlockText {
  readonly out: Projector;
  readonly block: number;
  readonly #body: BodyBuilder;
  readonly #source: string;
  readonly #later: ((text: Projection) => void)[] = [];
  readonly #links: BlockLinks;
  #raw: { readonly name: string; readonly start: number } | undefined;

  /** `prose` is the source with template tags blanked; text is taken from it, addresses from `source`. */
  constructor(body: BodyBuilder, source: string, prose: string, block: number) {
    this.#body = body;
    this.#source = source;
    this.out = new Projector(prose);
    this.block = block;
    this.#links = new BlockLinks(body, block);
  }

  /** True inside `<script>` and `<style>`, whose content is not text. */
  get skipping(): boolean {
    return this.#raw !== undefined;
  }

  /** Marks something that is not prose: nothing inside a word, else a placeholder. */
  gap(start: number, end: number): void {
    const inWord = /\p{L}/u.test(this.out.last) && /\p{L}/u.test(this.#source.charAt(end));
    if (!inWord) this.out.replace(placeholder, start, end);
  }

  /** Marks an image: its alternative text names a link around it. */
  image(alt: string, start: number, end: number): void {
    this.#links.alternative(this.out.length, alt);
    this.gap(start, end);
  }

  /** Marks code between words: a link around nothing else is named by it. */
  code(text: string, start: number, end: number): void {
    this.#links.alternative(this.out.length, text);
    this.gap(start, end);
  }

  /** Adds a link whose text is what was added since `from`; without text, images, code or `label` name it. */
  link(from: number, url: string, span: Span, urlSpan: Span, label = "", loaded = false): void {
    const to = this.out.length;
    this.#later.push(this.#links.add({ from, to, url, span, urlSpan, label, loaded }));
  }

  /** Runs once the block's own region stands, so that regions come outermost first. */
  after(action: () => void): void {
    this.#later.push(action);
  }

  /** Adds the text of HTML; tags, comments, links and images are taken care of. */
  html(source: PlacedHtml): void {
    for (const part of scanHtml(source.html)) this.part(part, source);
  }

  part(part: HtmlPart, source: PlacedHtml): void {
    if (part.kind === "tag") this.#tag(part, source);
    else if (part.kind === "comment") this.#comment(part, source);
    else if (!this.skipping) addHtmlText(this.out, source, part.start, part.end, part.kind);
  }

  /** Builds the text, adds its region by `add`, then its links, images and bare addresses. */
  finish(add: (text: Projection) => Region): Region {
    this.closeLink();
    this.#closeRaw(this.#body.blocks[this.block]?.end ?? 0);
    const text = this.out.build();
    const region = add(text);
    for (const action of this.#later) action(text);
    this.#links.addBare(text);
    return region;
  }

  #tag(tag: HtmlTag, source: PlacedHtml): void {
    const name = tag.name.toLowerCase();
    const span = source.place(tag.start, tag.end);
    if (isRawElement(name)) {
      this.#closeRaw(span.start);
      if (!tag.closing && !tag.selfClosing) this.#raw = { name, start: span.end };
    }
    if (isBlockElement(name)) this.out.replace(" ", span.start, span.end);
    if (name === "a") this.closeLink(span.end);
    if (tag.attributes.length > 0) this.attributes(tag, source);
  }

  /** What stands in a script is a program: readers do not see it, rules about what a page loads do. */
  script(start: number, end: number): void {
    const text = new Projector(this.#source);
    text.copy(start, end);
    this.after(() => this.#body.region("code", text.build(), this.block, "script"));
  }

  #closeRaw(end: number): void {
    const raw = this.#raw;
    this.#raw = undefined;
    if (raw?.name === "script") this.script(raw.start, end);
  }

  /** Text, targets and images in a tag's attributes. */
  attributes(tag: HtmlTag, source: PlacedHtml): void {
    const name = tag.name.toLowerCase();
    const span = source.place(tag.start, tag.end);
    for (const attribute of tag.attributes) {
      if (attribute.value === undefined) continue;
      const { start, end } = attribute.value;
      const text = attributeText(this.#source, source, start, end);
      if (isTarget(attribute.name, name)) {
        this.#href(name, text, span, source.place(start, end), labelOf(tag, source.html));
      }
      const role = roleOfAttribute(attribute.name, name);
      if (role === undefined) continue;
      const label = role === "html" ? attribute.name : undefined;
      this.after(() => this.#body.region(role, text, this.block, label));
    }
    if (isImageElement(name)) this.#image(tag, source);
  }

  #href(element: string, url: Projection, span: Span, urlSpan: Span, label: string): void {
    this.after(() => this.#body.verbatim("link-url", url, this.block));
    if (element === "a") {
      const from = this.out.length;
      this.#links.open({ url: url.text, urlSpan, start: span.start, from, label });
    } else {
      // A component, a script, a form: what names it is an attribute, or nothing that can be told from here.
      const loaded = isLoading(element);
      this.link(this.out.length, url.text, span, urlSpan, label || url.text, loaded);
    }
  }

  #image(tag: HtmlTag, source: PlacedHtml): void {
    const attributeOf = (name: string): Projection | undefined => {
      const found = tag.attributes.find((attribute) => attribute.name === name);
      if (found === undefined) return undefined;
      const at = found.value ?? { start: tag.start, end: tag.start };
      return attributeText(this.#source, source, at.start, at.end);
    };
    const url = attributeOf("src");
    if (url === undefined) return;
    const span = source.place(tag.start, tag.end);
    const alt = attributeOf("alt")?.text;
    const decorative = alt?.trim() === "";
    this.image(alt ?? "", span.start, span.end);
    this.after(() => {
      this.#body.verbatim("image", url, this.block);
      this.#body.images.push({ alt, decorative, url: url.text, span, block: this.block });
    });
  }

  #comment(
    part: { start: number; end: number; innerStart: number; innerEnd: number },
    source: PlacedHtml,
  ): void {
    const inner = new Projector(this.#source);
    addHtmlText(inner, source, part.innerStart, part.innerEnd, "text", "\n");
    const span = source.place(part.start, part.end);
    this.after(() => addComment(this.#body, inner.build(), span, this.block));
  }

  /** Ends the open link, if there is one; without `end` where it began. */
  closeLink(end?: number): void {
    const open = this.#links.takeOpen();
    if (open === undefined) return;
    const { from, url, start, urlSpan, label } = open;
    this.link(from, url, { start, end: Math.max(end ?? start, start) }, urlSpan, label);
  }
}

export function addComment(body: BodyBuilder, inner: Projection, span: Span, block: number): void {
  body.comments.push({ text: inner.text.trim(), span });
  body.region("comment", inner, block);
}
