/**
 * `npm run corpora -- [CORPUS…] [--sample N|all] [--half 1|2] [--list error|warning|advice] [--rule ID] [--last-round] [--write]`
 *
 * Checks real public pages with all eight packs and says how many findings there are per 1,000 words. `--list` shows
 * each finding of the first half with its masked line, with `--last-round` those of the second too; `--write` puts
 * the table and the judged errors into README.md.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { judge, readJudged } from "./judged.ts";
import { type Measured, measure } from "./measure.ts";
import { errorList, rateTables, type Sampling } from "./rate-tables.ts";
import { corporaFolder, halfOf, thinOut, unpackCorpora, usualSample } from "./unpack.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: String(usualSample) },
    half: { type: "string" },
    list: { type: "string" },
    rule: { type: "string", default: "" },
    "last-round": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const from = corporaFolder(fileURLToPath(new URL("../..", import.meta.url)));
if (from === undefined) {
  process.stderr.write("Set WARDLINE_CORPORA to a folder of *.tar.gz corpora.\n");
  process.exit(2);
}
const keep = values.sample === "all" ? Number.POSITIVE_INFINITY : Number(values.sample);
const half = values.half === "1" ? 1 : values.half === "2" ? 2 : undefined;

const { root, corpora } = unpackCorpora(from, positionals);
const measured: Measured[] = [];
for (const corpus of corpora) {
  process.stderr.write(`${corpus.name} …\n`);
  measured.push(await measure(corpus, thinOut(corpus, keep, half)));
}
rmSync(root, { recursive: true, force: true });

const sampling: Sampling = {
  command: ["npm run corpora --", ...process.argv.slice(2)].join(" "),
  date: new Date().toISOString().slice(0, 10),
  halves: half === undefined ? [1, 2] : [half],
};
const tables = rateTables(measured, sampling);
process.stdout.write(`${tables}\n`);
if (values.list !== undefined) list(values.list);
if (values.write) write();

function list(severity: string): void {
  for (const { findings, lineOf } of measured) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      if (halfOf(finding.path) === 2 && !values["last-round"]) continue;
      if (!finding.rule.startsWith(values.rule)) continue;
      const { path, start, rule, fingerprint, where } = finding;
      process.stdout.write(
        `${path}:${start.line}:${start.column} ${rule} ${where} ${fingerprint}\n    ${lineOf(finding)}\n`,
      );
    }
  }
}

/** The part of README.md between the marks. */
function write(): void {
  const readme = new URL("README.md", import.meta.url);
  const errors = errorList(judge(measured, readJudged()));
  const text = readFileSync(readme, "utf8").replace(
    /(?<=<!-- table -->\n).*(?=<!-- \/table -->)/s,
    () => `${tables}\n${errors}\n\n`,
  );
  writeFileSync(readme, text);
}
