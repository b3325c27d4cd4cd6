import { buildAutomaton } from "./automaton.ts";
import { type GateNeeds, isMarked } from "./gate-needs.ts";
import type { Reading } from "./reading.ts";
import { startCount } from "./survey.ts";

/** The needs of many gates, turned round: from what stands in a text to the gates that it opens. */
export interface GateIndex {
  /** How many gates it knows. */
  readonly size: number;
  /** A bit for each gate whose needs are met in the text. */
  openIn(reading: Reading): Uint32Array;
}

/** More digits are needed by none. */
const mostDigits = 32;

export function indexGates(needs: readonly GateNeeds[]): GateIndex {
  const width = Math.ceil(needs.length / 32) || 1;
  const where = (test: (one: GateNeeds) => boolean) => bitsOf(needs.map(test), width);
  const starts = new Rows(width, (start) =>
    where((one) => one.starts !== undefined && isMarked(one.starts, start)),
  );
  const textsHeld = textSearch(needs, width);
  const firstSigns = unitRows(needs, width, "firstSigns");
  const signs = unitRows(needs, width, "signs");
  const byDigits = Array.from({ length: mostDigits + 1 }, (_, count) =>
    where((one) => Math.min(one.digits, mostDigits) <= count),
  );
  const beginAnyhow = where((one) => one.starts === undefined);
  const beginNotAscii = where((one) => one.starts === undefined || one.mayBeginNotAscii);
  return {
    size: needs.length,
    openIn(reading) {
      const { survey } = reading;
      const open = (byDigits[Math.min(survey.digits, mostDigits)] as Uint32Array).slice();
      for (const { unit, row } of signs) if (!holdsUnit(survey.units, unit)) without(open, row);
      if (survey.hasOddLetter) return open;
      const begun = (survey.isAscii ? beginAnyhow : beginNotAscii).slice();
      for (const { unit, row } of firstSigns) if (holdsUnit(survey.units, unit)) join(begun, row);
      starts.joinAll(begun, survey.starts);
      const held = textsHeld(reading.plain);
      for (let i = 0; i < width; i++) {
        const texts =
          (held[i] as number) & (held[width + i] as number) & (held[2 * width + i] as number);
        open[i] = (open[i] as number) & (begun[i] as number) & texts;
      }
      return open;
    },
  };
}

/** A row of bits for each packed three units, made when a text first holds them. */
class Rows {
  readonly #width: number;
  readonly #make: (packed: number) => Uint32Array;
  readonly #rows: (Uint32Array | undefined)[] = new Array(startCount).fill(undefined);

  constructor(width: number, make: (packed: number) => Uint32Array) {
    this.#width = width;
    this.#make = make;
  }

  joinAll(bits: Uint32Array, packed: readonly number[]): void {
    const rows = this.#rows;
    const width = this.#width;
    for (let k = 0; k < packed.length; k++) {
      const one = packed[k] as number;
      let row = rows[one];
      if (row === undefined) {
        row = this.#make(one);
        rows[one] = row;
      }
      for (let i = 0; i < width; i++) bits[i] = (bits[i] as number) | (row[i] as number);
    }
  }
}

/** How many choices of texts a gate may have. */
const choices = [0, 1, 2] as const;

/** Finds which choices of which gates a text meets: all bits of the first choice, then of the second, then of the third. */
function textSearch(needs: readonly GateNeeds[], width: number): (plain: string) => Uint32Array {
  const rowOf = new Map<string, Uint32Array>();
  const met = new Uint32Array(choices.length * width);
  needs.forEach((one, at) => {
    for (const choice of choices) {
      const texts = one.choices[choice];
      const word = choice * width + (at >>> 5);
      const bit = 1 << (at & 31);
      if (texts === undefined) met[word] = (met[word] as number) | bit;
      for (const text of texts ?? []) {
        const row = rowOf.get(text) ?? new Uint32Array(choices.length * width);
        row[word] = (row[word] as number) | bit;
        rowOf.set(text, row);
      }
    }
  });
  const rows = [...rowOf.values()];
  const automaton = buildAutomaton([...rowOf.keys()]);
  // In which text a word was met last: the first time is enough.
  const lastIn = new Int32Array(rows.length);
  let text = 0;
  return (plain) => {
    const held = met.slice();
    text++;
    automaton.search(plain, (word) => {
      if (lastIn[word] === text) return;
      lastIn[word] = text;
      join(held, rows[word] as Uint32Array);
    });
    return held;
  };
}

interface UnitRow {
  readonly unit: number;
  readonly row: Uint32Array;
}

/** Rows of the ASCII units that any gate names. */
function unitRows(
  needs: readonly GateNeeds[],
  width: number,
  key: "signs" | "firstSigns",
): readonly UnitRow[] {
  return Array.from({ length: 128 }, (_, unit) => ({
    unit,
    row: bitsOf(
      needs.map((one) => holdsUnit(one[key], unit)),
      width,
    ),
  })).filter(({ row }) => row.some((word) => word !== 0));
}

function holdsUnit(units: GateNeeds["signs"], unit: number): boolean {
  return (((units[(unit >>> 5) as 0 | 1 | 2 | 3] as number) >>> (unit & 31)) & 1) === 1;
}

function bitsOf(list: readonly boolean[], width: number): Uint32Array {
  const bits = new Uint32Array(width);
  list.forEach((isSet, at) => {
    if (isSet) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
  });
  return bits;
}

function join(bits: Uint32Array, row: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) | (row[i] as number);
}

function without(bits: Uint32Array, row: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & ~(row[i] as number);
}
