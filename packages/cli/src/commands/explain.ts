import { engineRules, ProblemError, today } from "@wardline/core";
import type { Project } from "@wardline/project";
import { type Command, exitStatus } from "../command.ts";
import { type ExplainableRule, explainRule } from "../explain-rule.ts";
import { openProject, projectOptions } from "../open-project.ts";
import { suggestion } from "../suggestion.ts";

export const explain: Command = {
  name: "explain",
  about: "tell what a rule asks for and why, with examples",
  takes: "RULE",
  words: { least: 1, most: 1 },
  options: projectOptions,
  examples: [["wardline explain hipaa/reply-confirms-patient", "the whole rule in plain words"]],
  async run(args, host) {
    const project = await openProject(args, host);
    const rule = findRule(args.words[0] ?? "", project);
    host.print(
      explainRule(rule, { style: host.style, width: host.width, today: today(project.world) }),
    );
    return exitStatus.pass;
  },
};

/** By its id, or by its name alone where only one pack has it. */
function findRule(wanted: string, project: Project): ExplainableRule {
  const rules: ExplainableRule[] = [
    ...project.packs.flatMap((pack) => pack.rules.map(({ rule }) => rule)),
    ...engineRules,
  ];
  const named = rules.filter(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  const [rule] = named;
  if (rule !== undefined && named.length === 1) return rule;
  const ids = (named.length > 1 ? named : rules).map(({ id }) => id);
  const hint =
    named.length > 1 ? ` Several packs have one: ${ids.join(", ")}.` : suggestion(wanted, ids);
  throw new ProblemError([
    {
      message: `There is no rule "${wanted}" in the packs.${hint}`,
      expected: "the id of a rule, as reports show it",
      example: `wardline explain ${ids[0] ?? "hipaa/ssn"}`,
    },
  ]);
}
