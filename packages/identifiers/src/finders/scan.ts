import type { Found } from "../candidate.ts";
import { standsAlone } from "../text/pattern.ts";

/** All matches of a global pattern that stand alone; group 1, if there is one, is what is found. */
export function scan(
  text: string,
  pattern: RegExp,
  accept: (value: string, at: number) => Partial<Found> | boolean = () => true,
): Found[] {
  const out: Found[] = [];
  for (const found of text.matchAll(pattern)) {
    const value = found[1] ?? found[0];
    const start = found.index + (found[1] === undefined ? 0 : found[0].lastIndexOf(value));
    const end = start + value.length;
    if (value.length === 0 || !standsAlone(text, start, end)) continue;
    const verdict = accept(value, start);
    if (verdict === false) continue;
    out.push({ start, end, ...(verdict === true ? {} : verdict) });
  }
  return out;
}
