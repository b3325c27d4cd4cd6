import type { FromSchema } from "json-schema-to-ts";
import type { Span } from "../place.ts";
import { contains } from "../place.ts";
import { wordsSchema } from "../schema/check-parts.ts";
import type { Check, Hit, Kind, Scope, Setup } from "./kind.ts";
import { registryWords, registryWordsSchema } from "./registry-texts.ts";

const options = {
  description:
    "Words and phrases: whole words, any letter case; a trailing * takes any ending (diagnos*).",
  anyOf: [
    { ...wordsSchema, description: "The phrases." },
    {
      type: "object",
      additionalProperties: false,
      minProperties: 1,
      properties: {
        any: { ...wordsSchema, description: "The phrases." },
        lists: { ...wordsSchema, description: "Word lists of this pack, by id." },
        registry: registryWordsSchema,
        case_sensitive: { type: "boolean", description: "Upper and lower case must agree." },
        whole_words: { type: "boolean", description: "False also finds the phrase inside words." },
        except: { ...wordsSchema, description: "Longer phrases in which a match does not count." },
        except_lists: {
          ...wordsSchema,
          description: "Word lists of this pack with more such longer phrases, by id.",
        },
      },
    },
  ],
} as const;

export type PhrasesOptions = FromSchema<typeof options>;

export const phrasesKind: Kind<PhrasesOptions> = {
  name: "phrases",
  about: "Finds words and phrases, across line breaks, emphasis and links.",
  options,
  example: ["your visit", "diagnos*"],
  target: "text",
  compile(given, setup): Check {
    const wanted: ObjectForm = isList(given) ? { any: [...given] } : given;
    const { ids, except } = register(wanted, setup);
    return {
      target: "text",
      idle: ({ scan }) => !scan.any(ids),
      isAbsent: (occurring) => !occurring.any(ids),
      document: (scope) => findPhrases(scope, ids, except),
    };
  },
};

type ObjectForm = Exclude<PhrasesOptions, readonly string[]>;

function isList(given: PhrasesOptions): given is Extract<PhrasesOptions, readonly string[]> {
  return Array.isArray(given);
}

function register(wanted: ObjectForm, setup: Setup) {
  const choices = {
    caseSensitive: wanted.case_sensitive ?? false,
    wholeWords: wanted.whole_words ?? true,
  };
  const listed = (wanted.lists ?? []).flatMap((list) => setup.list(list));
  const registered = registryWords(setup.world.registries, wanted.registry);
  const excepted = (wanted.except_lists ?? []).flatMap((list) => setup.list(list));
  const phrases = [...(wanted.any ?? []), ...listed, ...registered];
  return {
    ids: new Set(phrases.map((phrase) => setup.phrases.add(phrase, choices))),
    except: new Set(
      [...(wanted.except ?? []), ...excepted].map((phrase) => setup.phrases.add(phrase)),
    ),
  };
}

type Ids = ReadonlySet<number>;

function findPhrases(scope: Scope, ids: Ids, except: Ids): Hit[] {
  if (!scope.occurring.any(ids)) return [];
  return scope.regions.flatMap((region) => {
    const scan = scope.scan(region);
    if (!scan.any(ids)) return [];
    const excepted = scan.all(except);
    const spans = scan
      .all(ids)
      .filter((span) => !excepted.some((longer) => contains(longer, span)));
    return longest(spans).map((span) => ({
      span: region.map.toSource(span.start, span.end),
      where: region.role,
      facts: { found: region.text.slice(span.start, span.end) },
      wordsFrom: "policy" as const,
    }));
  });
}

/** Drops spans that lie inside another, so that "your visit" and "your visit to" give one hit. */
function longest(spans: readonly Span[]): Span[] {
  return spans
    .filter(
      (span, i) =>
        !spans.some(
          (other, k) =>
            k !== i &&
            contains(other, span) &&
            (other.end - other.start > span.end - span.start || k < i),
        ),
    )
    .sort((a, b) => a.start - b.start);
}
