import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Invented people in stories. */
export const personasSchema = {
  $id: "https://wardline.dev/schema/v1/personas.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/personas.yml",
  description: "Invented people in stories, built from many patients and never from one.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "personas"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("brand"),
    reviewed_on: fileReviewedOn,
    personas: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "display_name", "built_from", "label", "approved_by", "approved_on"],
        properties: {
          id: {
            type: "string",
            minLength: 1,
            description: "Short id that front matter uses.",
            examples: ["rosa"],
          },
          display_name: {
            type: "string",
            minLength: 1,
            description: "The name in stories.",
            examples: ["Rosa"],
          },
          built_from: {
            type: "string",
            minLength: 1,
            description: "How it was made; always from many patients.",
            examples: ["composite of 12 patients"],
          },
          conditions: {
            ...texts,
            description: "Health topics it stands for.",
            examples: [["colon cancer screening"]],
          },
          age_band: {
            type: "string",
            minLength: 1,
            description: "A broad age group.",
            examples: ["50 to 60"],
          },
          label: {
            type: "string",
            minLength: 1,
            description: "The sentence that must stand in the story.",
            examples: ["Rosa is a persona based on many patients. Details are changed."],
          },
          approved_by: {
            type: "array",
            minItems: 2,
            items: { type: "string", minLength: 1 },
            description: "Two people, one of them from privacy.",
            examples: [["pofficer", "kho"]],
          },
          approved_on: {
            type: "string",
            format: "date",
            description: "The day it was approved.",
            examples: ["2026-06-01"],
          },
          review_by: {
            type: "string",
            format: "date",
            description: "The day it must be looked at again.",
            examples: ["2027-06-01"],
          },
          avoid: {
            ...texts,
            description: "Facts that must not be added, because they would point to one patient.",
            examples: [["town"]],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [
          {
            id: "rosa",
            display_name: "Rosa",
            built_from: "composite of 12 patients",
            label: "Rosa is a persona based on many patients. Details are changed.",
            approved_by: ["pofficer", "kho"],
            approved_on: "2026-06-01",
          },
        ],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "brand",
      reviewed_on: "2026-06-01",
      personas: [
        {
          id: "rosa",
          display_name: "Rosa",
          built_from: "composite of 12 patients",
          label: "Rosa is a persona based on many patients. Details are changed.",
          approved_by: ["pofficer", "kho"],
          approved_on: "2026-06-01",
        },
      ],
    },
  ],
} as const;
