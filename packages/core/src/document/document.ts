import type { Span } from "../place.ts";

/** What a piece of a document is. `title` also covers the description and social card titles. */
export type Role =
  | "title"
  | "body"
  | "heading"
  | "quote"
  | "alt-text"
  | "link-text"
  | "link-url"
  | "table"
  | "html"
  | "comment"
  | "code"
  | "filename"
  | "image"
  | "calendar"
  | `registry:${string}`
  | `front-matter:${string}`;

export type Format = "markdown" | "mdx" | "yaml" | "json" | "text";

/** Maps offsets of a region's text to the source. */
export interface OffsetMap {
  /** The smallest source span that holds the characters start..end (end exclusive) of the region's text. */
  toSource(start: number, end: number): Span;
}

/**
 * A piece of a document as one string that a rule can search.
 *
 * `text` is projected (markup, targets and comments are gone, soft line breaks are one space) and normalised
 * (NFKC, invisible characters dropped, homoglyphs in Latin words made Latin, white space collapsed to single
 * spaces); letter case is kept.
 */
export interface Region {
  readonly role: Role;
  readonly text: string;
  readonly map: OffsetMap;
  /** Ordinal of the block it stands in; a link text shares the block of its paragraph. */
  readonly block: number;
  /** Index into `Document.sections`. */
  readonly section: number;
  /** What names the value: the column header of a table cell, the key path of a front matter value. */
  readonly label?: string;
}

/** From one heading to the next; section 0 is what stands before the first heading (level 0). */
export interface Section {
  readonly level: number;
  readonly heading: Region | undefined;
  readonly span: Span;
}

export interface Link {
  readonly text: string;
  readonly url: string;
  readonly span: Span;
  readonly urlSpan: Span;
  readonly block: number;
  /** True for what the page loads by itself: a script, a frame, an embedded object. */
  readonly loaded?: boolean;
}

export interface Image {
  /** Undefined where the source gives none (`<img>` without `alt`); empty where it is declared empty. */
  readonly alt: string | undefined;
  /** True where the source says that it is decoration: `alt=""`. Markdown's `![]()` only leaves the text out. */
  readonly decorative?: boolean;
  readonly url: string;
  readonly span: Span;
  readonly block: number;
}

export interface Table {
  readonly headers: readonly Region[];
  readonly rows: readonly (readonly Region[])[];
  readonly span: Span;
}

/** A comment in whatever form the format has: HTML, MDX braces, YAML `#`. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** One content file. Front matter is read at once, the body only when something asks for it. */
export interface Document {
  readonly path: string;
  /** The file as it is, byte order mark included: offsets count from its first code unit. */
  readonly source: string;
  readonly format: Format;
  /** Content type: front matter, else the configuration's globs, else `page`. */
  readonly type: string;
  /** True when front matter or the configuration says the type. */
  readonly typeIsKnown: boolean;
  readonly lang: string;
  /** Front matter, or the whole mapping of a YAML or JSON document. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The span of the value at a key path of `data` (of its nearest parent that exists); undefined without front matter. */
  placeOf(path: readonly (string | number)[]): Span | undefined;
  /** Where the prose begins: after front matter. */
  readonly bodyStart: number;
  readonly regions: readonly Region[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
  /** Spans of top-level and nested blocks in source order, by block ordinal. */
  readonly blocks: readonly Span[];
  /** Rows of a calendar file; empty elsewhere. */
  readonly entries: readonly CalendarEntry[];
  /** Things to tell the user, such as that MDX was read as Markdown. Plain sentences without content. */
  readonly notices: readonly string[];
  /**
   * Which limits made this file be read as plain text instead of as what it is: ends of sentences without content.
   * Then markup may hide something, so the file must not pass.
   */
  readonly limits: readonly string[];
  /** True once the body has been parsed. */
  readonly parsed: boolean;
}

export interface CalendarEntry {
  readonly data: Readonly<Record<string, unknown>>;
  readonly span: Span;
  /** Span of a key's value, or of the entry. */
  placeOf(key: string): Span;
}

export interface DocumentInput {
  readonly path: string;
  readonly source: string;
  /** Type by configuration, when front matter does not say. */
  readonly defaultType?: string;
}
