import type { FromSchema } from "json-schema-to-ts";
import type { Document, Region } from "../document/document.ts";
import { compilePattern, type PatternMatch } from "../match/pattern.ts";
import type { Span } from "../place.ts";
import { caseSensitiveSchema } from "../schema/check-parts.ts";
import { type PlacedValue, valuesAt } from "./front-matter/values-at.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";
import { firstLine, valuePlace } from "./places/missing-place.ts";
import { withSchema } from "./registry/allowed-values.ts";
import { compileFit, type Fit } from "./registry/fit.ts";
import { entryKnower, type Knower } from "./registry/known-values.ts";
import { type Entry, isRecord } from "./registry-values.ts";

const options = {
  type: "object",
  description: "Looks values up in a registry.",
  properties: {
    value: {
      type: "string",
      minLength: 1,
      description:
        "The front matter key that holds the value, such as consent_id or approvals.by; of a list, each value. $path is the path of the document itself.",
    },
    where_text: {
      type: "object",
      description: "Takes the values from the text instead.",
      properties: {
        pattern: {
          type: "string",
          minLength: 1,
          description:
            "RE2 pattern of a value, such as '@\\w+'. With a group, the first group is the value.",
        },
        means: {
          type: "string",
          minLength: 1,
          description: "What the pattern finds, in plain words: a handle.",
        },
        case_sensitive: caseSensitiveSchema,
      },
      required: ["pattern"],
      additionalProperties: false,
    },
    in: {
      description: "The registry, or a list in one: consents, organization.names; or several.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    field: {
      description: "The field of an entry that is compared. Normally id. Of a list, each item.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    must: {
      enum: ["exist", "not_exist", "fit"],
      default: "exist",
      description:
        "exist: the value must have an entry, and the entry must fit. fit: an entry that exists must fit. not_exist: no entry (that fits) may have the value.",
    },
    with: withSchema,
    covers: {
      type: "object",
      description:
        "List of the entry → front matter key whose values must all be in it: {channels: channels}. An entry without the list is not limited.",
      additionalProperties: { type: "string" },
    },
    asks: {
      type: "object",
      description:
        "List of the entry → front matter key that must hold all of its values: {approvals_required: approvals.role}.",
      additionalProperties: { type: "string" },
    },
    beside: {
      type: "object",
      description:
        'Field of the entry → text that it must hold, with {key} of what stands beside the value: of approvals.by, {roles: "approver:{role}"}.',
      additionalProperties: { type: "string" },
    },
    not_past: {
      description:
        "Date fields of the entry that must not have passed, such as expires. Text that is no date is an event and is left to people.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    not_reached: {
      description:
        "Date fields of the entry that must still be to come, such as turns_18_on: on that day it no longer fits.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    not_before: {
      description: "Date fields of the entry that must have come, such as signed_on.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    at: {
      type: "string",
      default: "publish_at",
      description:
        "The front matter key with the moment that dates are compared with, when it is later than now.",
    },
    only_near: {
      type: "integer",
      minimum: 1,
      maximum: 5,
      description:
        "Hit an unknown value only when it is at most so many letters away from a known one.",
    },
  },
  required: ["in"],
  additionalProperties: false,
} as const;

export type RegistryOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const registryKind: Kind<RegistryOptions> = {
  name: "registry",
  about: "Finds values that a registry does not know, or whose entry does not allow the use.",
  options,
  example: { value: "consent_id", in: "consents", must: "exist", with: { status: ["active"] } },
  target: "document",
  compile(given, setup): Check {
    if ((given.value === undefined) === (given.where_text === undefined)) {
      throw new RangeError(
        "`registry` takes its values from `value` or from `where_text`: say one.",
      );
    }
    const known = entryKnower(setup.world.registries, {
      from: listOf(given.in),
      fields: listOf(given.field ?? "id"),
      loose: given.where_text !== undefined,
    });
    const rule: RegistryRule = {
      must: given.must ?? "exist",
      known,
      fit: compileFit(given),
      onlyNear: given.only_near,
    };
    const values = valueSource(given);
    return {
      target: "document",
      document(scope) {
        // Without an entry only `exist` can be broken.
        if (known.isEmpty && rule.must !== "exist") return [];
        return values(scope).flatMap((value) => lookUp(rule, value, scope));
      },
    };
  },
};

