import { engineRules, ProblemError, type Report, type RuleBook } from "@wardline/core";
import type { Arguments } from "./arguments.ts";
import type { Host } from "./host.ts";
import { openProject, ruleBook } from "./open-project.ts";

/**
 * What the rules of a saved report say, where the packs of its run are at hand: a report names packs and holds no
 * rules. Other versions would put words into its mouth, so then only the engine's own rules are told.
 */
export async function rulesAtHand(report: Report, args: Arguments, host: Host): Promise<RuleBook> {
  const own = new Map(engineRules.map((rule) => [rule.id, rule]));
  try {
    const project = await openProject(args, host);
    if (JSON.stringify(project.policy.packs) === JSON.stringify(report.packs)) {
      return ruleBook(project);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  host.say(
    "The packs of this run could not be read here: titles and reasons of rules are left out.\n",
  );
  return (id) => own.get(id);
}
