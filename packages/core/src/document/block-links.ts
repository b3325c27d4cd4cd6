import type { Span } from "../place.ts";
import { bareUrls } from "./bare-urls.ts";
import type { BodyBuilder } from "./body.ts";
import type { Projection } from "./offset-map.ts";
import { placeholder } from "./project.ts";

/** A link in the text of a block. */
interface BlockLink {
  /** The stretch of the block's text that is the link. */
  readonly from: number;
  readonly to: number;
  readonly url: string;
  readonly span: Span;
  readonly urlSpan: Span;
  /** What names it where it holds no text, image or code. */
  readonly label: string;
  /** Whether the page loads it by itself. */
  readonly loaded: boolean;
}

/** An `<a>` whose end has not been met. */
export interface OpenLink {
  readonly url: string;
  readonly urlSpan: Span;
  readonly start: number;
  readonly from: number;
  readonly label: string;
}

/** The links of one block: what they are called, and the addresses that stand in its text as they are. */
export class BlockLinks {
  readonly #body: BodyBuilder;
  readonly #block: number;
  readonly #alternatives: { readonly at: number; readonly text: string }[] = [];
  readonly #linked: Span[] = [];
  #open: OpenLink | undefined;

  constructor(body: BodyBuilder, block: number) {
    this.#body = body;
    this.#block = block;
  }

  /** Where an image or code stands, whose text names a link around it. */
  alternative(at: number, text: string): void {
    this.#alternatives.push({ at, text });
  }

  /** Notes a link; what it returns adds it, once the block's text stands. */
  add(link: BlockLink): (all: Projection) => void {
    const { from, to, url, span, urlSpan, loaded } = link;
    this.#linked.push({ start: from, end: to });
    return (all) => {
      const { text } = this.#body.region("link-text", all.slice(from, to), this.#block);
      const shown = text.replaceAll(placeholder, "").trim();
      this.#body.links.push({
        text: shown === "" ? this.#nameOf(link) : shown,
        url,
        span,
        urlSpan,
        block: this.#block,
        ...(loaded && { loaded }),
      });
    };
  }

  #nameOf({ from, to, label }: BlockLink): string {
    const alternatives = this.#alternatives
      .filter(({ at, text }) => at >= from && at <= to && text.trim() !== "")
      .map(({ text }) => text.trim());
    return alternatives.length > 0 ? alternatives.join(" ") : label;
  }

  open(link: OpenLink): void {
    this.#open = link;
  }

  /** The link that is open, which it is no more. */
  takeOpen(): OpenLink | undefined {
    const open = this.#open;
    this.#open = undefined;
    return open;
  }

  /** Adds the addresses that stand in the text and are no link's own text. */
  addBare(text: Projection): void {
    for (const found of bareUrls(text.text)) {
      if (this.#linked.some((span) => span.start <= found.start && found.end <= span.end)) continue;
      const url = text.slice(found.start, found.end);
      const span = url.toSource(0, url.text.length);
      this.#body.verbatim("link-url", url, this.#block);
      this.#body.links.push({
        text: url.text,
        url: url.text,
        span,
        urlSpan: span,
        block: this.#block,
      });
    }
  }
}
