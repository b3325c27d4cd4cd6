import type { CharacterSet } from "./character-set.ts";
import type { PatternNode, Place } from "./pattern-syntax.ts";

/** A pattern as a list of instructions, as in https://swtch.com/~rsc/regexp/regexp2.html. */
export interface LinearProgram {
  readonly code: readonly Instruction[];
  /** Number of capturing groups. */
  readonly groups: number;
}

export type Instruction =
  | { readonly op: "set"; readonly set: CharacterSet }
  | { readonly op: "assert"; readonly at: Place }
  /** Goes on at `first`, and with less right at `second`. */
  | { op: "split"; first: number; second: number }
  | { op: "jump"; to: number }
  | { readonly op: "save"; readonly slot: number }
  | { readonly op: "clear"; readonly from: number; readonly to: number }
  | { readonly op: "match" };

/** Times 1 MB of text this is some seconds and about 2 MB of memory; patterns that V8 may run are not limited. */
const mostInstructions = 1000;

export function linearProgram(root: PatternNode, groups: number): LinearProgram {
  const code: Instruction[] = [];
  emit(root, code);
  code.push({ op: "match" });
  return { code, groups };
}

function emit(node: PatternNode, code: Instruction[]): void {
  if (code.length > mostInstructions) {
    throw new RangeError(
      "it is too large to search: it has too many alternatives, or its repetitions multiply. Use `near` with phrases or lists, or count lower",
    );
  }
  switch (node.type) {
    case "set":
      code.push({ op: "set", set: node.set });
      return;
    case "assert":
      code.push({ op: "assert", at: node.at });
      return;
    case "group":
      code.push({ op: "save", slot: node.index * 2 });
      emit(node.item, code);
      code.push({ op: "save", slot: node.index * 2 + 1 });
      return;
    case "sequence":
      for (const item of node.items) emit(item, code);
      return;
    case "choice":
      emitChoice(node.items, code);
      return;
    case "repeat":
      emitRepeat(node, code);
  }
}

function emitChoice(items: readonly PatternNode[], code: Instruction[]): void {
  const ends: { op: "jump"; to: number }[] = [];
  items.forEach((item, i) => {
    const split = { op: "split" as const, first: code.length + 1, second: 0 };
    const last = i === items.length - 1;
    if (!last) code.push(split);
    emit(item, code);
    if (last) return;
    const end = { op: "jump" as const, to: 0 };
    code.push(end);
    ends.push(end);
    split.second = code.length;
  });
  for (const end of ends) end.to = code.length;
}

function emitRepeat(node: PatternNode & { type: "repeat" }, code: Instruction[]): void {
  const body = () => {
    // As in V8: a group inside tells of the last turn only.
    const [from, to] = node.groups;
    if (to > from) code.push({ op: "clear", from: (from + 1) * 2, to: (to + 1) * 2 });
    emit(node.item, code);
  };
  const split = () => {
    const branch = { op: "split" as const, first: 0, second: 0 };
    code.push(branch);
    const inside = code.length;
    return (outside: number) => {
      branch.first = node.greedy ? inside : outside;
      branch.second = node.greedy ? outside : inside;
    };
  };
  for (let turn = 0; turn < node.min; turn++) body();
  if (node.max === Number.POSITIVE_INFINITY) {
    const start = code.length;
    const leave = split();
    body();
    code.push({ op: "jump", to: start });
    leave(code.length);
    return;
  }
  const leaves: ((outside: number) => void)[] = [];
  for (let turn = node.min; turn < node.max; turn++) {
    leaves.push(split());
    body();
  }
  for (const leave of leaves) leave(code.length);
}
