import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { compilePattern, type Pattern } from "../match/pattern.ts";
import { hitIn, standsPlain } from "../match/region-hits.ts";
import { isSameWord } from "../match/spelling.ts";
import { inCaseOf } from "../match/words.ts";
import { contains, overlaps, type Span } from "../place.ts";
import { caseSensitiveSchema, exceptSchema } from "../schema/check-parts.ts";
import { type Moment, nowOf, order, readMoment } from "../time/moment.ts";
import type { World } from "../world.ts";
import type { Hit, Kind, Scope, Setup } from "./kind.ts";
import { registryRows } from "./registry-texts.ts";

const replacement = {
  oneOf: [{ type: "string" }, { type: "array", minItems: 1, items: { type: "string" } }],
} as const;

const schema = {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: {
    pairs: {
      type: "object",
      additionalProperties: replacement,
      description:
        "What to find and what to write instead; a list offers several. An empty text means: take it out.",
    },
    lists: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Names of lists of pairs in this pack.",
    },
    registry: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["from", "find", "use"],
        properties: {
          from: {
            type: "string",
            minLength: 1,
            description: "The registry, or a list in it: organization.retired_names.",
          },
          find: { type: "string", minLength: 1, description: "The field with the old wording." },
          use: { type: "string", minLength: 1, description: "The field with the new wording." },
          since: {
            type: "string",
            minLength: 1,
            description: "The field with the date from which the new wording is used.",
          },
        },
      },
      description: "Old and new wording from a registry.",
    },
    patterns: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["regex", "means", "use"],
        properties: {
          regex: { type: "string", minLength: 1, description: "What to find, in RE2 syntax." },
          means: { type: "string", minLength: 1, description: "What it finds, in plain words." },
          use: {
            ...replacement,
            description: "What to write instead; $1 stands for the first group.",
          },
        },
      },
      description: "For what phrases cannot say: patterns and what to write instead.",
    },
    except: exceptSchema,
    case_sensitive: caseSensitiveSchema,
    safe: {
      type: "boolean",
      description:
        "Whether `wardline fix` may write the better wording unread. Left out: only where it is the same word in another spelling, case, hyphenation or spacing, or comes from a registry.",
    },
  },
} as const;

export type ReplaceOptions = FromSchema<typeof schema>;

export const replaceKind: Kind<ReplaceOptions> = {
  name: "replace",
  about: "Words for which there is a better one; it says which.",
  options: schema,
  example: { pairs: { utilize: "use", "in order to": ["to"] } },
  target: "text",
  compile(given, setup) {
    const pairs = pairsOf(given, setup);
    const caseSensitive = given.case_sensitive ?? false;
    const phrases = pairs.map(({ find, use, sameMeaning, since }) => ({
      id: setup.phrases.add(find, { caseSensitive }),
      // A hit inside the better wording is no hit: "mail" in "e-mail".
      better: use.filter((text) => text !== "").map((text) => setup.phrases.add(text)),
      use,
      usual: find,
      since,
      mayFix: !find.endsWith("*") && (given.safe ?? sameMeaning),
    }));
    const patterns = (given.patterns ?? []).map(({ regex, use }) => ({
      pattern: compilePattern(regex, { caseSensitive }),
      use: listOf(use),
      mayFix: given.safe ?? false,
    }));
    const except = (given.except ?? []).map((phrase) => setup.phrases.add(phrase));
    return {
      target: "text",
      ...(patterns.length === 0 && {
        idle: ({ scan }) => !phrases.some(({ id }) => scan.has(id)),
      }),
      document: (scope) =>
        scope.regions.flatMap((region) => {
          const scan = scope.scan(region);
          const right = except.flatMap((id) => scan.of(id));
          const found = [
            ...phrases.flatMap((phrase) => phraseFinds(phrase, scan, region, scope.world)),
            ...patterns.flatMap((each) => patternFinds(each, region)),
          ].filter(({ place }) => !right.some((span) => overlaps(span, place)));
          return longest(found).map((find) => hitFor(find, region, scope));
        }),
    };
  },
};

interface Find {
  readonly place: Span;
  /** Best first. */
  readonly use: readonly string[];
  /** Whether the wording may be written unread. */
  readonly mayFix: boolean;
  /** As the pair has it: a name begins with a capital anywhere. */
  readonly usual: string;
}

