import type { Candidate, Source } from "../candidate.ts";
import type { LabelSource } from "../schema/recognizer-options.ts";
import { gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { compilePattern, labelAlternation, standsAlone } from "../text/pattern.ts";
import { regexShape } from "../text/regex-shape.ts";

const defaultGap = 14;
/** Small words that may stand between a label and its value. */
const between =
  "(?:is|was|are|reads?|shows?|says?|printed|stamped|number|num|no|nr|nos|id|ids|code|of|to|on|the|a|an|her|his|my|your|their|our|ending|ends|in|at|as|with|called|cell|mobile|home|work|direct|value|listed|were|has|have|and|patient|participant)";

/** A value beside a label: `MRN 00482913`, `555-0188 (fax)`, `| Plan ID | AB-1 |`. */
export function labelSource(options: LabelSource): Source {
  const gap = options.gap ?? defaultGap;
  const labels = compilePattern(`\\b${labelAlternation(options.labels)}`, "g");
  const filler = new RegExp(
    `[^\\p{L}\\p{N}\\n]{0,8}(?:${between}\\b[^\\p{L}\\p{N}\\n]{1,6}){0,4}\\n?[^\\p{L}\\p{N}\\n]{0,6}`,
    "uyi",
  );
  const value = compilePattern(options.value, "y", options.case_sensitive);
  const valueBefore = options.after
    ? compilePattern(`(${options.value})[^\\p{L}\\p{N}\\n]{0,4}$`, "", options.case_sensitive)
    : undefined;
  const { needsDigit } = regexShape(options.value);
  const gate = gateOf(labels);
  return {
    worksWithoutDigits: !needsDigit,
    mayFind: (reading) => (reading.hasDigit || !needsDigit) && gate.mayMatch(reading),
    find(reading) {
      const text = reading.plain;
      const out: Candidate[] = [];
      const add = (start: number, end: number) => {
        if (!standsAlone(text, start, end)) return;
        out.push({ start, end, score: options.score, means: options.means });
      };
      for (const label of matchesOf(labels, text)) {
        const labelEnd = label.index + label[0].length;
        if (!standsAlone(text, label.index, labelEnd)) continue;
        let isFound = false;
        for (const from of valueStarts(text, labelEnd, filler, gap)) {
          value.lastIndex = from;
          const found = value.exec(text);
          if (found && found[0].length > 0 && standsAlone(text, from, from + found[0].length)) {
            add(from, from + found[0].length);
            isFound = true;
            break;
          }
        }
        // "Call 555-0193, fax 555-0194": the label has its value already.
        if (!valueBefore || isFound) continue;
        const from = Math.max(0, label.index - 40);
        const found = valueBefore.exec(text.slice(from, label.index));
        if (found?.[1]) add(from + found.index, from + found.index + found[1].length);
      }
      return out;
    },
  };
}

/** Where the value may start: after the filler, or at a bracket or sign which the filler took along. */
function valueStarts(text: string, from: number, filler: RegExp, gap: number): number[] {
  filler.lastIndex = from;
  const length = filler.exec(text)?.[0].length ?? 0;
  const end = length <= gap + 12 ? from + length : from + gap;
  const starts = [end];
  while (starts.length < 3 && /[(#+$]/u.test(text.charAt((starts.at(-1) ?? 0) - 1))) {
    starts.push((starts.at(-1) ?? 0) - 1);
  }
  if (!starts.includes(from)) starts.push(from);
  return starts;
}
