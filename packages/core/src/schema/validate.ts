import { indexLines, type Span } from "../place.ts";
import type { Problem } from "../problem.ts";
import { type Mistake, relevantMistakes } from "./relevant-mistakes.ts";
import { meantKey, wordMistake } from "./word-mistake.ts";

/** Where data came from, so that a mistake can be shown at its line. */
export interface Source {
  readonly path: string;
  readonly text: string;
  placeOf(path: readonly (string | number)[], part?: "key" | "value"): Span | undefined;
}

/**
 * Every mistake of data by a JSON Schema (2020-12), in source order; empty when it is valid.
 * Never repeats more of a value than a single plain word: the rest may be content.
 */
export function validate(schema: object, data: unknown, source: Source): Problem[] {
  const lines = indexLines(source.text);
  const mistakes = relevantMistakes(schema, data);
  return mistakes
    .filter((mistake) => !isMisspelled(mistake, mistakes))
    .map((mistake) => {
      const { line, column, offset } = lines.position(placeOf(mistake, source));
      return { offset, problem: { path: source.path, line, column, ...wordMistake(mistake) } };
    })
    .sort((a, b) => a.offset - b.offset)
    .map(({ problem }) => problem);
}

/** The key, when it is the key that is wrong or whose group lacks something; else the value. */
function placeOf({ path, at }: Mistake, source: Source): number {
  const span =
    at === "value"
      ? source.placeOf(path, "value")
      : (source.placeOf(path, "key") ?? source.placeOf(path, "value"));
  return (span ?? source.placeOf(path.slice(0, -1)))?.start ?? 0;
}

/** A key that is missing only because it is misspelled: the misspelling says it all. */
function isMisspelled({ keyword, asked, path }: Mistake, all: readonly Mistake[]): boolean {
  if (keyword !== "required") return false;
  const missing = (asked as { missingProperty: string }).missingProperty;
  return all.some(
    (other) =>
      other.keyword === "additionalProperties" &&
      other.path.slice(0, -1).join("/") === path.join("/") &&
      meantKey(other) === missing,
  );
}
