import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Sources that health claims may rest on. */
export const sourcesSchema = {
  $id: "https://wardline.dev/schema/v1/sources.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/sources.yml",
  description: "Sources that health claims may rest on.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "sources"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("clinical-lead"),
    reviewed_on: fileReviewedOn,
    sources: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "url"],
        properties: {
          id: { type: "string", minLength: 1, description: "Short id.", examples: ["uspstf"] },
          name: {
            type: "string",
            minLength: 1,
            description: "Name of the publisher or page.",
            examples: ["US Preventive Services Task Force"],
          },
          url: {
            type: "string",
            format: "uri",
            description: "Where it is found.",
            examples: ["https://www.uspreventiveservicestaskforce.org/"],
          },
          topics: {
            ...texts,
            description: "Topics it may be used for.",
            examples: [["cancer screening"]],
          },
          review_by: {
            type: "string",
            format: "date",
            description: "The day it must be looked at again.",
            examples: ["2027-06-01"],
          },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [
          {
            id: "uspstf",
            name: "US Preventive Services Task Force",
            url: "https://www.uspreventiveservicestaskforce.org/",
          },
        ],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "clinical-lead",
      reviewed_on: "2026-06-01",
      sources: [
        {
          id: "uspstf",
          name: "US Preventive Services Task Force",
          url: "https://www.uspreventiveservicestaskforce.org/",
        },
      ],
    },
  ],
} as const;
