import { disjoint } from "./character-set.ts";
import type { PatternNode } from "./pattern-syntax.ts";

/** How large a text is: in UTF-16 code units, and the same for its longest run without white space. */
export interface TextSize {
  readonly text: number;
  readonly word: number;
}

/** Up to which length of text, or of its longest word, V8's backtracking engine is safe. Infinity: any will do. */
export interface SafeSize {
  readonly text: number;
  readonly word: number;
}

/**
 * How large a text may be for V8's backtracking engine to search it in at most so many steps for each of its
 * characters, whatever the text holds. A text is safe when it is short enough, or when its words are: `\w+` cannot
 * run on past the end of a word, and the longest word of real prose is short.
 *
 * The steps are counted, not measured: from one starting place a sequence costs the steps of its first part plus,
 * for every way in which that can match, the steps of the next; a repetition multiplies. So the bound holds for
 * the worst text there is, and the choice of engine is the same on every machine.
 */
export function safeSize(root: PatternNode, stepsEach: number, longest: number): SafeSize {
  if (mayLoopOnNothing(root)) return { text: 0, word: 0 };
  const safe = (size: TextSize) => workOf(root, size).steps < stepsEach;
  return {
    text: largest(longest, (length) => safe({ text: length, word: length })),
    word: largest(longest, (length) => safe({ text: longest, word: length })),
  };
}

