import { indexLines } from "../place.ts";
import type { Problem } from "../problem.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import type { LoadedRule, Pack } from "./pack.ts";
import { trialsOf } from "./prove-pack.ts";

const roles = [
  ...["title", "body", "heading", "quote", "alt-text", "link-text", "link-url", "table", "html"],
  ...["comment", "code", "filename", "image", "calendar"],
];
const roleNames = [
  "privacy-officer",
  "legal",
  "brand",
  "comms-lead",
  "security",
  "clinical",
  "none",
];
/** A clean run means that no rule fired; no text may promise more. */
const overclaims = /\bHIPAA[- ]compliant\b|\bde-identified by\b/i;

/** What the schema cannot say about a pack: dead lists, roles nobody has, words that promise too much, failing examples. */
export function lintPack(pack: Pack): Problem[] {
  return [
    ...pack.rules.flatMap((rule) => lintRule(pack, rule)),
    ...unusedLists(pack),
    ...trialsOf(pack).flatMap((trial) => trial.failure() ?? unfilled(pack, trial)),
  ];
}

function lintRule(pack: Pack, loaded: LoadedRule): Problem[] {
  const { rule } = loaded;
  const at = (key: string, problem: Omit<Problem, "path" | "line" | "column">): Problem => {
    const { line, column } = indexLines(loaded.text).position(loaded.placeOf([key])?.start ?? 0);
    return { path: `${pack.root}/${loaded.path}`, line, column, ...problem };
  };
  const problems: Problem[] = [];
  for (const role of rule.where ?? []) {
    if (roles.includes(role) || role.startsWith("front-matter:")) continue;
    const hint = didYouMean(role, roles);
    const message = `There is no region "${role}".${hint ? ` Did you mean "${hint}"?` : ""}`;
    problems.push(at("where", { message, expected: roles.join(", "), found: role }));
  }
  for (const key of ["owner", "route_to"] as const) {
    if (roleNames.includes(rule[key])) continue;
    const hint = didYouMean(rule[key], roleNames);
    const message = `No role is called "${rule[key]}".${hint ? ` Did you mean "${hint}"?` : ""}`;
    problems.push(at(key, { message, expected: roleNames.join(", "), found: rule[key] }));
  }
  for (const key of ["title", "say", "why"] as const) {
    if (!overclaims.test(rule[key])) continue;
    problems.push(
      at(key, { message: "A rule flags likely problems; it must not promise compliance." }),
    );
  }
  if (rule.review_by <= rule.effective) {
    problems.push(
      at("review_by", {
        message: "The review must come after the rule takes effect.",
        expected: `a day after ${rule.effective}`,
        found: rule.review_by,
      }),
    );
  }
  return problems;
}

function unusedLists(pack: Pack): Problem[] {
  const used = pack.rules.map((rule) => rule.text).join("\n");
  return [...pack.lists.keys()]
    .filter((list) => !new RegExp(`\\blists:[^\\n]*(?:\\n\\s+-[^\\n]*)*\\b${list}\\b`).test(used))
    .map((list) => ({
      path: `${pack.root}/lists/${list}.yml`,
      message: `No rule of the pack uses the list "${list}".`,
    }));
}

/** A placeholder that its check never fills would reach the author as "…". */
function unfilled(pack: Pack, trial: ReturnType<typeof trialsOf>[number]): Problem[] {
  if (trial.expected !== "must_flag") return [];
  const loaded = pack.rules.find(({ rule }) => rule.id === trial.rule);
  // What stands in brackets is left out where it cannot be filled.
  const asked = loaded?.rule.say.replace(/\[[^[\]]*\]/g, "").match(/\{[a-z_]+\}/g) ?? [];
  if (!loaded || asked.length === 0 || !trial.run().some(({ message }) => message.includes("…")))
    return [];
  const { line, column } = indexLines(loaded.text).position(loaded.placeOf(["say"])?.start ?? 0);
  return [
    {
      path: `${pack.root}/${loaded.path}`,
      line,
      column,
      message: `Its check does not fill one of ${[...new Set(asked)].join(", ")} in “say”.`,
    },
  ];
}
