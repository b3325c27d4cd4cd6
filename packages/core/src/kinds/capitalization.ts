import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import {
  asSentence,
  asTitle,
  isAllCaps,
  rewritten,
  type Token,
  tokensOf,
} from "../match/capitals.ts";
import { hashtagsIn } from "../match/count-units.ts";
import { camelHashtag, commonWords } from "../match/hashtag-words.ts";
import { compilePattern } from "../match/pattern.ts";
import { hitIn, standsPlain } from "../match/region-hits.ts";
import { capitalised } from "../match/words.ts";
import type { Span } from "../place.ts";
import type { Kind, Setup } from "./kind.ts";
import { registryWords, registryWordsSchema } from "./registry-texts.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["style"],
  properties: {
    style: {
      enum: ["sentence", "title", "upper", "lower", "not_all_caps", "camel_hashtag", "pattern"],
      description:
        "How the text must be written: `sentence` One capital first, `title` Each Main Word, all `upper` or `lower` case, `not_all_caps` no SHOUTING, `camel_hashtag` #EachWord, or as in `regex`.",
    },
    title_style: {
      enum: ["ap", "chicago"],
      description: "Which small words stay small in a title. Default ap.",
    },
    exceptions: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Words and phrases that keep their own spelling, such as iPhone or HIPAA.",
    },
    lists: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description:
        "Lists of this pack with more exceptions; for camel_hashtag the lists of words to split at.",
    },
    registry: {
      ...registryWordsSchema,
      description: "More exceptions, from a registry of the content repository.",
    },
    threshold: {
      type: "number",
      minimum: 0,
      maximum: 1,
      description: "For sentence and title: the share of words that must be right. Default 0.8.",
    },
    min_words: {
      type: "integer",
      minimum: 1,
      description:
        "Shorter texts are not looked at; for not_all_caps, shorter runs of capitals. Default 1, for not_all_caps 2.",
    },
    after: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "For sentence: endings after which a new sentence begins, such as a colon.",
    },
    prefix: {
      type: "string",
      minLength: 1,
      description:
        "A pattern (RE2 syntax) of what stands before the text proper, such as a number.",
    },
    regex: {
      type: "string",
      minLength: 1,
      description: "For style pattern: what the text must match, in RE2 syntax; capitals matter.",
    },
  },
} as const;

export type CapitalizationOptions = FromSchema<typeof schema>;

export const capitalizationKind: Kind<CapitalizationOptions> = {
  name: "capitalization",
  about: "Capitals that do not follow the house style.",
  options: schema,
  example: { style: "sentence", exceptions: ["Larkmoor Health"] },
  target: "text",
  compile(given, setup) {
    const find = compileStyle(given, setup);
    return {
      target: "text",
      document: ({ regions, document }) =>
        regions.flatMap((region) =>
          find(region).map(({ place, expected }) => ({
            ...hitIn(region, place, expected === undefined ? {} : { expected }),
            ...(expected !== undefined &&
              standsPlain(document, region, place) && { suggestions: [expected] }),
          })),
        ),
    };
  },
};

interface Mistake {
  readonly place: Span;
  readonly expected: string | undefined;
}

type Finder = (region: Region) => Mistake[];

function compileStyle(given: CapitalizationOptions, setup: Setup): Finder {
  const listed = (given.lists ?? []).flatMap((list) => setup.list(list));
  const registered = registryWords(setup.world.registries, given.registry);
  const exceptions = [...(given.exceptions ?? []), ...registered, ...listed];
  switch (given.style) {
    case "sentence":
      return wordByWord(given, exceptions, asSentence);
    case "title":
      return wordByWord(given, exceptions, (token) => asTitle(token, given.title_style ?? "ap"));
    case "upper":
      return wordByWord(
        { ...given, threshold: 1 },
        exceptions,
        ({ kept, text }) => kept ?? text.toUpperCase(),
      );
    case "lower":
      return wordByWord(
        { ...given, threshold: 1 },
        exceptions,
        ({ kept, text }) => kept ?? text.toLowerCase(),
      );
    case "not_all_caps":
      return (region) => shouting(region.text, exceptions, given.min_words ?? 2);
    case "camel_hashtag":
      return hashtagFinder([...(given.exceptions ?? []), ...registered], listed);
    case "pattern":
      return patternFinder(given);
  }
}

