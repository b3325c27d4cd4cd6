import {
  counted,
  type Finding,
  formatProblem,
  listed,
  type Report,
  severities,
} from "@wardline/core";
import { safeText, shortened } from "./markdown-safety.ts";

/** How many problems are spelled out; the first ones usually cause the others. */
const mostProblems = 10;

/** The verdict of the report in one line, what it means, and how many of what. */
export function heading(report: Report): string[] {
  const { error, warning, advice, verdict } = report.summary;
  const counts = [
    ...(error > 0 ? [counted(error, "error")] : []),
    ...(warning > 0 ? [counted(warning, "warning")] : []),
    ...(advice > 0 ? [`${advice.toLocaleString("en-US")} advice`] : []),
  ];
  const found = counts.length === 0 ? "nothing to fix" : listed(counts);
  switch (verdict) {
    case "fail":
      return [`### ❌ Not ready yet: ${found}`, ...byPack(report)];
    case "pass":
      return [
        `### ${counts.length === 0 ? "✅" : "🟢"} Pass: ${found}`,
        "Wardline flags likely problems; people still decide.",
        ...byPack(report),
      ];
    case "problem":
      return [
        "### ⚠️ Wardline could not check this pull request",
        "This is not a pass. It is no fault of the text that was changed, unless it changed the policy.",
        ...problems(report),
        ...byPack(report),
      ];
  }
}

function problems(report: Report): string[] {
  const shown = report.problems.slice(0, mostProblems).map((problem) => {
    const lines = shortened(formatProblem(problem), 800).split("\n");
    return `- ${lines.map((line) => safeText(line)).join("  \n  ")}`;
  });
  const more = report.problems.length - shown.length;
  const nothing = report.coverage.files === 0 ? ["- No file was checked."] : [];
  const items = [
    ...shown,
    ...(more > 0 ? [`- ${counted(more, "more problem")}.`] : []),
    ...nothing,
  ];
  return items.length === 0 ? [] : [items.join("\n")];
}

/** `hipaa: 2 errors · claims: 1 warning` */
function byPack({ findings }: Report): string[] {
  const fresh = findings.filter((finding) => finding.status === "new");
  const packs = Map.groupBy(fresh, (finding) => finding.rule.split("/")[0] ?? "");
  if (packs.size < 2) return [];
  const parts = [...packs]
    .toSorted()
    .map(([pack, found]) => `${safeText(pack)}: ${listed(tally(found))}`);
  return [parts.slice(0, 20).join(" · ")];
}

function tally(findings: readonly Finding[]): string[] {
  return severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [severity === "advice" ? `${count} advice` : counted(count, severity)];
  });
}
