/**
 * Runs the whole HIPAA pack over our own invented posts about patients, by class: what the sentence rules find.
 *
 *   node test/eval/sentences.ts [FILE] [--reply] [--show]
 *
 * Each post is read as text of no declared type; with --reply, as a reply.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, compilePolicy, readDocument, type World } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { parse } from "yaml";

const given = process.argv[2] ?? "";
const file = given.endsWith(".yml") ? given : new URL("sentences.yml", import.meta.url);
const type = process.argv.includes("--reply") ? "reply" : "article";
const show = process.argv.includes("--show");
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

/** Findings about the words of a post; what a reply is made from is not asked here. */
function findingsIn(text: string) {
  const document = readDocument({ path: "posts/a.md", source: `${text}\n`, defaultType: type });
  return check(policy, [document], world).findings.filter(
    ({ rule }) => rule !== "hipaa/reply-not-from-template",
  );
}

const posts = parse(readFileSync(file, "utf8")) as Record<string, string[]>;
const totals = { of: 0, any: 0, sentence: 0, label: 0 };
for (const [name, texts] of Object.entries(posts)) {
  if (name === "clean") continue;
  const one = { of: texts.length, any: 0, sentence: 0, label: 0 };
  for (const text of texts) {
    const found = findingsIn(text);
    const sentence = found.filter(({ identifier }) => labels.has(identifier ?? ""));
    if (found.length > 0) one.any++;
    if (sentence.length > 0) one.sentence++;
    if (sentence.some(({ identifier }) => identifier === name)) one.label++;
    if (show && sentence.length === 0)
      console.log(`MISS  ${name} ${text}\n        ${found.map(({ rule }) => rule).join(", ")}`);
  }
  console.log(
    `${name}: a sentence rule fires on ${one.sentence} of ${one.of}, with this label ${one.label}, any finding ${one.any}`,
  );
  for (const key of ["of", "any", "sentence", "label"] as const) totals[key] += one[key];
}

const clean = (posts.clean ?? []).map((text) => ({ text, found: findingsIn(text) }));
const flagged = clean.filter(({ found }) => found.length > 0);
const errors = flagged.filter(({ found }) => found.some(({ severity }) => severity === "error"));
const wrong = clean.filter(({ found }) => found.some((one) => labels.has(one.identifier ?? "")));
if (show) {
  for (const { text, found } of flagged)
    for (const { rule, severity, start, end } of found)
      console.log(`WRONG ${rule} ${severity} ⟦${text.slice(start.offset, end.offset)}⟧ in ${text}`);
}
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `all: sentence rules ${totals.sentence} of ${totals.of} (${percent(totals.sentence, totals.of)}), any finding ${totals.any}, precision ${percent(totals.sentence, totals.sentence + wrong.length)}`,
);
console.log(
  `clean: ${flagged.length} of ${clean.length} flagged (${percent(flagged.length, clean.length)}), ${errors.length} with an error, ${wrong.length} by a sentence rule`,
);
