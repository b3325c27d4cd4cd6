import type { FromSchema } from "json-schema-to-ts";
import { mistakeHit } from "./front-matter/mistake-hit.ts";
import { compileSchema, type SchemaCheck } from "./front-matter/schema-check.ts";
import { alternativeOf, fileName, type Picture, picturesOf } from "./image/pictures.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";

const options = {
  type: "object",
  description:
    "Looks at images, their alternative texts and their entries under images in the front matter.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. alt_missing: no alternative text is given. alt_empty: it is empty and the image is not marked decorative. alt_is_filename: it is a file name. alt_too_long: longer than max. alt_starts_with: starts with one of starts. not_declared: no entry under images has this file.",
      items: {
        enum: [
          "alt_missing",
          "alt_empty",
          "alt_is_filename",
          "alt_too_long",
          "alt_starts_with",
          "not_declared",
        ],
      },
    },
    max: {
      type: "integer",
      minimum: 1,
      default: 150,
      description: "For alt_too_long: most characters of an alternative text.",
    },
    starts: {
      type: "array",
      minItems: 1,
      description: "For alt_starts_with: beginnings that say nothing, such as image of.",
      items: { type: "string", minLength: 1 },
    },
    facts: {
      type: "object",
      description:
        "A JSON Schema (2020-12) of the image's entry under images, such as {required: [people]}.",
    },
  },
  additionalProperties: false,
  minProperties: 1,
} as const;

export type ImageOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const imageKind: Kind<ImageOptions> = {
  name: "image",
  about:
    "Finds images without a useful alternative text or without the facts that must be declared.",
  options,
  example: { any_of: ["alt_missing", "alt_starts_with"], starts: ["image of"] },
  target: "text",
  compile(given): Check {
    const tests = (given.any_of ?? []).map((name) => imageTests[name](given));
    const facts = given.facts && compileSchema({ type: "object", ...given.facts });
    return {
      target: "text",
      // An image is `![…](…)`, a tag, or an entry under a key such as `images`.
      idle: ({ source }) => !/!\[|<|image|photo|picture|media/i.test(source),
      document: (scope) =>
        picturesOf(scope.document).flatMap((picture) => [
          ...firstFault(tests, picture),
          ...(facts ? factHits(facts, picture, scope) : []),
        ]),
    };
  },
};

interface ImageFault {
  readonly found: string | number;
  readonly expected: string;
  readonly limit?: number;
}

type ImageTest = (picture: Picture) => ImageFault | undefined;
type FaultName = NonNullable<ImageOptions["any_of"]>[number];

function firstFault(tests: readonly ImageTest[], picture: Picture): Hit[] {
  const fault = tests.map((test) => test(picture)).find((found) => found);
  if (!fault) return [];
  const { found, expected, limit } = fault;
  return [
    {
      ...picture.place,
      facts: { found, expected, ...(limit !== undefined && { limit, count: found }) },
    },
  ];
}

function factHits(facts: SchemaCheck, picture: Picture, { document }: Scope): Hit[] {
  const { entry, entryPath } = picture;
  if (!entry || !entryPath) return [];
  return facts(entry).map((mistake) => mistakeHit(document, mistake, entryPath));
}

const imageTests: Readonly<Record<FaultName, (given: ImageOptions) => ImageTest>> = {
  alt_missing: () => (picture) =>
    alternativeOf(picture) === undefined && !picture.decorative
      ? { found: "nothing", expected: "an alternative text" }
      : undefined,
  alt_empty: () => (picture) =>
    alternativeOf(picture)?.trim() === "" && !picture.decorative
      ? { found: "an empty text", expected: "an alternative text, or decorative: true" }
      : undefined,
  alt_is_filename: () => (picture) => {
    const alt = alternativeOf(picture)?.trim() ?? "";
    return alt !== "" && isFileName(alt, picture)
      ? { found: alt, expected: "what the image shows" }
      : undefined;
  },
  alt_too_long:
    ({ max = 150 }) =>
    (picture) => {
      const length = [...(alternativeOf(picture) ?? "")].length;
      return length > max
        ? { found: length, expected: `at most ${max} characters`, limit: max }
        : undefined;
    },
  alt_starts_with:
    ({ starts = [] }) =>
    (picture) => {
      const alt = words(alternativeOf(picture) ?? "");
      const start = starts.find((begin) => `${alt} `.startsWith(`${words(begin)} `));
      return start === undefined ? undefined : { found: start, expected: "what the image shows" };
    },
  not_declared:
    () =>
    ({ entry, file }) =>
      entry
        ? undefined
        : { found: fileName(file), expected: "an entry under images in the front matter" },
};

/** Letters and digits only, so that "Photo-of: a garden" is "photo of a garden". */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i;
const cameraName = /^(?:img|dsc|dscn|pxl|image|photo|screen ?shot)[\s_-]*\d[\w\s.-]*$/i;

function isFileName(alt: string, { file }: Picture): boolean {
  if (picture.test(alt) && !/\s/.test(alt)) return true;
  if (cameraName.test(alt)) return true;
  const stem = fileName(file).replace(/\.[^.]*$/, "");
  // "garden" may be both; several words glued together are a name.
  return alt.toLowerCase() === stem.toLowerCase() && /[-_\d]/.test(alt);
}
