import {
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Reviewed exceptions, each with an end. */
export const waiversSchema = {
  $id: "https://wardline.dev/schema/v1/waivers.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/waivers.yml",
  description: "Reviewed exceptions: each names a rule, files, a reason, an owner and an end.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "waivers"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("legal"),
    reviewed_on: fileReviewedOn,
    waivers: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "rule", "files", "reason", "owner", "approved_by", "expires"],
        properties: {
          id: { type: "string", minLength: 1, description: "Short id.", examples: ["W-003"] },
          rule: {
            type: "string",
            pattern: "^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
            title: "one rule id such as brand/heading-case",
            description: "The one rule it is about.",
            examples: ["brand/heading-case"],
          },
          files: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Files it covers: exact paths or narrow globs.",
            examples: [["pages/motto.md"]],
          },
          fingerprints: {
            ...texts,
            description: "Fingerprints of single findings, to waive less than a file.",
            examples: [["3f1c9a"]],
          },
          reason: {
            type: "string",
            minLength: 1,
            description: "Why the rule should not apply here.",
            examples: ["registered name"],
          },
          owner: {
            type: "string",
            minLength: 1,
            description: "Who answers for it.",
            examples: ["kho"],
          },
          approved_by: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Ids of the people who approved it.",
            examples: [["mtu"]],
          },
          expires: {
            type: "string",
            format: "date",
            description: "Last day on which it counts.",
            examples: ["2027-01-31"],
          },
          created_on: {
            type: "string",
            format: "date",
            description: "The day it was made.",
            examples: ["2026-06-01"],
          },
          ticket: {
            type: "string",
            minLength: 1,
            description: "Where it was discussed.",
            examples: ["LEGAL-88"],
          },
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [
          {
            id: "W-003",
            rule: "brand/heading-case",
            files: ["pages/motto.md"],
            reason: "registered name",
            owner: "kho",
            approved_by: ["mtu"],
            expires: "2027-01-31",
          },
        ],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "legal",
      reviewed_on: "2026-06-01",
      waivers: [
        {
          id: "W-003",
          rule: "brand/heading-case",
          files: ["pages/motto.md"],
          reason: "registered name",
          owner: "kho",
          approved_by: ["mtu"],
          expires: "2027-01-31",
        },
      ],
    },
  ],
} as const;
