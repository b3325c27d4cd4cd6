import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Incidents the organization speaks about, and what they stop. */
export const incidentsSchema = {
  $id: "https://wardline.dev/schema/v1/incidents.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/incidents.yml",
  description: "Incidents the organization speaks about. Titles name no patient.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "incidents"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("comms-lead"),
    reviewed_on: fileReviewedOn,
    incidents: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "title", "kind", "status", "opened_at", "freeze", "approvals_required"],
        properties: {
          id: {
            type: "string",
            minLength: 1,
            description: "Id that content refers to.",
            examples: ["INC-2026-04"],
          },
          title: {
            type: "string",
            minLength: 1,
            description: "What happened, without patients.",
            examples: ["Smoke in a storage room"],
          },
          kind: {
            enum: [
              "fire",
              "violence",
              "outage",
              "cyber",
              "infection",
              "weather",
              "staff-death",
              "other",
            ],
            description: "What kind of incident it is.",
            examples: ["fire"],
          },
          status: {
            enum: ["open", "monitoring", "closed"],
            description: "Open until closed by the comms lead.",
            examples: ["open"],
          },
          opened_at: {
            type: "string",
            format: "date-time",
            description: "When it was opened.",
            examples: ["2026-06-02T02:05:00-06:00"],
          },
          closed_at: {
            type: "string",
            format: "date-time",
            description: "When it was closed; needed when `status` is closed.",
            examples: ["2026-06-04T12:00:00-06:00"],
          },
          freeze: {
            type: "boolean",
            description: "True while scheduled posts are held.",
            examples: [true],
          },
          freeze_scope: {
            type: "object",
            additionalProperties: false,
            properties: {
              channels: {
                ...texts,
                description: "Channel ids. Without it: all.",
                examples: [["instagram"]],
              },
              types: {
                ...texts,
                description: "Content types. Without it: all.",
                examples: [["social"]],
              },
            },
            description: "What the freeze holds. Without it: everything.",
            examples: [{ channels: ["instagram"] }],
          },
          exceptions: {
            type: "array",
            description: "Posts that may go out in spite of the freeze.",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["file", "by", "why", "until"],
              properties: {
                file: {
                  type: "string",
                  minLength: 1,
                  description: "Path of the content.",
                  examples: ["social/2026-06-09-heat.yml"],
                },
                by: {
                  type: "string",
                  minLength: 1,
                  description: "Person who allowed it.",
                  examples: ["kho"],
                },
                why: {
                  type: "string",
                  minLength: 1,
                  description: "Reason.",
                  examples: ["safety message"],
                },
                until: {
                  type: "string",
                  format: "date-time",
                  description: "When the exception ends.",
                  examples: ["2026-06-10T00:00:00-06:00"],
                },
              },
            },
            examples: [
              [
                {
                  file: "social/2026-06-09-heat.yml",
                  by: "kho",
                  why: "safety message",
                  until: "2026-06-10T00:00:00-06:00",
                },
              ],
            ],
          },
          break_glass: {
            type: "array",
            description:
              "Emergency decisions: for four hours, what two people allowed goes out though an approval is missing. Never sets aside a rule that nobody may waive.",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["by", "at", "why"],
              properties: {
                by: {
                  type: "array",
                  minItems: 1,
                  items: { type: "string", minLength: 1 },
                  description: "Ids of the two people who decided.",
                  examples: [["kho", "mlindqvist"]],
                },
                at: {
                  type: "string",
                  format: "date-time",
                  description: "When they decided; it holds for four hours from then.",
                  examples: ["2026-06-02T02:20:00-06:00"],
                },
                why: {
                  type: "string",
                  minLength: 1,
                  description: "Why it could not wait.",
                  examples: ["Legal cannot be reached; families are at the door."],
                },
                files: {
                  type: "array",
                  minItems: 1,
                  items: { type: "string", minLength: 1 },
                  description:
                    "Paths or globs. Without it: all content with this incident's incident_id, and never other content.",
                  examples: [["crisis/INC-2026-04/ST-01.en.md"]],
                },
                rules: {
                  type: "array",
                  minItems: 1,
                  items: { type: "string", minLength: 1 },
                  description: "Rules that are set aside. Without it: all that may be waived.",
                  examples: [["crisis/approvals"]],
                },
                followed_up_on: {
                  type: "string",
                  format: "date",
                  description: "The day the missing approver looked at what went out.",
                  examples: ["2026-06-02"],
                },
              },
            },
            examples: [
              [
                {
                  by: ["kho", "mlindqvist"],
                  at: "2026-06-02T02:20:00-06:00",
                  why: "Legal cannot be reached; families are at the door.",
                },
              ],
            ],
          },
          first_statement_by: {
            type: "string",
            format: "date-time",
            description: "When the first statement is due.",
            examples: ["2026-06-02T03:05:00-06:00"],
          },
          languages: {
            ...texts,
            description: "Language codes that every statement needs.",
            examples: [["en", "es"]],
          },
          approvals_required: {
            ...texts,
            description: "Roles that must approve each statement.",
            examples: [["comms-lead", "legal"]],
          },
          spokespeople: {
            ...texts,
            description: "Ids of people who may speak about it.",
            examples: [["mlindqvist"]],
          },
          figures: {
            type: "array",
            description: "Numbers that were confirmed.",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name", "value", "source", "as_of"],
              properties: {
                name: {
                  type: "string",
                  minLength: 1,
                  description: "What is counted.",
                  examples: ["people moved"],
                },
                value: { type: ["integer", "string"], description: "The number.", examples: [12] },
                source: {
                  type: "string",
                  minLength: 1,
                  description: "Who confirmed it.",
                  examples: ["incident command"],
                },
                as_of: {
                  type: "string",
                  format: "date-time",
                  description: "When it was right.",
                  examples: ["2026-06-02T02:05:00-06:00"],
                },
              },
            },
            examples: [
              [
                {
                  name: "people moved",
                  value: 12,
                  source: "incident command",
                  as_of: "2026-06-02T02:30:00-06:00",
                },
              ],
            ],
          },
          contacts: {
            type: "array",
            description: "Whom the press and families may call.",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["label", "phone"],
              properties: {
                label: {
                  type: "string",
                  minLength: 1,
                  description: "Who answers.",
                  examples: ["media contact"],
                },
                phone: {
                  type: "string",
                  minLength: 1,
                  description: "Their number.",
                  examples: ["(406) 555-0105"],
                },
              },
            },
            examples: [[{ label: "media contact", phone: "(406) 555-0105" }]],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
        if: { not: { required: ["status"], properties: { status: { const: "closed" } } } },
        else: {
          required: ["closed_at"],
          properties: {
            closed_at: {
              description: "when it was closed, because its status is closed",
              examples: ["2026-06-04T12:00:00-06:00"],
            },
          },
        },
      },
      examples: [
        [
          {
            id: "INC-2026-04",
            title: "Smoke in a storage room",
            kind: "fire",
            status: "open",
            opened_at: "2026-06-02T02:05:00-06:00",
            freeze: true,
            approvals_required: ["comms-lead", "legal"],
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
      incidents: [
        {
          id: "INC-2026-04",
          title: "Smoke in a storage room",
          kind: "fire",
          status: "open",
          opened_at: "2026-06-02T02:05:00-06:00",
          freeze: true,
          approvals_required: ["comms-lead", "legal"],
        },
      ],
    },
  ],
} as const;
