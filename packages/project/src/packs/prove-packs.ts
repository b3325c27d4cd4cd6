import { type Pack, type Problem, provePack } from "@wardline/core";
import type { ProofCache } from "../cache-folder.ts";
import { gather, throwIfAny } from "../gather.ts";

/**
 * Refuses packs whose own examples do not hold: such a rule does not do what its owner thinks it does. A proof is
 * remembered, so that a run does not pay for it twice.
 * @throws ProblemError with every example that fails
 */
export async function provePacks(packs: readonly Pack[], cache: ProofCache): Promise<void> {
  const problems: Problem[] = [];
  for (const pack of packs) {
    const { integrity = "" } = pack;
    if (await cache.has(integrity)) continue;
    const failures = await gather(problems, () => provePack(pack));
    problems.push(...(failures ?? []));
    if (failures?.length === 0) await cache.add(integrity);
  }
  throwIfAny(problems);
}
