import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Campaigns with their words, dates and measures. */
export const campaignsSchema = {
  $id: "https://wardline.dev/schema/v1/campaigns.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/campaigns.yml",
  description: "Campaigns with their words, dates and measures.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "campaigns"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("brand"),
    reviewed_on: fileReviewedOn,
    campaigns: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "starts", "ends"],
        properties: {
          id: { type: "string", minLength: 1, description: "Short id.", examples: ["heart-2026"] },
          name: {
            type: "string",
            minLength: 1,
            description: "Name of the campaign.",
            examples: ["Know your numbers"],
          },
          hashtags: {
            type: "array",
            items: {
              type: "string",
              pattern: "^#[^\\s#]+$",
              title: "a hashtag with its # in quotes",
            },
            description: "Hashtags with their #, spelled as they must be.",
            examples: [["#LarkmoorHeart"]],
          },
          keywords: {
            ...texts,
            description: "Words we want to be found for.",
            examples: [["heart health"]],
          },
          starts: {
            type: "string",
            format: "date",
            description: "First day.",
            examples: ["2026-06-01"],
          },
          ends: {
            type: "string",
            format: "date",
            description: "Last day.",
            examples: ["2026-06-30"],
          },
          objective: {
            type: "string",
            minLength: 1,
            description: "What it should achieve.",
            examples: ["more screenings"],
          },
          metric: {
            type: "string",
            minLength: 1,
            description: "How that is measured.",
            examples: ["bookings from utm_campaign=heart2026"],
          },
          utm: {
            type: "string",
            minLength: 1,
            description: "Value of utm_campaign.",
            examples: ["heart2026"],
          },
          embargo: {
            type: "array",
            description: "What may not be published before a time.",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["content", "until"],
              properties: {
                content: {
                  type: "string",
                  minLength: 1,
                  description: "Path of the content.",
                  examples: ["press/2026-06-trial-results.md"],
                },
                until: {
                  type: "string",
                  format: "date-time",
                  description: "When it may be published.",
                  examples: ["2026-06-09T17:00:00-06:00"],
                },
                terms: {
                  ...texts,
                  description: "Words that give it away.",
                  examples: [["trial results"]],
                },
              },
            },
            examples: [
              [{ content: "press/2026-06-trial-results.md", until: "2026-06-09T17:00:00-06:00" }],
            ],
          },
          observance: {
            type: "object",
            additionalProperties: false,
            required: ["name", "month"],
            properties: {
              name: {
                type: "string",
                minLength: 1,
                description: "Official name.",
                examples: ["Men's Health Month"],
              },
              month: {
                type: "integer",
                minimum: 1,
                maximum: 12,
                description: "Its month, 1 to 12.",
                examples: [6],
              },
              day: {
                type: "integer",
                minimum: 1,
                maximum: 31,
                description: "Its day, when it is one day.",
                examples: [14],
              },
            },
            description: "The health observance it belongs to.",
            examples: [{ name: "Men's Health Month", month: 6 }],
          },
          listening_terms: {
            ...texts,
            description: "Words to listen for, with usual misspellings.",
            examples: [["Larkmoor hart"]],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [{ id: "heart-2026", name: "Know your numbers", starts: "2026-06-01", ends: "2026-06-30" }],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "brand",
      reviewed_on: "2026-06-01",
      campaigns: [
        { id: "heart-2026", name: "Know your numbers", starts: "2026-06-01", ends: "2026-06-30" },
      ],
    },
  ],
} as const;