/** The largest number up to `most` that fits; Infinity when `most` does. What fits is below what does not. */
function largest(most: number, fits: (number: number) => boolean): number {
  if (fits(most)) return Infinity;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Work {
  readonly steps: number;
  /** In how many ways it can match from one place. */
  readonly ways: number;
}

export function workOf(node: PatternNode, size: TextSize): Work {
  switch (node.type) {
    case "set":
      return { steps: 1, ways: 1 };
    case "assert":
      return { steps: 3, ways: 1 };
    case "group":
      return plus(workOf(node.item, size), 1);
    case "choice":
      return choiceWork(node.items, size);
    case "sequence":
      return sequenceWork(node.items, size);
    case "repeat":
      return repeatWork(node, size);
  }
}

function plus(work: Work, steps: number): Work {
  return { steps: work.steps + steps, ways: work.ways };
}

function choiceWork(items: readonly PatternNode[], size: TextSize): Work {
  const works = items.map((item) => workOf(item, size));
  const steps = works.map((work) => work.steps);
  const ways = works.map((work) => work.ways);
  // Where no two alternatives can begin alike, at most one of them gets beyond its first character.
  return beginApart(items)
    ? { steps: items.length + Math.max(...steps), ways: Math.max(...ways) }
    : { steps: items.length + sum(steps), ways: sum(ways) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function beginApart(items: readonly PatternNode[]): boolean {
  const starts = items.map(startOf);
  return starts.every((a, i) => !a.empty && starts.every((b, k) => k <= i || disjoint(a, b)));
}

function sequenceWork(items: readonly PatternNode[], size: TextSize): Work {
  let steps = 0;
  let ways = 1;
  const following = startsOfRests(items);
  items.forEach((item, i) => {
    const work = workOf(item, size);
    steps += ways * work.steps;
    const next = following[i + 1];
    // `[a-z]+ ` goes on from the end of the word only: elsewhere the next character is not a space.
    if (next && !next.empty && endsOnce(item, next)) steps += ways * work.ways;
    else ways *= work.ways;
  });
  return { steps, ways };
}

const rests = new WeakMap<readonly PatternNode[], readonly Start[]>();

/** For each item of a sequence, with what a match of it and all that follows can begin. */
function startsOfRests(items: readonly PatternNode[]): readonly Start[] {
  const known = rests.get(items);
  if (known) return known;
  const starts: Start[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    const own = item ? startOf(item) : nothing;
    const rest = starts[i + 1];
    starts[i] = own.empty && rest ? either(own, rest, rest.empty) : own;
  }
  rests.set(items, starts);
  return starts;
}

/** Whether a repetition of single characters can be followed by `next` in one place only. */
function endsOnce(item: PatternNode, next: Start): boolean {
  if (item.type === "group") return endsOnce(item.item, next);
  return item.type === "repeat" && item.item.type === "set" && disjoint(item.item.set, next);
}

function repeatWork(node: PatternNode & { type: "repeat" }, size: TextSize): Work {
  const body = workOf(node.item, size);
  const max = Math.min(node.max, staysInWord(node.item) ? size.word : size.text);
  if (body.ways <= 1) {
    return { steps: max * body.steps + 1, ways: Math.max(1, max - node.min + 1) };
  }
  const again = waysBefore(node.item, startOf(node.item), size);
  if (again < body.ways) return turnsApart(node.min, max, body, again);
  let steps = 1;
  let ways = 0;
  let reached = 1;
  for (let turn = 0; turn <= max; turn++) {
    if (turn >= node.min) ways += reached;
    if (turn < max) steps += reached * body.steps;
    reached *= body.ways;
    if (!Number.isFinite(reached) || steps > 1e15) return { steps: Infinity, ways: Infinity };
  }
  return { steps, ways: Math.max(1, ways) };
}

/** Whether no match of it holds white space: then a word is the most that any repetition of it can take. */
function staysInWord(node: PatternNode): boolean {
  switch (node.type) {
    case "set":
      return [9, 10, 11, 12, 13, 32].every((code) => node.set.ascii[code] !== 1);
    case "assert":
      return true;
    case "group":
    case "repeat":
      return staysInWord(node.item);
    case "choice":
    case "sequence":
      return node.items.every(staysInWord);
  }
}

/** A repetition whose turns can follow each other in fewer ways than they can end: ` [a-z]+` ends before the next space. */
function turnsApart(min: number, max: number, body: Work, again: number): Work {
  let steps = 1;
  let ways = min === 0 ? 1 : 0;
  let reached = 1;
  for (let turn = 1; turn <= max; turn++) {
    // At each of its ends the next turn is tried, and fails at its first character but where it may follow.
    steps += reached * (body.steps + body.ways);
    if (turn >= min) ways += reached * body.ways;
    reached *= again;
    if (!Number.isFinite(reached) || steps > 1e15) return { steps: Infinity, ways: Infinity };
  }
  return { steps, ways: Math.max(1, ways) };
}

/** In how many ways a node can match from one place so that what begins with `next` may follow. */
function waysBefore(node: PatternNode, next: Start, size: TextSize): number {
  if (next.empty) return workOf(node, size).ways;
  switch (node.type) {
    case "set":
    case "assert":
      return 1;
    case "group":
      return waysBefore(node.item, next, size);
    case "repeat":
      return endsOnce(node, next) ? 1 : workOf(node, size).ways;
    case "choice": {
      const ways = node.items.map((item) => waysBefore(item, next, size));
      return beginApart(node.items) ? Math.max(...ways) : sum(ways);
    }
    case "sequence": {
      const last = node.items.at(-1);
      if (!last) return 1;
      const before = sequenceWork(node.items, size).ways / workOf(last, size).ways;
      return Number.isFinite(before) ? before * waysBefore(last, next, size) : Infinity;
    }
  }
}

/** With what a match can begin. */
interface Start {
  readonly ascii: Uint8Array;
  readonly beyond: boolean;
  /** Whether it can match nothing, so that what follows decides. */
  readonly empty: boolean;
}

const nothing: Start = { ascii: new Uint8Array(128), beyond: false, empty: true };

const starts = new WeakMap<PatternNode, Start>();

function startOf(node: PatternNode): Start {
  const known = starts.get(node);
  if (known) return known;
  const start = findStart(node);
  starts.set(node, start);
  return start;
}

function findStart(node: PatternNode): Start {
  switch (node.type) {
    case "set":
      return { ascii: node.set.ascii, beyond: node.set.beyond, empty: false };
    case "assert":
      return nothing;
    case "group":
      return startOf(node.item);
    case "repeat": {
      const start = startOf(node.item);
      return { ...start, empty: start.empty || node.min === 0 };
    }
    case "choice":
      return node.items.map(startOf).reduce((a, b) => either(a, b, a.empty || b.empty));
    case "sequence":
      return startsOfRests(node.items)[0] ?? nothing;
  }
}

function either(a: Start, b: Start, empty: boolean): Start {
  const ascii = Uint8Array.from(a.ascii);
  for (let code = 0; code < ascii.length; code++) if (b.ascii[code] === 1) ascii[code] = 1;
  return {
    ascii,
    beyond: a.beyond || b.beyond,
    empty,
  };
}

/** Engines differ on `(a?)*`: the linear one decides. */
function mayLoopOnNothing(node: PatternNode): boolean {
  switch (node.type) {
    case "set":
    case "assert":
      return false;
    case "group":
      return mayLoopOnNothing(node.item);
    case "repeat":
      return (node.max > 1 && startOf(node.item).empty) || mayLoopOnNothing(node.item);
    case "choice":
    case "sequence":
      return node.items.some(mayLoopOnNothing);
  }
}
