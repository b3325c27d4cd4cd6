import type { Span } from "../place.ts";
import { bareUrls } from "./bare-urls.ts";
import type { BodyBuilder } from "./body.ts";
import type { Region, Role } from "./document.ts";
import { type HtmlPart, type HtmlTag, isBlockElement, isRawElement, scanHtml } from "./html.ts";
import type { Projection } from "./offset-map.ts";
import { Projector, placeholder } from "./project.ts";
import { decodeReference } from "./references.ts";

/** HTML to be read: its text, and where a stretch of it stands in the source. */
export interface PlacedHtml {
  readonly html: string;
  place(start: number, end: number): Span;
}

interface OpenLink {
  readonly url: string;
  readonly urlSpan: Span;
  readonly start: number;
  readonly from: number;
  readonly label: string;
}

/** Attributes whose value a reader sees or hears, apart from `alt`. */
const textAttributes = new Set(
  "title aria-label aria-description placeholder label content text caption heading summary description".split(
    " ",
  ),
);

/** Elements that bring foreign content into the page without anybody following a link. */
const loadingElements = new Set(["script", "iframe", "frame", "embed", "object"]);

/** Attributes besides `href` that make a browser fetch or send something, by element. */
const targetAttributes: Readonly<Record<string, string>> = {
  script: "src",
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
  form: "action",
  button: "formaction",
  input: "formaction",
};

const imageElements = new Set(["img", "image", "picture", "figure"]);

/** The text of one block, together with the links and images in it. Used by Markdown, HTML and JSX alike. */
export class BlockText {
  readonly out: Projector;
  readonly block: number;
  readonly #body: BodyBuilder;
  readonly #source: string;
  readonly #later: ((text: Projection) => void)[] = [];
  readonly #alternatives: { readonly at: number; readonly text: string }[] = [];
  readonly #linked: Span[] = [];
  #open: OpenLink | undefined;
  #raw: { readonly name: string; readonly start: number } | undefined;

  /** `prose` is the source with template tags blanked; text is taken from it, addresses from `source`. */
  constructor(body: BodyBuilder, source: string, prose: string, block: number) {
    this.#body = body;
    this.#source = source;
    this.out = new Projector(prose);
    this.block = block;
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
    this.#alternatives.push({ at: this.out.length, text: alt });
    this.gap(start, end);
  }

  /** Marks code between words: a link around nothing else is named by it. */
  code(text: string, start: number, end: number): void {
    this.#alternatives.push({ at: this.out.length, text });
    this.gap(start, end);
  }

  /** Adds a link whose text is what was added since `from`; without text, images, code or `label` name it. */
  link(from: number, url: string, span: Span, urlSpan: Span, label = "", loaded = false): void {
    const to = this.out.length;
    this.#linked.push({ start: from, end: to });
    this.#later.push((all) => {
      const { text } = this.#body.region("link-text", all.slice(from, to), this.block);
      const shown = text.replaceAll(placeholder, "").trim();
      this.#body.links.push({
        text: shown === "" ? this.#nameOf(from, to, label) : shown,
        url,
        span,
        urlSpan,
        block: this.block,
        ...(loaded && { loaded }),
      });
    });
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
    this.closeLink(this.#open?.start);
    this.#closeRaw(this.#body.blocks[this.block]?.end ?? 0);
    const text = this.out.build();
    const region = add(text);
    for (const action of this.#later) action(text);
    this.#bareUrls(text);
    return region;
  }

  #nameOf(from: number, to: number, label: string): string {
    const alternatives = this.#alternatives
      .filter(({ at, text }) => at >= from && at <= to && text.trim() !== "")
      .map(({ text }) => text.trim());
    return alternatives.length > 0 ? alternatives.join(" ") : label;
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
      if (attribute.name === "href" || attribute.name === targetAttributes[name]) {
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
      this.#open = { url: url.text, urlSpan, start: span.start, from: this.out.length, label };
    } else {
      // A component, a script, a form: what names it is an attribute, or nothing that can be told from here.
      const loaded = loadingElements.has(element);
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

  closeLink(end: number | undefined): void {
    const open = this.#open;
    if (open === undefined || end === undefined) return;
    this.#open = undefined;
    this.link(
      open.from,
      open.url,
      { start: open.start, end: Math.max(end, open.start) },
      open.urlSpan,
      open.label,
    );
  }

  #bareUrls(text: Projection): void {
    for (const found of bareUrls(text.text)) {
      if (this.#linked.some((span) => span.start <= found.start && found.end <= span.end)) continue;
      const url = text.slice(found.start, found.end);
      const span = url.toSource(0, url.text.length);
      this.#body.verbatim("link-url", url, this.block);
      this.#body.links.push({
        text: url.text,
        url: url.text,
        span,
        urlSpan: span,
        block: this.block,
      });
    }
  }
}

export function addComment(body: BodyBuilder, inner: Projection, span: Span, block: number): void {
  body.comments.push({ text: inner.text.trim(), span });
  body.region("comment", inner, block);
}

/** Adds a stretch of HTML text; each line ending reads as `line`. */
function addHtmlText(
  out: Projector,
  source: PlacedHtml,
  start: number,
  end: number,
  kind: "text" | "reference",
  line = " ",
): void {
  if (kind === "reference") {
    const span = source.place(start, end);
    out.replace(decodeReference(source.html.slice(start, end)), span.start, span.end);
    return;
  }
  let at = start;
  while (at < end) {
    const ending = source.html.indexOf("\n", at);
    const stop = ending < 0 || ending >= end ? end : ending;
    if (stop > at) {
      const span = source.place(at, stop);
      out.copy(span.start, span.end);
    }
    if (stop === end) break;
    const span = source.place(stop, stop + 1);
    out.replace(line, span.start, span.end);
    at = stop + 1;
  }
}

function attributeText(source: string, html: PlacedHtml, start: number, end: number): Projection {
  const out = new Projector(source);
  const inner: PlacedHtml = {
    html: html.html.slice(start, end),
    place: (from, to) => html.place(start + from, start + to),
  };
  for (const part of scanHtml(inner.html.replaceAll("<", "\uFF1C"))) {
    if (part.kind === "text" || part.kind === "reference") {
      addHtmlText(out, inner, part.start, part.end, part.kind);
    }
  }
  return out.build();
}

function roleOfAttribute(attribute: string, element: string): Role | undefined {
  if (attribute === "alt") return "alt-text";
  if (attribute === "content" && element !== "meta" && !/^[A-Z]/.test(element)) return "html";
  return textAttributes.has(attribute) ? "html" : undefined;
}

/** What an attribute says that a link is called. */
function labelOf(tag: HtmlTag, html: string): string {
  for (const name of ["aria-label", "title", "label", "text"]) {
    const value = tag.attributes.find((attribute) => attribute.name === name)?.value;
    const label = value === undefined ? "" : html.slice(value.start, value.end).trim();
    if (label !== "") return label;
  }
  return "";
}

function isImageElement(name: string): boolean {
  return imageElements.has(name);
}
