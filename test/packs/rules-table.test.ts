import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPackFolder } from "@wardline/project";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { faultsOf, type HandKept, rulesTable } from "./rules-table.ts";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const names = readdirSync(policies, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const packs = await Promise.all(
  names.map((name) => loadPackFolder(`${policies}/${name}`, policies)),
);
const rules = packs.flatMap((pack) => pack.rules.map(({ rule }) => rule));
/** Data enters here: a file of our own, checked by what follows. */
const kept = parse(readFileSync(`${policies}/not-built.yml`, "utf8")) as HandKept;

test("every planned rule is built, or stands with its reason in policies/not-built.yml", () => {
  expect(faultsOf(rules, kept)).toEqual([]);
});

test("policies/README.md accounts for every rule: run `npm run generate` after a change", async () => {
  await expect(rulesTable(packs, kept)).toMatchFileSnapshot(`${policies}/README.md`);
});

const first = rules.find(({ id }) => id === "approach/approval");
const second = rules.find(({ id }) => id === "hipaa/ssn");
const known = { planned: 2, not_built: [], in_part: [], additional: [] };

test.for<[Partial<HandKept>, string]>([
  [
    { not_built: [{ id: "approach/approval", reason: "a", instead: "b" }], planned: 3 },
    "policies/not-built.yml: approach/approval is under not_built, and policies/approach/rules/approval.yml builds it",
  ],
  [
    { not_built: [{ id: "hipaa/never", reason: " ", instead: "b" }], planned: 3 },
    "policies/not-built.yml: say for hipaa/never the reason, and what to do instead",
  ],
  [
    { additional: [{ id: "hipaa/never", reason: "a" }], planned: 1 },
    "policies/not-built.yml: hipaa/never is not built; there is no policies/hipaa/rules/never.yml",
  ],
  [{ planned: 256 }, "policies/not-built.yml: 256 rules are planned, and 2 are accounted for"],
])("what does not add up is said with the file to edit: %j", ([change, message]) => {
  if (!first || !second) throw new Error("there are rules");
  expect(faultsOf([first, second], { ...known, ...change })).toEqual([message]);
});

test("a rule without enough examples is named", () => {
  if (!first) throw new Error("there are rules");
  const poor = { ...first, examples: { must_flag: ["a"], must_pass: ["b"] } };
  expect(faultsOf([poor], { ...known, planned: 1 })).toEqual([
    "policies/approach/rules/approval.yml: give at least two firing examples",
    "policies/approach/rules/approval.yml: give at least three silent examples",
  ]);
});
