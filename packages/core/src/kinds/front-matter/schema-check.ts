import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compilePattern } from "../../match/pattern.ts";
import { readMoment } from "../../time/moment.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";

export type SchemaCheck = (data: unknown) => Mistake[];

/**
 * Compiles a JSON Schema that stands in a rule. `pattern` is RE2 syntax, so that no pack can hang a run.
 * Throws RangeError when the schema is not one.
 */
export function compileSchema(schema: object): SchemaCheck {
  shared ??= newAjv();
  const ajv = shared;
  try {
    const validate = ajv.compile(schema);
    return (data) => {
      validate(data);
      const errors: ErrorObject[] = validate.errors ?? [];
      return mistakesOf(errors);
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`This is not a JSON Schema that can be used: ${reason}.`);
  } finally {
    // The studio compiles a rule at every key stroke; ajv would keep each of its schemas.
    ajv.removeSchema(schema);
  }
}

/** One for all rules: a new one compiles the schema of schemas again, which takes 20 ms. */
let shared: Ajv2020 | undefined;

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    // A rule says what it is about and leaves the types of other keys to other rules.
    strictTypes: false,
    strictRequired: false,
    code: { regExp: re2 },
  });
  addFormats.default(ajv);
  // ajv-formats asks for seconds, which nobody writes in a calendar.
  ajv.addFormat(
    "date-time",
    (text: string) => hasZone.test(text) && readMoment(text, "UTC") !== undefined,
  );
  ajv.addFormat("date", (text: string) => readMoment(text, "UTC")?.wholeDay === true);
  return ajv;
}

const hasZone = /[Tt ].*([Zz]|[+-]\d{2}:?\d{2})$/;

/**
 * What ajv needs of a regular expression engine. It tells patterns apart by their `toString`; `code` is for its
 * code generator only. An empty text fits no pattern.
 */
const re2 = Object.assign(
  (source: string) => {
    const pattern = compilePattern(source, { caseSensitive: true });
    return { test: (text: string) => pattern.find(text).length > 0, toString: () => source };
  },
  { code: "new RegExp" },
);
