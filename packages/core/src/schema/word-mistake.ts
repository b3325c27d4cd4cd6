import type { AnySchemaObject } from "ajv/dist/2020.js";
import type { Problem } from "../problem.ts";
import { didYouMean } from "./did-you-mean.ts";
import { exampleOf, inYaml, shortExampleOf } from "./example-of.ts";
import { type Mistake, typeNames } from "./relevant-mistakes.ts";
import { showKey, showKeyInList, showValue } from "./show-value.ts";

type Words = Omit<Problem, "path" | "line" | "column">;

/** Puts a mistake into one plain sentence, with what was expected, what was found and a valid example. */
export function wordMistake(mistake: Mistake): Words {
  const words = byKeyword[mistake.keyword]?.(mistake) ?? {
    message: `${subject(mistake)} is not what is allowed here.`,
  };
  return { ...about(mistake), ...words };
}

/** What can be said of any wrong value; the functions below say it better where they can. */
function about(mistake: Mistake): Omit<Words, "message"> {
  return {
    found: showValue(mistake.value),
    example: inYaml(underKey(mistake, shortExampleOf(mistake.schema))),
  };
}

const byKeyword: Readonly<Record<string, (mistake: Mistake) => Words>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  propertyNames: badName,
  required: missingKey,
  dependentRequired: missingCompanion,
  type: wrongType,
  enum: notInList,
  const: (mistake) => must(mistake, `be ${inYaml(mistake.asked)}`, inYaml(mistake.asked)),
  pattern: (mistake) => must(mistake, `be ${formOf(mistake.schema)}`, formOf(mistake.schema)),
  format: wrongFormat,
  minLength: (mistake) =>
    mistake.value === ""
      ? must(mistake, "not be empty", "some text")
      : must(mistake, `have at least ${mistake.asked} characters`),
  maxLength: (mistake) => must(mistake, `have at most ${mistake.asked} characters`),
  minimum: (mistake) => must(mistake, `be ${mistake.asked} or more`, `${mistake.asked} or more`),
  maximum: (mistake) => must(mistake, `be ${mistake.asked} or less`, `${mistake.asked} or less`),
  exclusiveMinimum: (mistake) => must(mistake, `be more than ${mistake.asked}`),
  exclusiveMaximum: (mistake) => must(mistake, `be less than ${mistake.asked}`),
  minItems: (mistake) => must(mistake, `have at least ${entries(mistake.asked)}`),
  maxItems: (mistake) => must(mistake, `have at most ${entries(mistake.asked)}`),
  uniqueItems: (mistake) => must(mistake, "not have the same entry twice", "each entry once"),
  minProperties: (mistake) => wrongCount(mistake, `have at least ${keys(mistake.asked)}`),
  maxProperties: (mistake) => wrongCount(mistake, `have at most ${keys(mistake.asked)}`),
  anyOf: wrongForm,
  oneOf: wrongForm,
};

/** The known key that an unknown one most likely means. */
export function meantKey({ path, schema }: Mistake): string | undefined {
  return didYouMean(String(path.at(-1)), Object.keys(schema.properties ?? {}));
}

function unknownKey(mistake: Mistake): Words {
  const { path, schema } = mistake;
  const key = String(path.at(-1));
  const known = Object.keys(schema.properties ?? {});
  const meant = meantKey(mistake);
  const example = meant && inYaml({ [meant]: exampleOf(schema.properties[meant]) });
  return {
    message: `There is no key ${showKey(key)} here.${meant ? ` Did you mean "${meant}"?` : ""}`,
    expected: meant ?? `one of ${known.join(", ")}`,
    found: showKey(key),
    example: example ?? inYaml(shortExampleOf(schema)),
  };
}

function badName({ path, schema, asked }: Mistake): Words {
  const form = formOf(asked as AnySchemaObject);
  return {
    message: `The key ${showKey(String(path.at(-1)))} must be ${form}.`,
    expected: form,
    found: showKey(String(path.at(-1))),
    example: inYaml(exampleOf(schema)),
  };
}

function missingKey(mistake: Mistake): Words {
  const key = String((mistake.asked as { missingProperty: string }).missingProperty);
  const schema: AnySchemaObject = mistake.schema.properties?.[key] ?? {};
  return {
    message: `${subject(mistake)} has no key "${key}", which is needed.`,
    expected: describe(key, schema),
    found: keysFound(mistake.value),
    example: inYaml({ [key]: exampleOf(schema) }),
  };
}

function missingCompanion(mistake: Mistake): Words {
  const { property, missingProperty } = mistake.asked as Record<string, string>;
  const key = String(missingProperty);
  const schema: AnySchemaObject = mistake.schema.properties?.[key] ?? {};
  return {
    message: `"${property}" needs the key "${key}" beside it.`,
    expected: describe(key, schema),
    found: keysFound(mistake.value),
    example: inYaml({ [key]: exampleOf(schema) }),
  };
}

function describe(key: string, schema: AnySchemaObject): string {
  return typeof schema.description === "string"
    ? `${key}: ${schema.description}`
    : `the key ${key}`;
}

