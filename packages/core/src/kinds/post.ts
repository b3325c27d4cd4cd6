import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { unitsIn } from "../match/count-units.ts";
import { type Platform, platformOf } from "../match/platform-length.ts";
import { hitIn, hitsIn, textCheck, textSpan } from "../match/region-hits.ts";
import { checkSpecSchema } from "../schema/check-parts.ts";
import { plannedPosts } from "./calendar/planned-posts.ts";
import type { Check, Hit, Kind, RepositoryHit, Scope } from "./kind.ts";
import { type Entry, entriesOf, textsAt } from "./registry-values.ts";

const options = {
  type: "object",
  description:
    "Looks at a post as each of the channels that it goes to: those of its front matter and those of the calendars.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. length: longer than the platform or the channel's max_length takes, counted as the platform counts. hashtags, emoji: more than the platform or the channel takes. links: more than the channel's links_max. alt: an alternative text longer than its alt_max. disclosure: it begins after the channel's shown_first.",
      items: { enum: ["length", "hashtags", "emoji", "links", "alt", "disclosure"] },
    },
    hashtag_max: {
      type: "integer",
      minimum: 0,
      description: "For hashtags: the most where channel and platform say nothing.",
    },
    emoji_max: {
      type: "integer",
      minimum: 0,
      description: "For emoji: the most where the channel says nothing.",
    },
    disclosure: {
      ...checkSpecSchema,
      description: "For disclosure: what discloses, such as {phrases: [paid partnership]}.",
    },
  },
  required: ["any_of"],
  additionalProperties: false,
} as const;

export type PostOptions = FromSchema<typeof options>;

export const postKind: Kind<PostOptions> = {
  name: "post",
  about: "Finds posts that do not fit one of the channels they go to.",
  options,
  example: { any_of: ["length"] },
  target: "document",
  compile(given, setup): Check {
    const { world } = setup;
    if (given.any_of.includes("disclosure") !== (given.disclosure !== undefined)) {
      throw new RangeError("`post` looks for `disclosure` by the check of that name: give both.");
    }
    const discloses = given.disclosure && textCheck(setup.check(given.disclosure), "post");
    const entries = new Map(
      entriesOf(world.registries, "channels").map((entry) => [String(entry.id), entry]),
    );
    const faults = (scope: Scope, channels: readonly string[]): Hit[] =>
      [...new Set(channels)].flatMap((id) => {
        const channel = { id, entry: entries.get(id) ?? {}, platform: platformFor(id, entries) };
        return given.any_of.flatMap((fault) =>
          find[fault](scope, channel, { ...given, discloses }),
        );
      });
    return {
      target: "document",
      document: (scope) => faults(scope, channelsOf(scope)),
      repository: ({ scopes }) => planned(scopes, faults),
    };
  },
};

function platformFor(id: string, entries: ReadonlyMap<string, Entry>): Platform {
  return platformOf(String(entries.get(id)?.platform ?? id));
}

function channelsOf({ document }: Scope): string[] {
  return ["channels", "channel"].flatMap((key) => textsAt(document.data, key));
}

/** What a calendar sends to channels that the post itself does not name. */
function planned(
  scopes: readonly Scope[],
  faults: (scope: Scope, channels: readonly string[]) => Hit[],
): RepositoryHit[] {
  const posts = plannedPosts(scopes).filter(({ content }) => content !== undefined);
  const byPath = Map.groupBy(posts, ({ content }) => content?.path);
  return scopes.flatMap((scope) => {
    const own = channelsOf(scope);
    const more = (byPath.get(scope.document.path) ?? []).map(({ channel }) => channel);
    const others = more.filter((channel) => channel !== "" && !own.includes(channel));
    return faults(scope, others).map((hit) => ({ ...hit, path: scope.document.path }));
  });
}

interface Channel {
  readonly id: string;
  readonly entry: Entry;
  readonly platform: Platform;
}

