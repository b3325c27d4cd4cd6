import type { Nodes, Table } from "mdast";
import type { Span } from "../place.ts";
import type { Body } from "./body.ts";
import type { Region } from "./document.ts";
import { isFact, rowsNameThemselves } from "./row-labels.ts";

/** What a table needs of the document that it stands in. */
interface Reader {
  readonly source: string;
  readonly spanOf: (node: Nodes) => Span;
  readonly block: (span: Span) => number;
  readonly text: (cell: Nodes, block: number, label: string | undefined) => Region;
}

/** Reads a table cell by cell; the header of its column names a cell, or the first cell of its row. */
export function readTable(node: Table, span: Span, reader: Reader): Body["tables"][number] {
  const sources = node.children.map((row) =>
    row.children.map((cell) => {
      const { start, end } = reader.spanOf(cell);
      return reader.source.slice(start, end);
    }),
  );
  const byRow = rowsNameThemselves(sources);
  const headers: Region[] = [];
  const rows: Region[][] = [];
  for (const [ordinal, row] of node.children.entries()) {
    const block = reader.block(reader.spanOf(row));
    const namesNext = byRow && (ordinal > 0 || isFact(sources[0] ?? []));
    const cells: Region[] = [];
    for (const [column, cell] of row.children.entries()) {
      const label =
        namesNext && column === 1 ? cells[0] : ordinal > 0 ? headers[column] : undefined;
      cells.push(reader.text(cell, block, label?.text));
    }
    if (ordinal === 0) headers.push(...cells);
    else rows.push(cells);
  }
  return { headers, rows, span };
}
