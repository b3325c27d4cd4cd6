/**
 * Measures the identifier recognisers of the HIPAA pack.
 *
 *   npm run eval                      the parts that may be looked at
 *   npm run eval -- --unseen          also the kept parts, which each look wears out
 *   npm run eval -- --unseen --write  also writes policies/hipaa/evaluation.yml, which the README is made from
 *   npm run eval -- --speed           measures the speed alone and writes it; on a quiet machine
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { corporaFolder, unpackCorpora } from "../corpora/unpack.ts";
import {
  describeData,
  labelledRecall,
  type Measure,
  ownDocuments,
  publicSets,
  sizeOfModel,
} from "./measures.ts";
import { countPages } from "./pages.ts";
import { sentenceMeasures } from "./sentences.ts";
import { hipaaSpeed, type Speed } from "./speed.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const file = new URL("../../policies/hipaa/evaluation.yml", import.meta.url);
const at = process.argv.indexOf("--data");
const data = (at < 0 ? undefined : process.argv[at + 1]) ?? "../shared/reference/phi";
const asked = (name: string) => process.argv.includes(name);
/** Only every n-th page: enough to count by, and quick. */
const pagesOf = [
  ["va-benefits", 3],
  ["digitalgov", 8],
] as const;

function print(one: Measure): Measure {
  const { measure, part, precision, recall, f1, f2, identifiers, clean_flagged, target } = one;
  const clean = clean_flagged === undefined ? "" : ` · clean flagged ${clean_flagged}`;
  const wanted = target === undefined ? "" : `  [${target}]`;
  console.log(
    `${`${measure} (${part})`.padEnd(70)} P ${precision} R ${recall} F1 ${f1} F2 ${f2} (${identifiers})${clean}${wanted}`,
  );
  if (one.types !== undefined) console.log(`   P/R: ${one.types}`);
  return one;
}

async function withCorpora<T>(use: (folderOf: (name: string) => string) => T): Promise<T> {
  const from = corporaFolder(repository);
  if (from === undefined) throw new Error("There are no corpora beside this repository.");
  const { root, corpora } = unpackCorpora(from);
  try {
    return await use((name) => corpora.find((one) => one.name === name)?.folder ?? root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const known = existsSync(file) ? (parse(readFileSync(file, "utf8")) as { speed?: Speed }) : {};

if (asked("--speed")) {
  const speed = await withCorpora((folderOf) => hipaaSpeed(folderOf("va-benefits")));
  console.log(
    `all rules of the pack over va-benefits: ${speed.in_all} MB/s, ${speed.rules} MB/s without reading the Markdown`,
  );
  writeFileSync(file, stringify({ ...known, speed }, { lineWidth: 118 }));
} else {
  const measures = [...publicSets(data, asked("--unseen"))].map(print);
  for await (const one of ownDocuments([
    "posts",
    "posts-kept",
    "fresh-1",
    "fresh-2",
    "fresh-3",
    "fresh-4",
    "fresh-5",
    "fresh-6",
    "fresh-7",
    "fresh-8",
    "fresh-9",
  ]))
    measures.push(print(one));
  const sentences = [...sentenceMeasures()];
  for (const one of sentences)
    console.log(
      `${`${one.set} (${one.part})`.padEnd(70)} recall ${one.recall} of ${one.texts} (${one.classes}), precision ${one.precision} · clean flagged ${one.clean_flagged}`,
    );
  const labelled = labelledRecall(2000);
  console.log(
    `labelled identifiers of our own, 2000, recall ${labelled.recall} ${JSON.stringify(labelled.missed)}  [≥ 99]`,
  );
  const size = sizeOfModel();
  console.log(`tagger and lexicons, gzipped: ${size} KB  [≤ 500]`);
  const pages = await withCorpora((folderOf) =>
    pagesOf.map(([name, every]) => {
      const { words, likely, possible } = countPages(folderOf(name), every);
      return {
        pages: name,
        every,
        words,
        error: Number(likely.toFixed(3)),
        all: Number((likely + possible).toFixed(3)),
      };
    }),
  );
  for (const one of pages)
    console.log(
      `${one.pages}, every ${one.every}th page: error ${one.error}, all ${one.all} per 1,000 of ${one.words} words  [≤ 0.1, ≤ 0.7]`,
    );
  if (asked("--write")) {
    const looks = parse(
      readFileSync(new URL("first-looks.yml", import.meta.url), "utf8"),
    ) as unknown;
    const written = {
      measured_on: new Date().toISOString().slice(0, 10),
      data: describeData(data),
      measures,
      first_looks: looks,
      sentences,
      pages,
      labelled_recall: labelled.recall,
      model_kilobytes: size,
      ...(known.speed !== undefined && { speed: known.speed }),
    };
    writeFileSync(file, stringify(written, { lineWidth: 118 }));
  }
}
