import type { ErrorObject } from "ajv/dist/2020.js";
import { dateForm } from "../../time/moment.ts";
import { isRecord } from "../registry-values.ts";

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  null: "nothing",
};

const formatNames: Readonly<Record<string, string>> = {
  date: "a date such as 2026-06-30",
  "date-time": "a time with its zone, such as 2026-06-30T17:00:00-06:00",
  email: "an email address",
  uri: "a full link that starts with https://",
};

/** The type of a value in plain words. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
  return typeof value === "object" ? "keys with values" : "text";
}

export function sayValue(value: unknown): string {
  return value === null || value === undefined ? "nothing" : String(value);
}

/** "a", "a or b", "a, b or c". */
export function sayList(words: readonly string[], join: "and" | "or"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${join} ${words.at(-1)}`;
}

/** What a JSON Schema asks for, in plain words; undefined when it does not say. */
export function describeSchema(schema: unknown): string | undefined {
  if (!isRecord(schema)) return undefined;
  for (const key of ["title", "description"]) {
    const words = schema[key];
    if (typeof words === "string" && words !== "") return words;
  }
  if (schema.const !== undefined) return sayValue(schema.const);
  if (Array.isArray(schema.enum)) return sayList(schema.enum.map(sayValue), "or");
  if (typeof schema.format === "string") return formatNames[schema.format];
  if (Array.isArray(schema.required) && schema.required.length > 0) {
    return sayList(schema.required.map(String), "and");
  }
  return sayTypes(schema.type);
}

function sayTypes(type: unknown): string | undefined {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  const words = types.flatMap((name) => typeNames[String(name)] ?? []);
  return words.length > 0 ? sayList(words, "or") : undefined;
}

/** What ajv's error says should have been there. The schema's own words come first. */
export function expectation(error: ErrorObject, parent: Readonly<Record<string, unknown>>): string {
  const own = describeSchema({ title: parent.title, description: parent.description });
  return own ?? byKeyword(error) ?? "another value";
}

function byKeyword({ keyword, params, schema }: ErrorObject): string | undefined {
  const limit = String(params.limit);
  switch (keyword) {
    case "type":
      return sayTypes(params.type);
    case "enum":
      return Array.isArray(schema) ? sayList(schema.map(sayValue), "or") : undefined;
    case "const":
      return sayValue(params.allowedValue);
    case "format":
      return formatNames[String(params.format)] ?? dateForm;
    case "pattern":
      return `text of the form ${String(params.pattern)}`;
    case "minLength":
      return `at least ${limit} characters`;
    case "maxLength":
      return `at most ${limit} characters`;
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    case "exclusiveMinimum":
      return `more than ${limit}`;
    case "exclusiveMaximum":
      return `less than ${limit}`;
    case "minItems":
      return `at least ${limit} in the list`;
    case "maxItems":
      return `at most ${limit} in the list`;
    case "minProperties":
      return `at least ${limit} keys`;
    case "maxProperties":
      return `at most ${limit} keys`;
    case "uniqueItems":
      return "each item only once";
    case "contains":
      return `a list with ${describeSchema(schema) ?? "an item that fits"}`;
    case "not":
      return `not ${describeSchema(schema) ?? "this"}`;
    case "false schema":
      return "no such key";
    default:
      return undefined;
  }
}
