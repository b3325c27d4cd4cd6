import type { FromSchema } from "json-schema-to-ts";

/** wardline.yml, the configuration of a content repository. Every key is optional. */
export const configSchema = {
  $id: "https://wardline.dev/schema/v1/config.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "wardline.yml",
  description: "Which packs check which files of a content repository.",
  type: "object",
  additionalProperties: false,
  properties: {
    packs: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Policy packs: an npm name and range, or a path that starts with ./ or ../",
      examples: [["@wardline/hipaa@^1", "./policies/house"]],
    },
    content: {
      type: "array",
      minItems: 1,
      items: { type: "string", minLength: 1 },
      description: "Globs of the files to check.",
      examples: [["**/*.md", "social/**/*.yml"]],
    },
    ignore: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Globs of files that are not content.",
      examples: [["README.md", "drafts/**"]],
    },
    types: {
      type: "object",
      additionalProperties: {
        type: "array",
        minItems: 1,
        items: { type: "string", minLength: 1 },
        description: "Globs of the files of this type.",
        examples: [["replies/**"]],
      },
      description: "Content type by glob, where front matter does not say; the first match wins.",
      examples: [{ reply: ["replies/**"], social: ["social/**"] }],
    },
    registries: {
      type: "string",
      minLength: 1,
      description: "Folder of the registries.",
      examples: ["registries"],
    },
    mode: {
      enum: ["marketing", "strict"],
      description: "`strict`: every identifier counts, whoever it belongs to.",
      examples: ["marketing"],
    },
    fail_on: {
      enum: ["error", "warning", "advice", "never"],
      description: "The mildest severity that makes a run fail.",
      examples: ["error"],
    },
    time_zone: {
      type: "string",
      pattern: "^[A-Za-z]+(/[A-Za-z0-9_+-]+)*$",
      title: "a time zone name such as America/Denver",
      description: "IANA time zone of the organization, for times without a zone.",
      examples: ["America/Denver"],
    },
    rules: {
      type: "object",
      propertyNames: {
        pattern: "^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
        title: "a rule id such as brand/jargon",
      },
      additionalProperties: {
        title: "off, error, warning or advice, or a severity with a reason",
        anyOf: [
          { enum: ["off", "error", "warning", "advice"], title: "off, error, warning or advice" },
          {
            type: "object",
            title: "a severity with a reason",
            additionalProperties: false,
            required: ["severity"],
            properties: {
              severity: {
                enum: ["off", "error", "warning", "advice"],
                description: "The rule's severity in this repository.",
                examples: ["warning"],
              },
              reason: {
                type: "string",
                minLength: 1,
                description: "Why; needed where an error is loosened. Every report lists it.",
                examples: ["our own style guide decides"],
              },
            },
          },
        ],
        examples: ["warning"],
      },
      description: "Severities of single rules in the whole repository.",
      examples: [{ "brand/jargon": "advice" }],
    },
    overrides: {
      type: "array",
      description: "Severities of rules in some files; later entries win.",
      examples: [[{ files: ["professionals/**"], rules: { "brand/readability-grade": "off" } }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["files", "rules"],
        properties: {
          files: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Globs of the files.",
            examples: [["professionals/**"]],
          },
          rules: {
            type: "object",
            minProperties: 1,
            propertyNames: {
              pattern: "^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
              title: "a rule id such as brand/jargon",
            },
            additionalProperties: {
              enum: ["off", "error", "warning", "advice"],
              description: "The rule's severity in these files.",
              examples: ["off"],
            },
            description: "Severities by rule id.",
            examples: [{ "brand/readability-grade": "off" }],
          },
          reason: {
            type: "string",
            minLength: 1,
            description: "Why; needed where an error is loosened. Every report lists it.",
            examples: ["readers are clinicians"],
          },
        },
      },
    },
  },
  examples: [
    {
      packs: ["@wardline/hipaa@^1", "./policies/house"],
      content: ["**/*.md", "social/**/*.yml"],
      ignore: ["README.md"],
      types: { reply: ["replies/**"] },
      registries: "registries",
      mode: "marketing",
      fail_on: "error",
      time_zone: "America/Denver",
      rules: {
        "brand/equity-terms": "advice",
        "brand/all-caps": { severity: "advice", reason: "our logo is in capitals" },
      },
      overrides: [{ files: ["professionals/**"], rules: { "brand/readability-grade": "off" } }],
    },
  ],
} as const;

export type Config = FromSchema<typeof configSchema>;
