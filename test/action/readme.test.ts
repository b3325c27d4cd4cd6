import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const action = new URL("../../actions/check/", import.meta.url);
const readme = new URL("README.md", action);
const { inputs, outputs } = parse(readFileSync(new URL("action.yml", action), "utf8")) as {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
};

function cell(text: string): string {
  return text.trim().replaceAll("|", "\\|").replaceAll("\n", " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const tables: Record<string, string> = {
  inputs: table(
    ["Input", "Default", "What it is"],
    Object.entries(inputs).map(([name, input]) => [
      `\`${name}\``,
      input.default === undefined ? "" : `\`${input.default}\``,
      cell(input.description),
    ]),
  ),
  outputs: table(
    ["Output", "What it is"],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
  ),
};

test.each(Object.keys(tables))("the table of %s in the README is that of action.yml", (name) => {
  const text = readFileSync(readme, "utf8");
  const part = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, "s");
  const wanted = text.replace(part, (_, start, end) => `${start}${tables[name]}\n${end}`);
  // `npm run generate` writes it.
  if (process.argv.includes("-u") || process.env.UPDATE === "1") writeFileSync(readme, wanted);
  expect(readFileSync(readme, "utf8")).toBe(wanted);
});

test("every input that the code reads is in action.yml, and the other way round", () => {
  const source = readFileSync(new URL("src/inputs.ts", action), "utf8");
  const read = [
    ...source.matchAll(/(?:text|choice|choice<FailOn>|flag|count|pairs|getInput)\("([\w-]+)"/g),
  ];
  expect([...new Set(read.map(([, name]) => name))].sort()).toEqual(Object.keys(inputs).sort());
});

test("every output that the code writes is in action.yml, and the other way round", () => {
  const source = readFileSync(new URL("src/deliver.ts", action), "utf8");
  const block = /const outputs = \{([\s\S]*?)\n {2}\}/.exec(source)?.[1] ?? "";
  const written = [...block.matchAll(/^ {4}"?([\w-]+)"?:/gm)].map(([, name]) => name);
  expect(written.sort()).toEqual(Object.keys(outputs).sort());
});
