import type { FromSchema } from "json-schema-to-ts";
import { kinds } from "../kinds/index.ts";
import { registryNames } from "./registries.ts";

const date = { type: "string", format: "date" } as const;
const names = { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 } as const;
const check = { type: "object" } as const;

const example = {
  anyOf: [
    { type: "string", minLength: 1, description: "A sentence of the body." },
    {
      type: "object",
      additionalProperties: false,
      required: ["text"],
      properties: {
        text: { type: "string", minLength: 1, description: "The text." },
        in: { type: "string", description: "The region it stands in: heading, quote, table …" },
        type: { type: "string", description: "The content type." },
        label: { type: "string", description: "The column header above it, or the key." },
        front_matter: { type: "object", description: "Front matter of the document." },
      },
    },
    {
      type: "object",
      additionalProperties: false,
      required: ["document"],
      properties: {
        document: { type: "string", description: "A whole file, front matter included." },
        path: { type: "string", description: "Its path; decides its format." },
        type: { type: "string", description: "The content type, where front matter is silent." },
        as_of: { type: "string", description: "The moment for which it is checked." },
        with: {
          type: "array",
          description: "Other files of the repository, for rules that compare files.",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["path", "document"],
            properties: {
              path: { type: "string", description: "Its path." },
              document: { type: "string", description: "The whole file." },
            },
          },
        },
      },
    },
  ],
} as const;

/** The rule file without the inner form of `look_for`, which comes from the check kinds. */
const rule = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://wardline.dev/schema/v1/rule.schema.json",
  title: "Rule",
  description:
    "One rule of a policy pack: what it looks for, what the author reads, why, and its proof.",
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "title",
    "say",
    "severity",
    "waiver",
    "owner",
    "route_to",
    "look_for",
    "why",
    "citations",
    "effective",
    "review_by",
    "examples",
  ],
  properties: {
    id: {
      type: "string",
      pattern: "^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
      title: "a rule id such as hipaa/ssn",
      description: "<pack>/<file name>. It never changes meaning.",
      examples: ["hipaa/reply-confirms-patient"],
    },
    title: {
      type: "string",
      minLength: 1,
      description: "One sentence a board member understands.",
    },
    say: {
      type: "string",
      minLength: 1,
      description:
        "What the author reads: what is wrong and what to do. May hold {found}, {expected} …; what stands in brackets, such as [ ({diff})], is said only where its placeholder is known.",
    },
    severity: {
      enum: ["error", "warning", "advice"],
      description: "error blocks; warning needs a fix or a reason; advice never blocks.",
    },
    waiver: {
      enum: ["none", "one", "two"],
      description: "How many people must approve an exception.",
    },
    owner: {
      type: "string",
      description: "The role that answers for the rule.",
      examples: ["legal"],
    },
    route_to: {
      type: "string",
      description: "The role that decides, or none.",
      examples: ["legal"],
    },
    identifier: {
      enum: [
        ...["NAME", "GEO", "DATE", "AGE90", "PHONE", "FAX", "EMAIL", "SSN", "MRN", "HEALTH_PLAN"],
        ...["ACCOUNT", "LICENSE", "VEHICLE", "DEVICE", "URL", "IP", "BIOMETRIC", "PHOTO"],
        ...["OTHER_ID", "GOSSIP", "RELATIONSHIP", "REID", "SECRET"],
      ],
      description:
        "The identifier it finds, or SECRET for keys and passwords; its text is then never shown.",
    },
    discloses: {
      type: "boolean",
      description: "The text is already in git history: the message points to the incident page.",
    },
    applies_to: {
      type: "object",
      additionalProperties: false,
      minProperties: 1,
      description: "Which documents it reads; all of them when left out.",
      properties: {
        types: { ...names, description: "Content types.", examples: [["reply"]] },
        not_types: { ...names, description: "Content types it leaves alone." },
        channels: { ...names, description: "Only content that goes to one of these channels." },
        audience: { ...names, description: "Only content for one of these audiences." },
        not_audience: { ...names, description: "Audiences it leaves alone." },
        lang: { ...names, description: "Languages, such as en." },
        paths: { ...names, description: "Path globs." },
        not_paths: { ...names, description: "Path globs it leaves alone." },
        incident: { const: "open", description: "Only content of an incident that is not closed." },
        registries: {
          type: "array",
          minItems: 1,
          items: { enum: registryNames },
          description:
            "Registry files that it reads besides the content, by name. Registries are no content: no rule reads them without this.",
          examples: [["channels"]],
        },
      },
    },
    where: {
      ...names,
      description:
        "Regions it reads. Left out: title, body, heading, quote, alt-text, table, html.",
      examples: [["body", "quote"]],
    },
    look_for: {
      ...check,
      description: "What it looks for: exactly one check kind, any_of or all_of.",
    },
    unless: { ...check, description: "What makes a place harmless, in the same language." },
    suggest: {
      type: "object",
      additionalProperties: false,
      minProperties: 1,
      description: "The way out, added to the message.",
      properties: {
        statement: { type: "string", description: "An approved statement, by id." },
        persona: { const: true, description: "The approved personas of the organization." },
        text: { type: "string", description: "A sentence to use instead." },
      },
    },
    why: { type: "string", minLength: 1, description: "Why the rule exists, in plain words." },
    citations: {
      type: "array",
      minItems: 1,
      description: "The sources it stands on.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["text"],
        properties: {
          text: { type: "string", minLength: 1, description: "The source, as one cites it." },
          url: { type: "string", format: "uri", description: "Where to read it." },
          checked_on: { ...date, description: "When a person last read it." },
          checked_by: { type: "string", description: "Who read it." },
        },
      },
    },
    jurisdiction: { type: "string", description: "US, US-CA …", examples: ["US"] },
    effective: {
      ...date,
      description: "From this day on the rule is in force.",
      examples: ["2026-07-01"],
    },
    review_by: { ...date, description: "Read it again by this day.", examples: ["2027-06-30"] },
    examples: {
      type: "object",
      additionalProperties: false,
      required: ["must_flag", "must_pass"],
      description: "The proof: they run as tests and stand in the docs.",
      properties: {
        must_flag: {
          type: "array",
          minItems: 1,
          items: example,
          description: "What it must find.",
        },
        must_pass: {
          type: "array",
          minItems: 1,
          items: example,
          description: "What it must leave alone.",
        },
      },
    },
    changes: {
      type: "array",
      description: "What changed, for people who do not read git.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["date", "what"],
        properties: {
          date: { ...date, description: "The day." },
          by: { type: "string", description: "Who." },
          approved_by: { ...names, description: "Who agreed." },
          what: { type: "string", description: "What changed." },
          reason: { type: "string", description: "Why." },
          kind: {
            enum: ["added", "tightened", "loosened", "reworded"],
            description: "Its effect.",
          },
        },
      },
    },
  },
} as const;

