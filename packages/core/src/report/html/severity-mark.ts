import { h, s } from "hastscript";
import type { Severity } from "../../finding.ts";
import { counted, listed } from "../plain-words.ts";
import type { Element } from "./element.ts";
import type { Counts } from "./tallies.ts";

/** One shape each, so that nothing is told by colour alone. Drawn around 0, 10 wide. */
const shapes: Readonly<Record<Severity, string>> = {
  error: "M-4.5-4.5h9v9h-9z",
  warning: "M0-5.5 5.5 4.5h-11z",
  advice: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
};

export function shape(severity: Severity): Element {
  return s("path", { class: `fill-${severity}`, d: shapes[severity] });
}

/** The shape beside a word that says the same, so a screen reader may pass it by. */
export function mark(severity: Severity): Element {
  return s(
    "svg",
    { class: "mark", viewBox: "-6 -6 12 12", width: 12, height: 12, ariaHidden: "true" },
    shape(severity),
  );
}

/** `Error`, with its mark. */
export function tag(severity: Severity): Element {
  return h("span", { class: `tag ${severity}` }, mark(severity), capitalized(severity));
}

/** What a column or a line of that severity is called. */
export const plurals: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  advice: "Advice",
};

/** `3 errors and 1 advice`. */
export function countWords({ error, warning, advice }: Counts): string {
  return listed([
    ...(error > 0 ? [counted(error, "error")] : []),
    ...(warning > 0 ? [counted(warning, "warning")] : []),
    ...(advice > 0 ? [counted(advice, "advice", "advice")] : []),
  ]);
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