/** The text as a whole is a mistake when too few of its words are written as they should be. */
function wordByWord(
  given: CapitalizationOptions,
  exceptions: readonly string[],
  write: (token: Token) => string,
): Finder {
  const start = prefixFinder(given.prefix);
  return ({ text }) => {
    const from = start(text);
    const rest = text.slice(from);
    const tokens = tokensOf(rest, exceptions, given.after ?? []);
    const wrong = tokens.filter((token) => write(token) !== token.text);
    if (tokens.length < (given.min_words ?? 1) || wrong.length === 0) return [];
    const share = (tokens.length - wrong.length) / tokens.length;
    const opensWrong = wrong[0] !== undefined && wrong[0] === tokens[0];
    if (!opensWrong && share >= (given.threshold ?? 0.8)) return [];
    return [{ place: { start: from, end: text.length }, expected: rewritten(rest, tokens, write) }];
  };
}

function prefixFinder(prefix: string | undefined): (text: string) => number {
  if (prefix === undefined) return () => 0;
  const pattern = compilePattern(`\\A(?:${prefix})`, { caseSensitive: true });
  return (text) => pattern.find(text)[0]?.end ?? 0;
}

/** Runs of words in capitals; a lone A or I and numbers belong to a run and do not make one. */
function shouting(text: string, exceptions: readonly string[], minWords: number): Mistake[] {
  const runs: Token[][] = [[]];
  for (const token of tokensOf(text, exceptions, [])) {
    const neutral = /^(?:[AI]|[\p{N}.,/-]+)$/u.test(token.text);
    if (token.kept === undefined && (isAllCaps(token.text) || neutral)) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.flatMap((run) => {
    const loud = run.filter(({ text: word }) => isAllCaps(word));
    const [first, last] = [loud[0], loud.at(-1)];
    if (loud.length < minWords || !first || !last) return [];
    const place = { start: first.start, end: last.end };
    const inside = run
      .filter((token) => token.start >= first.start && token.end <= last.end)
      .map((token) => ({
        ...token,
        start: token.start - first.start,
        end: token.end - first.start,
      }));
    const quiet = (token: Token) => {
      if (/^I$/.test(token.text)) return token.text;
      return token.opens ? capitalised(token.text.toLowerCase()) : token.text.toLowerCase();
    };
    return [{ place, expected: rewritten(text.slice(place.start, place.end), inside, quiet) }];
  });
}

/** From this length on (letters) a hashtag in small letters is taken for several words. */
const longHashtag = 20;

function hashtagFinder(exceptions: readonly string[], listed: readonly string[]): Finder {
  const words = new Set([...commonWords, ...listed.map((word) => word.toLowerCase())]);
  const right = new Set(exceptions.map((tag) => tag.replace(/^#/, "").toLowerCase()));
  return ({ text }) =>
    hashtagsIn(text).flatMap((place): Mistake[] => {
      const tag = text.slice(place.start, place.end);
      const letters = tag.slice(1);
      const oneCase = letters.slice(1) === letters.slice(1).toLowerCase();
      if (!oneCase || letters.includes("_") || right.has(letters.toLowerCase())) return [];
      const expected = words.has(letters.toLowerCase()) ? undefined : camelHashtag(tag, words);
      if (expected !== undefined) return [{ place, expected }];
      return letters.length >= longHashtag ? [{ place, expected }] : [];
    });
}

function patternFinder({ regex, min_words: minWords }: CapitalizationOptions): Finder {
  if (regex === undefined) {
    throw new RangeError("`capitalization` with `style: pattern` needs `regex`.");
  }
  const pattern = compilePattern(regex, { caseSensitive: true });
  return ({ text }) => {
    if (tokensOf(text, [], []).length < (minWords ?? 1) || pattern.find(text).length > 0) return [];
    return [{ place: { start: 0, end: text.length }, expected: undefined }];
  };
}
