/**
 * Runs the whole HIPAA pack over our own invented posts about patients, by class: what the sentence rules find.
 *
 *   node test/eval/sentences.ts [FILE] [--reply] [--show]
 *
 * Each post is read as text of no declared type; with --reply, as a reply.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  check,
  compilePolicy,
  type Evaluation,
  type Finding,
  readDocument,
  type World,
} from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { parse } from "yaml";

/** One line of the table. Percentages with one digit. */
export type SentenceMeasure = NonNullable<Evaluation["sentences"]>[number];

/** The sets, and what became of each. */
const sets: Readonly<Record<string, string>> = {
  sentences: "seen",
  "sentences-3": "seen",
  "sentences-5": "scored while rules were fitted to sentences-3",
  "sentences-6": "seen after its first look",
  "sentences-7": "nothing was fitted to it",
  "sentences-c": "seen",
  "sentences-d": "only scored, several times",
  "sentences-kept": "only scored, several times",
};

const labels = new Set(["GOSSIP", "RELATIONSHIP", "REID"]);
const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const pack = await loadPackFolder(`${policies}/hipaa`, policies);
const world: World = {
  asOf: "2026-06-02T09:00:00Z",
  mode: "marketing",
  timeZone: "UTC",
  registries: {},
};
const policy = compilePolicy([pack], {}, world);

interface Checked {
  readonly text: string;
  readonly found: readonly Finding[];
}

interface Scored {
  readonly classes: Readonly<Record<string, readonly Checked[]>>;
  readonly clean: readonly Checked[];
}

/** Findings about the words of a post; what a reply is made from is not asked here. */
function scoreSet(file: string | URL, type: string): Scored {
  const posts = parse(readFileSync(file, "utf8")) as Record<string, string[]>;
  const checked = Object.entries(posts).map(([name, texts]): [string, Checked[]] => [
    name,
    texts.map((text) => {
      const document = readDocument({ path: "posts/a.md", source: `${text}\n`, defaultType: type });
      const found = check(policy, [document], world).findings;
      return { text, found: found.filter(({ rule }) => rule !== "hipaa/reply-not-from-template") };
    }),
  ]);
  const classes = Object.fromEntries(checked.filter(([name]) => labels.has(name)));
  return { classes, clean: new Map(checked).get("clean") ?? [] };
}

const ofSentence = ({ identifier }: Finding): boolean => labels.has(identifier ?? "");
const isFound = ({ found }: Checked): boolean => found.some(ofSentence);
const percent = (part: number, whole: number): number =>
  Math.round((1000 * part) / Math.max(1, whole)) / 10;

function measureOf(set: string, part: string, { classes, clean }: Scored): SentenceMeasure {
  const all = Object.values(classes).flat();
  const hits = all.filter(isFound).length;
  const flagged = clean.filter(({ found }) => found.length > 0);
  const errors = flagged.filter(({ found }) => found.some(({ severity }) => severity === "error"));
  return {
    set,
    part,
    texts: all.length,
    classes: Object.entries(classes)
      .map(([name, texts]) => `${name} ${texts.filter(isFound).length}/${texts.length}`)
      .join(" · "),
    recall: percent(hits, all.length),
    precision: percent(hits, hits + clean.filter(isFound).length),
    clean_flagged: `${flagged.length} of ${clean.length}, ${errors.length} with an error`,
  };
}

/** How well the sentence rules find what they look for, on each of our own sets. */
export function* sentenceMeasures(): Generator<SentenceMeasure> {
  for (const [set, part] of Object.entries(sets))
    yield measureOf(set, part, scoreSet(new URL(`${set}.yml`, import.meta.url), "article"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv[2] ?? "";
  const file = given.endsWith(".yml") ? given : new URL("sentences.yml", import.meta.url);
  const scored = scoreSet(file, process.argv.includes("--reply") ? "reply" : "article");
  if (process.argv.includes("--show")) {
    for (const [name, texts] of Object.entries(scored.classes))
      for (const { text, found } of texts.filter((one) => !isFound(one)))
        console.log(`MISS  ${name} ${text}\n        ${found.map(({ rule }) => rule).join(", ")}`);
    for (const { text, found } of scored.clean)
      for (const { rule, severity, start, end } of found)
        console.log(
          `WRONG ${rule} ${severity} ⟦${text.slice(start.offset, end.offset)}⟧ in ${text}`,
        );
  }
  console.log(measureOf(given, "", scored));
}
