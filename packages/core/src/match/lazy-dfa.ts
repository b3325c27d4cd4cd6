import { wordSet } from "./character-set.ts";
import type { Instruction, LinearProgram } from "./linear-program.ts";
import type { Place } from "./pattern-syntax.ts";

/** States kept at a time; with more, what is known is thrown away and built anew. */
const mostStates = 2000;
/** A text that keeps throwing states away is not answered here. */
const mostFlushes = 4;

/**
 * Whether a pattern matches anywhere in a text, reading each character once however large the pattern is: a
 * deterministic automaton of which only the states that texts reach are built. It does not say where the match is.
 * https://swtch.com/~rsc/regexp/regexp1.html, "Caching the NFA to build a DFA".
 *
 * A state is taken before the assertions at its place are judged; they are judged when the next character is known.
 * @returns undefined where the text needs too many states to tell
 */
export function createMatchTest({ code }: LinearProgram): (text: string) => boolean | undefined {
  const classes = classify(code);
  let states = new StateTable(code);
  return (text) => {
    let flushes = 0;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      let kind = classes.ofUnit(text.charCodeAt(at));
      if (kind < 0) {
        const character = text.codePointAt(at) ?? 0;
        if (character > 0xffff) at++;
        kind = classes.of(character);
      }
      let next = states.known(state, kind);
      if (next === unknown) next = states.step(state, kind, classes.representative(kind));
      if (next === matched) return true;
      if (next >= mostStates) {
        if (++flushes > mostFlushes) return undefined;
        const fresh = new StateTable(code);
        next = fresh.take(states.at(next));
        states = fresh;
      }
      state = next;
    }
    return states.endsInMatch(state);
  };
}

/** Characters that no instruction tells apart are one class. */
interface Classes {
  /** The class of an ASCII character, of another one seen before, or -1: ask `of`. */
  ofUnit(unit: number): number;
  of(codePoint: number): number;
  /** A character of the class. */
  representative(kind: number): number;
}

function classify(code: readonly Instruction[]): Classes {
  const sets = [...new Set(code.flatMap((step) => (step.op === "set" ? [step.set] : [])))];
  const bySignature = new Map<string, number>();
  const representatives: number[] = [];
  const units = new Int16Array(65536).fill(-1);
  const classOf = (codePoint: number): number => {
    const members = [...sets, wordSet].map((set) => (set.has(codePoint) ? "1" : "0")).join("");
    const signature = codePoint === newline ? `${members}n` : members;
    const known = bySignature.get(signature);
    if (known !== undefined) return known;
    bySignature.set(signature, representatives.length);
    return representatives.push(codePoint) - 1;
  };
  for (let unit = 0; unit < 128; unit++) units[unit] = classOf(unit);
  return {
    ofUnit: (unit) => units[unit] ?? -1,
    of(codePoint) {
      const kind = classOf(codePoint);
      const isPair = codePoint > 0xffff || (codePoint >= 0xd800 && codePoint <= 0xdfff);
      if (!isPair) units[codePoint] = kind;
      return kind;
    },
    representative: (kind) => representatives[kind] ?? 0,
  };
}

const newline = 10;
const unknown = -1;
const matched = -2;

interface State {
  /** Instructions to go on at, in order, before assertions are judged. */
  readonly pcs: readonly number[];
  /** What stands before this place. */
  readonly before: Before;
}

interface Before {
  readonly isStart: boolean;
  readonly isNewline: boolean;
  readonly isWord: boolean;
}

const atStart: State = { pcs: [], before: { isStart: true, isNewline: false, isWord: false } };

class StateTable {
  readonly #code: readonly Instruction[];
  readonly #states: State[] = [];
  readonly #rows: number[][] = [];
  readonly #byKey = new Map<string, number>();

  constructor(code: readonly Instruction[]) {
    this.#code = code;
    this.take(atStart);
  }

  at(state: number): State {
    return this.#states[state] ?? atStart;
  }

  known(state: number, kind: number): number {
    return this.#rows[state]?.[kind] ?? unknown;
  }

  /** Goes on by a character; the answer is remembered for its whole class. */
  step(state: number, kind: number, character: number): number {
    const next = this.#next(this.at(state), character);
    const row = this.#rows[state] ?? [];
    while (row.length < kind) row.push(unknown);
    row[kind] = next;
    return next;
  }

  endsInMatch(state: number): boolean {
    return reach(this.#code, this.at(state), undefined) === "match";
  }

  /** The number of a state. */
  take(state: State): number {
    const { isStart, isNewline, isWord } = state.before;
    const key = `${isStart}${isNewline}${isWord}${state.pcs.join()}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.#states.length);
    this.#rows.push([]);
    return this.#states.push(state) - 1;
  }

  #next(state: State, character: number): number {
    const reached = reach(this.#code, state, character);
    if (reached === "match") return matched;
    const before = {
      isStart: false,
      isNewline: character === newline,
      isWord: wordSet.has(character),
    };
    return this.take({ pcs: reached.sort((a, b) => a - b), before });
  }
}

/** Where the instructions lead that read this character (undefined: the end), or that a match is complete before it. */
function reach(
  code: readonly Instruction[],
  { pcs, before }: State,
  character: number | undefined,
): number[] | "match" {
  const seen = new Set<number>();
  const after: number[] = [];
  // A match may begin anywhere.
  const open = [...pcs, 0];
  for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
    const instruction = code[pc];
    if (!instruction || seen.has(pc)) continue;
    seen.add(pc);
    switch (instruction.op) {
      case "match":
        return "match";
      case "jump":
        open.push(instruction.to);
        break;
      case "split":
        open.push(instruction.first, instruction.second);
        break;
      case "assert":
        if (stands(instruction.at, before, character)) open.push(pc + 1);
        break;
      case "set":
        if (character !== undefined && instruction.set.has(character)) after.push(pc + 1);
        break;
      default:
        open.push(pc + 1);
    }
  }
  return after;
}

function stands(place: Place, before: Before, character: number | undefined): boolean {
  const isWord = character !== undefined && wordSet.has(character);
  switch (place) {
    case "text-start":
      return before.isStart;
    case "text-end":
      return character === undefined;
    case "line-start":
      return before.isStart || before.isNewline;
    case "line-end":
      return character === undefined || character === newline;
    case "word":
      return before.isWord !== isWord;
    case "not-word":
      return before.isWord === isWord;
  }
}