interface PhrasePair {
  readonly usual: string;
  readonly id: number;
  readonly better: readonly number[];
  readonly use: readonly string[];
  readonly mayFix: boolean;
  readonly since: Moment | undefined;
}

interface FindPattern {
  readonly pattern: Pattern;
  readonly use: readonly string[];
  readonly mayFix: boolean;
}

function phraseFinds(
  pair: PhrasePair,
  scan: ReturnType<Scope["scan"]>,
  region: Region,
  world: World,
): Find[] {
  const places = scan.of(pair.id);
  if (places.length === 0 || !counts(pair.since, world)) return [];
  const better = pair.better.flatMap((id) => scan.of(id));
  return places.flatMap((place) => {
    if (
      better.some(
        (span) => span.end - span.start > place.end - place.start && contains(span, place),
      )
    ) {
      return [];
    }
    return differing({ place, use: pair.use, mayFix: pair.mayFix, usual: pair.usual }, region);
  });
}

/** A new wording counts from its day on; an entry without one always does. */
function counts(since: Moment | undefined, world: World): boolean {
  return since === undefined || order(since.start, nowOf(world)) <= 0;
}

function patternFinds({ pattern, use, mayFix }: FindPattern, region: Region): Find[] {
  return pattern.find(region.text).flatMap((match) => {
    const place = { start: match.start, end: match.end };
    const filled = use.map((text) =>
      text.replace(/\$(\d)/g, (_, number: string) => match.groups[Number(number) - 1] ?? ""),
    );
    return differing({ place, use: filled, mayFix, usual: "" }, region);
  });
}

/** Nothing when the text is already one of the better wordings. */
function differing(find: Find, region: Region): Find[] {
  const found = region.text.slice(find.place.start, find.place.end);
  const use = find.use.map((text) => inCaseOf(found, find.usual, text));
  return use.includes(found) || find.use.includes(found) ? [] : [{ ...find, use }];
}

/** Of overlapping finds the longest, then the first. */
function longest(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  const size = ({ place }: Find) => place.end - place.start;
  for (const find of finds.toSorted((a, b) => size(b) - size(a))) {
    if (!kept.some(({ place }) => overlaps(place, find.place))) kept.push(find);
  }
  return kept.sort((a, b) => a.place.start - b.place.start);
}

function hitFor({ place, use, mayFix }: Find, region: Region, scope: Scope): Hit {
  return {
    ...hitIn(region, place, { expected: inWords(use) }),
    suggestions: use,
    wordsFrom: "policy",
    safe: mayFix && use.length === 1 && use[0] !== "" && standsPlain(scope.document, region, place),
  };
}

function inWords(texts: readonly string[]): string {
  const quoted = texts.map((text) => (text === "" ? "nothing" : text));
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}

interface Pair {
  readonly find: string;
  readonly use: readonly string[];
  /** True where only the form of the word changes, or an old name gives way to the one in use. */
  readonly sameMeaning: boolean;
  readonly since: Moment | undefined;
}

function pairsOf(given: ReplaceOptions, setup: Setup): Pair[] {
  const own = Object.entries(given.pairs ?? {});
  const listed = (given.lists ?? []).flatMap((list) => Object.entries(setup.pairs(list)));
  const registered = (given.registry ?? []).flatMap((source) => registryPairs(source, setup));
  return [...own.map(pairOf), ...listed.map(pairOf), ...registered];
}

function pairOf([find, use]: readonly [string, string | readonly string[]]): Pair {
  const texts = listOf(use);
  const sameMeaning = texts.every((text) => isSameWord(find, text));
  return { find, use: texts, sameMeaning, since: undefined };
}

function listOf(use: string | readonly string[]): readonly string[] {
  return typeof use === "string" ? [use] : use;
}

type RegistrySource = NonNullable<ReplaceOptions["registry"]>[number];

function registryPairs(source: RegistrySource, { world }: Setup): Pair[] {
  return registryRows(world.registries, source.from).flatMap((row) => {
    if (typeof row !== "object" || row === null) return [];
    const entry = new Map<string, unknown>(Object.entries(row));
    const find = entry.get(source.find);
    const use = entry.get(source.use);
    const since = source.since === undefined ? undefined : entry.get(source.since);
    if (typeof find !== "string" || find === "" || typeof use !== "string") return [];
    return [{ find, use: [use], sameMeaning: true, since: readMoment(since, world.timeZone) }];
  });
}
