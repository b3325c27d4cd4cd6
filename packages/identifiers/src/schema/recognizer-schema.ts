import type { FromSchema } from "json-schema-to-ts";
import { lexiconNames } from "../lexicons/names.ts";
import { identifierTypes, persons } from "../types.ts";
import { allowNames, type RecognizerOptions } from "./recognizer-options.ts";
import type { Same } from "./same.ts";
import { sourceSchema } from "./source-schema.ts";

const words = {
  type: "array",
  minItems: 1,
  items: { type: "string", minLength: 1 },
} as const;

const contextItem = {
  type: "object",
  additionalProperties: false,
  required: ["by"],
  description: "Words nearby that raise the score (by > 0) or lower it (by < 0).",
  properties: {
    words: { ...words, description: "Whole words; a star at the end stands for any ending." },
    lexicon: { type: "string", enum: lexiconNames },
    document_types: { ...words, description: "The document is of one of these types." },
    roles: { ...words, description: "The region has one of these roles." },
    near_name_of: {
      type: "string",
      enum: persons,
      description:
        "A name of such a person stands in the sentence, or in the text with within: text, or in another cell with within: row.",
    },
    unlisted: {
      type: "string",
      enum: allowNames,
      description: "The organization lists its own, and this is none of them.",
    },
    by: { type: "number", minimum: -1, maximum: 1 },
    within: {
      type: "string",
      enum: ["window", "sentence", "text", "section", "row"],
      description: "Where to look. Default: window.",
    },
    before: { type: "integer", minimum: 0, maximum: 400, description: "Characters; default 60." },
    after: { type: "integer", minimum: 0, maximum: 400, description: "Characters; default 60." },
  },
} as const;

const withoutSources = {
  type: "object",
  additionalProperties: false,
  required: ["type"],
  properties: {
    type: { type: "string", enum: identifierTypes },
    safe: {
      ...words,
      description:
        "Looked at first: a candidate that lies inside one of these is dropped. Phrases; RE2 syntax allowed.",
    },
    context: { type: "array", items: contextItem },
    persons: {
      type: "object",
      additionalProperties: false,
      description:
        "Added to the score of a name by whose name it is. Missing: the name is dropped.",
      properties: {
        patient: { type: "number", minimum: -1, maximum: 1 },
        unknown: { type: "number", minimum: -1, maximum: 1 },
        staff: { type: "number", minimum: -1, maximum: 1 },
        public: { type: "number", minimum: -1, maximum: 1 },
        persona: { type: "number", minimum: -1, maximum: 1 },
      },
    },
    allow: {
      type: "array",
      description: "Facts of the organization that excuse a candidate (not in strict mode).",
      items: {
        type: "string",
        enum: allowNames,
      },
    },
    levels: {
      type: "object",
      additionalProperties: false,
      description: "Scores from which a finding is likely or possible. Default 0.75 and 0.5.",
      properties: {
        likely: { type: "number", minimum: 0, maximum: 1 },
        possible: { type: "number", minimum: 0, maximum: 1 },
        strict: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "In strict mode, the score from which a finding is possible. Default 0.3.",
        },
      },
    },
  },
} as const;

/** Data of a recogniser as it stands in a rule file under `look_for.identifier`: JSON Schema 2020-12. */
export const recognizerSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...withoutSources,
  required: ["type", "sources"],
  properties: {
    ...withoutSources.properties,
    sources: { type: "array", minItems: 1, items: sourceSchema },
  },
};

const schemaEqualsType: Same<
  FromSchema<typeof withoutSources>,
  Omit<RecognizerOptions, "sources">
> = true;
void schemaEqualsType;
