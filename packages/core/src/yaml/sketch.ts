import type { Lines } from "../place.ts";

/** A text with its line index, which makes finding a line cheap however long the lines are. */
export interface YamlSource {
  readonly text: string;
  readonly lines: Lines;
}

/** The line around an offset, without its line ending. */
export function lineAround({ text, lines }: YamlSource, offset: number): string {
  const { start, end } = lines.line(lines.position(offset).line);
  return text.slice(start, end);
}

/**
 * A line with its value left out: `title: …`. The value may be content, and what was found in content is
 * never repeated in a message.
 */
export function sketch(line: string): string {
  return `${keyOf(line)}…`;
}

/** How the line should look: `title: "…"`. */
export function quoted(line: string): string {
  return `${keyOf(line)}"…"`;
}

function keyOf(line: string): string {
  return /^\s*((?:-\s+)*(?:[a-z][a-z0-9_-]{0,39}:\s+)?)/.exec(line)?.[1] ?? "";
}
