import { counted, listed } from "./plain-words.ts";
import { printableInLog } from "./printable.ts";
import type { Report } from "./report.ts";

/** What went out by break-glass, one sentence for each decision: never hidden among the waivers. */
export function breakGlassWords({ waivers_used }: Pick<Report, "waivers_used">): string[] {
  const uses = waivers_used.filter(({ break_glass }) => break_glass === true);
  const decisions = Map.groupBy(uses, ({ id, expires, approved_by, reason }) =>
    JSON.stringify([id, expires, approved_by, reason]),
  );
  return [...decisions.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { id, expires, approved_by, reason } = first;
    const total = group.reduce((sum, { findings }) => sum + findings, 0);
    const rules = listed(group.map(({ rule }) => rule));
    return [
      printableInLog(
        `Break-glass until ${expires}, by ${listed(approved_by)}, for ${id} (${reason}): released ${counted(total, "finding")} of ${rules}.`,
      ),
    ];
  });
}
