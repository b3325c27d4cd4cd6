import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import type { Finding } from "../finding.ts";
import { indexLines } from "../place.ts";
import type { Problem } from "../problem.ts";
import type { Example } from "../schema/rule.ts";
import type { World } from "../world.ts";
import { compilePolicy } from "./compile-policy.ts";
import { exampleDocument } from "./example-document.ts";
import type { LoadedRule, Pack } from "./pack.ts";
import type { Policy } from "./policy.ts";

/** One example of one rule, ready to run. */
export interface Trial {
  readonly rule: string;
  readonly expected: "must_flag" | "must_pass";
  readonly index: number;
  /** The first line of the example, for names of tests. */
  readonly text: string;
  /** What the rule finds in it. */
  run(): readonly Finding[];
  /** Undefined when the example holds. */
  failure(): Problem | undefined;
}

/**
 * The examples of every rule as trials. Rules that are not yet in force are proven too.
 * @throws ProblemError when a rule cannot be compiled.
 */
export function trialsOf(pack: Pack): Trial[] {
  const world: World = {
    asOf: pack.exampleWorld.as_of,
    mode: "marketing",
    timeZone: pack.exampleWorld.registries.organization ? "America/Denver" : "UTC",
    registries: pack.exampleWorld.registries,
  };
  const policy = compilePolicy([pack], {}, world);
  return pack.rules.flatMap((loaded) =>
    (["must_flag", "must_pass"] as const).flatMap((expected) =>
      loaded.rule.examples[expected].map((example, index) =>
        trial(pack, policy, world, loaded, expected, example, index),
      ),
    ),
  );
}

/** Every example that does not hold, as a problem at its place in the rule file. */
export function provePack(pack: Pack): Problem[] {
  return trialsOf(pack).flatMap((one) => one.failure() ?? []);
}

function trial(
  pack: Pack,
  policy: Policy,
  world: World,
  loaded: LoadedRule,
  expected: Trial["expected"],
  example: Example,
  index: number,
): Trial {
  const { rule } = loaded;
  const files = [exampleDocument(example, rule, pack.exampleWorld), ...besides(example)];
  const asOf = typeof example !== "string" && "as_of" in example ? example.as_of : undefined;
  const run = () => {
    const only = { ...policy, rules: policy.all.filter((one) => one.rule.id === rule.id) };
    const then = asOf === undefined ? world : { ...world, asOf };
    const { findings } = check(only, files.map(readDocument), then);
    return findings.filter((finding) => finding.rule === rule.id);
  };
  return {
    rule: rule.id,
    expected,
    index,
    text: firstLine(example),
    run,
    failure() {
      const flagged = run().length > 0;
      if (flagged === (expected === "must_flag")) return undefined;
      return failureAt(pack, loaded, expected, index, example);
    },
  };
}

function besides(example: Example) {
  if (typeof example === "string" || !("document" in example)) return [];
  return (example.with ?? []).map(({ path, document }) => ({ path, source: document }));
}

function firstLine(example: Example): string {
  const text =
    typeof example === "string" ? example : "text" in example ? example.text : example.document;
  return text.trim().replace(/\s+/g, " ").slice(0, 90);
}

function failureAt(
  pack: Pack,
  loaded: LoadedRule,
  expected: Trial["expected"],
  index: number,
  example: Example,
): Problem {
  const span = loaded.placeOf(["examples", expected, index]);
  const { line, column } = indexLines(loaded.text).position(span?.start ?? 0);
  const found = expected === "must_flag" ? "the rule finds nothing" : "the rule flags it";
  return {
    path: `${pack.root}/${loaded.path}`,
    line,
    column,
    message: `An example of ${loaded.rule.id} does not hold: “${firstLine(example)}”`,
    expected: expected === "must_flag" ? "the rule flags it" : "the rule stays quiet",
    found,
  };
}
