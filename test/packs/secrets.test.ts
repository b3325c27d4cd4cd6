import { fileURLToPath } from "node:url";
import { kinds } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { expect, test } from "vitest";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));

test("every service whose keys are known is looked for by exactly one rule", async () => {
  const { rules } = await loadPackFolder(`${policies}/security`, policies);
  const named = rules.flatMap(({ rule }) => providersIn(rule.look_for));
  const options = kinds.find(({ name }) => name === "secret")?.options as {
    properties: { providers: { items: { enum: string[] } } };
  };
  const known = options.properties.providers.items.enum;
  expect(
    named.toSorted(),
    "name a service in policies/security/rules/credential.yml, or in oauth-token.yml if its keys can post as us",
  ).toEqual([...known].toSorted());
});

/** The services of every `secret:` in a rule, wherever it stands. */
function providersIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "secret" ? (inner as { providers: string[] }).providers : providersIn(inner),
  );
}
