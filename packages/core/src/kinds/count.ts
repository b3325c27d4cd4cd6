import type { FromSchema } from "json-schema-to-ts";
import type { Document, Region } from "../document/document.ts";
import { sentencesOf } from "../document/sentences.ts";
import { unitsIn } from "../match/count-units.ts";
import {
  hitIn,
  hitsIn,
  placeFor,
  textCheck,
  togetherKey,
  withoutRepeats,
} from "../match/region-hits.ts";
import { contains, overlaps, type Span } from "../place.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import type { Hit, Kind, Scope, Setup } from "./kind.ts";
import { entriesOf, fieldValues, textsAt } from "./registry-values.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  minProperties: 2,
  properties: {
    of: { ...checkSpecSchema, description: "What to count, such as {phrases: [please]}." },
    unit: {
      enum: [
        "words",
        "characters",
        "sentences",
        "emoji",
        "hashtags",
        "mentions",
        "links",
        "images",
        "syllables",
      ],
      description: "What to count, instead of `of`.",
    },
    max: { type: "integer", minimum: 0, description: "More than this is reported." },
    max_from: {
      type: "string",
      minLength: 1,
      description:
        "Takes the most from registries/channels.yml: the field of the document's channels that holds it, such as hashtag_max. The lowest counts; where none has it, `max`.",
    },
    min: { type: "integer", minimum: 1, description: "Fewer than this is reported." },
    per: {
      enum: ["region", "sentence", "section", "document"],
      description:
        "Counted in each block of text, each sentence, under each heading, or in the file (the default).",
    },
  },
} as const;

export type CountOptions = FromSchema<typeof schema>;

export const countKind: Kind<CountOptions> = {
  name: "count",
  about: "Too many or too few of something.",
  options: schema,
  example: { unit: "hashtags", max: 3, per: "document" },
  target: "text",
  compile(given, setup) {
    if ((given.of === undefined) === (given.unit === undefined)) {
      throw new RangeError("`count` needs either `of` or `unit`, and not both.");
    }
    if (given.max === undefined && given.max_from === undefined && given.min === undefined) {
      throw new RangeError("`count` needs `max`, `min` or both; `max_from` may stand for `max`.");
    }
    const count = compileCounter(given, setup);
    return {
      target: "text",
      document: (scope) => {
        const { min } = given;
        const max = mostFor(scope, given);
        if (max === undefined && min === undefined) return [];
        return partsOf(scope, given.per ?? "document").flatMap((part) => {
          const items = count(part, scope);
          if (max !== undefined && items.length > max) return [surplus(given, part, items, max)];
          if (min === undefined || items.length >= min) return [];
          const facts = { count: items.length, limit: min };
          return [{ ...part.place(), facts }];
        });
      },
    };
  },
};

/** What the document's channels allow: the strictest of them, else what the rule says. */
function mostFor({ document, world }: Scope, given: CountOptions): number | undefined {
  const field = given.max_from;
  if (field === undefined) return given.max;
  const used = ["channels", "channel"].flatMap((key) => textsAt(document.data, key));
  const limits = entriesOf(world.registries, "channels")
    .filter((entry) => used.includes(String(entry.id)))
    .flatMap((entry) => fieldValues(entry, field).filter((value) => typeof value === "number"));
  return limits.length > 0 ? Math.min(...limits) : given.max;
}

/** A stretch in which things are counted. */
interface Part {
  readonly regions: readonly Region[];
  /** Of the regions' text, for a sentence; undefined: all of it. */
  readonly sentence: Span | undefined;
  /** Where a finding about the whole is shown. */
  place(): Hit;
}

/** One entry for each thing counted, in order; its place is found only for the one that is shown. */
type Counter = (part: Part, scope: Scope) => (() => Hit)[];

function partsOf(scope: Scope, per: NonNullable<CountOptions["per"]>): Part[] {
  const regions = withoutRepeats(scope.regions);
  if (per === "region") return regions.map((region) => whole(region));
  if (per === "sentence") {
    return regions.flatMap((region) =>
      sentencesOf(region.text).map((sentence) => ({
        regions: [region],
        sentence,
        place: () => hitIn(region, sentence),
      })),
    );
  }
  const groups = [...Map.groupBy(regions, (region) => togetherKey(region, per)).values()];
  return groups.map((group) => ({
    regions: group,
    sentence: undefined,
    place: () => placeFor(group, scope.document) ?? { span: { start: 0, end: 0 }, where: "body" },
  }));
}

function whole(region: Region): Part {
  const place = () => hitIn(region, { start: 0, end: region.text.length });
  return { regions: [region], sentence: undefined, place };
}

function compileCounter(given: CountOptions, setup: Setup): Counter {
  if (given.of) {
    const check = textCheck(setup.check(given.of), "count");
    return (part, scope) =>
      part.regions.flatMap((region) =>
        hitsIn(check, region, scope)
          .filter(({ span }) => isInside(span, part, region))
          .map((hit) => () => hit),
      );
  }
  const { unit } = given;
  if (unit === "links" || unit === "images") {
    return (part, { document }) => linked(document, unit, part);
  }
  return (part) =>
    part.regions.flatMap((region) => {
      const { start, end } = part.sentence ?? { start: 0, end: region.text.length };
      return unitsIn(region.text.slice(start, end), unit ?? "words").map(
        (place) => () => hitIn(region, { start: start + place.start, end: start + place.end }),
      );
    });
}

function isInside(span: Span, { sentence }: Part, region: Region): boolean {
  if (!sentence) return true;
  return contains(region.map.toSource(sentence.start, sentence.end), span);
}

function linked(document: Document, unit: "links" | "images", part: Part): (() => Hit)[] {
  const blocks = new Set(part.regions.map(({ block }) => block));
  const [region] = part.regions;
  const sentence = part.sentence && region?.map.toSource(part.sentence.start, part.sentence.end);
  return document[unit]
    .filter(({ block, span }) => blocks.has(block) && (!sentence || overlaps(sentence, span)))
    .map(({ span }) => () => ({ span, where: unit === "links" ? "link-text" : "image" }));
}

const ofText = new Set<CountOptions["unit"]>(["words", "characters", "sentences", "syllables"]);

/** Too many: the first thing over the limit, or the whole text where its length is the matter. */
function surplus(given: CountOptions, part: Part, items: readonly (() => Hit)[], max: number): Hit {
  const facts = { count: items.length, limit: max };
  const extra = items[max]?.();
  if (!extra || ofText.has(given.unit)) return { ...part.place(), facts };
  return { ...extra, facts: { ...extra.facts, ...facts } };
}
