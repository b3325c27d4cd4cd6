import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Problem, ProblemError, provePack } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";

/** The packs that a first workflow needs; others come from the user's own repository. */
const packs = ["brand", "crisis", "hipaa"];
const parts = ["pack.yml", "package.json", "rules", "lists", "examples.yml"];

/**
 * Copies the packs into `outDir`, beside the bundle, and writes down which were proven, so that no run proves them again.
 * @throws ProblemError with every example of a rule that does not hold: then the build has failed
 */
export async function bundlePacks(outDir: string): Promise<void> {
  const policies = resolve(import.meta.dirname, "../../policies");
  const target = join(outDir, "packs");
  rmSync(target, { recursive: true, force: true });
  const problems: Problem[] = [];
  const proven: string[] = [];
  for (const name of packs) {
    mkdirSync(join(target, name), { recursive: true });
    for (const part of parts) {
      cpSync(join(policies, name, part), join(target, name, part), { recursive: true });
    }
    try {
      const pack = await loadPackFolder(join(target, name), target);
      const failures = provePack(pack);
      problems.push(...failures);
      if (failures.length === 0 && pack.integrity !== undefined) proven.push(pack.integrity);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  writeFileSync(join(target, "proven.json"), `${JSON.stringify(proven, null, 2)}\n`);
  if (problems.length > 0) throw new ProblemError(problems);
}
