import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const larkmoor = join(repository, "test/larkmoor");
export const packFolders: readonly string[] = readdirSync(join(repository, "policies"))
  .sort()
  .map((name) => join(repository, "policies", name))
  .filter((folder) => existsSync(join(folder, "pack.yml")));

/**
 * The texts of a content repository with Larkmoor's registries and as many made-up content files as asked for: made of
 * Larkmoor's documents and the packs' own examples, so that every rule has something to find somewhere. The same seed
 * gives the same files.
 */
export function generateRepository(files: number, seed: number): ReadonlyMap<string, string> {
  const random = randomNumbers(seed);
  const material = readMaterial();
  const texts = new Map(policyTexts());
  for (let index = 0; index < files; index++) {
    const [path, text] = makeFile(index, material, random);
    texts.set(path, text);
  }
  return texts;
}

interface Random {
  /** At least 0, less than `below`. */
  number(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): Random {
  let state = seed;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return { number, pick: (items) => items[number(items.length)] as (typeof items)[number] };
}

interface Material {
  readonly documents: readonly (readonly [path: string, text: string])[];
  readonly sentences: readonly string[];
}

/** Larkmoor's configuration and registries, with the packs by their full paths and one waiver that nothing needs. */
function policyTexts(): [string, string][] {
  const packs = packFolders.map((folder) => `  - ${folder}\n`).join("");
  const config = readFileSync(join(larkmoor, "wardline.yml"), "utf8")
    .replace(/^packs:.*\n(?: {2}- .*\n)+/m, `packs:\n${packs}`)
    .replace("fail_on: error", "fail_on: warning");
  const waivers = `  - {id: W-900, rule: approach/keywords, files: ["files/1*/**"], reason: an old series, owner: kho, approved_by: [mtu, pofficer], expires: 2027-01-31}
  - {id: W-901, rule: brand/jargon, files: ["nowhere/**"], reason: an old series, owner: kho, approved_by: [mtu], expires: 2027-01-31}
  - {id: W-902, rule: brand/jargon, files: ["files/**"], reason: an old series, owner: kho, approved_by: [mtu], expires: 2026-06-10}
`;
  const registries = filesIn(join(larkmoor, "registries")).map((name): [string, string] => {
    const text = readFileSync(join(larkmoor, "registries", name), "utf8");
    return [`registries/${name}`, name === "waivers.yml" ? text + waivers : text];
  });
  return [["wardline.yml", config], ...registries];
}

function readMaterial(): Material {
  const content = filesIn(larkmoor).filter(
    (path) => /\.(?:mdx?|yml)$/.test(path) && !/^(?:registries\/|wardline|README)/.test(path),
  );
  const examples = packFolders.flatMap(examplesOf);
  return {
    documents: [
      ...content.map((path) => [path, readFileSync(join(larkmoor, path), "utf8")] as const),
      ...examples.flatMap((example) => (typeof example === "string" ? [] : [example])),
    ],
    sentences: examples.filter((example) => typeof example === "string"),
  };
}

/** Data enters here: rule files of our own, which their schema has been held against. */
interface RuleExamples {
  readonly examples: Readonly<
    Record<
      "must_flag" | "must_pass",
      (string | { readonly text?: string; readonly document?: string; readonly path?: string })[]
    >
  >;
}

function examplesOf(pack: string): (string | readonly [string, string])[] {
  return filesIn(join(pack, "rules")).flatMap((name) => {
    const { examples } = parse(readFileSync(join(pack, "rules", name), "utf8")) as RuleExamples;
    return [...examples.must_flag, ...examples.must_pass].map((example) => {
      if (typeof example === "string") return example;
      if (example.document === undefined) return example.text ?? "";
      return [example.path ?? "posts/example.md", example.document] as const;
    });
  });
}

/** Names from the folder, in code unit order whatever the disk says. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}

/** Names that say something: of every script and case, and some with an identifier. */
const names = ["notes", "İstanbul", "ılık", "straße", "नेपाल", "078-05-1120", "Zoë", "zoe", "a b"];

function makeFile(index: number, material: Material, random: Random): [string, string] {
  const [path, text] = random.pick(material.documents);
  const isData = /\.(?:ya?ml|json)$/.test(path);
  const name = path.replace(/^(.*\/)?/, `$1${random.pick(names)}-${index}-`);
  // Calendars are compared with each other, so they stay in the folder that the configuration calls calendar.
  const place = /^(?:calendar|social|replies|crisis)\//.test(name)
    ? name
    : `files/${index}/${name}`;
  return [place, isData ? text : withSentences(text, material.sentences, random)];
}

function withSentences(text: string, sentences: readonly string[], random: Random): string {
  const blocks = Array.from({ length: random.number(8) }, () => block(sentences, random));
  const whole = [text.trimEnd(), ...blocks, ""].join("\n\n");
  return random.number(12) === 0 ? whole.replaceAll("\n", "\r\n") : whole;
}

const forms: readonly ((sentence: string, other: string) => string)[] = [
  (sentence) => sentence,
  (sentence, other) => `${sentence} ${other} ${sentence}`,
  (sentence) => `## ${sentence.replaceAll("\n", " ")}`,
  (sentence, other) =>
    `> ${sentence.replaceAll("\n", "\n> ")}\n>\n> ${other.replaceAll("\n", " ")}`,
  (sentence, other) => `- ${sentence.replaceAll("\n", " ")}\n- ${other.replaceAll("\n", " ")}`,
  (sentence) => `![${sentence.replace(/[[\]\n]/g, " ")}](images/garden.png)`,
  (sentence) => `| Notes | Count |\n| --- | --- |\n| ${sentence.replace(/[|\n]/g, " ")} | 3 |`,
  (sentence) => `<p>${sentence}</p>`,
  (sentence) => `<!-- wardline-ignore-next brand/jargon -- ours -->\n\n${sentence}`,
  (sentence) => sentence.toUpperCase(),
  // Beyond ASCII, so that the other form of each pattern is used.
  (sentence, other) => `“${sentence}” — Zoë, ${other} İzmir’de 3–4 ılık gün. 👩🏽‍⚕️`,
  // Long, so that the linear-time search is used.
  (sentence, other) => `${"Care comes first, and then more care. ".repeat(60)}${sentence} ${other}`,
  (sentence) => `${"a".repeat(300)} ${sentence}`,
];

function block(sentences: readonly string[], random: Random): string {
  return random.pick(forms)(random.pick(sentences), random.pick(sentences));
}
