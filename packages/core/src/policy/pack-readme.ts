import type { Example, Rule } from "../schema/rule.ts";
import type { Pack } from "./pack.ts";
import { type Evaluation, evaluationSection } from "./pack-evaluation.ts";

const levels = {
  error: "Error: blocks",
  warning: "Warning: needs a fix or a reason",
  advice: "Advice: never blocks",
};

const waivers = {
  none: "nobody can waive it",
  one: "one approver",
  two: "two approvers",
};

/** README.md of a pack, made from its rules. Headings are rule names: findings link to them. */
export function packReadme(pack: Pack, packageName: string, evaluation?: Evaluation): string {
  const { manifest, rules } = pack;
  const short = ({ id }: Rule) => id.slice(id.indexOf("/") + 1);
  return [
    "<!-- Made from pack.yml and rules/*.yml: edit those, then run `npm run generate`. -->",
    `# ${manifest.title}`,
    tidy(manifest.about),
    `\`${packageName}\` · ${rules.length} rules · owner: ${manifest.owner} · ${manifest.jurisdiction}`,
    "These rules flag likely problems for people to review. They are not legal advice, and a clean run means only that no rule fired.",
    "## Rules",
    [
      "| Rule | Level | Looks for |",
      "| --- | --- | --- |",
      ...rules.map(
        ({ rule }) =>
          `| [${short(rule)}](#${short(rule)}) | ${rule.severity} | ${cell(rule.title)} |`,
      ),
    ].join("\n"),
    ...(evaluation === undefined ? [] : [evaluationSection(evaluation)]),
    ...rules.flatMap(({ rule }) => [`## ${short(rule)}`, ruleSection(rule)]),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

/** One rule in plain words: the README's section, and what `wardline explain` prints. */
function ruleSection(rule: Rule): string {
  return [
    `**${tidy(rule.title)}**`,
    tidy(rule.say),
    tidy(rule.why),
    [
      `- ${levels[rule.severity]}; waiver: ${waivers[rule.waiver]}`,
      `- Who looks: ${rule.route_to === "none" ? "nobody needs to; the author fixes it" : rule.route_to}`,
      `- Owner: ${rule.owner}; in force from ${rule.effective}; read again by ${rule.review_by}`,
      ...rule.citations.map(({ text, url }) => `- Source: ${url ? `[${text}](${url})` : text}`),
    ].join("\n"),
    `Flagged:\n\n${rule.examples.must_flag.map(exampleLine).join("\n")}`,
    `Left alone:\n\n${rule.examples.must_pass.map(exampleLine).join("\n")}`,
  ].join("\n\n");
}

function exampleLine(example: Example): string {
  if (typeof example === "string") return `- ${inline(example)}`;
  if ("document" in example) return `-\n${indented(example.document)}`;
  const place = example.in
    ? ` (${example.in}${example.label ? ` under “${example.label}”` : ""})`
    : "";
  return `- ${inline(example.text)}${place}`;
}

/** As code, so that an example's markup stays as it was written. */
function inline(text: string): string {
  const one = tidy(text);
  const fence = "`".repeat(Math.max(0, ...(one.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = one.startsWith("`") || one.endsWith("`") ? " " : "";
  return `${fence}${pad}${one}${pad}${fence}`;
}

function indented(document: string): string {
  const lines = document.trimEnd().split("\n");
  return ["  ```markdown", ...lines.map((line) => (line === "" ? "" : `  ${line}`)), "  ```"].join(
    "\n",
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cell(text: string): string {
  return tidy(text).replaceAll("|", "\\|");
}
