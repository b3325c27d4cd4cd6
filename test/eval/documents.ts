/**
 * Runs the whole HIPAA pack over our own invented documents, as a check of a repository would: front matter, tables,
 * pictures and comments count. Every rule that names one of the 18 identifiers is scored.
 *
 *   node test/eval/documents.ts FILE [--bare] [--show]
 *
 * FILE is posts, posts-kept or fresh-1 to fresh-9; --bare runs without the registries of the invented organization.
 */
import { fileURLToPath } from "node:url";
import { check, compilePolicy, type Finding, readDocument } from "@wardline/core";
import { identifierTypes } from "@wardline/identifiers";
import { loadPackFolder } from "@wardline/project";
import { readPosts } from "./posts.ts";
import type { Row, Span } from "./rows.ts";
import { score } from "./score.ts";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const isIdentifier = new Set<string>(identifierTypes);

export interface Found extends Span {
  readonly rule: string;
  readonly level: "error" | "warning";
  readonly message: string;
}

export type Checker = (row: Row) => readonly Found[];

/** Checks one document at a time with the pack; remembers what it found. */
export async function hipaaChecker(bare: boolean): Promise<Checker> {
  const pack = await loadPackFolder(`${policies}/hipaa`, policies);
  const world = {
    asOf: pack.exampleWorld.as_of,
    mode: "marketing" as const,
    timeZone: "America/Denver",
    registries: bare ? {} : pack.exampleWorld.registries,
  };
  const policy = compilePolicy([pack], {}, world);
  const known = new Map<Row, readonly Found[]>();
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const document = readDocument({ path: `posts/${row.id}.md`, source: row.text });
    const found = check(policy, [document], world).findings.flatMap(asFound);
    known.set(row, found);
    return found;
  };
}

function asFound(finding: Finding): Found[] {
  const { identifier, severity, rule, message, start, end } = finding;
  if (identifier === undefined || !isIdentifier.has(identifier) || severity === "advice") return [];
  return [
    {
      start: start.offset,
      end: end.offset,
      type: identifier,
      rule,
      level: severity,
      message,
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = readPosts(`${process.argv[2] ?? "posts"}.yml`);
  const checker = await hipaaChecker(process.argv.includes("--bare"));
  const percent = (value: number) => (value * 100).toFixed(1);
  for (const level of ["warning", "error"] as const) {
    const one = score(rows, (row) =>
      checker(row).filter((hit) => level === "warning" || hit.level === "error"),
    );
    console.log(
      `${level}: P ${percent(one.precision)} R ${percent(one.recall)} F1 ${percent(one.f1)} F2 ${percent(one.f2)} of ${one.gold} · clean flagged ${one.cleanFlagged} of ${one.clean}`,
    );
  }
  const types = [...new Set(rows.flatMap((row) => row.spans.map((span) => span.type)))].sort();
  for (const type of types) {
    const one = score(rows, checker, undefined, type);
    console.log(
      `  ${type}: P ${percent(one.precision)} R ${percent(one.recall)} F1 ${percent(one.f1)} of ${one.gold}`,
    );
  }
  if (process.argv.includes("--show")) for (const row of rows) show(row, checker(row));
}

function show(row: Row, found: readonly Found[]): void {
  const same = (a: Span, b: Span) => a.start < b.end && a.end > b.start && a.type === b.type;
  const near = (span: Span) =>
    `${row.text.slice(Math.max(0, span.start - 60), span.start)}⟦${row.text.slice(span.start, span.end)}⟧${row.text.slice(span.end, span.end + 60)}`.replaceAll(
      "\n",
      "⏎",
    );
  for (const span of row.spans)
    if (!found.some((one) => same(one, span)))
      console.log(`MISS  ${row.id} ${span.type} ${near(span)}`);
  for (const one of found)
    if (!row.spans.some((span) => same(one, span)))
      console.log(`WRONG ${row.id} ${one.type} ${one.rule} ${one.level} ${near(one)}`);
}
