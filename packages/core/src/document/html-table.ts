import type { BlockText } from "./block-text.ts";
import type { BodyBuilder } from "./body.ts";
import type { Region } from "./document.ts";
import { type HtmlTag, scanHtml } from "./html.ts";
import type { PlacedHtml } from "./html-text.ts";

interface OpenTable {
  readonly start: number;
  end: number;
  readonly rows: OpenRow[];
  inHead: boolean;
}

interface OpenRow {
  readonly block: number;
  readonly inHead: boolean;
  readonly cells: OpenCell[];
}

interface OpenCell {
  readonly text: BlockText;
  readonly isHeader: boolean;
  /** Once the text of its block is complete. */
  region?: Region;
}

/** Tags that end a cell, also one whose own end is left out as HTML allows. */
const cellEnds = new Set("td th tr thead tbody tfoot table".split(" "));

/**
 * Reads tables written as HTML: cells become table regions, all else stays with the block's text.
 * One reader serves a whole body, because Markdown cuts a table at every blank line.
 */
export class HtmlTables {
  readonly #body: BodyBuilder;
  readonly #textOf: (block: number) => BlockText;
  readonly #open: OpenTable[] = [];
  #cell: OpenCell | undefined;

  constructor(body: BodyBuilder, textOf: (block: number) => BlockText) {
    this.#body = body;
    this.#textOf = textOf;
  }

  /** Adds one block of HTML: cells as regions of their own once `text` is complete, the rest to `text`. */
  read(source: PlacedHtml, text: BlockText): void {
    for (const part of scanHtml(source.html)) {
      if (part.kind === "tag") this.#tag(part, source, text);
      (this.#cell?.text ?? text).part(part, source);
    }
    this.#cell = undefined;
  }

  /** Takes in tables that are never closed. */
  end(): void {
    for (const table of this.#open.splice(0)) this.#add(table);
  }

  #tag(tag: HtmlTag, source: PlacedHtml, text: BlockText): void {
    const name = tag.name.toLowerCase();
    if (!cellEnds.has(name)) return;
    this.#cell = undefined;
    const span = source.place(tag.start, tag.end);
    if (name === "table" && !tag.closing) {
      this.#open.push({ ...span, rows: [], inHead: false });
      return;
    }
    const table = this.#open.at(-1);
    if (!table) return;
    table.end = Math.max(table.end, span.end);
    if (name === "table") {
      this.#open.pop();
      text.after(() => this.#add(table));
    } else if (name === "thead") table.inHead = !tag.closing;
    else if (!tag.closing && name === "tr") this.#beginRow(table, tag, source);
    else if (!tag.closing && (name === "th" || name === "td")) {
      this.#beginCell(table, name === "th", tag, source, text);
    }
  }

  #beginRow(table: OpenTable, tag: HtmlTag, source: PlacedHtml): void {
    const close = /<\/?(?:tr|table)\b/gi;
    close.lastIndex = tag.end;
    const end = close.exec(source.html)?.index ?? source.html.length;
    const block = this.#body.block(source.place(tag.start, end));
    table.rows.push({ block, inHead: table.inHead, cells: [] });
  }

  #beginCell(
    table: OpenTable,
    isHeader: boolean,
    tag: HtmlTag,
    source: PlacedHtml,
    text: BlockText,
  ): void {
    if (table.rows.length === 0) this.#beginRow(table, tag, source);
    const row = table.rows.at(-1);
    if (!row) return;
    const cell: OpenCell = { text: this.#textOf(row.block), isHeader };
    const column = row.cells.push(cell) - 1;
    this.#cell = cell;
    text.after(() => {
      const header = headerRow(table);
      const named = header ? header.cells[column] : rowHeader(row, column);
      const label = header === row ? undefined : named?.region?.text;
      cell.region = cell.text.finish((text) => this.#body.region("table", text, row.block, label));
    });
  }

  #add(table: OpenTable): void {
    const header = headerRow(table);
    const rows = table.rows.filter((row) => row !== header).map(regionsOf);
    if (table.rows.length === 0) return;
    const span = { start: table.start, end: table.end };
    this.#body.tables.push({ headers: header ? regionsOf(header) : [], rows, span });
  }
}

/** The first row, when it stands in `<thead>` or all its cells are `<th>`. */
function headerRow({ rows }: OpenTable): OpenRow | undefined {
  const [first] = rows;
  if (!first || first.cells.length === 0) return undefined;
  return first.inHead || first.cells.every(({ isHeader }) => isHeader) ? first : undefined;
}

/** A table without a header row may name each row in a `<th>`. */
function rowHeader({ cells: [first] }: OpenRow, column: number): OpenCell | undefined {
  return column > 0 && first?.isHeader ? first : undefined;
}

function regionsOf({ cells }: OpenRow): Region[] {
  return cells.flatMap(({ region }) => region ?? []);
}
