import { describe, expect, test } from "vitest";
import { type TableOptions, tableKind } from "./table.ts";
import { runKind, type Surroundings } from "./testing/run-kind.ts";

const clinics = `| Clinic | Patients | Rooms |
| --- | --- | --- |
| Alder | 7 | 3 |
| Cold Spring | 120 | 4 |
`;

interface Case {
  readonly name: string;
  readonly options: TableOptions;
  readonly source: string;
  readonly hits: readonly string[];
  readonly around?: Surroundings;
}

const rows = (...cells: string[]): string =>
  `| Patients |\n| --- |\n${cells.map((cell) => `| ${cell} |`).join("\n")}\n`;

const small: TableOptions = { any_of: ["small_cell"], headers: ["patients"] };

const cases: readonly Case[] = [
  {
    name: "small_cell: only columns whose header matches",
    options: small,
    source: clinics,
    hits: ["7"],
  },
  {
    name: "small_cell per table: all columns of a table with a matching header",
    options: { ...small, per: "table" },
    source: clinics,
    hits: ["7", "3", "4"],
  },
  {
    name: "small_cell without headers: all columns",
    options: { any_of: ["small_cell"] },
    source: clinics,
    hits: ["7", "3", "4"],
  },
  {
    name: "small_cell: a table without a matching header passes",
    options: { ...small, headers: ["deaths"], per: "table" },
    source: clinics,
    hits: [],
  },
  {
    name: "small_cell: a table of HTML",
    options: small,
    source:
      "<table><thead><tr><td>Clinic</td><td>Patients</td></tr></thead>\n<tr><th>Alder</th><td>7</td></tr></table>",
    hits: ["7"],
  },
  {
    name: "no_header: a table of HTML with neither th nor thead",
    options: { any_of: ["no_header"] },
    source:
      "<table><tr><td>a</td></tr></table>\n\n<table><tr><th>b</th></tr><tr><td>c</td></tr></table>",
    hits: ["<table><tr><td>a</td></tr></table>"],
  },
  {
    name: "small_cell: 1 to 10, with shares and marks",
    options: small,
    source: rows("0", "1", "10", "11", "**4**", "5 (2%)", "6*", "n = 9"),
    hits: ["1", "10", "4", "5 (2%)", "6*", "n = 9"],
  },
  {
    name: "small_cell: shares, decimals and years are no counts",
    options: small,
    source: rows("7%", "7.5", "<11", "2026", "1,204", "5 to 9", "-3"),
    hits: [],
  },
  {
    name: "small_cell: below is the first count that is not small",
    options: { ...small, below: 5 },
    source: rows("4", "5"),
    hits: ["4"],
  },
  {
    name: "header: a matching column",
    options: { any_of: ["header"], headers: ["mrn", "diagnos*"] },
    source: "| MRN | Diagnosis |\n| --- | --- |\n| 1 | 2 |\n",
    hits: ["MRN"],
  },
  {
    name: "header: too few matching columns",
    options: { any_of: ["header"], headers: ["mrn", "diagnos*"], min_headers: 2 },
    source: "| MRN | Ward |\n| --- | --- |\n| 1 | 2 |\n",
    hits: [],
  },
  {
    name: "header: whole words only",
    options: { any_of: ["header"], headers: ["dob"] },
    source: "| Adobe |\n| --- |\n| 1 |\n",
    hits: [],
  },
  {
    name: "lists: words of a list of the pack",
    options: { any_of: ["header"], lists: ["columns"] },
    source: clinics,
    hits: ["Rooms"],
    around: { lists: { columns: ["rooms"] } },
  },
  {
    name: "no_header: columns without names",
    options: { any_of: ["no_header"] },
    source: "| | |\n| --- | --- |\n| a | b |\n",
    hits: ["| | |"],
  },
  {
    name: "no_header: one name is enough",
    options: { any_of: ["no_header"] },
    source: "| | 2026 |\n| --- | --- |\n| a | b |\n",
    hits: [],
  },
];

describe("table", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(tableKind, one.options, one.source, one.around);
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
  });

  test("header names the columns that match", () => {
    const source = "| MRN | Ward | DOB |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n";
    const [hit] = runKind(
      tableKind,
      { any_of: ["header"], headers: ["mrn", "dob"], min_headers: 2 },
      source,
    );
    expect(hit?.facts).toEqual({ found: "MRN, DOB", names: "MRN, DOB", count: 2 });
  });

  test("header without words to look for is refused", () => {
    expect(() => runKind(tableKind, { any_of: ["header"] }, clinics)).toThrow(RangeError);
  });
});