interface RegistryRule {
  readonly must: NonNullable<RegistryOptions["must"]>;
  readonly known: Knower;
  readonly fit: Fit;
  readonly onlyNear: number | undefined;
}

interface Value {
  readonly text: string;
  readonly beside: Entry;
  readonly key: string;
  readonly place: { readonly span: Span; readonly where: Hit["where"] };
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function valueSource(given: RegistryOptions): (scope: Scope) => Value[] {
  if (given.where_text) {
    const { pattern, case_sensitive: caseSensitive = false } = given.where_text;
    const { find } = compilePattern(pattern, { caseSensitive });
    return ({ regions }) =>
      regions.flatMap((region) => find(region.text).map((match) => valueInText(match, region)));
  }
  const key = given.value ?? "";
  if (key === "$path") return ({ document }) => [pathOf(document)];
  return ({ document }) =>
    valuesAt(document.data, key).map(({ path, value }) => ({
      text: String(value),
      beside: besideOf(document.data, path),
      key,
      place: valuePlace(document, path),
    }));
}

/** The innermost object that holds the value. */
function besideOf(data: unknown, path: PlacedValue["path"]): Entry {
  let found: Entry = {};
  let at: unknown = data;
  for (const step of path) {
    if (isRecord(at)) found = at;
    at =
      isRecord(at) || Array.isArray(at)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : undefined;
  }
  return found;
}

function valueInText(match: PatternMatch, region: Region): Value {
  const whole = region.text.slice(match.start, match.end);
  const text = match.groups[0] || whole;
  return {
    text,
    beside: {},
    key: "text",
    // Most values are right and never shown, so their place is found only for those that are.
    get place() {
      const start = match.start + Math.max(0, whole.indexOf(text));
      return { span: region.map.toSource(start, start + text.length), where: region.role };
    },
  };
}

/** A path has no place in its file: it is shown at the first line. */
function pathOf({ path, source }: Document): Value {
  const span = firstLine(source, { start: 0, end: source.length });
  return { text: path, beside: {}, key: "path", place: { span, where: "filename" } };
}

function lookUp(rule: RegistryRule, value: Value, { document, world }: Scope): Hit[] {
  const entries = rule.known.entries(value.text);
  const base = { key: value.key, found: value.text };
  if (rule.must === "not_exist") {
    const bad = entries.find(
      (entry) => rule.fit(entry, { document, world, beside: value.beside }) === undefined,
    );
    return bad ? [{ ...value.place, facts: { ...base, id: String(bad.id ?? "") } }] : [];
  }
  if (entries.length === 0) return rule.must === "exist" ? unknownValue(rule, value) : [];
  const misfits = entries.map((entry) => ({
    entry,
    misfit: rule.fit(entry, { document, world, beside: value.beside }),
  }));
  if (misfits.some(({ misfit }) => misfit === undefined)) return [];
  const [first] = misfits;
  const facts = { ...base, id: String(first?.entry.id ?? ""), ...first?.misfit?.facts };
  const { reason: reasons, key } = first?.misfit ?? {};
  const place = key === undefined ? value.place : valuePlace(document, key.split(".").slice(0, 1));
  return [{ ...place, facts, ...(reasons !== undefined && { reasons: [reasons] }) }];
}

function unknownValue(rule: RegistryRule, value: Value): Hit[] {
  const near = rule.known.nearest(value.text, rule.onlyNear);
  if (rule.onlyNear !== undefined && near === undefined) return [];
  const facts = { key: value.key, found: value.text, id: value.text };
  if (near === undefined) {
    return [{ ...value.place, facts: { ...facts, expected: rule.known.choices() } }];
  }
  return [
    {
      ...value.place,
      facts: { ...facts, expected: near },
      reasons: [`perhaps "${near}" was meant`],
    },
  ];
}
