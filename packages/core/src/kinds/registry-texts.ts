import type { FromSchema } from "json-schema-to-ts";
import { wordsSchema } from "../schema/check-parts.ts";
import type { Registries } from "../schema/registries.ts";
import { allows, withSchema } from "./registry/allowed-values.ts";
import { isRecord } from "./registry-values.ts";

/** How a rule names words that stand in a registry. */
export const registryWordsSchema = {
  type: "array",
  minItems: 1,
  description: "Phrases taken from a registry of the content repository.",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["from"],
    properties: {
      from: {
        type: "string",
        minLength: 1,
        description: "The registry, or a path in it, such as organization.taglines.",
      },
      fields: { ...wordsSchema, description: "The fields of each entry that hold the phrases." },
      with: withSchema,
    },
  },
} as const;

type RegistryWords = FromSchema<typeof registryWordsSchema>[number];

export function registryWords(
  registries: Registries,
  sources: readonly RegistryWords[] | undefined,
): string[] {
  return (sources ?? []).flatMap(({ from, fields, with: wanted }) =>
    registryTexts(registries, from, fields, wanted),
  );
}

/**
 * The strings at a path of the registries: `organization.taglines`, or `competitors` with the fields of its
 * entries. What the content repository does not declare gives nothing.
 */
export function registryTexts(
  registries: Registries,
  from: string,
  fields: readonly string[] = [],
  wanted: Readonly<Record<string, unknown>> = {},
): string[] {
  const entries = valueAt(registries, from.split("."));
  const all = Array.isArray(entries) ? entries : [entries];
  const rows = Object.keys(wanted).length === 0 ? all : all.filter((row) => allows(row, wanted));
  if (fields.length === 0) return stringsIn(rows);
  return rows.flatMap((row) =>
    fields.flatMap((field) => stringsIn(valueAt(row, field.split(".")))),
  );
}

/** The entries of a registry, or of a list in it such as organization.facilities. */
export function registryRows(registries: Registries, from: string): unknown[] {
  const value = valueAt(registries, from.split("."));
  return Array.isArray(value) ? value : [];
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value.flatMap((item) => valueAt(item, [key]) ?? []);
    else if (isRecord(value)) value = value[key];
    else return undefined;
  }
  return value;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : [];
}
