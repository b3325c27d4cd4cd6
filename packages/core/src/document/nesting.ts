import type { Nodes } from "mdast";

/** Quote and list markers in one line beyond which Markdown is read as plain text: parsers recurse over them. */
const maxMarkers = 100;
/** Units of indentation before a list marker: lists nest without a line of many markers, too. */
const maxIndent = 400;
/**
 * Pairing emphasis marks and brackets takes time that grows with the square of their number in a block, and a run of
 * backticks is looked for up to the end of its block. This many steps are about a second.
 */
const maxSteps = 20_000_000;

/** Levels of a tree beyond which it is not walked. */
const maxDepth = 500;

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const indentation = /[ \t]*/y;

/** Whether Markdown from an offset on is made such that parsing it would not end in good time. Linear. */
export function isPathological(source: string, from: number): boolean {
  const block = new BlockCost();
  // Each quote or list that ends has the parser copy what it read of the lines so far.
  let containers = 0;
  let lines = 0;
  let afterBlank = true;
  let at = from;
  while (at < source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    const text = afterMarkers(source, at, end);
    if (text < 0) return true;
    const blank = isBlank(source, text, end);
    if (blank) block.close();
    else block.add(source, text, end);
    if (afterBlank && /[>\-+*\d]/.test(source.slice(at, text))) containers++;
    afterBlank = blank;
    lines++;
    if (block.steps + containers * lines > maxSteps) return true;
    at = end + 1;
  }
  block.close();
  return block.steps > maxSteps;
}

/** Whether a tree is too deep to be walked by recursion. Itself it walks level by level. */
export function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((node): readonly Nodes[] => ("children" in node ? node.children : []));
  }
  return false;
}

/** Estimates the steps that the blocks of a text take. Blocks end at blank lines, or later than they really do. */
class BlockCost {
  steps = 0;
  #length = 0;
  #emphasis = 0;
  #brackets = 0;
  readonly #backtickRuns = new Set<number>();

  add(source: string, start: number, end: number): void {
    let run = 0;
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code === 0x60) {
        run++;
        continue;
      }
      if (run > 0) this.#backtickRuns.add(run);
      run = 0;
      if (code === 0x2a || code === 0x5f || code === 0x7e) this.#emphasis++;
      else if (code === 0x5b || code === 0x5d || code === 0x3c) this.#brackets++;
    }
    if (run > 0) this.#backtickRuns.add(run);
    this.#length += end - start;
    if (this.#cost() > maxSteps) this.close();
  }

  close(): void {
    this.steps += this.#cost();
    this.#length = 0;
    this.#emphasis = 0;
    this.#brackets = 0;
    this.#backtickRuns.clear();
  }

  #cost(): number {
    return this.#emphasis ** 2 + this.#brackets ** 2 + this.#backtickRuns.size * this.#length;
  }
}

function isBlank(source: string, start: number, end: number): boolean {
  return start >= end || (start === end - 1 && source.charCodeAt(start) === 0x0d);
}

/** The offset after a line's quote and list markers; -1 when there are too many. */
function afterMarkers(source: string, start: number, end: number): number {
  let at = start;
  for (let markers = 0; markers <= maxMarkers; markers++) {
    container.lastIndex = at;
    const match = container.exec(source);
    if (match === null || at + match[0].length > end) return afterIndent(source, at, end);
    if (match[0].length > maxIndent) return -1;
    at += match[0].length;
  }
  return -1;
}

function afterIndent(source: string, at: number, end: number): number {
  indentation.lastIndex = at;
  return Math.min(at + (indentation.exec(source)?.[0].length ?? 0), end);
}
