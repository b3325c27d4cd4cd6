import {
  Ajv2020,
  type AnySchemaObject,
  type ErrorObject,
  type ValidateFunction,
} from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** One thing that is wrong, before it is put into words. */
export interface Mistake {
  /** JSON Schema keyword that was not met, such as `required`. */
  readonly keyword: string;
  /** From the root of the data to the wrong key or value. */
  readonly path: readonly (string | number)[];
  /** What to point at. */
  readonly at: "key" | "value";
  /** What the keyword asks for: the enum's values, the missing key, the limit. */
  readonly asked: unknown;
  /** The schema of the value that is wrong, or of the group whose key is wrong or missing. */
  readonly schema: AnySchemaObject;
  /** The value that is wrong, or the group. */
  readonly value: unknown;
  /** For a choice between forms: what each form wants, in words. */
  readonly forms?: readonly string[];
}

/** All mistakes, where a choice (`anyOf`, `oneOf`) speaks only for the form the author most likely meant. */
export function relevantMistakes(schema: object, data: unknown): Mistake[] {
  const check = compile(schema);
  if (check(data)) return [];
  return reduce(check.errors ?? [], check.schema as AnySchemaObject, data);
}

/** One for all: making one takes longer than compiling a schema. Schemas are checked by a test, not in each run. */
let shared: Ajv2020 | undefined;

function ajv(): Ajv2020 {
  if (shared) return shared;
  shared = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    validateSchema: false,
    logger: false,
  });
  formats.default(shared, ["date", "uri", "duration", "regex"]);
  shared.addFormat("date-time", isInstant);
  return shared;
}

/** RFC 3339 with a zone; the seconds, which nobody plans by, may be left out. */
function isInstant(text: string): boolean {
  const [, day, hour, minute] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ??
    [];
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const compiled = new WeakMap<object, ValidateFunction>();

/** A schema is compiled once: it is a constant of the program, never part of content. */
function compile(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  // Without its address: a second schema of the same address would be refused.
  const { $id: _, ...own } = schema as AnySchemaObject;
  const check = ajv().compile(own);
  compiled.set(schema, check);
  return check;
}

/** Schemas of the parts of a choice, each as a schema of its own that keeps the root's definitions. */
const forms = new WeakMap<object, object>();

function formSchema(form: AnySchemaObject, root: AnySchemaObject): object {
  const known = forms.get(form);
  if (known) return known;
  const { $id: _, $schema: __, ...own } = form;
  const whole = { ...own, ...(root.$defs !== undefined && { $defs: root.$defs }) };
  forms.set(form, whole);
  return whole;
}

function reduce(errors: readonly ErrorObject[], root: AnySchemaObject, data: unknown): Mistake[] {
  const choices = errors.filter(isChoice);
  // What stands inside a choice that failed is judged again below, form by form.
  const outside = errors.filter(
    (error) => !choices.some((choice) => choice !== error && isInside(error, choice)),
  );
  return outside.flatMap((error) => {
    if (error.keyword === "if" || isNestedName(error)) return [];
    if (isChoice(error)) return bestForm(error, root, data);
    return [toMistake(error, data)];
  });
}

function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  if (!isAtOrBelow(error.instancePath, choice.instancePath)) return false;
  const forms = choice.schema as readonly AnySchemaObject[];
  // A form may be a reference, whose errors carry the path of the definition instead.
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) ||
    forms.some(({ $ref }) => typeof $ref === "string" && error.schemaPath.startsWith(`${$ref}/`))
  );
}

function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

/** `propertyNames` says it once; the error of the name's own schema would say it again. */
function isNestedName(error: ErrorObject): boolean {
  return error.propertyName !== undefined && error.keyword !== "propertyNames";
}

function bestForm(choice: ErrorObject, root: AnySchemaObject, data: unknown): Mistake[] {
  const all = choice.schema as readonly AnySchemaObject[];
  const value = choice.data;
  const tried = all.map((form) => {
    const schema = formSchema(form, root);
    return { form, mistakes: relevantMistakes(schema, value) };
  });
  const here = { ...toMistake(choice, data), forms: all.map(wantedBy) };
  // Of "exactly one form" several may fit.
  if (tried.some(({ mistakes }) => mistakes.length === 0)) return [here];
  const sameType = tried.filter(({ mistakes }) => !mistakes.some(isWrongType));
  const meant = closest(sameType, value);
  if (!meant || all.every(isOnlyRequired)) return [here];
  const base = pathOf(choice.instancePath, data);
  return meant.map((mistake) => ({ ...mistake, path: [...base, ...mistake.path] }));
}

interface Tried {
  readonly form: AnySchemaObject;
  readonly mistakes: readonly Mistake[];
}

/** The form that shares most keys with the value; with equal keys, the one with the fewest mistakes. */
function closest(tried: readonly Tried[], value: unknown): readonly Mistake[] | undefined {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const ranked = tried
    .map(({ form, mistakes }) => {
      const known = Object.keys(form.properties ?? {});
      return { mistakes, shared: keys.filter((key) => known.includes(key)).length };
    })
    .sort((a, b) => b.shared - a.shared || a.mistakes.length - b.mistakes.length);
  const [first, second] = ranked;
  // Two plain values that fail alike: no form was clearly meant.
  if (first && second && keys.length === 0 && first.mistakes.length === second.mistakes.length) {
    return undefined;
  }
  return first?.mistakes;
}

function isWrongType({ keyword, path, asked, value }: Mistake): boolean {
  if (path.length > 0) return false;
  if (keyword === "enum")
    return !(asked as readonly unknown[]).some((item) => typeof item === typeof value);
  return keyword === "type" || keyword === "const";
}

function isOnlyRequired(form: AnySchemaObject): boolean {
  return form.required !== undefined && form.type === undefined;
}

function wantedBy(form: AnySchemaObject): string {
  if (typeof form.title === "string") return form.title;
  if (Array.isArray(form.enum)) return form.enum.join(", ");
  if (Array.isArray(form.required)) return form.required.map((key) => `"${key}"`).join(" and ");
  return typeof form.type === "string" ? (typeNames[form.type] ?? form.type) : "another form";
}

/** Types in words that a person without a programmer's training knows. */
export const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  null: "nothing",
};

function toMistake(error: ErrorObject, data: unknown): Mistake {
  const path = pathOf(error.instancePath, data);
  const common = {
    keyword: error.keyword,
    asked: error.schema,
    schema: error.parentSchema ?? {},
    value: error.data,
  };
  const key = wrongKey(error);
  if (key !== undefined) return { ...common, path: [...path, key], at: "key" };
  if (error.keyword === "required" || error.keyword === "dependentRequired") {
    return { ...common, path, at: "key", asked: error.params };
  }
  return { ...common, path, at: "value" };
}

function wrongKey({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === "additionalProperties") return String(params.additionalProperty);
  if (keyword === "unevaluatedProperties") return String(params.unevaluatedProperty);
  if (keyword === "propertyNames") return String(params.propertyName);
  return undefined;
}

/** A JSON pointer as keys, with numbers where the data has lists. */
function pathOf(pointer: string, data: unknown): (string | number)[] {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
