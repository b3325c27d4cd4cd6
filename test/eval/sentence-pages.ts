/**
 * Runs the whole HIPAA pack over real pages without patient data, and counts its findings per 1,000 words.
 *
 *   node test/eval/sentence-pages.ts FOLDER [--every N] [--from N] [--show RULE]
 *
 * With --every N only each Nth file is read, from the one that --from names: keep some that nobody looks at.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, compilePolicy, readDocument, type World } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const folder = process.argv[2] ?? ".";
const every = Number(option("--every") ?? 1);
const from = Number(option("--from") ?? 0);
const shown = option("--show");

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const pack = await loadPackFolder(`${policies}/hipaa`, policies);
const world: World = {
  asOf: "2026-06-02T09:00:00Z",
  mode: "marketing",
  timeZone: "UTC",
  registries: {},
};
const policy = compilePolicy([pack], {}, world);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.mdx?$/u.test(name))
  .sort()
  .filter((_, index) => index % every === from);

const counts: Record<string, number> = {};
let words = 0;
let errors = 0;
let all = 0;
for (const path of files) {
  const source = readFileSync(`${folder}/${path}`, "utf8");
  const document = readDocument({ path, source });
  words += document.regions
    .filter(({ role }) => ["title", "heading", "body", "quote", "table"].includes(role))
    .reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0);
  for (const { rule, severity, start, end, where } of check(policy, [document], world).findings) {
    all++;
    if (severity === "error") errors++;
    const key = `${rule} ${severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
    if (shown === rule || shown === "all")
      console.log(
        `${rule} ${severity} ${where} ${path}\n    ${source.slice(Math.max(0, start.offset - 130), start.offset)}⟦${source.slice(start.offset, end.offset)}⟧${source.slice(end.offset, end.offset + 130)}`.replace(
          /\n(?! {4})/gu,
          " ",
        ),
      );
  }
}
for (const [rule, count] of Object.entries(counts).sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)} ${rule}`);
const per1000 = (count: number) => ((count / words) * 1000).toFixed(3);
console.log(
  `${files.length} files, ${words} words: errors ${per1000(errors)}, all ${per1000(all)} per 1,000`,
);
