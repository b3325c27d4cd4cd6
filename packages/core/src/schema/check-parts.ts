/** What a kind that takes other checks accepts for one: `{phrases: […]}`. The engine refers it to all kinds. */
export const checkSpecSchema = {
  title: "look_for",
  type: "object",
  minProperties: 1,
  maxProperties: 1,
  description: 'One check by the name of its kind, such as {phrases: ["your visit"]}.',
} as const;

export const regexSchema = {
  description:
    "What to find, in RE2 syntax. A list finds any of its patterns. `\\b` and `\\w` know the letters of every script.",
  oneOf: [
    { type: "string", minLength: 1 },
    { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  ],
} as const;

export const wordsSchema = {
  type: "array",
  items: { type: "string", minLength: 1 },
  minItems: 1,
} as const;

export const exceptSchema = {
  type: "array",
  items: { type: "string", minLength: 1 },
  description: "Phrases that are right as they are: a hit that overlaps one of them is dropped.",
} as const;

export const caseSensitiveSchema = {
  type: "boolean",
  description: "Capitals matter. Default: they do not.",
} as const;
