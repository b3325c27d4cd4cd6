import type { Registries } from "./registries.ts";

/** examples.yml of a pack: the world in which the examples of its rules run. */
export interface ExamplesFile {
  readonly as_of: string;
  readonly registries?: Registries;
}

export const examplesFileSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://wardline.dev/schema/v1/examples.schema.json",
  title: "Example world",
  description: "The moment and the registries in which the examples of a pack's rules run.",
  type: "object",
  additionalProperties: false,
  required: ["as_of"],
  properties: {
    as_of: {
      type: "string",
      format: "date-time",
      description: "The moment, with its zone.",
      examples: ["2026-06-02T12:00:00Z"],
    },
    registries: {
      type: "object",
      description:
        "Registries by name, in the form of registries/*.yml; only what the examples need.",
    },
  },
};
