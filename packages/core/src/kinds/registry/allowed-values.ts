import { isRecord, textsAt } from "../registry-values.ts";

/** Which entries of a registry count, by the values of their fields. */
export const withSchema = {
  type: "object",
  description: "Fields of the entry and the values that they may have: {status: [active]}.",
  additionalProperties: {
    anyOf: [
      { type: ["string", "number", "boolean"] },
      { type: "array", items: { type: ["string", "number", "boolean"] } },
    ],
  },
} as const;

export function allowedWords(allowed: unknown): string[] {
  const values: unknown[] = Array.isArray(allowed) ? allowed : [allowed];
  return values.map(String);
}

/** Whether each of the named fields has one of its values. A plain text has no fields. */
export function allows(entry: unknown, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([field, allowed]) => {
    const words = allowedWords(allowed);
    return isRecord(entry) && textsAt(entry, field).some((value) => words.includes(value));
  });
}
