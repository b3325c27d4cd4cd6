import { h, s } from "hastscript";
import { type Severity, severities } from "../../finding.ts";
import type { Content, Element } from "./element.ts";
import { mark, plurals } from "./severity-mark.ts";
import { type Counts, type Tally, total } from "./tallies.ts";

export interface BarChart {
  readonly title: string;
  /** What a row is: `Pack`. */
  readonly of: string;
  readonly tallies: readonly Tally[];
  /** How a name is shown; itself without. */
  readonly label?: (name: string) => Content;
  /** How many rows are drawn before the rest is only counted. */
  readonly most?: number;
  /** `more rules`. */
  readonly more?: string;
}

/**
 * Bars in a table: the numbers stand beside them, so the chart is its own table for a screen reader, and no text
 * shrinks on a phone. The chart libraries that need no DOM draw pictures of a fixed width.
 */
export function barChart({ title, of, tallies, label, most, more }: BarChart): Element {
  const shown = tallies.slice(0, most);
  const rest = tallies.slice(shown.length);
  const widest = Math.max(1, ...shown.map(({ counts }) => total(counts)));
  return h(
    "table",
    { class: "bars" },
    h("caption", title),
    h(
      "thead",
      h(
        "tr",
        h("th", { scope: "col" }, of),
        severities.map((severity) =>
          h("th", { scope: "col", class: "number" }, mark(severity), " ", plurals[severity]),
        ),
      ),
    ),
    h(
      "tbody",
      shown.map(({ name, counts }) =>
        h(
          "tr",
          h("th", { scope: "row" }, label?.(name) ?? name, bar(counts, widest)),
          numbers(counts),
        ),
      ),
      rest.length === 0
        ? []
        : h("tr", h("th", { scope: "row" }, `${rest.length} ${more}`), numbers(sum(rest))),
    ),
  );
}

function numbers(counts: Counts): Element[] {
  return severities.map((severity) =>
    h(
      "td",
      { class: counts[severity] === 0 ? "number zero" : "number" },
      counts[severity].toLocaleString("en-US"),
    ),
  );
}

function sum(tallies: readonly Tally[]): Counts {
  const of = (severity: Severity) =>
    tallies.reduce((count, { counts }) => count + counts[severity], 0);
  return { error: of("error"), warning: of("warning"), advice: of("advice") };
}

/** The parts side by side: errors full, warnings hatched, advice dotted, also on a black and white print. */
function bar(counts: Counts, widest: number): Element {
  let at = 0;
  const parts = severities.flatMap((severity) => {
    const count = counts[severity];
    if (count === 0) return [];
    const place = { x: percent(at / widest), width: percent(count / widest), height: "100%" };
    at += count;
    return [
      s("rect", { class: `fill-${severity}`, ...place }),
      s("rect", { class: `texture-${severity}`, ...place }),
      s("line", { x1: percent(at / widest), x2: percent(at / widest), y2: "100%", class: "gap" }),
    ];
  });
  return s("svg", { class: "bar", width: "100%", height: 9, ariaHidden: "true" }, parts);
}

/** Two decimals: the same text on every machine. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** The patterns that bars are filled with; once a page. */
export function textures(): Element {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return s(
    "svg",
    { class: "textures", width: 0, height: 0, ariaHidden: "true" },
    s("pattern", { id: "hatch", ...tile }, s("path", { class: "ink", d: "M-1 7 7-1" })),
    s("pattern", { id: "dots", ...tile }, s("circle", { class: "dot", cx: 3, cy: 3, r: 1 })),
  );
}
