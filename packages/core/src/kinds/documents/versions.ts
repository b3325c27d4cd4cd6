import type { FromSchema } from "json-schema-to-ts";
import type { Document } from "../../document/document.ts";
import { order, readMoment } from "../../time/moment.ts";
import type { World } from "../../world.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import { valuesAt } from "../front-matter/values-at.ts";
import type { RepositoryHit } from "../kind.ts";
import { valuePlace } from "../places/missing-place.ts";
import { type Entry, textsAt } from "../registry-values.ts";

export const inEachSchema = {
  type: "object",
  description:
    "Each document must also be there in other versions that are as new: {field: languages, key: lang, same: statement_id}.",
  properties: {
    field: {
      type: "string",
      minLength: 1,
      description: "The field of the entry with the versions, such as languages.",
    },
    key: { enum: ["lang"], description: "What makes a version: its language." },
    same: {
      type: "string",
      minLength: 1,
      description: "The front matter key that versions of one document share.",
    },
    not_behind: {
      type: "array",
      minItems: 1,
      items: { type: "string", minLength: 1 },
      description:
        "Front matter keys with numbers or dates that may not be lower than in the newest version.",
    },
  },
  required: ["field", "key", "same"],
  additionalProperties: false,
} as const;

type InEach = FromSchema<typeof inEachSchema>;

/** Documents of one entry whose other versions are missing or older, shown at the newest version. */
export function behindVersions(
  documents: readonly Document[],
  entry: Entry,
  { field, same, not_behind: keys = [] }: InEach,
  world: World,
): RepositoryHit[] {
  const wanted = textsAt(entry, field);
  const groups = Map.groupBy(documents, ({ data }) => textsAt(data, same)[0]);
  return [...groups].flatMap(([id, versions]) => {
    if (id === undefined) return [];
    const newest = newestOf(versions, keys, world);
    if (!newest) return [];
    const lacking = wanted.filter(
      (lang) =>
        !versions.some(
          (one) => speaks(one, lang) && keys.every((key) => compare(one, newest, key, world) >= 0),
        ),
    );
    if (lacking.length === 0) return [];
    const present = keys.find((key) => valuesAt(newest.data, key).length > 0) ?? same;
    const missing = sayList(lacking, "and");
    return [
      {
        ...valuePlace(newest, [present]),
        path: newest.path,
        facts: { missing, [field]: missing, found: newest.lang },
      },
    ];
  });
}

function speaks({ lang }: Document, wanted: string): boolean {
  return lang === wanted || lang.startsWith(`${wanted}-`);
}

function newestOf(
  documents: readonly Document[],
  keys: readonly string[],
  world: World,
): Document | undefined {
  const isNewer = (a: Document, b: Document): boolean => {
    const key = keys.find((one) => compare(a, b, one, world) !== 0);
    return key !== undefined && compare(a, b, key, world) > 0;
  };
  return documents.reduce<Document | undefined>(
    (best, one) => (best === undefined || isNewer(one, best) ? one : best),
    undefined,
  );
}

/** Below zero: `a` is older. What either does not say makes no difference. */
function compare(a: Document, b: Document, key: string, { timeZone }: World): number {
  const [one] = valuesAt(a.data, key);
  const [other] = valuesAt(b.data, key);
  if (!one || !other) return 0;
  if (typeof one.value === "number" && typeof other.value === "number") {
    return one.value - other.value;
  }
  const [first, second] = [readMoment(one.value, timeZone), readMoment(other.value, timeZone)];
  return first && second ? order(first.start, second.start) : 0;
}
