import { fileOwner, fileRequired, fileReviewedOn, schemaVersion } from "./file-parts.ts";

/** What the organization listens for on public channels. No patients, no private persons. */
export const listeningSchema = {
  $id: "https://wardline.dev/schema/v1/listening.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/listening.yml",
  description:
    "What the organization listens for on public channels. No patients, no private persons.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "groups"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("comms-lead"),
    reviewed_on: fileReviewedOn,
    groups: {
      type: "array",
      description: "The seven groups of terms.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["group", "terms", "owner", "respond_within", "escalate_to"],
        properties: {
          group: {
            enum: [
              "own-names-handles",
              "services-misinformation",
              "competitors",
              "people",
              "campaigns-keywords",
              "branded-hashtags",
              "competitor-hashtags",
            ],
            description: "What is listened for.",
            examples: ["own-names-handles"],
          },
          terms: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Words and names to listen for. No patients, no private persons.",
            examples: [["Larkmoor Health"]],
          },
          owner: {
            type: "string",
            minLength: 1,
            description: "Who reads the results.",
            examples: ["kho"],
          },
          respond_within: {
            type: "string",
            format: "duration",
            title: "a duration such as PT4H (4 hours) or P2D (2 days)",
            description: "How soon somebody answers.",
            examples: ["PT4H"],
          },
          escalate_to: {
            type: "string",
            minLength: 1,
            description: "Who is told when it is serious.",
            examples: ["comms-lead"],
          },
          after_hours: {
            type: "string",
            minLength: 1,
            description: "Who reads at night and on weekends.",
            examples: ["on-call comms"],
          },
          tool_ref: {
            type: "string",
            minLength: 1,
            description: "Name of the search in the listening tool.",
            examples: ["L-01"],
          },
        },
      },
      examples: [
        [
          {
            group: "own-names-handles",
            terms: ["Larkmoor Health"],
            owner: "kho",
            respond_within: "PT4H",
            escalate_to: "comms-lead",
          },
        ],
      ],
    },
    misinformation_topics: {
      type: "array",
      description: "False claims we answer, with the approved answer.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "claims", "message_id", "sources", "owner"],
        properties: {
          id: {
            type: "string",
            minLength: 1,
            description: "Short id.",
            examples: ["vaccine-microchips"],
          },
          claims: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "The false claim, as people say it.",
            examples: [["vaccines hold microchips"]],
          },
          message_id: {
            type: "string",
            minLength: 1,
            description: "Id of the approved correction in statements.yml.",
            examples: ["CORR-01"],
          },
          sources: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Ids in sources.yml.",
            examples: [["cdc"]],
          },
          owner: {
            type: "string",
            minLength: 1,
            description: "Who keeps it right.",
            examples: ["areyes"],
          },
        },
      },
      examples: [
        [
          {
            id: "vaccine-microchips",
            claims: ["vaccines hold microchips"],
            message_id: "CORR-01",
            sources: ["cdc"],
            owner: "areyes",
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
      groups: [
        {
          group: "own-names-handles",
          terms: ["Larkmoor Health"],
          owner: "kho",
          respond_within: "PT4H",
          escalate_to: "comms-lead",
        },
      ],
    },
  ],
} as const;
