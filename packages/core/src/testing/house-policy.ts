import { compilePolicy } from "../policy/compile-policy.ts";
import type { Pack } from "../policy/pack.ts";
import type { Policy } from "../policy/policy.ts";
import { readPack } from "../policy/read-pack.ts";
import type { Config } from "../schema/config.ts";
import type { Registries } from "../schema/registries.ts";
import type { World } from "../world.ts";

interface HouseRule {
  readonly severity?: string;
  readonly waiver?: string;
  readonly route_to?: string;
  /** YAML lines: `say`, `look_for` and more. */
  readonly body?: string;
}

export interface House {
  readonly rules: Readonly<Record<string, HouseRule>>;
  readonly asOf?: string;
  readonly registries?: Registries;
  readonly config?: Config;
}

const manifest = `
id: house
title: House rules
about: Rules for tests.
owner: brand
jurisdiction: US
license: Apache-2.0
`;

/** For tests: a policy of a small pack whose rules look for their own names, in a world with these registries. */
export function housePolicy(house: House): {
  readonly policy: Policy;
  readonly world: World;
  readonly pack: Pack;
} {
  const files = new Map([["pack.yml", manifest]]);
  for (const [id, rule] of Object.entries(house.rules)) {
    files.set(`rules/${id}.yml`, ruleFile(id, rule));
  }
  const world: World = {
    asOf: house.asOf ?? "2026-06-02T12:00:00Z",
    mode: "marketing",
    timeZone: "America/Denver",
    registries: house.registries ?? {},
  };
  const pack = readPack({ name: "./house", version: "1.0.0", root: "house", files });
  return { policy: compilePolicy([pack], house.config ?? {}, world), world, pack };
}

function ruleFile(id: string, rule: HouseRule): string {
  return `
id: house/${id}
title: A rule for tests
severity: ${rule.severity ?? "error"}
waiver: ${rule.waiver ?? "one"}
owner: brand
route_to: ${rule.route_to ?? "brand"}
why: Tests need a rule.
citations: [{text: "House style 1"}]
effective: "2026-01-01"
review_by: "2027-01-01"
examples: {must_flag: [x], must_pass: [y]}
${rule.body ?? `say: Do not say {found}.\nlook_for: {phrases: [${id}]}`}`;
}
