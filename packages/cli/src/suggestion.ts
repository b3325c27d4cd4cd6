import { didYouMean } from "@wardline/core";

/** ` Did you mean "check"?`, or nothing. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const name = didYouMean(wrong, known);
  return name === undefined ? "" : ` Did you mean "${name}"?`;
}
