import { fileURLToPath } from "node:url";
import { trialsOf } from "@wardline/core";
import { identifierTypes, safeHarborLetters } from "@wardline/identifiers";
import { loadPackFolder } from "@wardline/project";
import { describe, expect, test } from "vitest";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const pack = await loadPackFolder(`${policies}/hipaa`, policies);
const trials = trialsOf(pack);
const rules = pack.rules
  .map(({ rule }) => rule)
  .flatMap((rule) => {
    const type = identifierTypes.find((one) => one === rule.identifier);
    return type === undefined ? [] : [[rule.id, type, "identifier" in rule.look_for] as const];
  });

describe.for(rules)("a message of %s", ([id, type, weighed]) => {
  const findings = trials
    .filter(({ rule, expected }) => rule === id && expected === "must_flag")
    .flatMap((trial) => trial.run());

  test("names the letter in 45 CFR 164.514(b)(2)(i)", () => {
    for (const { message } of findings)
      expect(message).toContain(`45 CFR 164.514(b)(2)(i)(${safeHarborLetters[type]})`);
  });

  test("points to the incident page", () => {
    for (const { message } of findings) expect(message).toContain("follow your incident page");
  });

  test.runIf(weighed)("says what raised the score", () => {
    for (const { message } of findings) {
      expect(message).toContain("Why it fired:");
      expect(message).not.toContain("less likely");
    }
  });
});

test("all types of the 18 identifiers have a rule", () => {
  expect(new Set(rules.map(([, type]) => type))).toEqual(new Set(identifierTypes));
});
