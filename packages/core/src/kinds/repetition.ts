import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { compilePattern, type PatternMatch } from "../match/pattern.ts";
import { hitIn } from "../match/region-hits.ts";
import { overlaps } from "../place.ts";
import { caseSensitiveSchema, exceptSchema } from "../schema/check-parts.ts";
import type { Hit, Kind } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    of: {
      type: "string",
      minLength: 1,
      description: "What counts as one piece, in RE2 syntax. Default: a word.",
    },
    max: {
      type: "integer",
      minimum: 0,
      description: "How often a piece may be repeated right after itself. Default 0.",
    },
    case_sensitive: caseSensitiveSchema,
    except: {
      ...exceptSchema,
      description: 'Repetitions that are right: "had had", "New York, New York".',
    },
  },
} as const;

export type RepetitionOptions = FromSchema<typeof schema>;

export const repetitionKind: Kind<RepetitionOptions> = {
  name: "repetition",
  about: "The same word twice in a row.",
  options: schema,
  example: { except: ["had had", "that that"] },
  target: "text",
  compile(given, setup) {
    const caseSensitive = given.case_sensitive ?? false;
    const piece = compilePattern(given.of ?? word, { caseSensitive });
    const except = (given.except ?? []).map((phrase) => setup.phrases.add(phrase));
    const fold = (text: string) => (caseSensitive ? text : text.toLowerCase());
    return {
      target: "text",
      document: (scope) =>
        scope.regions.flatMap((region) => {
          const runs = runsOf(piece.find(region.text), region.text, fold).filter(
            (run) => run.length > (given.max ?? 0) + 1,
          );
          if (runs.length === 0) return [];
          const scan = scope.scan(region);
          const right = except.flatMap((id) => scan.of(id));
          return runs
            .map((run) => hitFor(run, region))
            .filter(({ place }) => !right.some((phrase) => overlaps(phrase, place)))
            .map(({ hit }) => hit);
        }),
    };
  },
};

const word = "[\\pL\\pM'-]+";

/** Equal pieces with nothing but white space between them. */
function runsOf(
  pieces: readonly PatternMatch[],
  text: string,
  fold: (text: string) => string,
): PatternMatch[][] {
  const runs: PatternMatch[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const same =
      last !== undefined &&
      text.slice(last.end, piece.start).trim() === "" &&
      fold(text.slice(last.start, last.end)) === fold(text.slice(piece.start, piece.end));
    if (run && same) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function hitFor(run: readonly PatternMatch[], region: Region) {
  const [first] = run;
  const place = { start: first?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const once = region.text.slice(place.start, first?.end ?? 0);
  const hit: Hit = {
    ...hitIn(region, place, { found: once, count: run.length }),
    suggestions: [once],
  };
  return { place, hit };
}
