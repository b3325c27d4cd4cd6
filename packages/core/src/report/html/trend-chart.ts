import { s } from "hastscript";
import { type Severity, severities } from "../../finding.ts";
import { percent } from "./bars.ts";
import type { Element } from "./element.ts";
import { shape } from "./severity-mark.ts";
import type { TrendPoint } from "./trend.ts";

/** The share of the picture that is left free at each side, so that no mark is cut. */
const margin = { x: 0.03, y: 0.08 } as const;

/**
 * A line for each severity; days keep their distance. Places are percentages and text has its own size, so the
 * picture gets narrower on a phone and its text does not.
 */
export function lineChart(points: readonly TrendPoint[], description: string): Element {
  const known = points.flatMap(({ counts }) => (counts === undefined ? [] : [counts]));
  const top = roundUp(Math.max(2, ...known.flatMap((counts) => Object.values(counts))));
  const [first, last] = [points.at(0)?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = ({ at }: TrendPoint) => percent(inside((at - first) / (last - first || 1), margin.x));
  const y = (count: number) => percent(inside(1 - count / top, margin.y));
  return s(
    "svg",
    { class: "trend", role: "img", ariaLabelledBy: "trend-title trend-words" },
    s("title", { id: "trend-title" }, "Findings over time, by severity"),
    s("desc", { id: "trend-words" }, description),
    [0, top / 2, top].map((count) => level(count, y(count))),
    severities.flatMap((severity) => line(severity, points, x, y)),
  );
}

function inside(share: number, free: number): number {
  return free + share * (1 - 2 * free);
}

/** 1, 2, 4, 10, 20, 40, 100 …: the half of it is a number one can read, too. */
function roundUp(count: number): number {
  const ten = 10 ** Math.floor(Math.log10(count));
  return [1, 2, 4, 10].map((step) => step * ten).find((step) => step >= count) ?? count;
}

function level(count: number, y: string): Element[] {
  return [
    s("line", { class: "level", x1: "0%", x2: "100%", y1: y, y2: y }),
    s("text", { class: "level-text", x: 0, y, dy: -4 }, count.toLocaleString("en-US")),
  ];
}

/** Broken where a run could not say. */
function line(
  severity: Severity,
  points: readonly TrendPoint[],
  x: (point: TrendPoint) => string,
  y: (count: number) => string,
): Element[] {
  const steps = points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (from?.counts === undefined || to.counts === undefined) return [];
    const [y1, y2] = [y(from.counts[severity]), y(to.counts[severity])];
    return [s("line", { class: `line-${severity}`, x1: x(from), x2: x(to), y1, y2 })];
  });
  const marks = points.flatMap((point) =>
    point.counts === undefined
      ? []
      : [
          s(
            "svg",
            { x: x(point), y: y(point.counts[severity]), class: "mark-at" },
            shape(severity),
          ),
        ],
  );
  return [...steps, ...marks];
}
