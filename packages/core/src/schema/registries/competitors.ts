import {
  entryOwner,
  entryReviewedOn,
  fileOwner,
  fileRequired,
  fileReviewedOn,
  schemaVersion,
  texts,
} from "./file-parts.ts";

/** Other providers, with public facts only. */
export const competitorsSchema = {
  $id: "https://wardline.dev/schema/v1/competitors.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/competitors.yml",
  description: "Other providers, with public facts only.",
  type: "object",
  additionalProperties: false,
  required: [...fileRequired, "competitors"],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("brand"),
    reviewed_on: fileReviewedOn,
    competitors: {
      type: "array",
      description: "The entries.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "names"],
        properties: {
          id: { type: "string", minLength: 1, description: "Short id.", examples: ["quillfield"] },
          names: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Names they go by.",
            examples: [["Quillfield Medical Group"]],
          },
          handles: {
            type: "array",
            items: {
              type: "string",
              pattern: "^@[^\\s@]+$",
              title: "a handle with its @ in quotes",
            },
            description: "Their accounts, with @.",
            examples: [["@Quillfield"]],
          },
          hashtags: {
            type: "array",
            items: {
              type: "string",
              pattern: "^#[^\\s#]+$",
              title: "a hashtag with its # in quotes",
            },
            description: "Their hashtags, with #.",
            examples: [["#QuillfieldCares"]],
          },
          leaders: {
            ...texts,
            description: "Their public leaders.",
            examples: [["A. Leader"]],
          },
          domains: {
            ...texts,
            description: "Their host names.",
            examples: [["quillfield.example"]],
          },
          note: { type: "string", minLength: 1, description: "Public facts only." },
          owner: entryOwner,
          reviewed_on: entryReviewedOn,
        },
      },
      examples: [
        [{ id: "quillfield", names: ["Quillfield Medical Group"], handles: ["@Quillfield"] }],
      ],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "brand",
      reviewed_on: "2026-06-01",
      competitors: [
        { id: "quillfield", names: ["Quillfield Medical Group"], handles: ["@Quillfield"] },
      ],
    },
  ],
} as const;
