/** A stretch of the new side that the difference shows: lines first..last carry comments. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  /** The lines that the change added. */
  readonly added: ReadonlySet<number>;
}

const header = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * The hunks of a `patch` as list-files gives it. The marks are walked and the header only says where to begin and
 * when a hunk is over: content may look like a header. A hunk that only removes has no line to comment on.
 */
export function readHunks(patch: string): Hunk[] {
  const hunks: Hunk[] = [];
  const lines = patch.split("\n");
  for (let at = 0; at < lines.length; ) {
    const match = header.exec(lines[at] ?? "");
    at++;
    if (match === null) continue;
    const [, oldCount = "1", start = "0", newCount = "1"] = match;
    let left = Number(oldCount);
    let right = Number(newCount);
    let line = Number(start);
    const added = new Set<number>();
    const first = line;
    for (; at < lines.length && (left > 0 || right > 0); at++) {
      const mark = lines[at]?.charAt(0);
      if (mark === "\\") continue;
      if (mark === "-") {
        left--;
        continue;
      }
      if (mark === "+") added.add(line);
      else left--;
      right--;
      line++;
    }
    if (line > first) hunks.push({ first, last: line - 1, added });
  }
  return hunks;
}

/** The lines that a change added or rewrote; undefined where GitHub does not show the difference. */
export function changedLines(patch: string | undefined): ReadonlySet<number> | undefined {
  if (patch === undefined) return undefined;
  return new Set(readHunks(patch).flatMap((hunk) => [...hunk.added]));
}
