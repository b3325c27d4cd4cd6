import { type GateIndex, indexGates } from "./gate-index.ts";
import { areMet, type GateNeeds, gateNeeds } from "./gate-needs.ts";
import { type Reading, remembered } from "./reading.ts";

/** A quick look at what stands in a text: false means that there is certainly no match. */
export interface Gate {
  mayMatch(reading: Reading): boolean;
}

/**
 * A gate for patterns of which only matches that stand alone count: one that begins inside a word is no match. Of a
 * pattern that hands over a group without beginning at a boundary, only its digits and signs are asked for.
 */
export function gateOf(...patterns: readonly RegExp[]): Gate {
  const key = patterns.map(String).join("\n");
  let gate = gates.get(key);
  if (gate === undefined) {
    gate = new PatternGate(patterns, gates.size);
    gates.set(key, gate);
  }
  return gate;
}

class PatternGate implements Gate {
  readonly #patterns: readonly RegExp[];
  readonly #at: number;
  #needs: GateNeeds | undefined;

  constructor(patterns: readonly RegExp[], at: number) {
    this.#patterns = patterns;
    this.#at = at;
  }

  mayMatch(reading: Reading): boolean {
    const { bits, size } = openGates(reading);
    if (this.#at >= size) return areMet(this.needs, reading);
    return ((bits[this.#at >>> 5] as number) & (1 << (this.#at & 31))) !== 0;
  }

  /** Read off the patterns when first asked for, since many gates never are. */
  get needs(): GateNeeds {
    this.#needs ??= gateNeeds(this.#patterns);
    return this.#needs;
  }
}

/** All gates; the same patterns are one gate. */
const gates = new Map<string, PatternGate>();

/** Texts that are looked at gate by gate before gates that came since are taken into the index. */
const patience = 200;
let index: GateIndex | undefined;
let waited = 0;

/** What a text holds tells for all gates at once which are open. */
const openGates = remembered((reading) => {
  if (index?.size !== gates.size && (index === undefined || waited++ > patience)) {
    index = indexGates([...gates.values()].map(({ needs }) => needs));
    waited = 0;
  }
  return { bits: index?.openIn(reading) ?? none, size: index?.size ?? 0 };
});

const none = new Uint32Array(1);
