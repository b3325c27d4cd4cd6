import type { FromSchema } from "json-schema-to-ts";
import { wordsOf } from "../match/words.ts";
import { type Moment, readMoment } from "../time/moment.ts";
import type { Check, Kind, RepositoryHit, Scope } from "./kind.ts";
import { bodyStart } from "./places/missing-place.ts";
import { textsAt } from "./registry-values.ts";
import { proseOf } from "./statement/approved-texts.ts";

const options = {
  type: "object",
  description: "Compares posts with the posts before them.",
  properties: {
    within_days: {
      type: "integer",
      minimum: 1,
      description: "How many days apart two posts may be, by publish_at, to count as a repeat.",
    },
    similar_from: {
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.9,
      description: "Share of equal runs of three words (0 to 1) from which a text is a repeat.",
    },
    min_words: {
      type: "integer",
      minimum: 1,
      default: 5,
      description: "Shorter texts are greetings and may come again.",
    },
  },
  required: ["within_days"],
  additionalProperties: false,
} as const;

export type DuplicateOptions = FromSchema<
  typeof options,
  { keepDefaultedPropertiesOptional: true }
>;

export const duplicateKind: Kind<DuplicateOptions> = {
  name: "duplicate",
  about: "Finds posts that repeat an earlier one without saying so in repost.",
  options,
  example: { within_days: 30 },
  target: "repository",
  compile(given, { world }): Check {
    const { within_days, similar_from = 0.9, min_words = 5 } = given;
    return {
      target: "repository",
      repository({ scopes }) {
        const posts = scopes
          .flatMap((scope) => readPost(scope, world.timeZone, min_words))
          .toSorted((a, b) => a.day - b.day || (a.path < b.path ? -1 : 1));
        return posts.flatMap((post, index) => {
          if (post.isRepost) return [];
          const before = posts
            .slice(0, index)
            .filter((other) => post.day - other.day <= within_days && meet(post, other))
            .findLast((other) => similarity(post.runs, other.runs) >= similar_from);
          return before === undefined ? [] : [repeats(post, before)];
        });
      },
    };
  },
};

/** The same words on two channels reach other readers. Where a post names none, it may go anywhere. */
function meet({ channels: a }: Post, { channels: b }: Post): boolean {
  return a.length === 0 || b.length === 0 || a.some((channel) => b.includes(channel));
}

interface Post {
  readonly path: string;
  readonly scope: Scope;
  /** Days since 1970 in the organization's zone. */
  readonly day: number;
  readonly date: string;
  readonly runs: ReadonlySet<string>;
  readonly isRepost: boolean;
  readonly channels: readonly string[];
}

function readPost(scope: Scope, timeZone: string, least: number): Post[] {
  const { data, path } = scope.document;
  const moment = readMoment(data.publish_at, timeZone);
  if (moment === undefined) return [];
  const text = proseOf(scope.document.regions).toLowerCase();
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end));
  if (words.length < least) return [];
  const channels = ["channels", "channel"].flatMap((key) => textsAt(data, key));
  const repost: unknown = data.repost;
  const isRepost = repost === true || (typeof repost === "object" && repost !== null);
  return [{ path, scope, ...dayOf(moment), runs: runsOf(words), isRepost, channels }];
}

function dayOf({ start }: Moment): Pick<Post, "day" | "date"> {
  const date = start.toPlainDate();
  return {
    day: Math.floor(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000),
    date: date.toString(),
  };
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((run) => b.has(run)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function repeats({ path, scope, date }: Post, before: Post): RepositoryHit {
  const span = bodyStart(before.scope.document).span;
  return {
    ...bodyStart(scope.document),
    path,
    facts: { date, expected: before.date, key: "repost" },
    related: [{ path: before.path, span, message: "the post before" }],
  };
}
