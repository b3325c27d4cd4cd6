import type { Pack } from "../policy/pack.ts";
import type { DocumentRoute } from "../report/report.ts";
import { registryNames } from "../schema/registries.ts";
import { policyDeciders, policyFileType, registryDeciders } from "./routing-table.ts";
import { compare } from "./sort.ts";

export interface PolicyFacts {
  readonly packs: readonly Pick<Pack, "root" | "manifest">[];
  /** The registries folder from the root. */
  readonly registries: string;
}

/** Who must look at changed files of the policy: always two roles, the first by what the file is. */
export function routePolicyFiles(paths: readonly string[], facts: PolicyFacts): DocumentRoute[] {
  return paths
    .map((path) => ({
      path,
      type: policyFileType,
      roles: decidersOf(path, facts)
        .toSorted(compare)
        .map((role) => ({ role, why: ["it changes the policy, which takes two people"] })),
    }))
    .toSorted((a, b) => compare(a.path, b.path));
}

function decidersOf(path: string, { packs, registries }: PolicyFacts): readonly string[] {
  const name = registryNames.find((one) => path === `${registries}/${one}.yml`);
  if (name !== undefined) return registryDeciders[name];
  const pack = packs.find(({ root }) => path.startsWith(`${root}/`));
  if (pack === undefined) return policyDeciders;
  const { owner } = pack.manifest;
  return [owner, owner === "legal" ? "privacy-officer" : "legal"];
}
