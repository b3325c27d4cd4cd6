import { h } from "hastscript";
import { type Finding, severities } from "../../finding.ts";
import { compare } from "../../pipeline/sort.ts";
import { roleName } from "../plain-words.ts";
import type { Element } from "./element.ts";
import { capitalized, mark, plurals } from "./severity-mark.ts";

/** Two rows of choices above the findings. They work by style alone, so no script is needed. */
export interface Filter {
  readonly controls: Element;
  /** What hides the findings that were not chosen. */
  readonly style: string;
  classesOf(finding: Finding): string[];
}

interface Choice {
  readonly id: string;
  readonly name: (Element | string)[];
  readonly fits: (finding: Finding) => boolean;
}

export function filterOf(findings: readonly Finding[]): Filter {
  const roles = [...new Set(findings.map(({ route_to }) => route_to))].toSorted(
    (a, b) => Number(a === "none") - Number(b === "none") || compare(a, b),
  );
  const bySeverity = severities.map(
    (severity): Choice => ({
      id: `show-${severity}`,
      name: [mark(severity), " ", plurals[severity]],
      fits: (finding) => finding.severity === severity,
    }),
  );
  const byRole = roles.map(
    (role, index): Choice => ({
      id: `for-${index + 1}`,
      name: [role === "none" ? "Nobody" : capitalized(roleName(role).replace(/^the /, ""))],
      fits: (finding) => finding.route_to === role,
    }),
  );
  const pairs = bySeverity.flatMap((a) => byRole.map((b) => [a, b] as const));
  const empty = pairs.filter(([a, b]) => !findings.some((one) => a.fits(one) && b.fits(one)));
  return {
    controls: h(
      "form",
      { class: "filter", autoComplete: "off" },
      choices("Show", "show", "All", bySeverity, findings),
      choices("Goes to", "for", "Everybody", byRole, findings),
      h("p", { class: "no-match" }, "No finding fits both choices."),
    ),
    style: [
      ...[...bySeverity, ...byRole].map(({ id }) => hide(`#${id}:checked`, `.${id}`)),
      ...pairs.map(([a, b]) => hideDocuments([a, b])),
      ...empty.map(([a, b]) => `${chosen([a, b])} .no-match{display:block}`),
    ].join("\n"),
    classesOf: (finding) =>
      [...bySeverity, ...byRole].filter(({ fits }) => fits(finding)).map(({ id }) => id),
  };
}

function choices(
  legend: string,
  name: string,
  all: string,
  options: readonly Choice[],
  findings: readonly Finding[],
): Element {
  const option = (id: string, label: (Element | string)[], count: number, checked: boolean) =>
    h(
      "label",
      h("input", { type: "radio", name, id, checked }),
      h("span", label, " ", h("span", { class: "count" }, count.toLocaleString("en-US"))),
    );
  return h(
    "fieldset",
    h("legend", legend),
    h(
      "div",
      { class: "choices" },
      option(`${name}-all`, [all], findings.length, true),
      options.map(({ id, name, fits }) => option(id, name, findings.filter(fits).length, false)),
    ),
  );
}

/** Findings that were not chosen, and documents that hold no other. */
function hide(checked: string, wanted: string): string {
  const when = `:root:has(${checked})`;
  return `${when} .finding:not(${wanted}),${when} .document:not(:has(${wanted})){display:none}`;
}

function hideDocuments(both: readonly Choice[]): string {
  const wanted = both.map(({ id }) => `.${id}`).join("");
  return `${chosen(both)} .document:not(:has(${wanted})){display:none}`;
}

function chosen(both: readonly Choice[]): string {
  return `:root${both.map(({ id }) => `:has(#${id}:checked)`).join("")}`;
}
