import type { FromSchema } from "json-schema-to-ts";
import { finderNames } from "../finders/names.ts";
import { lexiconNames } from "../lexicons/names.ts";
import { validatorNames } from "../validators/names.ts";
import type { SourceOptions } from "./recognizer-options.ts";
import type { Same } from "./same.ts";

/** Pieces that several kinds of source share. */
const words = {
  type: "array",
  minItems: 1,
  items: { type: "string", minLength: 1 },
} as const;

const score = {
  type: "number",
  minimum: 0,
  maximum: 1,
  description:
    "How sure we are before context is weighed: 0.9 labelled or validated, 0.5 form only.",
} as const;

const means = {
  type: "string",
  minLength: 1,
  description: 'What this finds, in plain words: "a number after a label such as MRN".',
} as const;

const value = {
  type: "string",
  minLength: 1,
  description:
    "What the value looks like. RE2 syntax, bounded repetitions only ({1,20}, never * or +).",
} as const;

const validators = {
  type: "array",
  items: { type: "string", enum: validatorNames },
  description: "A candidate that fails one of these is dropped.",
} as const;

const confirmedBy = {
  type: "array",
  items: { type: "string", enum: validatorNames },
  description: "A candidate that passes all of these scores 0.95: a checksum that holds.",
} as const;

const inRoles = {
  ...words,
  description: "Only in regions of these roles; `front-matter` stands for every front matter key.",
} as const;

const strictOnly = {
  type: "boolean",
  description: "Only in strict mode, where every identifier counts.",
} as const;

const caseSensitive = {
  type: "boolean",
  description: "Capitals matter. Default: they do not.",
} as const;

const shared = {
  means,
  score,
  validators,
  confirmed_by: confirmedBy,
  in_roles: inRoles,
  strict_only: strictOnly,
} as const;

/** Text of a given form. */
const patternSource = {
  type: "object",
  additionalProperties: false,
  required: ["pattern", "means", "score"],
  properties: {
    pattern: {
      type: "string",
      minLength: 1,
      description:
        "RE2 syntax, bounded repetitions only. Group 1, if there is one, is the identifier.",
    },
    case_sensitive: caseSensitive,
    ...shared,
  },
} as const;

/** A value beside a label. */
const labelSource = {
  type: "object",
  additionalProperties: false,
  required: ["labels", "value", "means", "score"],
  properties: {
    labels: {
      ...words,
      description: "Whole words or phrases before the value; RE2 syntax allowed.",
    },
    value,
    gap: {
      type: "integer",
      minimum: 0,
      maximum: 40,
      description:
        "Characters allowed between label and value: spaces, punctuation and small words (is, was, number, no, of, ending in). Default 14.",
    },
    after: {
      type: "boolean",
      description: "The label may also follow the value: 555-0188 (fax). Default false.",
    },
    case_sensitive: caseSensitive,
    ...shared,
  },
} as const;

/** A whole table cell or front matter value, known by the header or key that names it. */
const tableHeaderSource = {
  type: "object",
  additionalProperties: false,
  required: ["table_headers", "means", "score"],
  properties: {
    table_headers: {
      ...words,
      description:
        "Column headers or front matter keys in small letters, `_` and `-` written as spaces; RE2 syntax allowed. The whole header must match.",
    },
    value,
    case_sensitive: caseSensitive,
    ...shared,
  },
} as const;

/** Words that tell of an identifier which is not itself text: a photo, a voice. */
const phraseSource = {
  type: "object",
  additionalProperties: false,
  required: ["phrases", "means", "score"],
  properties: {
    phrases: { ...words, description: "Whole words; a star at the end stands for any ending." },
    near: { ...words, description: "One of these must stand within 80 characters." },
    ...shared,
  },
} as const;

/** Words of a named list, written with a capital. */
const lexiconSource = {
  type: "object",
  additionalProperties: false,
  required: ["lexicon", "means", "score"],
  properties: { lexicon: { type: "string", enum: lexiconNames }, ...shared },
} as const;

/** A finder written in code: names, dates, phones … */
const finderSource = {
  type: "object",
  additionalProperties: false,
  required: ["finder", "means", "score"],
  properties: { finder: { type: "string", enum: finderNames }, ...shared },
} as const;

const schema = {
  anyOf: [patternSource, labelSource, tableHeaderSource, phraseSource, lexiconSource, finderSource],
} as const;

/** Where candidates come from: JSON Schema 2020-12. */
export const sourceSchema: Readonly<Record<string, unknown>> = schema;

const schemaEqualsType: Same<FromSchema<typeof schema>, SourceOptions> = true;
void schemaEqualsType;
