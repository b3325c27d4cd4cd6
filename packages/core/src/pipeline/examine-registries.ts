import { readDocument } from "../document/read-document.ts";
import type { Finding } from "../finding.ts";
import type { Policy } from "../policy/policy.ts";
import { registryNames } from "../schema/registries.ts";
import type { World } from "../world.ts";
import { createExaminer } from "./examine.ts";

/**
 * Runs the rules that ask for a registry file over that file, as they would run over content. Registries are part of
 * the policy, so no other rule reads them.
 * @param isMine whether the run speaks of a path
 */
export function examineRegistries(
  policy: Policy,
  world: World,
  isMine: (path: string) => boolean,
): Finding[] {
  return registryNames.flatMap((name) => {
    const file = world.registryFiles?.[name];
    if (file === undefined || !isMine(file.path)) return [];
    const rules = policy.rules
      .filter(({ rule }) => rule.applies_to?.registries?.includes(name))
      .map((rule) => ({ ...rule, applies: () => true }));
    if (rules.length === 0) return [];
    const document = readDocument({ path: file.path, source: file.text });
    const { findings } = createExaminer({ ...policy, rules }, world)(document).result;
    return findings.map((finding) => ({ ...finding, where: `registry:${name}` }));
  });
}
