import { indexLines, maskedLine, printable } from "@wardline/core";
import { structuredPatch } from "diff";
import type { FixedFile } from "./fix-file.ts";

/** A unified diff to read, not to apply: identifiers are masked, also in the lines around a change. */
export function showChange({ before, after }: FixedFile, shownPath: string): string {
  const { hunks } = structuredPatch("", "", before.source, after.source, "", "", { context: 1 });
  const old = reader(before);
  const fresh = reader(after);
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => {
    let was = oldStart;
    let is = newStart;
    const shown = lines.map((line) => {
      const sign = line.charAt(0);
      const number = sign === "+" ? is : was;
      if (sign !== "+") was++;
      if (sign !== "-") is++;
      return sign === "\\" ? line : sign + (sign === "+" ? fresh : old)(number);
    });
    return [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...shown];
  });
  return `${[`--- a/${shownPath}`, `+++ b/${shownPath}`, ...lines].join("\n")}\n`;
}

function reader({ source, findings }: FixedFile["before"]): (line: number) => string {
  const lines = indexLines(source);
  return (line) => printable(maskedLine(source, lines, line, findings));
}
