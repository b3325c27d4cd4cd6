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

/** Whether Markdown or MDX from an offset on is made such that parsing it would not end in good time. Linear. */
export function isPathological(source: string, from: number, mdx = false): boolean {
  const block = new BlockCost(mdx);
  const containers = new ContainerCost();
  let at = from;
  while (at < source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    const text = afterMarkers(source, at, end);
    if (text < 0) return true;
    if (isBlank(source, text, end)) block.close();
    else block.add(source, text, end);
    containers.add(source, at, text, end);
    if (block.steps + containers.steps > maxSteps) return true;
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
  readonly #mdx: boolean;
  #isHtml = false;

  constructor(mdx: boolean) {
    this.#mdx = mdx;
  }

  add(source: string, start: number, end: number): void {
    if (this.#length === 0) this.#isHtml = !this.#mdx && opensHtml(source, start);
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
    // In a block of HTML no marks are paired: https://spec.commonmark.org/0.31.2/#html-blocks
    if (this.#isHtml) return 0;
    return this.#emphasis ** 2 + this.#brackets ** 2 + this.#backtickRuns.size * this.#length;
  }
}

/** Tags that begin a block of HTML up to the next blank line, wherever they stand. */
const htmlBlock =
  /<\/?(?:table|thead|tbody|tfoot|tr|td|th|div|section|article|aside|main|header|footer|nav|ul|ol|li|dl|dt|dd|p|h[1-6]|figure|details|form|fieldset|blockquote)(?=[\s>]|\/>|$)/iy;

function opensHtml(source: string, start: number): boolean {
  htmlBlock.lastIndex = start;
  return htmlBlock.test(source);
}

/** Estimates the steps that quotes, lists and footnotes take, which hold blocks, and headings by an underline. */
class ContainerCost {
  #ended = 0;
  #lines = 0;
  #lazySteps = 0;
  #isOpen = false;
  #openLines = 0;
  #afterBlank = true;
  #afterMarker = false;
  /** Of the last line with markers: the units up to its text. */
  #depth = 0;

  get steps(): number {
    // Each one that ends, and each underlined heading, has the parser copy what it read of the lines so far.
    return this.#ended * this.#lines + this.#lazySteps;
  }

  /** A line: `text` is where its markers end. */
  add(source: string, start: number, text: number, end: number): void {
    this.#lines++;
    const marker = markerAt(source, start, text);
    const depth = text - start;
    // A list whose items follow each other without a blank line ends once.
    if (marker !== 0 && (this.#afterBlank || !this.#afterMarker || depth < this.#depth))
      this.#ended++;
    const blank = isBlank(source, text, end);
    if (!this.#afterBlank && isUnderline(source, text, end)) this.#ended++;
    if (!blank) this.#addLazy(marker, depth > 0);
    this.#afterBlank = blank;
    this.#afterMarker = marker !== 0;
    if (marker !== 0) this.#depth = depth;
  }

  /** A line that only goes on what is open has the parser look through all that was read since it opened. */
  #addLazy(marker: number, indented: boolean): void {
    if (marker !== 0) {
      if (marker !== quote) this.#openLines = 0;
      this.#isOpen = true;
    } else if (this.#afterBlank && !indented) {
      this.#openLines = 0;
      this.#isOpen = false;
    }
    if (!this.#isOpen) return;
    this.#openLines++;
    if (marker === 0) this.#lazySteps += 2 * this.#openLines;
  }
}

const quote = 0x3e;
const underline = /(?:=+|-+)[ \t]*\r?(?:\n|$)/y;

function isUnderline(source: string, at: number, end: number): boolean {
  const code = source.charCodeAt(at);
  if (at >= end || (code !== 0x3d && code !== 0x2d)) return false;
  underline.lastIndex = at;
  return underline.test(source);
}

/** The first unit of a line's first marker; 0 where there is none. A footnote's definition counts, it holds blocks. */
function markerAt(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return code;
  }
  return source.startsWith("[^", end) ? 0x5b : 0;
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
