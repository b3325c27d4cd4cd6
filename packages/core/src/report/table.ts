import { markdownText } from "./markdown-text.ts";
import { printableInLog } from "./printable.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** Rows for people and for spreadsheets: what `wardline waivers` and `wardline audit` show. */
export interface Table {
  readonly title: string;
  /** Plain words; the first names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said where there are no rows. */
  readonly none: string;
}

/** For a terminal: one record after the other, because a wide table breaks on a phone. */
export function prettyTable(
  { title, columns, rows, none }: Table,
  { style, width }: { readonly style: Style; readonly width: number },
): string {
  if (rows.length === 0) return `${none}\n`;
  const label = Math.max(...columns.map((column) => column.length)) + 2;
  const blocks = rows.map(([name = "", ...cells]) => {
    const lines = cells.flatMap((cell, index) =>
      wrap(printableInLog(cell), width - label - 2).map(
        (words, row) =>
          `  ${style.quiet((row === 0 ? (columns[index + 1] ?? "") : "").padEnd(label))}${words}`,
      ),
    );
    return [style.strong(printableInLog(name)), ...lines].join("\n");
  });
  return `${[style.path(title), ...blocks].join("\n\n")}\n`;
}

export function markdownTable({ title, columns, rows, none }: Table): string {
  if (rows.length === 0) return `## ${title}\n\n${none}\n`;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[
    `## ${title}`,
    "",
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map(markdownText))),
  ].join("\n")}\n`;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe, which it hides. */
export function csvTable({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
