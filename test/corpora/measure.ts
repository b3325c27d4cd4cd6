import {
  type Document,
  type Finding,
  indexLines,
  maskedLine,
  readDocument,
  type Severity,
  severities,
  wordsOf,
} from "@wardline/core";
import { openProject } from "@wardline/project";
import type { Corpus } from "./unpack.ts";

/** The moment for which the corpora are judged, so that the same content gives the same table. */
const now = "2026-06-02T12:00:00Z";

/** What people read on a page. Link texts stand in their paragraph and would count twice. */
const prose = new Set(["title", "heading", "body", "quote", "table", "alt-text", "html"]);

/** One corpus, checked. */
export interface Measured {
  readonly corpus: Corpus;
  /** How many files were read, of how many there are. */
  readonly files: number;
  readonly of: number;
  /** Ids of the packs that were asked. */
  readonly packs: readonly string[];
  /** Words of prose by file. */
  readonly words: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
  /** The line of a finding without identifiers. */
  lineOf(finding: Finding): string;
}

/**
 * Checks a corpus with all eight packs and no configuration, remembering nothing.
 * @param of how many files the corpus had before it was thinned out
 */
export async function measure(corpus: Corpus, of: number): Promise<Measured> {
  const environment = { now };
  const project = await openProject({ root: corpus.folder, cache: false, environment });
  const { report, sources } = await project.check({ workers: 1 });
  const words = new Map(
    [...sources].map(([path, source]) => [path, proseWords(readDocument({ path, source }))]),
  );
  const { findings, coverage } = report;
  const lineOf = (finding: Finding): string => {
    const source = sources.get(finding.path) ?? "";
    const near = findings.filter(({ path }) => path === finding.path);
    return maskedLine(source, indexLines(source), finding.start.line, near).trim();
  };
  const packs = project.packs.map(({ manifest }) => manifest.id);
  return { corpus, files: coverage.files, of, packs, words, findings, sources, lineOf };
}

/** Words of title, description, headings, paragraphs, lists, quotes, tables, alt texts and HTML: no code, no links. */
function proseWords({ regions }: Document): number {
  const read = regions.filter(({ role }) => prose.has(role));
  return read.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

export interface Rate {
  readonly words: number;
  readonly count: Readonly<Record<Severity, number>>;
}

/** How many findings of the packs there are in the files that `isMine` takes. */
export function rateOf(
  measured: readonly Measured[],
  isMine: (path: string) => boolean,
  pack?: string,
): Rate {
  const count = { error: 0, warning: 0, advice: 0 };
  let words = 0;
  for (const one of measured) {
    for (const [path, number] of one.words) if (isMine(path)) words += number;
    for (const finding of one.findings) {
      if (!isMine(finding.path) || finding.status !== "new") continue;
      if (pack === undefined || packOf(finding) === pack) count[finding.severity]++;
    }
  }
  return { words, count };
}

export function packOf({ rule }: Pick<Finding, "rule">): string {
  return rule.slice(0, rule.indexOf("/"));
}

/** Findings per 1,000 words: errors, warnings, advice. */
export function perThousand({ words, count }: Rate): [string, string, string] {
  const [error, warning, advice] = severities.map((severity) =>
    ((count[severity] / Math.max(1, words)) * 1000).toFixed(2),
  );
  return [error ?? "", warning ?? "", advice ?? ""];
}
