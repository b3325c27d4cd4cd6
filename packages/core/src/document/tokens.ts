import type { CompileContext, Extension } from "mdast-util-from-markdown";
import type { Token } from "micromark-util-types";
import type { Span } from "../place.ts";
import type { Projector } from "./project.ts";
import { decodeReference } from "./references.ts";

type TokenKind = "text" | "reference" | "line";

/** Where a link or image says what it points to. */
export interface Target {
  readonly url: Span | undefined;
  readonly title: Span | undefined;
}

/**
 * The text-bearing tokens of a Markdown parse in source order. mdast gives a node's value decoded and its span raw;
 * only micromark's tokens say which unit of the one is which of the other.
 */
export class Tokens {
  readonly #base: number;
  readonly #source: string;
  readonly #kinds: TokenKind[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Whether the token says where a link goes rather than what it is called. */
  readonly #inTarget: boolean[] = [];
  #url: Span | undefined;
  #title: Span | undefined;
  /** Targets of inline links and images, by the offset at which they end. */
  readonly targets: Map<number, Target> = new Map();
  /** Targets of reference definitions, by the offset at which they start. */
  readonly definitions: Map<number, Target> = new Map();
  /** Ends of labels (`[…]`), by the offset at which their text starts. */
  readonly labels: Map<number, number> = new Map();

  /** `base` is added to every offset: where the parsed text starts in `source`. */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  /** Records the tokens of one parse; pushed to `fromMarkdownExtensions`. */
  extension(): Extension {
    const record = (token: Token): void => this.#record(token);
    return {
      afterExit: function (this: CompileContext, token: Token): undefined {
        record(token);
      },
    } as unknown as Extension;
  }

  #record(token: Token): void {
    const span = {
      start: token.start.offset + this.#base,
      end: token.end.offset + this.#base,
    };
    switch (token.type) {
      case "data":
      case "codeTextData":
      case "htmlTextData":
      case "htmlFlowData":
      case "codeFlowValue":
      case "autolinkProtocol":
      case "autolinkEmail":
      case "characterEscapeValue":
        this.#push("text", span);
        break;
      case "characterReference":
        this.#push("reference", span);
        break;
      case "lineEnding":
        this.#push("line", span);
        break;
      case "resourceDestinationString":
      case "definitionDestinationString":
        this.#url = span;
        break;
      case "resourceTitleString":
      case "definitionTitleString":
        this.#title = span;
        break;
      case "resource":
        this.targets.set(span.end, this.#takeTarget());
        this.#markTarget(span.start);
        break;
      case "reference":
        this.#markTarget(span.start);
        break;
      case "definition":
        this.definitions.set(span.start, this.#takeTarget());
        break;
      case "labelText":
        this.labels.set(span.start, span.end);
        break;
    }
  }

  #takeTarget(): Target {
    const target = { url: this.#url, title: this.#title };
    this.#url = undefined;
    this.#title = undefined;
    return target;
  }

  #push(kind: TokenKind, span: Span): void {
    this.#kinds.push(kind);
    this.#starts.push(span.start);
    this.#ends.push(span.end);
    this.#inTarget.push(false);
  }

  #markTarget(start: number): void {
    for (let at = this.#starts.length - 1; at >= 0 && (this.#starts[at] ?? 0) >= start; at--) {
      this.#inTarget[at] = true;
    }
  }

  /**
   * Adds the text of every token inside the span; a line ending reads as `line`. Targets are left out, unless the
   * span is one.
   */
  project(span: Span, into: Projector, line: string): void {
    const first = this.#firstAfter(span.start);
    const inTarget = this.#inTarget[first] ?? false;
    for (let at = first; at < this.#starts.length; at++) {
      // The task list part moves the start of a text past the space after its box.
      const start = Math.max(this.#starts[at] ?? 0, span.start);
      const end = this.#ends[at] ?? 0;
      if (end > span.end) break;
      if (this.#inTarget[at] !== inTarget) continue;
      const kind = this.#kinds[at];
      if (kind === "text") into.copy(start, end);
      else if (kind === "line") into.replace(line, start, end);
      else into.replace(decodeReference(this.#source.slice(start, end)), start, end);
    }
  }

  /** The first token that ends after an offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
