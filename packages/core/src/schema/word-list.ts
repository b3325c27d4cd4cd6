import type { FromSchema } from "json-schema-to-ts";

/** A list of words, or of words with their replacements, that the rules of a pack share. */
export const wordListSchema = {
  $id: "https://wardline.dev/schema/v1/word-list.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "lists/<name>.yml",
  description: "Words, or words with their replacements, that the rules of a pack share.",
  type: "object",
  additionalProperties: false,
  required: ["id", "title", "owner", "reviewed_on"],
  oneOf: [
    { required: ["words"], properties: { words: true } },
    { required: ["pairs"], properties: { pairs: true } },
  ],
  properties: {
    id: {
      type: "string",
      pattern: "^[a-z][a-z0-9-]*$",
      title: "small letters, digits and dashes, starting with a letter",
      description: "The file's name without .yml; rules name the list by it.",
      examples: ["superlatives"],
    },
    title: {
      type: "string",
      minLength: 1,
      description: "What the list holds, for people.",
      examples: ["Superlatives that need proof"],
    },
    about: {
      type: "string",
      minLength: 1,
      description: "Where the words come from and how to decide about new ones.",
      examples: ["Collected from reviews of 2026."],
    },
    owner: {
      type: "string",
      minLength: 1,
      description: "Who keeps the list right: a role or a person's id.",
      examples: ["legal"],
    },
    reviewed_on: {
      type: "string",
      format: "date",
      description: "The day somebody last checked the whole list.",
      examples: ["2026-06-01"],
    },
    words: {
      type: "array",
      minItems: 1,
      items: { type: "string", minLength: 1 },
      description: "Words and phrases. A * at the end takes any ending.",
      examples: [["number one", "premier"]],
    },
    pairs: {
      type: "object",
      minProperties: 1,
      additionalProperties: {
        title: "a replacement, or a list of replacements",
        examples: ["use"],
        anyOf: [
          { type: "string", title: "a replacement" },
          {
            type: "array",
            title: "a list of replacements",
            minItems: 1,
            items: { type: "string" },
          },
        ],
      },
      description: "Found words and what to use instead: one word, or several to choose from.",
      examples: [{ utilize: "use", "in order to": ["to"] }],
    },
  },
  examples: [
    {
      id: "superlatives",
      title: "Superlatives that need proof",
      owner: "legal",
      reviewed_on: "2026-06-01",
      words: ["number one", "premier"],
    },
    {
      id: "jargon",
      title: "Plain words for jargon",
      owner: "brand",
      reviewed_on: "2026-06-01",
      pairs: { ambulate: "walk", "in order to": ["to"] },
    },
  ],
} as const;

export type WordList = FromSchema<typeof wordListSchema>;
