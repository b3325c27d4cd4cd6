import { compileDates, type DateOptions, dateSchema } from "./date/compare-dates.ts";
import type { Kind } from "./kind.ts";

export const dateKind: Kind<DateOptions> = {
  name: "date",
  about: "Finds dates in front matter that are too early, too late, missing or not dates.",
  options: dateSchema,
  example: { value: "review_by", must_be: "after", than: "now" },
  target: "document",
  compile(given) {
    const check = compileDates(given);
    return { target: "document", document: ({ document, world }) => check(document, world) };
  },
};
