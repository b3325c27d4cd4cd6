import { expect, test } from "vitest";
import { registryNames } from "../schema/registries.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { routePolicyFiles } from "./route-policy-files.ts";
import { registryDeciders } from "./routing-table.ts";

const { pack } = housePolicy({ rules: { cure: {} } });
const facts = { packs: [pack], registries: "facts" };

test.for<[string, string[]]>([
  ["facts/consents.yml", ["legal", "privacy-officer"]],
  ["facts/channels.yml", ["comms-lead", "security"]],
  ["house/rules/cure.yml", ["brand", "legal"]],
  ["wardline.yml", ["legal", "privacy-officer"]],
  ["wardline-baseline.yml", ["legal", "privacy-officer"]],
])("a change to %s is for two roles", ([path, roles]) => {
  expect(routePolicyFiles([path], facts)).toEqual([
    {
      path,
      type: "policy-file",
      roles: roles.map((role) => ({
        role,
        why: ["it changes the policy, which takes two people"],
      })),
    },
  ]);
});

test("a pack of the legal team needs somebody else besides", () => {
  const legal = { ...pack, manifest: { ...pack.manifest, owner: "legal" } };
  const [route] = routePolicyFiles(["house/pack.yml"], { ...facts, packs: [legal] });
  expect(route?.roles.map(({ role }) => role)).toEqual(["legal", "privacy-officer"]);
});

test("every registry has two different roles", () => {
  for (const name of registryNames) expect(new Set(registryDeciders[name]).size, name).toBe(2);
});
