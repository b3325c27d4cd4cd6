import type { Detection } from "../types.ts";

/** Keeps the best of overlapping detections, the longer one on a tie; sorted by start. */
export function resolveOverlaps(detections: readonly Detection[]): Detection[] {
  const best = [...detections].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Detection[] = [];
  const taken = new IntervalSet();
  for (const one of best) if (taken.add(one.start, one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Disjoint intervals; `add` says whether there was room. */
class IntervalSet {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && (this.#ends[low - 1] ?? 0) > start) return false;
    if (low < this.#starts.length && (this.#starts[low] ?? 0) < end) return false;
    this.#starts.splice(low, 0, start);
    this.#ends.splice(low, 0, end);
    return true;
  }
}
