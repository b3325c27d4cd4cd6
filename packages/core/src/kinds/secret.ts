import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { hitIn } from "../match/region-hits.ts";
import type { Hit, Kind } from "./kind.ts";
import { findSecrets, secretProviders } from "./secret/providers.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    providers: {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "string", enum: secretProviders },
      description: "Only the keys of these services. Default: all that are known.",
    },
  },
} as const;

export type SecretOptions = FromSchema<typeof schema>;

export const secretKind: Kind<SecretOptions> = {
  name: "secret",
  about: "Keys, tokens and passwords in the forms that services print on them.",
  options: schema,
  example: { providers: ["aws", "github"] },
  target: "text",
  compile({ providers = secretProviders }) {
    return {
      target: "text",
      document: ({ regions }) => {
        const text = regions.map((region) => region.text).join(separator);
        if (text === "") return [];
        const starts = startsOf(regions);
        return findSecrets(text, providers).flatMap(({ start, end }) => {
          const index = starts.findLastIndex((from) => from <= start);
          return hitAt(regions[index], start - (starts[index] ?? 0), end - start);
        });
      },
    };
  },
};

/** No form of a key runs over a NUL, so none is put together from two regions. */
const separator = "\n\0\n";

/** Where each region begins in the joined text, in UTF-16 code units. */
function startsOf(regions: readonly Region[]): number[] {
  let at = 0;
  return regions.map(({ text }) => {
    const start = at;
    at += text.length + separator.length;
    return start;
  });
}

function hitAt(region: Region | undefined, start: number, length: number): Hit[] {
  return region
    ? [hitIn(region, { start, end: Math.min(start + length, region.text.length) })]
    : [];
}
