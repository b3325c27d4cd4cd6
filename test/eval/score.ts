import type { Row, Span } from "./rows.ts";

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f2: number;
  readonly gold: number;
  readonly clean: number;
  readonly cleanFlagged: number;
}

export type Predict = (row: Row) => readonly Span[];
export type Compatible = (predicted: string, gold: string) => boolean;

export const sameType: Compatible = (predicted, gold) => predicted === gold;
export const anyType: Compatible = () => true;

/**
 * A gold span is found when compatible predictions cover half of its characters. A prediction is right when it
 * touches a compatible gold span; over an `ignore` span alone it counts neither way.
 */
export function score(
  rows: readonly Row[],
  predict: Predict,
  compatible: Compatible = sameType,
  only?: string,
): Score {
  let found = 0;
  let gold = 0;
  let right = 0;
  let wrong = 0;
  let clean = 0;
  let cleanFlagged = 0;
  for (const row of rows) {
    const all = predict(row);
    const predictions = only === undefined ? all : all.filter((one) => one.type === only);
    const wanted = row.spans.filter(
      (span) => !span.ignore && (only === undefined || span.type === only),
    );
    for (const span of wanted) {
      gold++;
      if (
        covered(
          span,
          predictions.filter((one) => compatible(one.type, span.type)),
        ) *
          2 >=
        span.end - span.start
      )
        found++;
    }
    for (const one of predictions) {
      const touching = row.spans.filter((span) => one.start < span.end && one.end > span.start);
      if (touching.some((span) => !span.ignore && compatible(one.type, span.type))) right++;
      else if (!touching.some((span) => span.ignore)) wrong++;
    }
    if (row.spans.some((span) => !span.ignore)) continue;
    clean++;
    if (all.some((one) => !row.spans.some((span) => one.start < span.end && one.end > span.start)))
      cleanFlagged++;
  }
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = gold === 0 ? 1 : found / gold;
  const f = (beta: number) =>
    precision + recall === 0
      ? 0
      : ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
  return { precision, recall, f1: f(1), f2: f(2), gold, clean, cleanFlagged };
}

function covered(span: Span, predictions: readonly Span[]): number {
  let count = 0;
  for (let at = span.start; at < span.end; at++) {
    if (predictions.some((one) => one.start <= at && one.end > at)) count++;
  }
  return count;
}
