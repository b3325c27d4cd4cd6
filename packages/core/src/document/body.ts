import type { Span } from "../place.ts";
import type {
  CalendarEntry,
  Comment,
  Image,
  Link,
  OffsetMap,
  Region,
  Role,
  Section,
  Table,
} from "./document.ts";
import { fold } from "./fold.ts";
import { placeholder } from "./project.ts";

/** What a document holds besides its data. */
export interface Body {
  readonly regions: readonly Region[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
  readonly blocks: readonly Span[];
  readonly entries: readonly CalendarEntry[];
  readonly notices: readonly string[];
  /** What made it be read as plain text. */
  readonly limits: readonly string[];
}

interface OpenSection {
  level: number;
  heading: Region | undefined;
  span: Span;
}

/** Text with its way back: a projection, or a whole. */
export interface PlacedText {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Collects a body in source order. */
export class BodyBuilder {
  readonly regions: Region[] = [];
  readonly links: Link[] = [];
  readonly images: Image[] = [];
  readonly tables: Table[] = [];
  readonly comments: Comment[] = [];
  readonly blocks: Span[] = [];
  readonly entries: CalendarEntry[] = [];
  readonly notices: string[] = [];
  readonly limits: string[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #end: number;

  /** `start` and `end` bound section 0 until a heading comes. */
  constructor(start: number, end: number) {
    this.#end = end;
    this.#sections.push({ level: 0, heading: undefined, span: { start, end } });
  }

  /** Ordinal of a new block. */
  block(span: Span): number {
    return this.blocks.push(span) - 1;
  }

  /** Ordinal of the last block that starts at or before a span, or of a new one. */
  blockAt(span: Span): number {
    const after = this.blocks.findIndex((block) => block.start > span.start);
    if (after > 0) return after - 1;
    return after < 0 && this.blocks.length > 0 ? this.blocks.length - 1 : this.block(span);
  }

  /** Adds a region unless it holds no text. Returns it in either case. */
  region(role: Role, placed: PlacedText, block: number, label?: string): Region {
    const region = this.#make(role, placed, block, label);
    if (hasText(region.text)) this.regions.push(region);
    return region;
  }

  /** Adds a region whose text is kept as it is: addresses, whose look-alike letters matter. */
  verbatim(role: Role, placed: PlacedText, block: number, label?: string): void {
    if (placed.text === "") return;
    const section = this.#sections.length - 1;
    this.regions.push({
      role,
      text: placed.text,
      map: placed.map,
      block,
      section,
      ...(label === undefined ? {} : { label }),
    });
  }

  /** Starts a section at a heading. */
  section(level: number, start: number, heading: (section: number) => Region): void {
    const open = this.#sections.at(-1);
    if (open !== undefined) open.span = { start: open.span.start, end: start };
    const section: OpenSection = {
      level,
      heading: undefined,
      span: { start, end: this.#end },
    };
    this.#sections.push(section);
    section.heading = heading(this.#sections.length - 1);
  }

  build(): Body {
    const { regions, links, images, tables, comments, blocks, entries, notices, limits } = this;
    const sections = this.#sections;
    return { regions, sections, links, images, tables, comments, blocks, entries, notices, limits };
  }

  #make(role: Role, placed: PlacedText, block: number, label: string | undefined): Region {
    const { text, map } = fold(placed.text, placed.map);
    const section = this.#sections.length - 1;
    return { role, text, map, block, section, ...(label === undefined ? {} : { label }) };
  }
}

function hasText(text: string): boolean {
  return text !== "" && text.replaceAll(placeholder, "").trim() !== "";
}
