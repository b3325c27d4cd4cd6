import { resolve } from "node:path";
import { csvTable, markdownTable, plain, prettyTable, type Table } from "@wardline/core";
import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import { writeReport } from "./deliver-report.ts";
import type { Host } from "./host.ts";

const forms: readonly string[] = ["pretty", "json", "csv", "markdown"];

/** Options of every command that ends in a table. */
export const tableOptions = {
  format: { value: "FORM", about: "form of the table", choices: forms },
  output: { value: "FILE", about: "write it to a file" },
} as const satisfies Readonly<Record<string, Option>>;

/** Prints or writes a table; `data` is what a machine gets. */
export async function deliverTable(
  table: Table,
  data: unknown,
  args: Arguments,
  host: Host,
): Promise<void> {
  const output = args.text("output");
  const look = { style: output === undefined ? host.style : plain, width: host.width };
  const text = inForm(args.text("format") ?? "pretty", table, data, look);
  if (output === undefined) host.print(text);
  else {
    await writeReport(resolve(host.folder, output), output, text);
    host.say(`It is in ${output}.\n`);
  }
}

function inForm(
  form: string,
  table: Table,
  data: unknown,
  look: Parameters<typeof prettyTable>[1],
): string {
  switch (form) {
    case "json":
      return `${JSON.stringify(data, null, 2)}\n`;
    case "csv":
      return csvTable(table);
    case "markdown":
      return markdownTable(table);
    default:
      return prettyTable(table, look);
  }
}