export type Rule = FromSchema<typeof rule>;
export type Example = FromSchema<typeof example>;

/** The whole schema of a rule file, `look_for` put together from the check kinds. */
export const ruleSchema: object = {
  ...rule,
  properties: {
    ...rule.properties,
    look_for: { $ref: "#/$defs/look_for", description: rule.properties.look_for.description },
    unless: { $ref: "#/$defs/unless", description: rule.properties.unless.description },
  },
  $defs: { look_for: lookFor(), unless: unless() },
};

function lookFor() {
  return {
    type: "object",
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: choices(),
  };
}

function unless() {
  return {
    type: "object",
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 2,
    properties: {
      within: {
        enum: ["sentence", "region", "section", "document"],
        description: "How near it must be to count; left out: it must overlap the match.",
      },
      ...choices(),
      any_of: {
        type: "array",
        minItems: 1,
        items: { $ref: "#/$defs/unless" },
        description: "One of these is enough; each may say `within` for itself.",
      },
    },
  };
}

function choices() {
  const nested = { type: "array", minItems: 1, items: { $ref: "#/$defs/look_for" } };
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [kind.name, withExample(nestSpecs(kind.options), kind.example)]),
    ),
    any_of: { ...nested, description: "One of these is enough." },
    all_of: {
      ...nested,
      description: "All of these in one document; the first one's places are shown.",
    },
  };
}

function withExample(schema: unknown, example: unknown): unknown {
  return typeof schema === "object" ? { ...schema, examples: [example] } : schema;
}

/** A kind marks a nested `look_for` by that title; here it gets its full form. */
function nestSpecs(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(nestSpecs);
  if (typeof schema !== "object" || schema === null) return schema;
  if ("title" in schema && schema.title === "look_for") {
    const description = "description" in schema ? { description: schema.description } : {};
    return { $ref: "#/$defs/look_for", ...description };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, nestSpecs(value)]));
}
