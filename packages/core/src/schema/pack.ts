import type { FromSchema } from "json-schema-to-ts";

/** The face of a policy pack: what it is, who answers for it, and how it changes the packs it builds on. */
export const packSchema = {
  $id: "https://wardline.dev/schema/v1/pack.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "pack.yml",
  description: "What a policy pack is, who answers for it, and how it changes the packs below it.",
  type: "object",
  additionalProperties: false,
  required: ["id", "title", "about", "owner", "jurisdiction", "license"],
  properties: {
    id: {
      type: "string",
      pattern: "^[a-z][a-z0-9-]*$",
      title: "small letters, digits and dashes, starting with a letter",
      description: "The first half of every rule id in the pack.",
      examples: ["hipaa"],
    },
    title: {
      type: "string",
      minLength: 1,
      description: "The pack's name for people.",
      examples: ["HIPAA and patient privacy"],
    },
    about: {
      type: "string",
      minLength: 1,
      description: "What the pack looks for, and what it does not decide.",
      examples: ["Finds patient identifiers in public content. It does not decide what is PHI."],
    },
    version: {
      type: "string",
      pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$",
      title: "a version such as 1.2.0",
      description: "For packs outside npm; else package.json says it.",
      examples: ["1.2.0"],
    },
    owner: {
      type: "string",
      minLength: 1,
      description: "Who answers for the pack: a role or a person's id.",
      examples: ["privacy-officer"],
    },
    jurisdiction: {
      type: "string",
      pattern: "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
      title: "a country such as US, or a State such as US-CA",
      description: "Where the pack's rules apply, unless a rule says otherwise.",
      examples: ["US"],
    },
    license: {
      type: "string",
      minLength: 1,
      description: "SPDX name of the pack's license.",
      examples: ["Apache-2.0"],
    },
    homepage: {
      type: "string",
      format: "uri",
      description: "Where the pack is documented.",
      examples: ["https://larkmoor.example/policies"],
    },
    reviewed_on: {
      type: "string",
      format: "date",
      description: "The day somebody last checked the whole pack.",
      examples: ["2026-06-01"],
    },
    review_by: {
      type: "string",
      format: "date",
      description: "The day the pack must be looked at again.",
      examples: ["2027-06-30"],
    },
    extends: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Packs it builds on: an npm name and range, or a path. Their rules come along.",
      examples: [["@wardline/hipaa@^1"]],
    },
    overlays: {
      type: "array",
      description: "Changes to rules of the packs below, without copying them.",
      examples: [[{ rule: "brand/jargon", add_phrases: ["throughput"] }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rule"],
        properties: {
          rule: {
            type: "string",
            pattern: "^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
            title: "a rule id such as brand/jargon",
            description: "The rule that is changed.",
            examples: ["brand/jargon"],
          },
          add_phrases: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Phrases that are flagged as well. Tightens, so it needs no reason.",
            examples: [["throughput"]],
          },
          remove_phrases: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Phrases that are no longer flagged. Loosens, so it needs a reason.",
            examples: [["edema"]],
          },
          add_exceptions: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Phrases that excuse a match. Loosens, so it needs a reason.",
            examples: [["Race for a Cure"]],
          },
          severity: {
            enum: ["error", "warning", "advice", "off"],
            description: "New severity. Lower than before, or off, needs a reason.",
            examples: ["error"],
          },
          reason: {
            type: "string",
            minLength: 1,
            description: "Why the rule is loosened; every report lists it.",
            examples: ["edema is explained on each page"],
          },
          citation: {
            type: "string",
            minLength: 1,
            description: "What the reason rests on.",
            examples: ["Decision of the content board, 2026-05-12"],
          },
          approved_by: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "People who approved the change.",
            examples: [["mtu", "kho"]],
          },
        },
        dependentRequired: { remove_phrases: ["reason"], add_exceptions: ["reason"] },
      },
    },
  },
  examples: [
    {
      id: "house",
      title: "Larkmoor house rules",
      about: "What Larkmoor Health adds to the shared packs.",
      owner: "brand",
      jurisdiction: "US",
      license: "Apache-2.0",
      extends: ["@wardline/brand@^1"],
      overlays: [
        { rule: "brand/jargon", add_phrases: ["throughput"] },
        {
          rule: "brand/jargon",
          remove_phrases: ["edema"],
          reason: "edema is explained on each page",
          approved_by: ["mtu", "kho"],
        },
      ],
    },
  ],
} as const;

export type PackManifest = FromSchema<typeof packSchema>;
