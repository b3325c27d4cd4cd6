import { isRecord } from "../registry-values.ts";

export interface PlacedValue {
  /** Where it stands in the front matter, with list indexes. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The values at a dotted key path of front matter, such as `approvals.by`; of lists, each item. */
export function valuesAt(data: Readonly<Record<string, unknown>>, keyPath: string): PlacedValue[] {
  let found: PlacedValue[] = [{ path: [], value: data }];
  for (const key of keyPath.split(".")) {
    found = found.flatMap(({ path, value }) =>
      isRecord(value) ? items([...path, key], value[key]) : [],
    );
  }
  return found;
}

function items(path: readonly (string | number)[], value: unknown): PlacedValue[] {
  if (value === undefined || value === null || value === "") return [];
  if (!Array.isArray(value)) return [{ path, value }];
  return value.flatMap((item, index) => items([...path, index], item));
}
