import type { FromSchema } from "json-schema-to-ts";
import type { Document, Region } from "../document/document.ts";
import { parseFormula } from "../match/formula.ts";
import { placeFor, withoutRepeats } from "../match/region-hits.ts";
import { proseOf, statisticsOf } from "../match/text-statistics.ts";
import type { Kind } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["formula"],
  properties: {
    formula: {
      type: "string",
      minLength: 1,
      description:
        "A sum over words, sentences, characters, syllables, paragraphs, complex_words, long_words, polysyllabic_words, headings_1 to headings_6, list_items, quotes, code_blocks, links, images, with + - * / ( ).",
    },
    max: { type: "number", description: "A higher value is reported." },
    min: { type: "number", description: "A lower value is reported." },
  },
} as const;

export type MetricOptions = FromSchema<typeof schema>;

export const metricKind: Kind<MetricOptions> = {
  name: "metric",
  about: "A number reckoned from the whole file that is too high or too low.",
  options: schema,
  example: { formula: "words / sentences", max: 25 },
  target: "text",
  compile(given) {
    if (given.max === undefined && given.min === undefined) {
      throw new RangeError("`metric` needs `max`, `min` or both.");
    }
    const formula = parseFormula(given.formula, variables);
    return {
      target: "text",
      document({ document, regions }) {
        const prose = withoutRepeats(proseOf(regions));
        const text = statisticsOf(prose);
        const place = placeFor(prose, document);
        if (!place || text.words === 0) return [];
        const value = formula({ ...text, ...structureOf(document) });
        const limit = limitBroken(value, given);
        if (limit === undefined) return [];
        return [{ ...place, facts: { count: Math.round(value * 100) / 100, limit } }];
      },
    };
  },
};

const levels = [1, 2, 3, 4, 5, 6];

const variables = [
  "words",
  "sentences",
  "characters",
  "syllables",
  "paragraphs",
  "complex_words",
  "long_words",
  "polysyllabic_words",
  ...levels.map((level) => `headings_${level}`),
  "list_items",
  "quotes",
  "code_blocks",
  "links",
  "images",
];

/** A value that is no number (words / 0) breaks no limit. */
function limitBroken(value: number, { max, min }: MetricOptions): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (max !== undefined && value > max) return max;
  return min !== undefined && value < min ? min : undefined;
}

function structureOf(document: Document): Record<string, number> {
  const headings = levels.map((level) => [
    `headings_${level}`,
    document.sections.filter((section) => section.level === level).length,
  ]);
  return {
    ...Object.fromEntries(headings),
    list_items: listItems(document),
    quotes: blocksOf(document, "quote"),
    code_blocks: blocksOf(document, "code"),
    links: document.links.length,
    images: document.images.length,
  };
}

function blocksOf(document: Document, role: Region["role"]): number {
  return new Set(
    document.regions.filter((region) => region.role === role).map(({ block }) => block),
  ).size;
}

/** The document model has no lists: blocks that a list mark stands before. */
function listItems({ source, regions, bodyStart }: Document): number {
  const starts = regions
    .filter(({ role }) => role === "body" || role === "quote")
    .map(({ map }) => map.toSource(0, 1).start);
  const marked = starts.filter((start) => {
    const line = source.slice(Math.max(bodyStart, source.lastIndexOf("\n", start - 1) + 1), start);
    return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?\W{0,8}$/.test(line);
  });
  return new Set(marked).size;
}
