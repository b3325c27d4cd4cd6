import { describe, expect, test } from "vitest";
import { frontMatterSchema } from "./front-matter.ts";
import { frontMatterReferences, registryReferences } from "./references.ts";
import { type RegistryName, registrySchemas } from "./registries.ts";

/** The schema at a dotted key path; lists and alternatives on the way are walked through. */
function schemaAt(schema: unknown, [key, ...rest]: readonly string[]): unknown {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { items, anyOf, properties } = schema as {
    items?: unknown;
    anyOf?: readonly unknown[];
    properties?: Record<string, unknown>;
  };
  const keys = key === undefined ? [] : [key, ...rest];
  if (items !== undefined) return schemaAt(items, keys);
  if (anyOf !== undefined) {
    return anyOf.map((one) => schemaAt(one, keys)).find((one) => one !== undefined);
  }
  return key === undefined ? schema : schemaAt(properties?.[key], rest);
}

const cases = Object.entries(registryReferences).flatMap(([name, references]) =>
  references.map(({ at }): [string, string, object] => [
    `registries/${name}.yml`,
    at,
    registrySchemas[name as RegistryName],
  ]),
);

/** What rules of the packs read and the schema leaves open. */
const elsewhere = /^(?:banner\.|(?:images|media)\.consent_id$)/;

describe("what refers to another entry", () => {
  test.for(cases)("%s has the key %s", ([, at, schema]) => {
    expect(schemaAt(schema, at.split("."))).toMatchObject({ type: "string" });
  });

  test.for(frontMatterReferences.map(({ at }) => at).filter((at) => !elsewhere.test(at)))(
    "front matter has the key %s",
    (at) => {
      expect(schemaAt(frontMatterSchema, at.split("."))).toMatchObject({ type: "string" });
    },
  );
});
