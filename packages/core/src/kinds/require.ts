import type { FromSchema } from "json-schema-to-ts";
import { sayList } from "./front-matter/plain-schema.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";
import { bodyStart, missingKeyPlace } from "./places/missing-place.ts";
import { type HeadingRule, missingHeadings } from "./require/headings.ts";
import { compileNeed, type Need } from "./require/needs.ts";

const options = {
  type: "object",
  description:
    "Something that must be there: a phrase, a heading, a link, a front matter key, an approved text.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description: "One of these must be there.",
      items: {
        type: "object",
        minProperties: 1,
        description:
          "One way to meet the requirement: heading, link, key, statement, text_from, or a check kind such as phrases.",
        properties: {
          name: {
            type: "string",
            minLength: 1,
            description: "What is missing, in plain words, for the {missing} in the message.",
          },
          heading: {
            type: "string",
            minLength: 1,
            description: "A heading, or a bold lead-in, that starts with these words.",
          },
          key: {
            type: "string",
            minLength: 1,
            description:
              "A front matter key that has a value, such as consent_id or irb.approval_id.",
          },
          statement: {
            type: "string",
            minLength: 1,
            description: "The id of an approved statement whose text must stand in the document.",
          },
          text_from: {
            type: "string",
            minLength: 1,
            description:
              "Where the registries hold the text, such as organization.persona_label. Where they hold none, nothing is required.",
          },
          link: {
            type: "object",
            description: "A link to one of these hosts.",
            properties: {
              host: {
                type: "string",
                minLength: 1,
                description: "A host, such as larkmoor.example.",
              },
              hosts: {
                type: "array",
                description: "Several hosts; their subdomains count too.",
                items: { type: "string", minLength: 1 },
              },
              hosts_from: {
                type: "string",
                description:
                  "Where the registries list the hosts, such as organization.domains or sources.url.",
              },
              path: {
                type: "string",
                description: "The path must match; * stands for anything, as in /language*.",
              },
            },
            additionalProperties: false,
            minProperties: 1,
          },
        },
        additionalProperties: true,
      },
    },
    headings: {
      type: "array",
      minItems: 1,
      description:
        "Headings, or bold lead-ins, that must all be there. A list in the list gives alternatives.",
      items: {
        anyOf: [
          { type: "string", minLength: 1 },
          { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
        ],
      },
    },
    in_order: {
      type: "boolean",
      description: "The headings must stand in the order of the list.",
    },
    within_first: {
      type: "integer",
      minimum: 1,
      description: "It must stand within so many characters from the start of the text.",
    },
    when: {
      type: "object",
      minProperties: 1,
      description:
        "Required only in a document where this check hits, such as {phrases: [stroke]}.",
    },
  },
  additionalProperties: false,
  minProperties: 1,
} as const;

export type RequireOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const requireKind: Kind<RequireOptions> = {
  name: "require",
  about: "Finds documents in which something that must be there is missing.",
  options,
  example: { any_of: [{ phrases: ["call 911"] }], when: { phrases: ["chest pain", "stroke"] } },
  target: "document",
  compile(given, setup): Check {
    const headings = headingRule(given);
    if (!given.any_of && !headings) {
      throw new RangeError("`require` needs `any_of` or `headings`: what must be there.");
    }
    const needs = (given.any_of ?? []).flatMap(
      (item) => compileNeed(item, setup, given.within_first) ?? [],
    );
    const when = given.when && setup.check(given.when);
    return {
      target: "document",
      ...(when?.idle && { idle: (raw) => when.idle?.(raw) ?? false }),
      document(scope) {
        if (when && (when.document?.(scope) ?? []).length === 0) return [];
        return [
          ...(needs.length > 0 ? missingNeeds(needs, scope) : []),
          ...(headings ? missingHeadings(headings, scope.document) : []),
        ];
      },
    };
  },
};

function headingRule({ headings, in_order }: RequireOptions): HeadingRule | undefined {
  if (!headings) return undefined;
  const wanted = headings.map((heading) => (typeof heading === "string" ? [heading] : heading));
  return { wanted, inOrder: in_order ?? false };
}

/** One hit when none of the needs is met, where the first of them would stand. */
function missingNeeds(needs: readonly Need[], scope: Scope): Hit[] {
  if (needs.some((need) => need.isMet(scope))) return [];
  const key = needs.every((need) => need.key !== undefined) ? needs[0]?.key : undefined;
  const place =
    key === undefined ? bodyStart(scope.document) : missingKeyPlace(scope.document, key.split("."));
  return [
    {
      ...place,
      facts: {
        missing: sayList(
          needs.map((need) => need.name),
          "or",
        ),
      },
    },
  ];
}
