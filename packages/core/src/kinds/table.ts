import type { FromSchema } from "json-schema-to-ts";
import type { Region, Table } from "../document/document.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";
import { firstLine } from "./places/missing-place.ts";

const options = {
  type: "object",
  description: "Looks at the headers and the numbers of tables.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. small_cell: a count from 1 to below minus 1. no_header: a table whose columns have no names. header: a table that has at least min_headers of the headers.",
      items: { enum: ["small_cell", "no_header", "header"] },
    },
    below: {
      type: "integer",
      minimum: 2,
      default: 11,
      description: "For small_cell: counts from 1 up to one less than this are small.",
    },
    headers: {
      type: "array",
      minItems: 1,
      description: "Words in column headers, as phrases: patients, diagnos*.",
      items: { type: "string", minLength: 1 },
    },
    lists: {
      type: "array",
      minItems: 1,
      description: "Lists of the pack that hold more words for headers.",
      items: { type: "string", minLength: 1 },
    },
    min_headers: {
      type: "integer",
      minimum: 1,
      default: 1,
      description: "For header: so many columns must match.",
    },
    per: {
      enum: ["column", "table"],
      default: "column",
      description:
        "For small_cell: look at the columns whose header matches, or at all columns of a table in which a header matches.",
    },
  },
  required: ["any_of"],
  additionalProperties: false,
} as const;

export type TableOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const tableKind: Kind<TableOptions> = {
  name: "table",
  about: "Finds tables with small counts, with telling column headers or without headers.",
  options,
  example: { any_of: ["small_cell"], below: 11, headers: ["patients", "cases"] },
  target: "text",
  compile(given, setup): Check {
    const listed = (given.lists ?? []).flatMap((list) => setup.list(list));
    const phrases = [...(given.headers ?? []), ...listed];
    const ids = phrases.map((phrase) => setup.phrases.add(phrase));
    const limited = given.headers !== undefined || given.lists !== undefined;
    if (given.any_of.includes("header") && !limited) {
      throw new RangeError("`header` needs the words to look for, under `headers` or `lists`.");
    }
    const rule: TableRule = {
      below: given.below ?? 11,
      leastHeaders: given.min_headers ?? 1,
      wholeTable: given.per === "table",
      columns: (table, scope) =>
        table.headers.flatMap((header, column) =>
          ids.some((id) => scope.scan(header).has(id)) ? [column] : [],
        ),
      limited,
    };
    const tests = given.any_of.map((name) => tableTests[name]);
    return {
      target: "text",
      idle: ({ source }) => !/\||<table/i.test(source),
      document: (scope) =>
        scope.document.tables.flatMap((table) => tests.flatMap((test) => test(table, rule, scope))),
    };
  },
};

interface TableRule {
  readonly below: number;
  readonly leastHeaders: number;
  readonly wholeTable: boolean;
  /** False: all columns count. */
  readonly limited: boolean;
  /** The columns whose header matches. */
  readonly columns: (table: Table, scope: Scope) => readonly number[];
}

type TableTest = (table: Table, rule: TableRule, scope: Scope) => Hit[];

const tableTests: Readonly<Record<TableOptions["any_of"][number], TableTest>> = {
  small_cell(table, rule, scope) {
    const columns = rule.limited ? rule.columns(table, scope) : undefined;
    if (columns?.length === 0) return [];
    const looksAt = (column: number): boolean =>
      columns === undefined || rule.wholeTable || columns.includes(column);
    return table.rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        looksAt(column) && isSmall(cell.text, rule.below) ? [smallCell(cell, rule.below)] : [],
      ),
    );
  },
  no_header(table, _, { document }) {
    if (table.headers.some((header) => header.text.trim() !== "")) return [];
    const span = firstLine(document.source, table.span);
    return [{ span, where: "table", facts: { found: "no column names" } }];
  },
  header(table, rule, scope) {
    const columns = rule.columns(table, scope);
    if (columns.length < rule.leastHeaders) return [];
    const headers = columns.flatMap((column) => table.headers[column] ?? []);
    const names = headers.map((header) => header.text.trim()).join(", ");
    const [first] = headers;
    if (!first) return [];
    return [
      {
        span: wholeOf(first),
        where: "table",
        facts: { found: names, names, count: columns.length },
      },
    ];
  },
};

/** A count stands alone or before a share or a footnote mark: "7", "7 (2%)", "7*"; never "7%" or "7.5". */
function isSmall(text: string, below: number): boolean {
  const count = /^\s*(?:n\s*=\s*)?(\d{1,6})(?:\s*\([^()]*\))?\s*[*†‡]*\s*$/.exec(text)?.[1];
  return count !== undefined && Number(count) >= 1 && Number(count) < below;
}

function smallCell(cell: Region, below: number): Hit {
  return {
    span: wholeOf(cell),
    where: "table",
    facts: { found: cell.text.trim(), limit: below, expected: `fewer than ${below}` },
  };
}

function wholeOf(region: Region): Hit["span"] {
  return region.map.toSource(0, region.text.length);
}
