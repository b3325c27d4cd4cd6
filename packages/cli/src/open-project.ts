import { engineRules, type FailOn, ProblemError, type RuleBook } from "@wardline/core";
import type { OpenOptions, Project } from "@wardline/project";
import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import type { Host } from "./host.ts";
import { withProgress } from "./progress.ts";

/** Options of every command that reads a content repository. */
export const projectOptions = {
  config: { value: "FILE", about: "another configuration than wardline.yml" },
  "as-of": { value: "DATE", about: "check for this day or moment instead of now" },
  "no-cache": { about: "check everything anew and remember nothing" },
} as const satisfies Readonly<Record<string, Option>>;

export const severityChoices: readonly FailOn[] = ["error", "warning", "advice", "never"];

export function openProject(args: Arguments, host: Host): Promise<Project> {
  return withProgress(host, "Reading the policy packs", () =>
    host.engine.openProject(openOptions(args, host)),
  );
}

/** What the options of a command say about the repository to open. */
export function openOptions(args: Arguments, host: Host): OpenOptions {
  const config = args.text("config");
  const asOf = args.text("as-of");
  const baseline = args.text("baseline");
  const cacheHome = host.environment.XDG_CACHE_HOME;
  return {
    root: host.folder,
    cache: !args.flag("no-cache"),
    ...(config === undefined ? {} : { config }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(baseline === undefined ? {} : { baseline }),
    environment: { now: host.now(), ...(cacheHome ? { cacheHome } : {}) },
  };
}

/** What the reports say about rules. */
export function ruleBook(project: Project): RuleBook {
  const rules = new Map(
    [...engineRules, ...project.packs.flatMap((pack) => pack.rules.map(({ rule }) => rule))].map(
      (rule) => [rule.id, rule],
    ),
  );
  return (id) => rules.get(id);
}

/** The answer to an option with choices, which `parseArguments` has checked. */
export function failOn(args: Arguments): FailOn | undefined {
  const wanted = args.text("fail-on");
  return severityChoices.find((choice) => choice === wanted);
}

export function refuse(message: string, example: string): ProblemError {
  return new ProblemError([{ message, example }]);
}
