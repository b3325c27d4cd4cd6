import { byteLength } from "./markdown-safety.ts";

/** Hands out a budget of UTF-8 bytes to lists of lines, first come first served. */
export interface Budget {
  /** As many whole rows as fit into at most `share` of what is left, then `rest(n)` for the n left out. */
  take(rows: readonly string[], rest: (count: number) => string, share?: number): string[];
}

/** The line about the rest needs no more than this. */
const forTheRest = 200;

export function budgetOf(bytes: number): Budget {
  let left = bytes;
  return {
    take(rows, rest, share = 1) {
      const most = left * share;
      const taken: string[] = [];
      let used = 0;
      for (const row of rows) {
        const size = byteLength(row) + 1;
        if (used + size + forTheRest > most) break;
        used += size;
        taken.push(row);
      }
      const missing = rows.length - taken.length;
      if (missing > 0) {
        taken.push(rest(missing));
        used += forTheRest;
      }
      left -= used;
      return taken;
    },
  };
}
