import { type CharacterSet, wordSet } from "./character-set.ts";
import type { Instruction, LinearProgram } from "./linear-program.ts";
import type { Place } from "./pattern-syntax.ts";

/** Offsets by slot: 0 and 1 the whole match, 2n and 2n+1 group n; -1 where a group has no part. */
export type Slots = readonly number[];

/**
 * All matches, not overlapping, without empty ones, in time that grows with text × pattern and never faster.
 *
 * A first pass runs backwards over the text and notes which instructions can still lead to a match from where.
 * A second pass then walks forwards and never takes a way that fails. (Following all ways at once, as is usual,
 * is linear for one match only: `a.*b|a` reads the rest of the text again for every match.)
 * Of matches that begin at the same place the one counts that a backtracking engine finds first.
 */
export function searchAll(program: LinearProgram, text: string): Slots[] {
  const outlook = lookAhead(program.code, text);
  const found: Slots[] = [];
  for (let at = 0; at < text.length; ) {
    if (!outlook.matchBegins(at)) {
      at += sizeAt(text, at);
      continue;
    }
    const slots = walk(program, text, at, outlook);
    const end = slots[1] ?? at;
    if (end > at) found.push(slots);
    at = end > at ? end : at + sizeAt(text, at);
  }
  return found;
}

interface Thread {
  readonly pc: number;
  readonly slots: Slots;
}

/** Follows the best way to a match from a place where there is one. */
function walk(
  { code, groups }: LinearProgram,
  text: string,
  start: number,
  outlook: Outlook,
): Slots {
  const seen = new Int32Array(code.length).fill(-1);
  const fresh: number[] = new Array((groups + 1) * 2).fill(-1);
  fresh[0] = start;
  let thread: Thread = { pc: 0, slots: fresh };
  for (let at = start; ; at += sizeAt(text, at)) {
    const next = bestStep(code, thread, text, at, seen, outlook);
    if (!next) throw new Error("A pattern that can match here did not.");
    if (code[next.pc]?.op === "match") return next.slots.with(1, at);
    thread = { pc: next.pc + 1, slots: next.slots };
  }
}

/** The first instruction, in order of preference, that reads this character (or ends the match) and leads to a match. */
function bestStep(
  code: readonly Instruction[],
  from: Thread,
  text: string,
  at: number,
  seen: Int32Array,
  outlook: Outlook,
): Thread | undefined {
  const open: Thread[] = [from];
  for (let thread = open.pop(); thread; thread = open.pop()) {
    const { pc, slots } = thread;
    const instruction = code[pc];
    if (!instruction || seen[pc] === at) continue;
    seen[pc] = at;
    switch (instruction.op) {
      case "jump":
        open.push({ pc: instruction.to, slots });
        break;
      case "split":
        open.push({ pc: instruction.second, slots }, { pc: instruction.first, slots });
        break;
      case "save":
        open.push({ pc: pc + 1, slots: slots.with(instruction.slot, at) });
        break;
      case "clear":
        open.push({ pc: pc + 1, slots: cleared(slots, instruction.from, instruction.to) });
        break;
      case "assert":
        if (stands(instruction.at, text, at)) open.push({ pc: pc + 1, slots });
        break;
      default:
        if (outlook.leadsToMatch(pc, at)) return thread;
    }
  }
  return undefined;
}

function cleared(slots: Slots, from: number, to: number): Slots {
  return slots.map((offset, slot) => (slot >= from && slot < to ? -1 : offset));
}

interface Outlook {
  matchBegins(at: number): boolean;
  leadsToMatch(pc: number, at: number): boolean;
}

/** Places in a block: the outlook is kept for one block at a time, and worked out again when the next is entered. */
const blockSize = 1024;

function lookAhead(code: readonly Instruction[], text: string): Outlook {
  const count = code.length;
  const table = tablesOf(code);
  const begins = new Uint8Array(text.length + 1);
  // Rows of the places after each block: enough to work out the block again.
  const after = new Map<number, readonly [Uint8Array, Uint8Array]>();
  const none = new Uint8Array(count);
  let rows: Uint8Array[] = [];
  let block = -1;
  const fill = (number: number, [next, second]: readonly [Uint8Array, Uint8Array]) => {
    const from = number * blockSize;
    const to = Math.min(from + blockSize, text.length + 1);
    rows = [];
    rows[to - from] = next;
    rows[to - from + 1] = second;
    for (let at = to - 1; at >= from; at--) {
      const row = new Uint8Array(count);
      lookFrom(table, text, at, row, rows[at - from + 1] ?? none, rows[at - from + 2] ?? none);
      rows[at - from] = row;
    }
    block = number;
  };
  for (let number = Math.floor(text.length / blockSize); number >= 0; number--) {
    const rest: readonly [Uint8Array, Uint8Array] = [rows[0] ?? none, rows[1] ?? none];
    after.set(number, rest);
    fill(number, rest);
    const last = Math.min(blockSize, text.length + 1 - number * blockSize);
    for (let i = 0; i < last; i++) begins[number * blockSize + i] = rows[i]?.[0] ?? 0;
  }
  return {
    matchBegins: (at) => begins[at] === 1,
    leadsToMatch(pc, at) {
      const wanted = Math.floor(at / blockSize);
      const rest = after.get(wanted);
      if (wanted !== block && rest) fill(wanted, rest);
      return rows[at - wanted * blockSize]?.[pc] === 1;
    },
  };
}

