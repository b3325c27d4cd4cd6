import type { Registries } from "../schema/registries.ts";

/** An entry of a registry, or a plain text of one of its lists. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * The entries at a path of the registries: `consents`, `organization.facilities`. A list of texts, such as
 * `organization.names`, gives entries with the text as `id`. What is not declared gives none.
 */
export function entriesOf(registries: Registries, path: string): Entry[] {
  return fieldValues(registries, path).flatMap((value) => {
    if (isRecord(value)) return [value];
    return typeof value === "string" ? [{ id: value }] : [];
  });
}

/** All values at a dotted path; lists on the way and at the end are walked through. */
export function fieldValues(data: unknown, path: string): unknown[] {
  let values: unknown[] = [data];
  for (const key of path.split(".")) {
    values = values.flatMap((value) => (isRecord(value) ? listOf(value[key]) : []));
  }
  return values;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  return value === undefined || value === null ? [] : [value];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values as texts; numbers and truth values as they are written. */
export function textsAt(data: unknown, path: string): string[] {
  return fieldValues(data, path).flatMap((value) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [String(value)]
      : [],
  );
}
