import type { AnySchemaObject } from "ajv/dist/2020.js";
import { Document, isScalar, visit } from "yaml";

/** A valid value by a schema: its own example where it has one, else the simplest that fits. */
export function exampleOf(schema: AnySchemaObject): unknown {
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const form: AnySchemaObject | undefined = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (form !== undefined && schema.type === undefined) return exampleOf(form);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "array") return [exampleOf(schema.items ?? {})];
  if (type === "object") return exampleGroup(schema);
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  return byFormat[schema.format] ?? "…";
}

const byFormat: Readonly<Record<string, string>> = {
  date: "2026-06-01",
  "date-time": "2026-06-02T09:00:00-06:00",
  uri: "https://larkmoor.example/",
  duration: "PT4H",
};

function exampleGroup(schema: AnySchemaObject): object {
  const required: readonly string[] = schema.required ?? [];
  const keys = required.length > 0 ? required : Object.keys(schema.properties ?? {}).slice(0, 1);
  return Object.fromEntries(keys.map((key) => [key, exampleOf(schema.properties?.[key] ?? {})]));
}

/** Short where the schema's own example would show every key there is. */
export function shortExampleOf(schema: AnySchemaObject): unknown {
  return schema.type === "object" && schema.properties ? exampleGroup(schema) : exampleOf(schema);
}

/** As it would stand in the file: lists of words on one line. */
export function inYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
