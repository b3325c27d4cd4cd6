/**
 * Measures the identifier recognisers of the HIPAA pack.
 *
 *   node test/eval/eval.ts --data ../shared/reference/phi
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { generateLabelled } from "./labelled.ts";
import { detect, packRecognizers } from "./recognizers.ts";
import { heldOut, type Row, readRows } from "./rows.ts";
import { anyType, type Score, score } from "./score.ts";

const data = process.argv[process.argv.indexOf("--data") + 1] ?? "../shared/reference/phi";
/** Looking at the kept parts wears them out, so it is done on request only. */
const unseen = process.argv.includes("--unseen");
const recognizers = packRecognizers();
const percent = (value: number) => (value * 100).toFixed(1);
const strict = (row: Row) => detect(recognizers, row.text, { role: "body", own: {}, strict: true });

function line(name: string, one: Score, target: string): void {
  const clean =
    one.clean === 0
      ? ""
      : ` · clean flagged ${percent(one.cleanFlagged / one.clean)} of ${one.clean}`;
  console.log(
    `${name.padEnd(58)} P ${percent(one.precision)} R ${percent(one.recall)} F1 ${percent(one.f1)} F2 ${percent(one.f2)} (${one.gold})${clean}  [${target}]`,
  );
}

function byType(rows: readonly Row[]): void {
  const types = [
    ...new Set(
      rows.flatMap((row) => row.spans.filter((span) => !span.ignore).map((span) => span.type)),
    ),
  ];
  const cells = types.sort().map((type) => {
    const one = score(rows, strict, undefined, type);
    return `${type} ${percent(one.precision)}/${percent(one.recall)} (${one.gold})`;
  });
  console.log(`   P/R: ${cells.join(" · ")}`);
}

const asq = readRows(`${data}/asq_phi_dev.jsonl`);
const asqSeen = asq.filter((row) => !heldOut(row.id));
const asqKept = asq.filter((row) => heldOut(row.id));
line("asq_phi_dev, strict, typed, seen", score(asqSeen, strict), "F2 ≥ 95, clean ≤ 8 %");
if (unseen) line("  … the fifth that was never looked at", score(asqKept, strict), "");
line("  … any type, seen", score(asqSeen, strict, anyType), "");
byType(asqSeen);

const presidio = readRows(`${data}/presidio_generated_large.jsonl`);
const presidioKept = presidio.filter((row) => heldOut(row.group));
const presidioSeen = presidio.filter((row) => !heldOut(row.group));
line("presidio_generated_large, strict, typed, seen", score(presidioSeen, strict), "F2 ≥ 85");
if (unseen) {
  line("  … templates that were never looked at", score(presidioKept, strict), "");
  byType(presidioKept);
}
byType(presidioSeen);

const wnut = readRows(`${data}/wnut17_dev.jsonl`).map((row) => ({
  ...row,
  spans: row.spans.filter((span) => span.type !== "NAME" || row.text.charAt(span.start) !== "@"),
}));
line("wnut17_dev, NAME, strict", score(wnut, strict, undefined, "NAME"), "F1 ≥ 55");

const labelled = generateLabelled(2000);
const missed: Record<string, number> = {};
for (const one of labelled) {
  const found = detect(recognizers, one.text, {
    role: one.role,
    own: {},
    ...(one.label === undefined ? {} : { label: one.label }),
  });
  if (!found.some((hit) => hit.type === one.type && hit.start < one.end && hit.end > one.start))
    missed[one.type] = (missed[one.type] ?? 0) + 1;
}
const misses = Object.values(missed).reduce((sum, count) => sum + count, 0);
console.log(
  `labelled identifiers of our own, ${labelled.length}, recall ${percent(1 - misses / labelled.length)} ${JSON.stringify(missed)}  [≥ 99]`,
);

const source = new URL("../../packages/identifiers/src/", import.meta.url);
const files = [
  ...readdirSync(new URL("lexicons/data/", source)).map((name) => `lexicons/data/${name}`),
  "names/model-data.ts",
];
const size = files.reduce(
  (sum, name) => sum + gzipSync(readFileSync(new URL(name, source)), { level: 9 }).length,
  0,
);
console.log(`tagger and lexicons, gzipped: ${Math.round(size / 1000)} KB  [≤ 500]`);

const texts = [...wnut, ...asq].map((row) => row.text);
const began = process.cpuUsage();
for (const text of texts) detect(recognizers, text, { role: "body", own: {} });
const seconds = process.cpuUsage(began).user / 1e6;
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
console.log(
  `speed, all ${recognizers.length} recognisers on short dense texts: ${(megabytes / seconds).toFixed(2)} MB/s`,
);
