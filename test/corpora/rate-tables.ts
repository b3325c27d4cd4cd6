import type { JudgedError } from "./judged.ts";
import { type Measured, packOf, perThousand, type Rate, rateOf } from "./measure.ts";
import { halfOf } from "./unpack.ts";

/** What a reader must know to get the same table again. */
export interface Sampling {
  readonly command: string;
  /** The day of the run. */
  readonly date: string;
  readonly halves: readonly (1 | 2)[];
}

/** Findings per 1,000 words as Markdown: what was run, then one table for each half. */
export function rateTables(
  measured: readonly Measured[],
  { command, date, halves }: Sampling,
): string {
  const sources = measured.map(
    ({ corpus, files, of }) => `- ${corpus.name}: ${corpus.from}, ${files} of ${of} files`,
  );
  const head = [`\`${command}\` on ${date}`, "", ...sources];
  return [...head, ...halves.flatMap((half) => ["", ...halfTable(measured, half)])].join("\n");
}

function halfTable(measured: readonly Measured[], half: 1 | 2): string[] {
  const groups = [...measured.map((one) => [one]), ...(measured.length > 1 ? [measured] : [])];
  const names = [
    ...measured.map(({ corpus }) => corpus.name),
    ...(measured.length > 1 ? ["all"] : []),
  ];
  const isMine = (path: string) => halfOf(path) === half;
  const row = (title: string, cell: (rate: Rate) => string, pack?: string) =>
    `| ${[title, ...groups.map((group) => cell(rateOf(group, isMine, pack)))].join(" | ")} |`;
  return [
    `Half ${half}: errors · warnings · advice per 1,000 words`,
    "",
    `| pack | ${names.join(" | ")} |`,
    `|---|${"---|".repeat(groups.length)}`,
    ...packsOf(measured).map((pack) => row(pack, shown, pack)),
    row("**all packs**", (rate) => `**${shown(rate)}**`),
    row("words", ({ words }) => words.toLocaleString("en-US")),
  ];
}

function packsOf(measured: readonly Measured[]): string[] {
  const packs = measured.flatMap(({ findings, packs }) => [...packs, ...findings.map(packOf)]);
  return [...new Set(packs)].sort();
}

function shown(rate: Rate): string {
  return perThousand(rate).join(" · ");
}

/** The errors with their judgements, by rule. Says where they stand and quotes nothing. */
export function errorList(errors: readonly JudgedError[]): string {
  const lines = errors
    .toSorted((a, b) =>
      a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0,
    )
    .map(({ corpus, finding, judged }) => {
      const said = judged === undefined ? "not judged" : `${judged.judgement}: ${judged.reason}`;
      return `- ${finding.rule}, ${corpus} \`${finding.path}:${finding.start.line}\` (half ${halfOf(finding.path)}): ${said}`;
    });
  const right = errors.filter(({ judged }) => judged?.judgement === "right").length;
  return [
    "",
    `Errors: ${errors.length}, of which ${right} are right by the policy.`,
    "",
    ...lines,
  ].join("\n");
}