function keysFound(value: unknown): string {
  const found = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return found.length > 0 ? `only ${found.map(showKeyInList).join(", ")}` : "no key";
}

function wrongType(mistake: Mistake): Words {
  const types = [mistake.asked].flat().map((type) => typeNames[String(type)] ?? String(type));
  const expected = types.join(" or ");
  if (mistake.asked === "boolean" && /^(yes|no|on|off)$/i.test(String(mistake.value))) {
    const meant = /^(yes|on)$/i.test(String(mistake.value));
    return {
      ...must(mistake, `be true or false; ${showValue(mistake.value)} is text in YAML`, expected),
      example: inYaml(underKey(mistake, meant)),
    };
  }
  if (mistake.asked === "string" && typeof mistake.value === "number") {
    return {
      ...must(mistake, "be text, so put the number in quotes", "text in quotes"),
      found: "a number",
      ...(mistake.schema.examples === undefined && { example: inYaml(underKey(mistake, "59999")) }),
    };
  }
  return must(mistake, `be ${expected}`, expected);
}

function notInList(mistake: Mistake): Words {
  const allowed = (mistake.asked as readonly unknown[]).map(String);
  const meant = typeof mistake.value === "string" ? didYouMean(mistake.value, allowed) : undefined;
  const words = must(mistake, `be one of ${allowed.join(", ")}`, allowed.join(", "));
  if (meant === undefined) return words;
  return {
    ...words,
    message: `${words.message} Did you mean "${meant}"?`,
    example: inYaml(underKey(mistake, meant)),
  };
}

const formats: Readonly<Record<string, string>> = {
  date: "a date such as 2026-06-01",
  "date-time": "a time with its zone such as 2026-06-02T09:00:00-06:00",
  uri: "a web address such as https://larkmoor.example/",
  duration: "a duration such as PT4H (4 hours)",
  regex: "a pattern",
};

function wrongFormat(mistake: Mistake): Words {
  const expected = mistake.schema.title ?? formats[String(mistake.asked)] ?? String(mistake.asked);
  return must(mistake, `be ${expected}`, expected);
}

function wrongForm(mistake: Mistake): Words {
  const forms = mistake.forms ?? [];
  const alternatives = keysOfForms(mistake);
  if (alternatives.length > 0) return wrongAlternative(mistake, alternatives);
  const { title } = mistake.schema;
  const expected =
    typeof title === "string" && mistake.path.length > 0 ? title : forms.join(" or ");
  return must(mistake, `be ${expected}`, expected);
}

/** Forms that differ only in a key they need. */
function keysOfForms({ asked }: Mistake): string[] {
  const forms = asked as readonly AnySchemaObject[];
  if (!forms.every((form) => form.type === undefined && Array.isArray(form.required))) return [];
  return forms.map((form) => (form.required as readonly string[]).join('" and "'));
}

function wrongAlternative(mistake: Mistake, alternatives: readonly string[]): Words {
  const { value, schema } = mistake;
  const group: object = typeof value === "object" && value !== null ? value : {};
  const present = alternatives.filter((key) => Object.hasOwn(group, key));
  const expected = alternatives.map((key) => `"${key}"`).join(" or ");
  const key = alternatives[0] ?? "";
  return {
    message: `${subject(mistake)} ${present.length > 1 ? "may have only one of" : "needs"} ${expected}.`,
    expected: present.length > 1 ? `one of ${expected}` : expected,
    found: present.length > 1 ? present.map(showKey).join(" and ") : keysFound(value),
    example: inYaml({ [key]: exampleOf(schema.properties?.[key] ?? {}) }),
  };
}

function must(
  mistake: Mistake,
  what: string,
  expected: string = what.replace(/^have /, ""),
): Words {
  return { ...about(mistake), message: `${subject(mistake)} must ${what}.`, expected };
}

/** `"mfa"`, `Entry 2 of "owners"`, `The file`. */
function subject({ path }: Mistake): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last === "string") return capital(showKey(last));
  const list = path.at(-2);
  return typeof list === "string" ? `Entry ${last + 1} of ${showKey(list)}` : `Entry ${last + 1}`;
}

function capital(name: string): string {
  return name.startsWith('"') ? name : `The value ${name}`;
}

/** The example with its key or dash, as it would stand in the file. */
function underKey({ path }: Mistake, example: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return example;
  return typeof last === "number" ? [example] : { [last]: example };
}

/** Pattern schemas say in `title` what they ask for. */
function formOf(schema: AnySchemaObject): string {
  if (typeof schema.title === "string") return schema.title;
  return `written like ${inYaml(exampleOf(schema))}`;
}

function wrongCount(mistake: Mistake, what: string): Words {
  const found = keysFound(mistake.value).replace(/^only /, "");
  return { ...must(mistake, what, options(mistake)), found };
}

function options({ schema }: Mistake): string {
  const known = Object.keys(schema.properties ?? {});
  return known.length > 0 ? `one of ${known.join(", ")}` : "at least one key";
}

const entries = (count: unknown): string => (count === 1 ? "one entry" : `${count} entries`);
const keys = (count: unknown): string => (count === 1 ? "one key" : `${count} keys`);
