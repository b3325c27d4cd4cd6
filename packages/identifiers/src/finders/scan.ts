import type { Found } from "../candidate.ts";
import { type Gate, gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { standsAlone } from "../text/pattern.ts";
import type { Reading } from "../text/reading.ts";

const gates = new WeakMap<RegExp, Gate>();

function gateFor(pattern: RegExp): Gate {
  let gate = gates.get(pattern);
  if (gate === undefined) {
    gate = gateOf(pattern);
    gates.set(pattern, gate);
  }
  return gate;
}

/** All matches of a global pattern that stand alone; group 1, if there is one, is what is found. */
export function scan(
  reading: Reading,
  pattern: RegExp,
  accept: (value: string, at: number) => Partial<Found> | boolean = () => true,
): Found[] {
  const out: Found[] = [];
  if (!gateFor(pattern).mayMatch(reading)) return out;
  const text = reading.plain;
  for (const found of matchesOf(pattern, text)) {
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
