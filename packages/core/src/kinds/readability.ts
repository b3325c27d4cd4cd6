import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { sentencesOf } from "../document/sentences.ts";
import { placeFor, togetherKey, withoutRepeats } from "../match/region-hits.ts";
import {
  proseOf,
  statisticsOf,
  syllablesOf,
  type TextStatistics,
} from "../match/text-statistics.ts";
import { wordsOf } from "../match/words.ts";
import type { Hit, Kind } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["max_grade"],
  properties: {
    formulas: {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: {
        enum: ["flesch_kincaid", "gunning_fog", "coleman_liau", "smog", "automated_readability"],
      },
      description: "How the grade is reckoned; several: their mean. Default flesch_kincaid.",
    },
    max_grade: {
      type: "number",
      minimum: 1,
      description: "The highest US school grade that the text may need.",
    },
    min_words: {
      type: "integer",
      minimum: 1,
      description: "Shorter texts are skipped, since no formula fits them. Default 100.",
    },
    per: {
      enum: ["section", "document"],
      description: "Each text under a heading by itself, or the whole file (the default).",
    },
  },
} as const;

export type ReadabilityOptions = FromSchema<typeof schema>;

export const readabilityKind: Kind<ReadabilityOptions> = {
  name: "readability",
  about: "Text that is harder to read than its readers can be expected to manage.",
  options: schema,
  example: { formulas: ["flesch_kincaid"], max_grade: 8, min_words: 100, per: "section" },
  target: "text",
  compile(given) {
    const formulas = given.formulas ?? ["flesch_kincaid"];
    const grade = (text: TextStatistics) =>
      formulas.reduce((total, name) => total + grades[name](text), 0) / formulas.length;
    return {
      target: "text",
      document(scope) {
        const prose = withoutRepeats(proseOf(scope.regions));
        const parts = Map.groupBy(prose, (region) => togetherKey(region, given.per ?? "document"));
        return [...parts.values()].flatMap((regions) => {
          const text = statisticsOf(regions);
          if (text.words < (given.min_words ?? 100) || text.sentences === 0) return [];
          const reached = grade(text);
          const place = placeFor(regions, scope.document);
          if (!place || !(reached > given.max_grade)) return [];
          const facts = {
            grade: Math.round(reached * 10) / 10,
            limit: given.max_grade,
            words: text.words,
          };
          return [{ ...place, facts, related: hardest(regions) }];
        });
      },
    };
  },
};

type FormulaName = NonNullable<ReadabilityOptions["formulas"]>[number];

/** US school grades. Sources: the formulas' articles in https://en.wikipedia.org/wiki/Category:Readability_tests */
const grades: Readonly<Record<FormulaName, (text: TextStatistics) => number>> = {
  flesch_kincaid: ({ words, sentences, syllables }) =>
    0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
  gunning_fog: ({ words, sentences, complex_words }) =>
    0.4 * (words / sentences + (100 * complex_words) / words),
  coleman_liau: ({ words, sentences, characters }) =>
    (5.88 * characters) / words - (29.6 * sentences) / words - 15.8,
  smog: ({ sentences, polysyllabic_words }) =>
    1.043 * Math.sqrt((polysyllabic_words * 30) / sentences) + 3.1291,
  automated_readability: ({ words, sentences, characters }) =>
    4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43,
};

/** The sentences to begin with: those with the highest grade by themselves. */
function hardest(regions: readonly Region[]): NonNullable<Hit["related"]> {
  const sentences = regions.flatMap((region) =>
    sentencesOf(region.text).map(({ start, end }) => {
      const words = wordsOf(region.text.slice(start, end));
      const syllables = words.reduce(
        (total, word) =>
          total + syllablesOf(region.text.slice(start + word.start, start + word.end)),
        0,
      );
      const weight =
        words.length === 0 ? 0 : 0.39 * words.length + (11.8 * syllables) / words.length;
      return { span: region.map.toSource(start, end), words: words.length, weight };
    }),
  );
  return sentences
    .toSorted((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, 3)
    .map(({ span, words }) => ({
      span,
      message: `One of the hardest sentences, with ${words} ${words === 1 ? "word" : "words"}.`,
    }));
}
