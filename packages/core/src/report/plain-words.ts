import type { Severity, Waiver } from "../finding.ts";

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Answers "who decides?": `The privacy officer. No waiver is possible.` */
export function whoDecides(finding: {
  readonly severity: Severity;
  readonly route_to: string;
  readonly waiver: Waiver;
}): string {
  if (finding.route_to === "none") return "Nobody needs to look.";
  const role = roleName(finding.route_to);
  if (finding.severity === "advice") return `Nobody needs to look; ask ${role} if unsure.`;
  return `${capitalized(role)}. ${waivers[finding.waiver]}`;
}

const waivers: Readonly<Record<Waiver, string>> = {
  none: "No waiver is possible.",
  one: "A waiver needs one approver.",
  two: "A waiver needs two approvers.",
};

const departments: readonly string[] = ["legal", "brand", "security", "clinical"];

/** `privacy-officer` is "the privacy officer", `legal` is "the legal team". */
export function roleName(role: string): string {
  const words = role.replaceAll("-", " ");
  return departments.includes(role) ? `the ${words} team` : `the ${words}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
