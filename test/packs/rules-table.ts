import type { Pack } from "@wardline/core";

type Rule = Pack["rules"][number]["rule"];

/** policies/not-built.yml: what no rule file can say. */
export interface HandKept {
  readonly planned: number;
  readonly not_built: readonly { id: string; reason?: string; instead?: string }[];
  readonly in_part: readonly { ids: readonly string[]; not_checked: string; instead: string }[];
  readonly additional: readonly { id: string; reason?: string }[];
}

const handKept = "policies/not-built.yml";

/** What does not add up, each with the file to edit. */
export function faultsOf(rules: readonly Rule[], kept: HandKept): string[] {
  const built = new Set(rules.map(({ id }) => id));
  const outside = kept.not_built.map(({ id }) => id);
  const extra = kept.additional.map(({ id }) => id);
  const partly = kept.in_part.flatMap(({ ids }) => ids);
  const planned = built.size - extra.length + outside.length;
  const inHandKept = (message: string) => `${handKept}: ${message}`;
  return [
    ...outside
      .filter((id) => built.has(id))
      .map((id) => inHandKept(`${id} is under not_built, and ${fileOf(id)} builds it`)),
    ...kept.not_built
      .filter(({ reason = "", instead = "" }) => reason.trim() === "" || instead.trim() === "")
      .map(({ id }) => inHandKept(`say for ${id} the reason, and what to do instead`)),
    ...kept.additional
      .filter(({ reason = "" }) => reason.trim() === "")
      .map(({ id }) => inHandKept(`say why there is ${id}`)),
    ...[...extra, ...partly]
      .filter((id) => !built.has(id))
      .map((id) => inHandKept(`${id} is not built; there is no ${fileOf(id)}`)),
    ...[outside, extra, partly]
      .flatMap((ids) => ids.filter((id, at) => ids.indexOf(id) !== at))
      .map((id) => inHandKept(`${id} stands twice in one list`)),
    ...(planned === kept.planned
      ? []
      : [inHandKept(`${kept.planned} rules are planned, and ${planned} are accounted for`)]),
    ...rules.flatMap(({ id, examples: { must_flag, must_pass } }) => [
      ...(must_flag.length < 2 ? [`${fileOf(id)}: give at least two firing examples`] : []),
      ...(must_pass.length < 3 ? [`${fileOf(id)}: give at least three silent examples`] : []),
    ]),
  ];
}

function fileOf(id: string): string {
  return `policies/${id.replace("/", "/rules/")}.yml`;
}

/** policies/README.md: every rule of every pack, and what became of the plan. */
export function rulesTable(packs: readonly Pack[], kept: HandKept): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const built = rules.length - kept.additional.length;
  const partly = new Set(kept.in_part.flatMap(({ ids }) => ids));
  const extra = new Set(kept.additional.map(({ id }) => id));
  const sections = packs.map((pack) => {
    const { id, title } = pack.manifest;
    const rows = pack.rules.map(({ rule }) => rowOf(rule, builtWord(rule.id, partly, extra)));
    return `## ${title} (\`${id}\`, ${rows.length})\n\n${tableOf(columns, rows)}`;
  });
  return `${[
    "<!-- Made from the rules and from not-built.yml: edit those, then run `npm run generate`. -->",
    "# All rules",
    `${rules.length} rules: ${built} of the ${kept.planned} that were planned, and ${kept.additional.length} of our own. ${kept.not_built.length === 0 ? "None is left out" : `${kept.not_built.length} are not built`}; ${partly.size} look at less than was planned, which is said below.`,
    "Level: an error blocks, a warning needs a fix or a reason, advice never blocks. Waiver: how many people must approve an exception.",
    ...sections,
    "## Not built",
    kept.not_built.length === 0
      ? "None."
      : tableOf(
          ["Rule", "Why", "Instead"],
          kept.not_built.map(({ id, reason = "", instead = "" }) => [`\`${id}\``, reason, instead]),
        ),
    "## In part",
    tableOf(
      ["Rules", "Not checked", "Instead"],
      kept.in_part.map(({ ids, not_checked, instead }) => [
        ids.map((id) => `\`${id}\``).join(", "),
        not_checked,
        instead,
      ]),
    ),
    "## Our own",
    tableOf(
      ["Rule", "Why"],
      kept.additional.map(({ id, reason = "" }) => [`\`${id}\``, reason]),
    ),
  ].join("\n\n")}\n`;
}

const columns = ["Rule", "What holds", "Level", "Owner", "Waiver", "Looks with", "Built"];

function builtWord(id: string, partly: ReadonlySet<string>, extra: ReadonlySet<string>): string {
  if (partly.has(id)) return "in part";
  return extra.has(id) ? "yes, our own" : "yes";
}

function rowOf({ id, title, severity, owner, waiver, look_for }: Rule, built: string): string[] {
  const [pack = "", name = ""] = id.split("/");
  const kinds = [...new Set(kindsIn(look_for))].map((kind) => `\`${kind}\``).join(", ");
  return [`[${name}](${pack}/README.md#${name})`, title, severity, owner, waiver, kinds, built];
}

/** The check kinds of a `look_for`, those in `any_of` and `all_of` included. */
function kindsIn(spec: unknown): string[] {
  return Object.entries(spec as Readonly<Record<string, unknown>>).flatMap(([name, options]) =>
    (name === "any_of" || name === "all_of") && Array.isArray(options)
      ? options.flatMap(kindsIn)
      : [name],
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, " ").trim().replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
