import type { Candidate, Source } from "../candidate.ts";
import type { TableHeaderSource } from "../schema/recognizer-options.ts";
import { gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { compilePattern, labelAlternation, standsAlone } from "../text/pattern.ts";
import { regexShape } from "../text/regex-shape.ts";

/** A table cell or front matter value that is known by the header or key which names it. */
export function tableHeaderSource(options: TableHeaderSource): Source {
  const header = compilePattern(`^${labelAlternation(options.table_headers)}$`, "");
  const value =
    options.value === undefined
      ? undefined
      : compilePattern(options.value, "g", options.case_sensitive);
  const gate = value && gateOf(value);
  const names = rememberAnswers((label) => header.test(plainHeader(label)));
  return {
    worksWithoutDigits: options.value === undefined || !regexShape(options.value).needsDigit,
    mayFind: (reading, { label }) =>
      label !== undefined && names(label) && (gate?.mayMatch(reading) ?? true),
    find(reading, around) {
      if (around.label === undefined || !names(around.label)) return [];
      const text = reading.plain;
      const out: Candidate[] = [];
      const add = (start: number, end: number) =>
        out.push({ start, end, score: options.score, means: options.means });
      if (value === undefined) {
        const start = text.length - text.trimStart().length;
        const end = text.trimEnd().length;
        if (start < end) add(start, end);
        return out;
      }
      for (const found of matchesOf(value, text)) {
        const end = found.index + found[0].length;
        if (found[0].length > 0 && standsAlone(text, found.index, end)) add(found.index, end);
      }
      return out;
    },
  };
}

/** The same headers and keys come again and again. */
const mostLabels = 500;

function rememberAnswers(ask: (label: string) => boolean): (label: string) => boolean {
  const answers = new Map<string, boolean>();
  return (label) => {
    const known = answers.get(label);
    if (known !== undefined) return known;
    if (answers.size >= mostLabels) answers.clear();
    const answer = ask(label);
    answers.set(label, answer);
    return answer;
  };
}

/** `memberId`, `member_id` and `Member-ID:` are all written `member id`. */
export function plainHeader(label: string): string {
  return label
    .slice(0, 80)
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .replace(/[_\-/]/gu, " ")
    .replace(/[*:`]/gu, "")
    .replace(/\s{1,20}/gu, " ")
    .trim()
    .toLowerCase();
}
