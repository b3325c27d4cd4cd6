import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Evaluation } from "@wardline/core";
import { hipaaChecker } from "./documents.ts";
import { generateLabelled } from "./labelled.ts";
import { readPosts } from "./posts.ts";
import { detect, packRecognizers } from "./recognizers.ts";
import { heldOut, type Row, readRows } from "./rows.ts";
import { anyType, type Predict, type Score, score } from "./score.ts";

/** One line of the table. Percentages with one digit. */
export type Measure = NonNullable<Evaluation["measures"]>[number];

const recognizers = packRecognizers();
const percent = (value: number) => Math.round(value * 1000) / 10;

/** Detections of a row in strict mode; each row is read once. */
function strictly(): Predict {
  const known = new Map<Row, ReturnType<typeof detect>>();
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const found = detect(recognizers, row.text, { role: "body", own: {}, strict: true });
    known.set(row, found);
    return found;
  };
}

function line(
  measure: string,
  part: string,
  one: Score,
  more: Pick<Measure, "target" | "types"> = {},
): Measure {
  return {
    measure,
    part,
    precision: percent(one.precision),
    recall: percent(one.recall),
    f1: percent(one.f1),
    f2: percent(one.f2),
    identifiers: one.gold,
    ...(one.clean > 0 && {
      clean_flagged: `${percent(one.cleanFlagged / one.clean)} % of ${one.clean}`,
    }),
    ...more,
  };
}

function byType(rows: readonly Row[], predict: Predict): string {
  const types = new Set(
    rows.flatMap((row) => row.spans.filter((span) => !span.ignore).map((span) => span.type)),
  );
  return [...types]
    .sort()
    .map((type) => {
      const one = score(rows, predict, undefined, type);
      return `${type} ${percent(one.precision)}/${percent(one.recall)} (${one.gold})`;
    })
    .join(" · ");
}

/** A public data set, cut into what may be looked at and what is kept. */
function* inTwoParts(
  name: string,
  rows: readonly Row[],
  key: "id" | "group",
  target: string,
  unseen: boolean,
): Generator<Measure> {
  const predict = strictly();
  for (const kept of unseen ? [false, true] : [false]) {
    const part = rows.filter((row) => heldOut(row[key]) === kept);
    yield line(`${name}, strict, typed`, kept ? "never looked at" : "seen", score(part, predict), {
      types: byType(part, predict),
      ...(kept ? {} : { target }),
    });
    if (!kept && key === "id")
      yield line(`${name}, strict, any type`, "seen", score(part, predict, anyType));
  }
}

/** The data sets in a folder. */
export function* publicSets(data: string, unseen: boolean): Generator<Measure> {
  const asq = readRows(`${data}/asq_phi_dev.jsonl`);
  yield* inTwoParts("asq_phi_dev", asq, "id", "F2 ≥ 95, clean ≤ 8 %", unseen);
  const presidio = readRows(`${data}/presidio_generated_large.jsonl`);
  yield* inTwoParts("presidio_generated_large", presidio, "group", "F2 ≥ 85", unseen);
  const wnut = readRows(`${data}/wnut17_dev.jsonl`).map((row) => ({
    ...row,
    spans: row.spans.filter((span) => span.type !== "NAME" || row.text.charAt(span.start) !== "@"),
  }));
  yield line("wnut17_dev, strict, NAME", "seen", score(wnut, strictly(), undefined, "NAME"), {
    target: "F1 ≥ 55",
  });
}

/** Our own documents in the default mode, as the whole pack checks them. */
export async function* ownDocuments(files: readonly string[]): AsyncGenerator<Measure> {
  const check = await hipaaChecker(false);
  for (const file of files) {
    const rows = readPosts(`${file}.yml`);
    for (const level of ["warning", "error"] as const) {
      const one = score(rows, (row) =>
        check(row).filter((hit) => level === "warning" || hit.level === "error"),
      );
      yield line(
        `own documents ${file}, default mode, ${level}`,
        "seen after its first look",
        one,
        {
          target: level === "warning" ? "F2 ≥ 90, clean ≤ 5 %" : "precision ≥ 95, clean ≤ 1 %",
        },
      );
    }
  }
}

/** Recall over labelled identifiers of types D to P and R that a generator makes, and what was missed. */
export function labelledRecall(count: number): {
  readonly recall: number;
  readonly missed: Record<string, number>;
} {
  const missed: Record<string, number> = {};
  for (const one of generateLabelled(count)) {
    const found = detect(recognizers, one.text, {
      role: one.role,
      own: {},
      ...(one.label === undefined ? {} : { label: one.label }),
    });
    if (!found.some((hit) => hit.type === one.type && hit.start < one.end && hit.end > one.start))
      missed[one.type] = (missed[one.type] ?? 0) + 1;
  }
  const misses = Object.values(missed).reduce((sum, each) => sum + each, 0);
  return { recall: percent(1 - misses / count), missed };
}

/** In kilobytes, gzipped. */
export function sizeOfModel(): number {
  const source = new URL("../../packages/identifiers/src/", import.meta.url);
  const files = [
    ...readdirSync(new URL("lexicons/data/", source)).map((name) => `lexicons/data/${name}`),
    "names/model-data.ts",
  ];
  const bytes = files.map(
    (name) => gzipSync(readFileSync(new URL(name, source)), { level: 9 }).length,
  );
  return Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1000);
}

/** Name, bytes and rows of a file, for the table of data. */
export function describeData(data: string): { file: string; bytes: number; rows: number }[] {
  return ["asq_phi_dev", "presidio_generated_large", "wnut17_dev"].map((name) => ({
    file: `${name}.jsonl`,
    bytes: statSync(`${data}/${name}.jsonl`).size,
    rows: readRows(`${data}/${name}.jsonl`).length,
  }));
}
