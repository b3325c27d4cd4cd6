import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** The roster: staff who write, review, approve or speak. */
export const peopleSchema = {
  $id: "https://wardline.dev/schema/v1/people.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/people.yml",
  description:
    "Staff who write, review, approve or speak. No birth dates, home data, health data or reasons for leaving.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "people"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("people-office"),
    reviewed_on: fileReviewedOn,
    people: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "roles", "active"],
        properties: {
          id: {
            type: "string",
            minLength: 1,
            description: "Short id that front matter uses.",
            examples: ["kho"],
          },
          name: {
            type: "string",
            minLength: 1,
            description: "Full name as it is published.",
            examples: ["Kim Ho"],
          },
          credentials: {
            type: "string",
            minLength: 1,
            description: "Letters after the name.",
            examples: ["MD"],
          },
          title: {
            type: "string",
            minLength: 1,
            description: "Job title.",
            examples: ["Communications lead"],
          },
          board_certification: {
            type: "string",
            minLength: 1,
            description: "Board and specialty, as it may be stated.",
          },
          roles: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description:
              "What the person may do: author, reviewer, approver:privacy, approver:legal …",
            examples: [["author", "approver:comms"]],
          },
          active: {
            type: "boolean",
            description: "False once the person has left.",
            examples: [true],
          },
          end_date: {
            type: "string",
            format: "date",
            description: "Last day at the organization; needed when `active` is false.",
            examples: ["2026-02-28"],
          },
          training_expires: {
            type: "string",
            format: "date",
            description: "Last day on which the privacy training counts.",
            examples: ["2027-01-31"],
          },
          spokesperson_for: {
            ...texts,
            description: "Topics the person may speak about to the press.",
            examples: [["incidents"]],
          },
          personal_handles: {
            ...texts,
            description: "Private accounts; kept only so that content does not send people there.",
            examples: [["@kho_private"]],
          },
          do_not_track: {
            type: "boolean",
            description: "True where nobody shall listen for what is said about the person.",
            examples: [true],
          },
          financial_ties: {
            ...texts,
            description: "Companies the person has a financial tie with.",
            examples: [["Example Devices"]],
          },
          public_license_numbers: {
            ...texts,
            description: "License numbers that are public, such as an NPI.",
            examples: [["1234567893"]],
          },
          github: {
            type: "string",
            minLength: 1,
            description: "Login on the code host.",
            examples: ["kho-larkmoor"],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
        if: { not: { required: ["active"], properties: { active: { const: false } } } },
        else: {
          required: ["end_date"],
          properties: {
            end_date: {
              description: "last day at the organization, because the person has left",
              examples: ["2026-02-28"],
            },
          },
        },
      },
      examples: [[{ id: "kho", name: "Kim Ho", roles: ["author"], active: true }]],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "people-office",
      reviewed_on: "2026-06-01",
      people: [{ id: "kho", name: "Kim Ho", roles: ["author"], active: true }],
    },
  ],
} as const;
