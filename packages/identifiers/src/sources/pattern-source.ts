import type { Candidate, Source } from "../candidate.ts";
import type { PatternSource } from "../schema/recognizer-options.ts";
import { gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { compilePattern, standsAlone } from "../text/pattern.ts";
import { regexShape } from "../text/regex-shape.ts";

/** Text of a given form. Group 1, if there is one, is the identifier. */
export function patternSource(options: PatternSource): Source {
  const pattern = compilePattern(options.pattern, "g", options.case_sensitive);
  const { needsDigit } = regexShape(options.pattern);
  const gate = gateOf(pattern);
  return {
    worksWithoutDigits: !needsDigit,
    mayFind: (reading) => gate.mayMatch(reading),
    find(reading) {
      const out: Candidate[] = [];
      for (const found of matchesOf(pattern, reading.plain)) {
        const whole = found[0];
        const part = found[1] ?? whole;
        if (part.length === 0) continue;
        const start = found.index + (found[1] === undefined ? 0 : whole.lastIndexOf(part));
        const end = start + part.length;
        if (!standsAlone(reading.plain, start, end)) continue;
        out.push({ start, end, score: options.score, means: options.means });
      }
      return out;
    },
  };
}
