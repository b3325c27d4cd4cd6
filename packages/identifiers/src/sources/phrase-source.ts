import type { Candidate, Source } from "../candidate.ts";
import type { PhraseSource } from "../schema/recognizer-options.ts";
import { gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import { compilePattern, phraseAlternation, standsAlone } from "../text/pattern.ts";

/** How far a word of `near` may stand from the phrase, in characters. */
const reach = 80;

/** Words that tell of an identifier which is not itself text: a photo, a voice, a fingerprint. */
export function phraseSource(options: PhraseSource): Source {
  const phrases = compilePattern(phraseAlternation(options.phrases), "g");
  const near = options.near && compilePattern(phraseAlternation(options.near), "");
  const gate = gateOf(phrases);
  return {
    worksWithoutDigits: true,
    mayFind: (reading) => gate.mayMatch(reading),
    find(reading) {
      const text = reading.plain;
      const out: Candidate[] = [];
      for (const found of matchesOf(phrases, text)) {
        const start = found.index;
        const end = start + found[0].length;
        if (!standsAlone(text, start, end)) continue;
        const nearby = `${text.slice(Math.max(0, start - reach), start)} | ${text.slice(end, end + reach)}`;
        if (near && !near.test(nearby)) continue;
        out.push({ start, end, score: options.score, means: options.means });
      }
      return out;
    },
  };
}
