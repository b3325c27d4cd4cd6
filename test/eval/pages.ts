/**
 * Counts findings per 1,000 words on real pages without patient data, by a crude cut into paragraphs.
 *
 *   node test/eval/pages.ts FOLDER [--show RULE] [--every N]
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { detect, packRecognizers, type RuleDetection } from "./recognizers.ts";

export function markdownFiles(folder: string): string[] {
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

export interface PageCount {
  readonly words: number;
  /** Findings for each rule. */
  readonly counts: Readonly<Record<string, { likely: number; possible: number }>>;
  /** Findings per 1,000 words. */
  readonly likely: number;
  readonly possible: number;
}

type Show = (rule: string) => boolean;

/** Findings on every n-th page of a folder. */
export function countPages(folder: string, every: number, show: Show = () => false): PageCount {
  const recognizers = packRecognizers();
  const counts: Record<string, { likely: number; possible: number }> = {};
  let words = 0;
  for (const [i, file] of markdownFiles(folder).entries()) {
    if (i % every !== 0) continue;
    const parts = paragraphs(readFileSync(file, "utf8"));
    for (const [n, text] of parts.entries()) {
      words += text.split(" ").length;
      const found = detect(recognizers, text, {
        role: "body",
        own: {},
        before: parts[n - 1] ?? "",
        after: parts[n + 1] ?? "",
      });
      for (const one of found) {
        const count = counts[one.rule] ?? { likely: 0, possible: 0 };
        counts[one.rule] = count;
        count[one.level]++;
        if (show(one.rule)) print(text, one);
      }
    }
  }
  const per1000 = (level: "likely" | "possible") =>
    (Object.values(counts).reduce((sum, one) => sum + one[level], 0) / words) * 1000;
  return { words, counts, likely: per1000("likely"), possible: per1000("possible") };
}

function print(text: string, one: RuleDetection): void {
  const near = `${text.slice(Math.max(0, one.start - 60), one.start)}⟦${text.slice(one.start, one.end)}⟧${text.slice(one.end, one.end + 50)}`;
  console.log(`${one.rule} ${one.level} ${one.score} ${near}\n     ${one.reasons.join("; ")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "."] = process.argv.slice(2);
  const after = (name: string) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const shown = after("--show");
  const result = countPages(
    folder,
    Number(after("--every") ?? 1),
    (rule) => shown === "all" || shown === rule,
  );
  console.log(JSON.stringify(result.counts));
  console.log(
    `${result.words} words · likely ${result.likely.toFixed(3)} · possible ${result.possible.toFixed(3)} per 1,000`,
  );
}
