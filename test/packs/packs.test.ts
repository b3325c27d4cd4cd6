import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Evaluation, lintPack, packReadme, trialsOf } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const names = readdirSync(policies, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.for(names)("pack %s", async (name) => {
  const pack = await loadPackFolder(`${policies}/${name}`, policies);
  const trials = trialsOf(pack);

  test.for(
    trials.map((trial) => [`${trial.rule} ${trial.expected}: ${trial.text}`, trial] as const),
  )("%s", ([, trial]) => {
    expect(trial.failure()).toBeUndefined();
  });

  const packageFile = readFileSync(`${policies}/${name}/package.json`, "utf8");
  const { name: packageName } = JSON.parse(packageFile) as { readonly name: string };

  test("folder, id and npm name agree", () => {
    expect([pack.manifest.id, packageName]).toEqual([name, `@wardline/${name}`]);
  });

  test("lint has nothing to say", () => {
    expect(lintPack(pack)).toEqual([]);
  });

  test.for(pack.rules.map(({ rule }) => [rule.id, rule] as const))(
    "%s has at least two firing and three silent examples",
    ([, rule]) => {
      expect(rule.examples.must_flag.length).toBeGreaterThanOrEqual(2);
      expect(rule.examples.must_pass.length).toBeGreaterThanOrEqual(3);
    },
  );

  test("README.md says what the rules say: run `npm run generate` after editing a rule", async () => {
    const file = `${policies}/${name}/evaluation.yml`;
    const evaluation = existsSync(file)
      ? (parse(readFileSync(file, "utf8")) as Evaluation)
      : undefined;
    await expect(packReadme(pack, packageName, evaluation)).toMatchFileSnapshot(
      `${policies}/${name}/README.md`,
    );
  });
});
