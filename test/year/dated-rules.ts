import type { Pack, Rule } from "@wardline/core";

/** Options of the check kinds that hold something against a date. */
const datedOptions = ["not_past", "not_before", "not_reached", "older_than", "since", "while"];

/** Why each rule of the packs depends on dates, by its id, as its file says. */
export function datedRules(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const rules = packs.flatMap((pack) => pack.rules.map(({ rule }) => rule));
  return new Map(
    rules.flatMap((rule): [string, string][] => {
      const why = [...new Set(reasons(rule))].sort().join(", ");
      return why === "" ? [] : [[rule.id, why]];
    }),
  );
}

function reasons({ applies_to, look_for, unless }: Rule): string[] {
  const incident = applies_to?.incident === "open" ? ["incident: open"] : [];
  return [...incident, ...kindsIn(look_for), ...kindsIn(unless)];
}

/** The kinds `date` and `calendar`, and the dated options of others, wherever they stand; `from` with moments is one. */
function kindsIn(spec: unknown): string[] {
  if (Array.isArray(spec)) return spec.flatMap(kindsIn);
  if (typeof spec !== "object" || spec === null) return [];
  return Object.entries(spec).flatMap(([key, value]) => {
    if ((key === "date" || key === "calendar") && typeof value === "object") return [key];
    if (key === "from" && Array.isArray(value)) return [key];
    return datedOptions.includes(key) ? [key] : kindsIn(value);
  });
}
