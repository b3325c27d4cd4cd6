import type { FromSchema } from "json-schema-to-ts";
import type { LastingWorld } from "../world.ts";
import { type Freeze, freezesAt, heldByFreeze } from "./calendar/freeze.ts";
import {
  collisions,
  type LimitOf,
  limitsFrom,
  tooClose,
  tooManyPerDay,
  tooManyPerWeek,
  tooQuiet,
} from "./calendar/pace.ts";
import { type Post, plannedPosts } from "./calendar/planned-posts.ts";
import { releasedInFreeze } from "./calendar/released-posts.ts";
import {
  beforeEmbargo,
  inQuietTime,
  invalidDate,
  missingContent,
  outOfStep,
  type QuietTimes,
  unknownChannel,
} from "./calendar/single-posts.ts";
import type { Check, Kind, RepositoryHit, Scope } from "./kind.ts";
import { entriesOf, textsAt } from "./registry-values.ts";

const options = {
  type: "object",
  description:
    "Compares the entries of all calendars with each other, with the content and with the registries. Entry keys: date, channel, content, embargo_until, incident_id.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. collision: same channel, same minute. per_day, per_week: more than the limit. min_gap: too soon after the last post. max_gap: too long after it. embargo: before the embargo of the entry or its content ends. freeze: held by an open incident. released_in_freeze: content that has gone out although an open incident held it. quiet_hours: at a quiet time. missing_content: no such content file. unknown_channel: not in the channels registry. out_of_step: the content names another time or channel. invalid_date: no date or not a date.",
      items: {
        enum: [
          "collision",
          "per_day",
          "per_week",
          "min_gap",
          "max_gap",
          "embargo",
          "freeze",
          "released_in_freeze",
          "quiet_hours",
          "missing_content",
          "unknown_channel",
          "out_of_step",
          "invalid_date",
        ],
      },
    },
    max_per_day: {
      type: "integer",
      minimum: 1,
      description: "Limit for channels that set no max_per_day in the registry.",
    },
    max_per_week: {
      type: "integer",
      minimum: 1,
      description: "Limit from Monday to Sunday for channels that set no max_per_week.",
    },
    min_gap_minutes: {
      type: "integer",
      minimum: 1,
      description:
        "For min_gap: least minutes from one post to the next on channels that set no min_gap_minutes.",
    },
    min_gap_days: {
      type: "integer",
      minimum: 1,
      description: "For min_gap: least days from one post of a channel to the next.",
    },
    max_gap_days: {
      type: "integer",
      minimum: 1,
      description:
        "For max_gap: most days from one post of a channel to the next. The channels registry calls it min_gap_days: days after which a channel counts as quiet.",
    },
    quiet_hours: {
      type: "string",
      pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$",
      description: "Quiet time for channels that set no quiet_hours, such as 23:00-06:00.",
    },
    quiet_days: {
      type: "array",
      description: "Whole days that are quiet, besides organization.quiet_days.",
      items: { type: "string", format: "date" },
    },
    incident_statuses: {
      type: "array",
      minItems: 1,
      description: "An incident with one of these statuses freezes. Normally [open, monitoring].",
      items: { enum: ["open", "monitoring", "closed"] },
    },
  },
  required: ["any_of"],
  additionalProperties: false,
} as const;

export type CalendarOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const calendarKind: Kind<CalendarOptions> = {
  name: "calendar",
  about:
    "Finds calendar entries that clash with each other, with the content or with the registries.",
  options,
  example: { any_of: ["collision", "per_day"], max_per_day: 2 },
  target: "repository",
  compile(given, { world }): Check {
    const standing = readCircumstances(given, world);
    const freezing = given.incident_statuses ?? ["open", "monitoring"];
    return {
      target: "repository",
      repository({ scopes, isAll, world: now }) {
        const circumstances = { ...standing, freezes: freezesAt(now, freezing) };
        const posts = plannedPosts(scopes);
        return given.any_of
          .filter((name) => isAll || name !== "missing_content")
          .flatMap((name) => faults[name](posts, circumstances, scopes));
      },
    };
  },
};

/** What entries are held against. */
interface Standing {
  readonly world: LastingWorld;
  readonly limitOf: LimitOf;
  readonly quiet: QuietTimes;
  readonly channels: readonly string[];
}

interface Circumstances extends Standing {
  readonly freezes: readonly Freeze[];
}

type Fault = CalendarOptions["any_of"][number];
type FaultFinder = (
  posts: readonly Post[],
  circumstances: Circumstances,
  scopes: readonly Scope[],
) => RepositoryHit[];

function readCircumstances(given: CalendarOptions, world: LastingWorld): Standing {
  const channels = entriesOf(world.registries, "channels");
  const hours = new Map(channels.flatMap((channel) => hoursOf(channel.id, channel.quiet_hours)));
  const everywhere = textsAt(world.registries, "organization.quiet_hours")[0] ?? given.quiet_hours;
  return {
    world,
    limitOf: limitsFrom(
      channels.map((channel) => ({ ...channel, most_gap_days: channel.min_gap_days })),
      { ...given, least_gap_days: given.min_gap_days, most_gap_days: given.max_gap_days },
    ),
    quiet: {
      hoursOf: (channel) => hours.get(channel) ?? everywhere,
      days: new Map([
        ...(given.quiet_days ?? []).map((day) => [day, "a quiet day"] as const),
        ...quietDays(world),
      ]),
    },
    channels: channels.map((channel) => String(channel.id)),
  };
}

function hoursOf(id: unknown, hours: unknown): [string, string][] {
  return typeof hours === "string" ? [[String(id), hours]] : [];
}

function quietDays({ registries }: LastingWorld): [string, string][] {
  return entriesOf(registries, "organization.quiet_days").map((day) => [
    String(day.date ?? day.id),
    String(day.reason ?? "a quiet day"),
  ]);
}

const faults: Readonly<Record<Fault, FaultFinder>> = {
  collision: (posts) => collisions(posts),
  per_day: (posts, { limitOf }) => tooManyPerDay(posts, limitOf),
  per_week: (posts, { limitOf }) => tooManyPerWeek(posts, limitOf),
  min_gap: (posts, { limitOf }) => tooClose(posts, limitOf),
  max_gap: (posts, { limitOf }) => tooQuiet(posts, limitOf),
  embargo: (posts, { world }) => posts.flatMap((post) => beforeEmbargo(post, world.timeZone)),
  freeze: (posts, { freezes }) => posts.flatMap((post) => heldByFreeze(post, freezes)),
  released_in_freeze: (_, { freezes }, scopes) => releasedInFreeze(scopes, freezes),
  quiet_hours: (posts, { quiet }) => posts.flatMap((post) => inQuietTime(post, quiet)),
  missing_content(posts, _, scopes) {
    const paths = scopes.map(({ document }) => document.path);
    return posts.flatMap((post) => missingContent(post, paths));
  },
  unknown_channel: (posts, { channels }) => posts.flatMap((post) => unknownChannel(post, channels)),
  out_of_step: (posts, { world }) => posts.flatMap((post) => outOfStep(post, world.timeZone)),
  invalid_date: (posts) => posts.flatMap(invalidDate),
};