/** The instructions as numbers: this pass touches each of them at every character. */
interface Tables {
  readonly code: readonly Instruction[];
  readonly kinds: Uint8Array;
  /** Where a jump or a split leads. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly sets: readonly (CharacterSet | undefined)[];
  readonly loops: readonly number[];
}

const kindOf = { match: 0, set: 1, jump: 2, split: 3, assert: 4, save: 5, clear: 5 } as const;

const tables = new WeakMap<readonly Instruction[], Tables>();

function tablesOf(code: readonly Instruction[]): Tables {
  const known = tables.get(code) ?? makeTables(code);
  tables.set(code, known);
  return known;
}

function makeTables(code: readonly Instruction[]): Tables {
  const target = (pc: number, instruction: Instruction, which: "first" | "second") => {
    if (instruction.op === "split") return instruction[which];
    return instruction.op === "jump" ? instruction.to : pc + 1;
  };
  return {
    code,
    kinds: Uint8Array.from(code, ({ op }) => kindOf[op]),
    first: Int32Array.from(code, (instruction, pc) => target(pc, instruction, "first")),
    second: Int32Array.from(code, (instruction, pc) => target(pc, instruction, "second")),
    sets: code.map((instruction) => (instruction.op === "set" ? instruction.set : undefined)),
    loops: [...code.keys()].filter((pc) => {
      const instruction = code[pc];
      return instruction?.op === "jump" && instruction.to < pc;
    }),
  };
}

/** Notes in `row` which instructions lead to a match from here; `next` and `second` are the rows of the next places. */
function lookFrom(
  tables: Tables,
  text: string,
  at: number,
  row: Uint8Array,
  next: Uint8Array,
  second: Uint8Array,
): void {
  const character = at < text.length ? (text.codePointAt(at) ?? -1) : -1;
  const beyond = character > 0xffff ? second : next;
  // A loop leads backwards, to what is known at the end of a round only.
  do lookOnce(tables, text, at, character, row, beyond);
  while (tables.loops.some((pc) => row[pc] === 0 && row[tables.first[pc] ?? 0] === 1));
}

function lookOnce(
  { code, kinds, first, second, sets }: Tables,
  text: string,
  at: number,
  character: number,
  row: Uint8Array,
  beyond: Uint8Array,
): void {
  for (let pc = kinds.length - 1; pc >= 0; pc--) {
    switch (kinds[pc]) {
      case kindOf.match:
        row[pc] = 1;
        break;
      case kindOf.set:
        if (beyond[pc + 1] === 1 && holds(sets[pc], character)) row[pc] = 1;
        break;
      case kindOf.assert:
        if (row[pc + 1] === 1 && standsHere(code[pc], text, at)) row[pc] = 1;
        break;
      default:
        row[pc] = (row[first[pc] ?? 0] ?? 0) | (row[second[pc] ?? 0] ?? 0);
    }
  }
}

function holds(set: CharacterSet | undefined, character: number): boolean {
  if (character < 0 || !set) return false;
  return character < 128 ? set.ascii[character] === 1 : set.has(character);
}

function standsHere(instruction: Instruction | undefined, text: string, at: number): boolean {
  return instruction?.op === "assert" && stands(instruction.at, text, at);
}

function stands(place: Place, text: string, at: number): boolean {
  switch (place) {
    case "text-start":
      return at === 0;
    case "text-end":
      return at === text.length;
    case "line-start":
      return at === 0 || text[at - 1] === "\n";
    case "line-end":
      return at === text.length || text[at] === "\n";
    case "word":
      return wordBefore(text, at) !== wordAt(text, at);
    case "not-word":
      return wordBefore(text, at) === wordAt(text, at);
  }
}

function wordAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && wordSet.has(code);
}

function wordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const pair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return wordAt(text, pair ? at - 2 : at - 1);
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
