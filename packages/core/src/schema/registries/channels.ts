import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Social accounts, sites and chats where the organization speaks, with their limits. */
export const channelsSchema = {
  $id: "https://wardline.dev/schema/v1/channels.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/channels.yml",
  description: "The accounts where the organization speaks.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "channels"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("comms-lead"),
    reviewed_on: fileReviewedOn,
    channels: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "platform", "handle", "status", "owners", "mfa", "access_reviewed_on"],
        properties: {
          id: {
            type: "string",
            minLength: 1,
            description: "Short id that calendars and front matter use.",
            examples: ["instagram"],
          },
          platform: {
            type: "string",
            minLength: 1,
            description: "The service it runs on.",
            examples: ["instagram"],
          },
          handle: {
            type: "string",
            minLength: 1,
            description: "The account's name there, or its address.",
            examples: ["@LarkmoorHealth"],
          },
          status: {
            enum: ["active", "retired"],
            description: "Retired channels may not be used.",
            examples: ["active"],
          },
          kind: {
            enum: ["public", "private-group", "chat"],
            description: "Who can read it.",
            examples: ["public"],
          },
          allowed_types: {
            ...texts,
            description: "Content types that may appear there. Without it: all.",
            examples: [["social", "correction"]],
          },
          styles: {
            ...texts,
            description: "Styles that fit it.",
            examples: [["friendly"]],
          },
          max_length: {
            type: "integer",
            minimum: 1,
            description: "Longest text, in characters.",
            examples: [280],
          },
          max_per_day: {
            type: "integer",
            minimum: 1,
            description: "Most posts on one day.",
            examples: [2],
          },
          max_per_week: {
            type: "integer",
            minimum: 1,
            description: "Most posts in one week.",
            examples: [8],
          },
          min_gap_days: {
            type: "integer",
            minimum: 1,
            description: "Days without a post after which it counts as quiet.",
            examples: [14],
          },
          min_gap_minutes: {
            type: "integer",
            minimum: 1,
            description: "Least time between two posts, in minutes.",
            examples: [60],
          },
          quiet_hours: {
            type: "string",
            pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$",
            title: 'two times of day such as "22:00-07:00"',
            description: "Hours without posts on this channel, in the organization's time zone.",
            examples: ["22:00-07:00"],
          },
          hashtag_max: {
            type: "integer",
            minimum: 0,
            description: "Most hashtags in one post.",
            examples: [3],
          },
          emoji_max: {
            type: "integer",
            minimum: 0,
            description: "Most emoji in one post.",
            examples: [2],
          },
          links_max: {
            type: "integer",
            minimum: 0,
            description: "Most links in one post; 0 where a link cannot be followed.",
            examples: [0],
          },
          alt_max: {
            type: "integer",
            minimum: 1,
            description: "Longest alternative text that it takes, in characters.",
            examples: [1000],
          },
          shown_first: {
            type: "integer",
            minimum: 1,
            description:
              "Characters that are shown before a reader asks for more; a disclosure must begin there.",
            examples: [125],
          },
          owners: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "People who can sign in; two or more.",
            examples: [["kho", "mtu"]],
          },
          mfa: {
            type: "boolean",
            description: "True when signing in needs a second factor.",
            examples: [true],
          },
          recovery_contact: {
            type: "string",
            minLength: 1,
            description: "Role or person who can recover the account.",
            examples: ["security"],
          },
          access_reviewed_on: {
            type: "string",
            format: "date",
            description: "The day the list of people with access was last checked.",
            examples: ["2026-06-01"],
          },
          note: { type: "string", minLength: 1, description: "Anything a colleague should know." },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [
          {
            id: "instagram",
            platform: "instagram",
            handle: "@LarkmoorHealth",
            status: "active",
            owners: ["kho", "mtu"],
            mfa: true,
            access_reviewed_on: "2026-06-01",
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
      channels: [
        {
          id: "instagram",
          platform: "instagram",
          handle: "@LarkmoorHealth",
          status: "active",
          owners: ["kho", "mtu"],
          mfa: true,
          access_reviewed_on: "2026-06-01",
        },
      ],
    },
  ],
} as const;
