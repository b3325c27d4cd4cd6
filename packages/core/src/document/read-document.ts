import type { Span } from "../place.ts";
import { type Body, BodyBuilder } from "./body.ts";
import { readDataFile } from "./data-file.ts";
import type {
  CalendarEntry,
  Comment,
  Document,
  DocumentInput,
  Format,
  Image,
  Link,
  Region,
  Section,
  Table,
} from "./document.ts";
import { addFilename } from "./filename.ts";
import { readMarkdownFile } from "./markdown-file.ts";
import { readPlainText } from "./plain-text.ts";
import { type KeyPath, placeInTree, type ValueNode } from "./value-tree.ts";

/** What a format knows at once, and how it reads the rest. */
export interface Head {
  readonly data: Readonly<Record<string, unknown>>;
  readonly root: ValueNode | undefined;
  readonly bodyStart: number;
  readonly notices: readonly string[];
  readonly limits: readonly string[];
  read(body: BodyBuilder): Body;
}

/** Reads one content file. Its data is read at once, its body when something asks for it. */
export function readDocument(input: DocumentInput): Document {
  const format = formatOf(input.path);
  return new LazyDocument(input, format, headOf(input.source, format));
}

function headOf(source: string, format: Format): Head {
  if (format === "markdown" || format === "mdx") return readMarkdownFile(source, format);
  if (format === "yaml" || format === "json") return readDataFile(source, format);
  const bodyStart = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const read = (body: BodyBuilder): Body => readPlainText(source, bodyStart, body);
  return { data: {}, root: undefined, bodyStart, notices: [], limits: [], read };
}

const formats: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  mdx: "mdx",
  yml: "yaml",
  yaml: "yaml",
  json: "json",
};

function formatOf(path: string): Format {
  return formats[/\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "text";
}

class LazyDocument implements Document {
  readonly path: string;
  readonly source: string;
  readonly format: Format;
  readonly type: string;
  readonly typeIsKnown: boolean;
  readonly lang: string;
  readonly #head: Head;
  #read: Body | undefined;

  constructor(input: DocumentInput, format: Format, head: Head) {
    this.path = input.path;
    this.source = input.source;
    this.format = format;
    this.#head = head;
    const type = textOf(head.data.type) ?? input.defaultType;
    this.type = type ?? "page";
    this.typeIsKnown = type !== undefined;
    this.lang = textOf(head.data.lang) ?? "en";
  }

  get data(): Readonly<Record<string, unknown>> {
    return this.#head.data;
  }

  get bodyStart(): number {
    return this.#head.bodyStart;
  }

  get parsed(): boolean {
    return this.#read !== undefined;
  }

  get notices(): readonly string[] {
    return [...this.#head.notices, ...(this.#read?.notices ?? [])];
  }

  get limits(): readonly string[] {
    return [...this.#head.limits, ...(this.#read?.limits ?? [])];
  }

  get regions(): readonly Region[] {
    return this.#body().regions;
  }

  get sections(): readonly Section[] {
    return this.#body().sections;
  }

  get links(): readonly Link[] {
    return this.#body().links;
  }

  get images(): readonly Image[] {
    return this.#body().images;
  }

  get tables(): readonly Table[] {
    return this.#body().tables;
  }

  get comments(): readonly Comment[] {
    return this.#body().comments;
  }

  get blocks(): readonly Span[] {
    return this.#body().blocks;
  }

  get entries(): readonly CalendarEntry[] {
    return this.#body().entries;
  }

  placeOf(path: KeyPath): Span | undefined {
    const { root } = this.#head;
    return root === undefined ? undefined : placeInTree(root, path);
  }

  #body(): Body {
    if (this.#read === undefined) {
      const body = new BodyBuilder(0, this.source.length);
      addFilename(this.path, this.source, body);
      this.#read = this.#head.read(body);
    }
    return this.#read;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
