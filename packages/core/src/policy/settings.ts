import type { Severity } from "../finding.ts";
import type { Config } from "../schema/config.ts";

/** One rule set to one level by wardline.yml, for all files or for some. */
export interface Setting {
  readonly rule: string;
  readonly to: Severity | "off";
  readonly files?: readonly string[];
  readonly reason?: string;
}

/** `rules` first, then `overrides` in their order: later ones win. */
export function readSettings(config: Config): Setting[] {
  return [
    ...settingsOf(config.rules ?? {}, {}),
    ...(config.overrides ?? []).flatMap(({ files, rules, reason }) =>
      settingsOf(rules, { files, ...(reason !== undefined && { reason }) }),
    ),
  ];
}

type Levels = NonNullable<Config["rules"]>;

function settingsOf(rules: Levels, common: Partial<Setting>): Setting[] {
  return Object.entries(rules).map(([rule, level]) =>
    typeof level === "object"
      ? { ...common, rule, to: level.severity, ...(level.reason && { reason: level.reason }) }
      : { ...common, rule, to: level },
  );
}
