import type { ErrorObject } from "ajv/dist/2020.js";
import { distance } from "fastest-levenshtein";
import { didYouMean } from "../../schema/did-you-mean.ts";
import { isRecord } from "../registry-values.ts";
import { describeSchema, expectation, sayList, sayValue, typeName } from "./plain-schema.ts";

/** One mistake in front matter, in plain words. Never repeats free text. */
export interface Mistake {
  /** Where the value stands, or would stand. */
  readonly path: readonly (string | number)[];
  /** True when the key at `path` is not there. */
  readonly missing: boolean;
  /** The key path, or several that would do: "consent_id or persona". */
  readonly key: string;
  readonly expected: string;
  readonly found: string;
  /** A name or value that was probably meant. */
  readonly didYouMean?: string;
}

/** Turns the errors of ajv (verbose) into mistakes: one for what a person would call one mistake. */
export function mistakesOf(errors: readonly ErrorObject[]): Mistake[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const inChoice = (error: ErrorObject): boolean =>
    choices.some(
      (choice) => choice !== error && error.schemaPath.startsWith(`${choice.schemaPath}/`),
    );
  const told = errors.filter((error) => error.keyword !== "if" && !inChoice(error));
  return distinct(told.map((error) => mistakeOf(error)));
}

function mistakeOf(error: ErrorObject): Mistake {
  const path = pathOf(error.instancePath);
  const parent = isRecord(error.parentSchema) ? error.parentSchema : {};
  switch (error.keyword) {
    case "required":
    case "dependentRequired":
      return missingKey(path, String(error.params.missingProperty), parent);
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownKey(error, path, parent);
    case "propertyNames":
      return wrongKey(path, String(error.params.propertyName), error.schema);
    case "anyOf":
    case "oneOf":
      return noChoice(error, path, parent);
    default:
      return wrongValue(error, path, parent);
  }
}

function missingKey(
  path: readonly (string | number)[],
  name: string,
  parent: Readonly<Record<string, unknown>>,
): Mistake {
  const properties = isRecord(parent.properties) ? parent.properties : {};
  const full = [...path, name];
  return {
    path: full,
    missing: true,
    key: full.join("."),
    expected: describeSchema(properties[name]) ?? "a value",
    found: "nothing",
  };
}

function unknownKey(
  error: ErrorObject,
  path: readonly (string | number)[],
  parent: Readonly<Record<string, unknown>>,
): Mistake {
  const name = String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? "");
  const known = isRecord(parent.properties) ? Object.keys(parent.properties) : [];
  const meant = didYouMean(name, known);
  return {
    path: [...path, name],
    missing: false,
    key: [...path, name].join("."),
    expected: known.length > 0 ? `only the keys ${sayList(known, "and")}` : "no such key",
    found: "a key that is not known",
    ...(meant !== undefined && { didYouMean: meant }),
  };
}

function wrongKey(path: readonly (string | number)[], name: string, schema: unknown): Mistake {
  return {
    path: [...path, name],
    missing: false,
    key: [...path, name].join("."),
    expected: describeSchema(schema) ?? "another key",
    found: "a key that is not allowed",
  };
}

function noChoice(
  error: ErrorObject,
  path: readonly (string | number)[],
  parent: Readonly<Record<string, unknown>>,
): Mistake {
  const branches: unknown[] = Array.isArray(error.schema) ? error.schema : [];
  const keys = branches.flatMap((branch) => requiredOf(branch));
  const passing = error.params.passingSchemas;
  if (Array.isArray(passing)) {
    return {
      path,
      missing: false,
      key: keys.length > 0 ? sayList(keys, "or") : path.join("."),
      expected: keys.length > 0 ? `only one of ${sayList(keys, "and")}` : "only one of the choices",
      found: "several",
    };
  }
  const words = branches.flatMap((branch) => describeSchema(branch) ?? []);
  const allMissing =
    keys.length > 0 && isRecord(error.data) && keys.every((k) => lacks(error.data, k));
  return {
    path,
    missing: allMissing,
    key: keys.length > 0 ? sayList(keys, "or") : path.join("."),
    expected:
      describeSchema({ description: parent.description }) ??
      (keys.length > 0 ? sayList(keys, "or") : sayList(words, "or")),
    found: allMissing ? "nothing" : typeName(error.data),
  };
}

function lacks(data: unknown, key: string): boolean {
  return !isRecord(data) || data[key] === undefined || data[key] === null;
}

function requiredOf(branch: unknown): string[] {
  if (!isRecord(branch) || !Array.isArray(branch.required)) return [];
  return branch.required.map(String).slice(0, 1);
}

function wrongValue(
  error: ErrorObject,
  path: readonly (string | number)[],
  parent: Readonly<Record<string, unknown>>,
): Mistake {
  const allowed = allowedValues(error);
  const meant = typeof error.data === "string" ? didYouMean(error.data, allowed) : undefined;
  return {
    path,
    missing: false,
    key: path.length > 0 ? path.join(".") : "front matter",
    expected: expectation(error, parent),
    found: foundWords(error, allowed),
    ...(meant !== undefined && { didYouMean: meant }),
  };
}

function allowedValues(error: ErrorObject): string[] {
  if (error.keyword === "const") return [String(error.params.allowedValue)];
  const values: unknown = error.params.allowedValues;
  return error.keyword === "enum" && Array.isArray(values) ? values.map(String) : [];
}

/** A value is repeated only where it is a slip of an allowed one, so that no free text gets into a message. */
function foundWords(error: ErrorObject, allowed: readonly string[]): string {
  const { data, keyword } = error;
  if (keyword === "maxLength" || keyword === "minLength") {
    return `${[...String(data)].length} characters`;
  }
  if (keyword === "maxItems" || keyword === "minItems") {
    return `${Array.isArray(data) ? data.length : 0} items`;
  }
  if (typeof data === "boolean" || data === null) return sayValue(data);
  if (typeof data === "string" && allowed.length > 0) {
    const slip = allowed.some((value) => distance(data.toLowerCase(), value.toLowerCase()) <= 2);
    return slip && data.length > 2 ? `"${data}"` : "another text";
  }
  return typeName(data);
}

function pathOf(pointer: string): (string | number)[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function distinct(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Map<string, Mistake>();
  for (const mistake of mistakes) {
    const id = JSON.stringify([mistake.path, mistake.expected]);
    if (!seen.has(id)) seen.set(id, mistake);
  }
  return [...seen.values()];
}
