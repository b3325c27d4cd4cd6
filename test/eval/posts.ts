/**
 * Runs the recognisers, in marketing mode, over our own invented posts.
 *
 *   node test/eval/posts.ts [--kept] [--show]
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { detect, packRecognizers, type RuleDetection } from "./recognizers.ts";
import type { Row, Span } from "./rows.ts";
import { score } from "./score.ts";

/** `[NAME|Ana]` → the text without the mark, and the span. */
export function readPosts(file: string): Row[] {
  const posts = parse(readFileSync(new URL(file, import.meta.url), "utf8")) as string[];
  return posts.map((post, i) => {
    const spans: Span[] = [];
    let text = "";
    let at = 0;
    for (const found of post.matchAll(/\[([A-Z0-9_]+)\|([^\]]+)\]/gu)) {
      text += post.slice(at, found.index);
      spans.push({
        start: text.length,
        end: text.length + (found[2] ?? "").length,
        type: found[1] ?? "",
      });
      text += found[2];
      at = found.index + found[0].length;
    }
    return { id: String(i), text: text + post.slice(at), group: "posts", spans };
  });
}

const recognizers = packRecognizers();
const find = (row: Row, level: "likely" | "possible"): RuleDetection[] =>
  detect(recognizers, row.text, { role: "body", own: {} }).filter(
    (one) => level === "possible" || one.level === "likely",
  );

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const rows = readPosts(process.argv.includes("--kept") ? "posts-kept.yml" : "posts.yml");
  for (const level of ["possible", "likely"] as const) {
    const one = score(rows, (row) => find(row, level));
    const show = (value: number) => (value * 100).toFixed(1);
    console.log(
      `${level}: P ${show(one.precision)} R ${show(one.recall)} F2 ${show(one.f2)} of ${one.gold} · clean flagged ${one.cleanFlagged} of ${one.clean}`,
    );
  }
  for (const type of ["NAME", "GEO", "DATE"]) {
    const one = score(rows, (row) => find(row, "possible"), undefined, type);
    console.log(
      `  ${type}: P ${(one.precision * 100).toFixed(1)} R ${(one.recall * 100).toFixed(1)} F1 ${(one.f1 * 100).toFixed(1)} of ${one.gold}`,
    );
  }
  if (process.argv.includes("--show")) {
    for (const row of rows) {
      const found = find(row, "possible");
      const overlaps = (a: Span, b: Span) =>
        a.start < b.end && a.end > b.start && a.type === b.type;
      for (const span of row.spans)
        if (!found.some((one) => overlaps(one, span)))
          console.log(
            `MISS  ${span.type} ⟦${row.text.slice(span.start, span.end)}⟧ in ${row.text}`,
          );
      for (const one of found)
        if (!row.spans.some((span) => overlaps(one, span)))
          console.log(
            `WRONG ${one.rule} ${one.level} ${one.score} ⟦${row.text.slice(one.start, one.end)}⟧ in ${row.text}\n        ${one.reasons.join("; ")}`,
          );
    }
  }
}
