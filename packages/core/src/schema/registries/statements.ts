import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Approved wording, by id and version. */
export const statementsSchema = {
  $id: "https://wardline.dev/schema/v1/statements.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/statements.yml",
  description: "Approved wording: replies, incident statements, banners.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "statements"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("comms-lead"),
    reviewed_on: fileReviewedOn,
    statements: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "kind", "version", "status", "text", "valid_from", "approved_by"],
        properties: {
          id: {
            type: "string",
            pattern: "^[A-Za-z]{1,12}-[0-9]{2,}$",
            title: "letters, a dash and at least two digits, such as REPLY-01",
            description: "Id that content and rules refer to.",
            examples: ["REPLY-01"],
          },
          kind: {
            enum: ["holding", "update", "closing", "reply", "correction", "boilerplate", "banner"],
            description: "What it is for.",
            examples: ["reply"],
          },
          version: {
            type: "integer",
            minimum: 1,
            description: "Goes up by one with every change.",
            examples: [1],
          },
          status: {
            enum: ["draft", "approved", "superseded", "withdrawn"],
            description: "Only `approved` may be published.",
            examples: ["approved"],
          },
          text: {
            type: "object",
            minProperties: 1,
            additionalProperties: { type: "string", minLength: 1 },
            propertyNames: {
              pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              title: "a language code such as en or es",
            },
            description: "The wording by language code. {name} marks a slot.",
            examples: [{ en: "Thank you for the feedback." }],
          },
          slots: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name"],
              properties: {
                name: {
                  type: "string",
                  minLength: 1,
                  description: "The word between braces in the text.",
                  examples: ["time"],
                },
                about: {
                  type: "string",
                  minLength: 1,
                  description: "What belongs there.",
                  examples: ["time of the next update"],
                },
                allowed: {
                  ...texts,
                  description: "The only values that may stand there.",
                  examples: [["3:30 a.m."]],
                },
              },
            },
            description: "What may be filled in.",
            examples: [[{ name: "time", about: "time of the next update" }]],
          },
          max_similarity_note: {
            type: "string",
            minLength: 1,
            description: "A note for authors whose text comes close to this one.",
          },
          valid_from: {
            type: "string",
            format: "date",
            description: "First day on which it may be used.",
            examples: ["2026-06-01"],
          },
          valid_until: {
            type: "string",
            format: "date",
            description: "Last day on which it may be used.",
            examples: ["2027-06-01"],
          },
          approved_by: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "People who approved this version.",
            examples: [["mtu", "kho"]],
          },
          approved_on: {
            type: "string",
            format: "date",
            description: "The day it was approved.",
            examples: ["2026-06-01"],
          },
          published: {
            ...texts,
            description: "Paths of the content in which it was published; these files stay.",
            examples: [["crisis/INC-2026-04/ST-01.en.md"]],
          },
          superseded_by: {
            type: "string",
            minLength: 1,
            description: "Id of the statement that replaces it.",
            examples: ["ST-02"],
          },
          incident_id: {
            type: "string",
            minLength: 1,
            description: "The incident it belongs to.",
            examples: ["INC-2026-04"],
          },
          channels: {
            ...texts,
            description: "Channel ids where it may appear. Without it: all.",
            examples: [["website"]],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [
          {
            id: "REPLY-01",
            kind: "reply",
            version: 1,
            status: "approved",
            text: { en: "Thank you for the feedback." },
            valid_from: "2026-06-01",
            approved_by: ["mtu", "kho"],
          },
        ],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "comms-lead",
      reviewed_on: "2026-06-01",
      statements: [
        {
          id: "REPLY-01",
          kind: "reply",
          version: 1,
          status: "approved",
          text: { en: "Thank you for the feedback." },
          valid_from: "2026-06-01",
          approved_by: ["mtu", "kho"],
        },
      ],
    },
  ],
} as const;