type Given = PostOptions & { readonly discloses: Check | undefined };
type FaultFinder = (scope: Scope, channel: Channel, given: Given) => Hit[];

const find: Readonly<Record<PostOptions["any_of"][number], FaultFinder>> = {
  length(scope, { id, entry, platform }) {
    const limit = lowest(platform.longest, entry.max_length);
    if (limit === undefined) return [];
    return textsOf(scope).flatMap((regions) => {
      const [first] = regions;
      const count = platform.length(written(scope, regions));
      if (first === undefined || count <= limit) return [];
      const place = hitIn(first, { start: 0, end: first.text.length });
      return [{ ...place, facts: { channel: id, count, limit, unit: "characters" } }];
    });
  },
  hashtags(scope, { id, entry, platform }, { hashtag_max }) {
    const limit = lowest(platform.hashtags, entry.hashtag_max) ?? hashtag_max;
    return tooMany(scope, id, "hashtags", limit);
  },
  emoji(scope, { id, entry }, { emoji_max }) {
    return tooMany(scope, id, "emoji", lowest(undefined, entry.emoji_max) ?? emoji_max);
  },
  links({ document }, { id, entry }) {
    const limit = lowest(undefined, entry.links_max);
    const extra = limit === undefined ? undefined : document.links[limit];
    if (!extra) return [];
    const count = document.links.length;
    const unit = count === 1 ? "link" : "links";
    const facts = { channel: id, count, limit: limit ?? 0, unit };
    return [{ span: extra.span, where: "link-text", facts }];
  },
  alt({ document }, { id, entry }) {
    const limit = lowest(undefined, entry.alt_max);
    if (limit === undefined) return [];
    return document.images.flatMap(({ alt = "", span }) => {
      const count = [...alt].length;
      const unit = "characters in an alternative text";
      return count > limit
        ? [{ span, where: "image", facts: { channel: id, count, limit, unit } }]
        : [];
    });
  },
  disclosure(scope, { id, entry }, { discloses }) {
    const limit = lowest(undefined, entry.shown_first);
    if (limit === undefined || !discloses) return [];
    return textsOf(scope).flatMap((regions) => {
      let before = 0;
      for (const region of regions) {
        const [hit] = hitsIn(discloses, region, scope);
        if (hit) {
          const count = before + textSpan(region, hit.span).start;
          const facts = { channel: id, count, limit, unit: "characters before its disclosure" };
          return count > limit ? [{ ...hit, facts: { ...hit.facts, ...facts } }] : [];
        }
        before += region.text.length;
      }
      return [];
    });
  },
};

function lowest(platform: number | undefined, own: unknown): number | undefined {
  const limits = [platform, own].filter((value) => typeof value === "number");
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/** The first one over the limit, in each text of the post. */
function tooMany(
  scope: Scope,
  channel: string,
  unit: "hashtags" | "emoji",
  limit: number | undefined,
): Hit[] {
  if (limit === undefined) return [];
  return textsOf(scope).flatMap((regions) => {
    const found = regions.flatMap((region) =>
      unitsIn(region.text, unit).map((span) => hitIn(region, span)),
    );
    const extra = found[limit];
    return extra ? [{ ...extra, facts: { channel, count: found.length, limit, unit } }] : [];
  });
}

/** As it is written, where the file is data; else as a reader sees it. Rules see text with its disguises taken off. */
function written({ document }: Scope, regions: readonly Region[]): string {
  const label = regions[0]?.label ?? "";
  const isOne = label !== "" && !/\.\d/.test(label);
  const [value] = isOne ? textsAt(document.data, label) : [];
  return value ?? regions.map(({ text }) => text).join("\n\n");
}

/** What is posted, each text by its paragraphs: a caption and its first comment are counted apart. */
function textsOf({ document }: Scope): Region[][] {
  const roles = ["body", "heading", "quote"];
  const posted = document.regions.filter(({ role }) => roles.includes(role));
  return [...Map.groupBy(posted, ({ label }) => label).values()];
}
