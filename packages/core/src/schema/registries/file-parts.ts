/** Every file says its version, its owner and when somebody last checked it. */
export const fileRequired = ["schema_version", "owner", "reviewed_on"] as const;

export const schemaVersion = {
  const: 1,
  description: "Version of this file's format.",
  examples: [1],
} as const;

export function fileOwner<Example extends string>(example: Example) {
  return {
    type: "string",
    minLength: 1,
    description: "Who keeps this file right: a role or a person's id.",
    examples: [example],
  } as const;
}

export const fileReviewedOn = {
  type: "string",
  format: "date",
  description: "The day somebody last checked the whole file.",
  examples: ["2026-06-01"],
} as const;

export const entryOwner = {
  type: "string",
  minLength: 1,
  description: "Who keeps this entry right, when it is not the file's owner.",
  examples: ["kho"],
} as const;

export const entryReviewedOn = {
  type: "string",
  format: "date",
  description: "The day somebody last checked this entry.",
  examples: ["2026-06-01"],
} as const;

/** Several short texts: names, roles, ids. */
export const texts = { type: "array", items: { type: "string", minLength: 1 } } as const;
