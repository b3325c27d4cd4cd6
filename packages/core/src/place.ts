/** A stretch of a text: 0-based UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A point in a file. Lines and columns are 1-based, columns and offsets count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Lines {
  /** Where an offset stands; an offset past the end is the end of the text. */
  position(offset: number): Position;
  /** The span of a 1-based line without its line ending. */
  line(number: number): Span;
  readonly count: number;
}

/** Finds lines by binary search over their starts. LF, CRLF and a lone CR each end a line. */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) starts.push(ending.index + ending[0].length);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(at);
      return { line: line + 1, column: at - (starts[line] ?? 0) + 1, offset: at };
    },
    line(number) {
      const start = starts[number - 1] ?? text.length;
      const next = starts[number] ?? text.length;
      return { start, end: start + text.slice(start, next).replace(/[\r\n]+$/, "").length };
    },
  };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
