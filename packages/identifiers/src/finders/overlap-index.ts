interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Answers quickly whether a span touches one of many, so that long texts take time in proportion. */
export function overlapIndex(intervals: readonly Interval[]): (span: Interval) => boolean {
  const sorted = [...intervals].sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] ?? 0) > span.start;
  };
}
