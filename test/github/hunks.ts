/**
 * Which lines of a pull request can carry a comment. Reads hunk *headers* only and derives everything by arithmetic:
 * Wardline walks the body of the patch, so one mistake cannot hide in both.
 */
export type Side = "LEFT" | "RIGHT";

export interface Hunk {
  left: { start: number; count: number };
  right: { start: number; count: number };
  /** Index of the header in the lines of the patch. */
  headerIndex: number;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

export function hunksOf(patch: string): Hunk[] {
  const hunks: Hunk[] = [];
  patch.split("\n").forEach((line, headerIndex) => {
    const match = header.exec(line);
    if (match === null) return;
    const [, leftStart, leftCount = "1", rightStart, rightCount = "1"] = match;
    const left = { start: Number(leftStart), count: Number(leftCount) };
    const right = { start: Number(rightStart), count: Number(rightCount) };
    hunks.push({ left, right, headerIndex });
  });
  return hunks;
}

export function hunkWithLine(patch: string, side: Side, line: number): Hunk | undefined {
  return hunksOf(patch).find((hunk) => {
    const range = side === "LEFT" ? hunk.left : hunk.right;
    return line >= range.start && line < range.start + range.count;
  });
}

/** Index of a line of one side in the lines of the patch; the first hunk's header is 0, so this is GitHub's `position`. */
export function positionOf(patch: string, side: Side, line: number): number | undefined {
  const hunk = hunkWithLine(patch, side, line);
  if (hunk === undefined) return undefined;
  const absent = side === "LEFT" ? "+" : "-";
  const lines = patch.split("\n");
  let current = (side === "LEFT" ? hunk.left.start : hunk.right.start) - 1;
  for (let index = hunk.headerIndex + 1; index < lines.length; index++) {
    const mark = lines[index]?.charAt(0);
    if (mark !== absent && mark !== "\\") current++;
    if (current === line) return index;
  }
  return undefined;
}

/** The `diff_hunk` of a comment: from the hunk's header down to the line commented on. */
export function diffHunkUpTo(patch: string, side: Side, line: number): string {
  const hunk = hunkWithLine(patch, side, line);
  const end = positionOf(patch, side, line);
  if (hunk === undefined || end === undefined) return "";
  return patch
    .split("\n")
    .slice(hunk.headerIndex, end + 1)
    .join("\n");
}
