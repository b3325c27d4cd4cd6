import type { FromSchema } from "json-schema-to-ts";
import type { Document } from "../document/document.ts";
import { mistakeHit } from "./front-matter/mistake-hit.ts";
import { compileSchema } from "./front-matter/schema-check.ts";
import type { Kind } from "./kind.ts";

/** The part of JSON Schema that makes sense at the top of front matter. What stands below is checked by ajv. */
const options = {
  type: "object",
  description:
    "A JSON Schema (2020-12) of the front matter. Each mistake is one finding, at the key.",
  properties: {
    required: {
      type: "array",
      description: "Keys that must be there.",
      items: { type: "string", minLength: 1 },
    },
    properties: {
      type: "object",
      description: "For each key a JSON Schema of its value.",
      additionalProperties: { type: ["object", "boolean"] },
    },
    patternProperties: {
      type: "object",
      description: "JSON Schemas for keys that match a pattern (RE2 syntax).",
      additionalProperties: { type: ["object", "boolean"] },
    },
    additionalProperties: {
      type: ["object", "boolean"],
      description: "false: other keys are mistakes.",
    },
    propertyNames: { type: "object", description: "A JSON Schema of the keys themselves." },
    minProperties: { type: "integer", minimum: 0, description: "At least so many keys." },
    maxProperties: { type: "integer", minimum: 0, description: "At most so many keys." },
    dependentRequired: {
      type: "object",
      description: "Keys that must be there when another one is: {sponsor: [material_connection]}.",
      additionalProperties: { type: "array", items: { type: "string" } },
    },
    dependentSchemas: {
      type: "object",
      description: "A JSON Schema that holds when a key is there.",
      additionalProperties: { type: ["object", "boolean"] },
    },
    if: {
      type: "object",
      description: "When the front matter fits this JSON Schema, `then` must hold, else `else`.",
    },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword.
    then: { type: "object", description: "What must hold when `if` fits." },
    else: { type: "object", description: "What must hold when `if` does not fit." },
    allOf: {
      type: "array",
      minItems: 1,
      description: "JSON Schemas that must all hold.",
      items: { type: "object" },
    },
    anyOf: {
      type: "array",
      minItems: 1,
      description:
        "At least one of these JSON Schemas must hold: [{required: [consent_id]}, {required: [persona]}].",
      items: { type: "object" },
    },
    oneOf: {
      type: "array",
      minItems: 1,
      description: "Exactly one of these JSON Schemas must hold.",
      items: { type: "object" },
    },
    not: { type: "object", description: "A JSON Schema that must not hold." },
    $defs: {
      type: "object",
      description: "Named JSON Schemas to refer to with $ref.",
      additionalProperties: { type: ["object", "boolean"] },
    },
  },
  additionalProperties: false,
  minProperties: 1,
} as const;

export type FrontMatterOptions = FromSchema<
  typeof options,
  { keepDefaultedPropertiesOptional: true }
>;

export const frontMatterKind: Kind<FrontMatterOptions> = {
  name: "front_matter",
  about: "Finds front matter that lacks a key or has a value that is not allowed.",
  options,
  example: { required: ["owner"], properties: { owner: { type: "string" } } },
  target: "document",
  compile(given) {
    const check = compileSchema({ type: "object", ...given });
    return {
      target: "document",
      document: ({ document }) =>
        check(withType(document)).map((mistake) => mistakeHit(document, mistake, [])),
    };
  },
};

/** A type that the configuration gives by glob counts as written. */
function withType(document: Document): Readonly<Record<string, unknown>> {
  return document.typeIsKnown ? { type: document.type, ...document.data } : document.data;
}
