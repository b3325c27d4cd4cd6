/**
 * Counts findings per 1,000 words on real pages without patient data, by a crude cut into paragraphs.
 *
 *   node test/eval/pages.ts FOLDER [--show RULE] [--every N]
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { detect, packRecognizers } from "./recognizers.ts";

function markdownFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(path).isDirectory()) return markdownFiles(path);
      return path.endsWith(".md") ? [path] : [];
    });
}

/** Paragraphs without front matter, tags and link targets. */
function paragraphs(source: string): string[] {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .replace(/<!--[\s\S]*?-->|<[^>]{1,500}>|\{\{[^}]*\}\}|```[\s\S]*?```/gu, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .split(/\n\s*\n|\n(?=\s*(?:[-*#|>]|\d+\.))/u)
    .map((text) =>
      text
        .replace(/[*_#>`|]{1,6}/gu, " ")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((text) => text.length > 1);
}

const [folder = "."] = process.argv.slice(2);
const show = process.argv.includes("--show")
  ? process.argv[process.argv.indexOf("--show") + 1]
  : undefined;
const every = process.argv.includes("--every")
  ? Number(process.argv[process.argv.indexOf("--every") + 1])
  : 1;
const recognizers = packRecognizers();
const counts: Record<string, { likely: number; possible: number }> = {};
let words = 0;
let characters = 0;
let seconds = 0;
for (const [i, file] of markdownFiles(folder).entries()) {
  if (i % every !== 0) continue;
  const parts = paragraphs(readFileSync(file, "utf8"));
  for (const [n, text] of parts.entries()) {
    words += text.split(" ").length;
    characters += text.length;
    const began = process.cpuUsage();
    const found = detect(recognizers, text, {
      role: "body",
      own: {},
      before: parts[n - 1] ?? "",
      after: parts[n + 1] ?? "",
    });
    seconds += process.cpuUsage(began).user / 1e6;
    for (const one of found) {
      const count = counts[one.rule] ?? { likely: 0, possible: 0 };
      counts[one.rule] = count;
      count[one.level]++;
      if (show === one.rule || show === "all") {
        const near = `${text.slice(Math.max(0, one.start - 60), one.start)}⟦${text.slice(one.start, one.end)}⟧${text.slice(one.end, one.end + 50)}`;
        console.log(
          `${one.rule} ${one.level} ${one.score} ${near}\n     ${one.reasons.join("; ")}`,
        );
      }
    }
  }
}
const per1000 = (level: "likely" | "possible") =>
  ((Object.values(counts).reduce((sum, one) => sum + one[level], 0) / words) * 1000).toFixed(3);
console.log(JSON.stringify(counts));
console.log(
  `${words} words · likely ${per1000("likely")} · possible ${per1000("possible")} per 1,000 · ${(characters / 1e6 / seconds).toFixed(2)} MB/s`,
);
