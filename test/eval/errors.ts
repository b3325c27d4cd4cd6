/**
 * Shows what the recognisers miss and what they find wrongly, on the part that may be looked at.
 *
 *   node test/eval/errors.ts --data ../shared/reference/phi asq_phi_dev GEO
 */
import { detect, packRecognizers } from "./recognizers.ts";
import { heldOut, readRows } from "./rows.ts";

const [data = "../shared/reference/phi", file = "asq_phi_dev", type] = process.argv
  .slice(2)
  .filter((arg) => arg !== "--data");
const recognizers = packRecognizers();
const key = file.startsWith("presidio") ? "group" : "id";
const everything = !/presidio|asq/u.test(file);
for (const row of readRows(`${data}/${file}.jsonl`)) {
  if (!everything && heldOut(row[key])) continue;
  const found = detect(recognizers, row.text, { role: "body", own: {}, strict: true });
  const show = (start: number, end: number) =>
    `${row.text.slice(Math.max(0, start - 40), start)}⟦${row.text.slice(start, end)}⟧${row.text.slice(end, end + 30)}`.replaceAll(
      "\n",
      "⏎",
    );
  for (const span of row.spans) {
    if (span.ignore || (type && span.type !== type)) continue;
    const hit = found.filter(
      (one) => one.type === span.type && one.start < span.end && one.end > span.start,
    );
    const length = hit.reduce(
      (sum, one) => sum + Math.min(one.end, span.end) - Math.max(one.start, span.start),
      0,
    );
    if (length * 2 < span.end - span.start)
      console.log(`MISS  ${span.type} ${show(span.start, span.end)}`);
  }
  for (const one of found) {
    if (type && one.type !== type) continue;
    const touching = row.spans.filter((span) => one.start < span.end && one.end > span.start);
    if (touching.some((span) => span.ignore || span.type === one.type)) continue;
    console.log(`WRONG ${one.type} ${one.score} ${one.rule} ${show(one.start, one.end)}`);
  }
}
