import type { FromSchema } from "json-schema-to-ts";
import type { Document } from "../document/document.ts";
import type { LastingWorld } from "../world.ts";
import { mistakeHit } from "./front-matter/mistake-hit.ts";
import { sayList } from "./front-matter/plain-schema.ts";
import { compileSchema, type SchemaCheck } from "./front-matter/schema-check.ts";
import { compileNaming, namingSchema, plainWords } from "./image/naming.ts";
import { alternativeOf, fileName, isSameFile, type Picture, picturesOf } from "./image/pictures.ts";
import { saysMoreThanPost } from "./image/words-in-picture.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";
import { textsAt } from "./registry-values.ts";

const options = {
  type: "object",
  description:
    "Looks at images, their alternative texts and their entries under images in the front matter.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. alt_missing: no alternative text is given. alt_empty: it is empty and the image is not marked decorative. alt_is_filename: it is a file name. alt_too_long: longer than max. alt_starts_with: starts with one of starts. not_declared: no entry under images has this file. not_approved: the file is none of approved. text_not_in_post: it says more than max_words words and the text of the document does not say them.",
      items: {
        enum: [
          "alt_missing",
          "alt_empty",
          "alt_is_filename",
          "alt_too_long",
          "alt_starts_with",
          "not_declared",
          "not_approved",
          "text_not_in_post",
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
    naming: namingSchema,
    approved: {
      type: "string",
      minLength: 1,
      description:
        "For not_approved: the place of the registries with the paths of approved files, such as organization.brand_assets.file. Where it has none, all are fine.",
    },
    max_words: {
      type: "integer",
      minimum: 1,
      default: 20,
      description:
        "For text_not_in_post: words that may stand in the image alone. They are declared as text of its entry under images; where they are not and naming is given, a document with at most so many words is a hit.",
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
  compile(given, { world }): Check {
    const tests = (given.any_of ?? []).map((name) => imageTests[name](given, world));
    const isMeant = given.naming ? compileNaming(given.naming, world.registries) : () => true;
    const facts = given.facts && compileSchema({ type: "object", ...given.facts });
    return {
      target: "text",
      // An image is `![…](…)`, a tag, or an entry under a key such as `images`.
      idle: ({ source }) => !/!\[|<|image|photo|picture|media/i.test(source),
      document: (scope) =>
        picturesOf(scope.document)
          .filter(isMeant)
          .flatMap((picture) => [
            ...firstFault(tests, picture, scope.document),
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

type ImageTest = (picture: Picture, document: Document) => ImageFault | undefined;
type FaultName = NonNullable<ImageOptions["any_of"]>[number];

function firstFault(tests: readonly ImageTest[], picture: Picture, document: Document): Hit[] {
  const fault = tests.map((test) => test(picture, document)).find((found) => found);
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

type TestMaker = (given: ImageOptions, world: LastingWorld) => ImageTest;

const imageTests: Readonly<Record<FaultName, TestMaker>> = {
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
      const alt = plainWords(alternativeOf(picture) ?? "");
      const start = starts.find((begin) => `${alt} `.startsWith(`${plainWords(begin)} `));
      return start === undefined ? undefined : { found: start, expected: "what the image shows" };
    },
  not_declared:
    () =>
    ({ entry, file }) =>
      entry
        ? undefined
        : { found: fileName(file), expected: "an entry under images in the front matter" },
  not_approved({ approved = "" }, { registries }) {
    const assets = textsAt(registries, approved);
    return ({ file }) =>
      assets.length === 0 || assets.some((asset) => isSameFile(asset, file))
        ? undefined
        : { found: fileName(file), expected: sayList(assets, "or") };
  },
  text_not_in_post:
    ({ max_words: most = 20, naming }) =>
    (picture, document) =>
      saysMoreThanPost(picture, document, { most, isNamed: naming !== undefined })
        ? {
            found: fileName(picture.file),
            expected: `at most ${most} words that the text does not say`,
            limit: most,
          }
        : undefined,
};

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i;
const cameraName = /^(?:img|dsc|dscn|pxl|image|photo|screen ?shot)[\s_-]*\d[\w\s.-]*$/i;

function isFileName(alt: string, { file }: Picture): boolean {
  if (picture.test(alt) && !/\s/.test(alt)) return true;
  if (cameraName.test(alt)) return true;
  const stem = fileName(file).replace(/\.[^.]*$/, "");
  // "garden" may be both; several words glued together are a name.
  return alt.toLowerCase() === stem.toLowerCase() && /[-_\d]/.test(alt);
}
