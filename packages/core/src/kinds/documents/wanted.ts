import type { FromSchema } from "json-schema-to-ts";
import type { Document } from "../../document/document.ts";
import {
  isPast,
  type Moment,
  nowOf,
  order,
  readDuration,
  readMoment,
  shift,
} from "../../time/moment.ts";
import type { World } from "../../world.ts";
import { type PlacedValue, valuesAt } from "../front-matter/values-at.ts";
import type { PlacedEntry } from "../registry-entries/registry-file.ts";
import { type Entry, textsAt } from "../registry-values.ts";

export const whereSchema = {
  type: "object",
  description: "Which documents belong to an entry.",
  properties: {
    types: {
      type: "array",
      minItems: 1,
      items: { type: "string", minLength: 1 },
      description: "Content types that count. Left out: all.",
    },
    keys: {
      type: "object",
      minProperties: 1,
      additionalProperties: { type: "string", minLength: 1 },
      description:
        "Front matter key → field of the entry that must have the same value: {incident_id: id}.",
    },
    published: {
      type: "boolean",
      description: "true: what is to be published later does not count yet.",
    },
  },
  minProperties: 1,
  additionalProperties: false,
} as const;

type Where = FromSchema<typeof whereSchema>;

export function belongs(document: Document, entry: Entry, where: Where, world: World): boolean {
  const { types, keys = {}, published = false } = where;
  return (
    (types === undefined || types.includes(document.type)) &&
    (!published || isOut(document, world)) &&
    Object.entries(keys).every(([key, field]) => {
      const wanted = textsAt(entry, field);
      return valuesAt(document.data, key).some(({ value }) => wanted.includes(String(value)));
    })
  );
}

/** Content without a time of publication is out as soon as it is there. */
function isOut({ data }: Document, world: World): boolean {
  const planned = readMoment(data.publish_at, world.timeZone);
  return planned === undefined || order(planned.start, nowOf(world)) <= 0;
}

export const fromSchema = {
  type: "array",
  minItems: 1,
  description:
    "Nothing is asked before this moment of the entry: the first of these that it has. An entry without any is left alone.",
  items: {
    type: "object",
    properties: {
      value: { type: "string", minLength: 1, description: "The field with the moment." },
      offset: { type: "string", description: "An ISO 8601 duration after it, such as PT30M." },
    },
    required: ["value"],
    additionalProperties: false,
  },
} as const;

export interface Due {
  readonly at: Moment;
  readonly minutesAgo: number;
  /** Where the moment stands in the entry. */
  readonly path: PlacedValue["path"];
}

/** When an entry's documents are due: undefined while there is time, or where no moment is given. */
export function whenDue(
  { data }: PlacedEntry,
  froms: FromSchema<typeof fromSchema>,
  world: World,
): Due | undefined {
  for (const { value, offset } of froms) {
    for (const placed of valuesAt(data, value)) {
      const moment = readMoment(placed.value, world.timeZone);
      if (!moment) continue;
      const at = shift(moment, readDuration(offset ?? "PT0S"));
      const now = nowOf(world);
      if (!isPast(at, now)) return undefined;
      const minutesAgo = Math.floor(at.end.until(now).total("minutes"));
      return { at, minutesAgo, path: placed.path };
    }
  }
  return undefined;
}
