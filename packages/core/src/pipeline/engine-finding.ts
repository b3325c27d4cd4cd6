import type { Position } from "../place.ts";
import type { EngineRule } from "../policy/engine-rules.ts";
import type { WordedFinding } from "./word.ts";

/** Where a finding of the engine itself stands: a comment in a file, an entry of a registry. */
export interface EnginePlace {
  readonly path: string;
  readonly where: string;
  readonly start: Position;
  readonly end: Position;
}

/** A finding of the engine itself. {placeholders} of the rule's words are filled from `facts`. */
export function engineFinding(
  rule: EngineRule,
  facts: Readonly<Record<string, string>>,
  { path, where, start, end }: EnginePlace,
): WordedFinding {
  return {
    rule: rule.id,
    severity: rule.severity,
    status: "new",
    path,
    where,
    start,
    end,
    message: rule.say.replace(/\{([a-z_]+)\}/g, (_, name: string) => facts[name] ?? ""),
    url: `https://github.com/wardline/wardline#${rule.id.replace("/", "")}`,
    citations: [],
    route_to: rule.route_to,
    waiver: rule.waiver,
    related: [],
    suggestions: [],
  };
}
