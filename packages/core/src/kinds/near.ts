import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { sentencesIn } from "../document/sentences.ts";
import { hitsIn, textCheck, textSpan, togetherKey, visibleRegions } from "../match/region-hits.ts";
import { wordsBetween, wordsOf } from "../match/words.ts";
import { overlaps, type Span } from "../place.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import type { Check, Hit, Kind, Occurring, Scope } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["find", "beside"],
  properties: {
    find: { ...checkSpecSchema, description: "What is reported, such as {phrases: [cure]}." },
    beside: {
      ...checkSpecSchema,
      description: "What must stand near it, such as {phrases: [cancer]}.",
    },
    within_words: {
      type: "integer",
      minimum: 0,
      description: "At most so many words between the two, in the same block of text.",
    },
    within_sentences: {
      type: "integer",
      minimum: 1,
      description: "1: both in the same sentence; 2: in the same or the next one; and so on.",
    },
    within: {
      enum: ["region", "section", "document"],
      description:
        "Both in the same block of text (the default), under the same heading, or in the same file.",
    },
    order: {
      enum: ["any", "before", "after"],
      description: "`before`: `find` stands before `beside`; `after`: behind it. Default any.",
    },
    not: {
      type: "boolean",
      description: "Report `find` where `beside` is NOT near.",
    },
  },
} as const;

export type NearOptions = FromSchema<typeof schema>;

export const nearKind: Kind<NearOptions> = {
  name: "near",
  about: "Something that stands near (or not near) something else.",
  options: schema,
  example: { find: { phrases: ["cure*"] }, beside: { phrases: ["cancer"] }, within_words: 12 },
  target: "text",
  compile(given, setup) {
    const find = textCheck(setup.check(given.find), "near");
    const beside = textCheck(setup.check(given.beside), "near");
    // Counted words and sentences never reach beyond a region.
    const isAbsent = (occurring: Occurring): boolean =>
      (find.isAbsent?.(occurring) ?? false) ||
      (given.not !== true && isCounted(given) && (beside.isAbsent?.(occurring) ?? false));
    return {
      target: "text",
      idle: (raw) =>
        (find.idle?.(raw) ?? false) || (given.not !== true && (beside.idle?.(raw) ?? false)),
      isAbsent,
      document(scope) {
        if (isAbsent(scope.occurring)) return [];
        const besides = besidesOf(given, beside, scope);
        return scope.regions.flatMap((region) => {
          if (isAbsent(scope.scan(region))) return [];
          const hits = hitsIn(find, region, scope);
          if (hits.length === 0) return [];
          const others = besides(region);
          return hits.flatMap((hit) => {
            const close = others.find((other) => isNear(given, region, hit, other));
            if (given.not) return close ? [] : [hit];
            return close ? [withRelated(hit, close)] : [];
          });
        });
      },
    };
  },
};

/** Hits of `beside` that a region's hits are held against. */
function besidesOf(given: NearOptions, beside: Check, scope: Scope): (region: Region) => Hit[] {
  if (isCounted(given)) return (region) => hitsIn(beside, region, scope);
  const within = given.within ?? "region";
  const byPlace = new Map<string, Hit[]>();
  let together: Map<string, Region[]> | undefined;
  // Most regions have no hit to hold against anything, so nothing is searched before one has.
  return (region) => {
    const key = togetherKey(region, within);
    const known = byPlace.get(key);
    if (known) return known;
    together ??= Map.groupBy(
      new Set([...scope.regions, ...visibleRegions(scope.document)]),
      (other) => togetherKey(other, within),
    );
    const hits = (together.get(key) ?? []).flatMap((other) => hitsIn(beside, other, scope));
    byPlace.set(key, hits);
    return hits;
  };
}

function isCounted(given: NearOptions): boolean {
  return given.within_words !== undefined || given.within_sentences !== undefined;
}

function isNear(given: NearOptions, region: Region, hit: Hit, other: Hit): boolean {
  // A word does not stand beside itself.
  if (overlaps(hit.span, other.span)) return false;
  if (given.order === "before" && hit.span.start > other.span.start) return false;
  if (given.order === "after" && hit.span.start < other.span.start) return false;
  if (!isCounted(given)) return true;
  const [a, b] = [textSpan(region, hit.span), textSpan(region, other.span)];
  const { within_words: words, within_sentences: sentences } = given;
  if (words !== undefined && wordsBetween(wordsIn(region), a, b) > words) return false;
  return sentences === undefined || sentencesApart(region, a, b) < sentences;
}

const wordsByRegion = new WeakMap<Region, Span[]>();

/** Kept, since many hits of one region may be held against each other. */
function wordsIn(region: Region): Span[] {
  const known = wordsByRegion.get(region) ?? wordsOf(region.text);
  wordsByRegion.set(region, known);
  return known;
}

function sentencesApart(region: Region, a: Span, b: Span): number {
  const sentences = sentencesIn(region);
  const indexOf = (place: Span) => sentences.findLastIndex(({ start }) => start <= place.start);
  return Math.abs(indexOf(a) - indexOf(b));
}

function withRelated(hit: Hit, close: Hit): Hit {
  const related = [...(hit.related ?? []), { span: close.span, message: "It stands near this." }];
  return { ...hit, related };
}
