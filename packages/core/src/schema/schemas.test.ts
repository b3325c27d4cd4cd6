import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { schemas } from "./index.ts";
import { validate } from "./validate.ts";

const named = Object.entries(schemas);
const nowhere = { path: "x.yml", text: "", placeOf: () => undefined };

describe("every schema", () => {
  test.each(named)("%s is valid JSON Schema 2020-12 in the strictest reading", (_, schema) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    formats.default(ajv);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test.each(named)("%s is published", async (name, schema) => {
    const published = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(published).toMatchFileSnapshot(`../../schemas/${name}.schema.json`);
  });

  test.each(named)("%s has an address that ends in its name", (name, schema) => {
    expect(schema).toHaveProperty("$id", `https://wardline.dev/schema/v1/${name}.schema.json`);
  });

  test.each(named.flatMap(([name, schema]) => partsOf(schema, name)))(
    "%s has examples that are valid",
    (_, part) => {
      for (const example of part.examples ?? []) {
        expect(validate(part, example, nowhere)).toEqual([]);
      }
    },
  );
});

const ours = named.filter(([name]) => !["rule", "report"].includes(name));

describe("every property", () => {
  const properties = ours.flatMap(([name, schema]) => propertiesOf(schema, name));

  test.each(properties)("%s says in a sentence what it is", (_, property) => {
    expect(property.description).toMatch(/\S/);
  });

  test.each(properties.filter(([, property]) => property.pattern !== undefined))(
    "%s says in words what its pattern asks for",
    (_, property) => {
      expect(property.title).toMatch(/\S/);
    },
  );
});

describe("every group of keys", () => {
  const groups = ours
    .filter(([name]) => name !== "front-matter")
    .flatMap(([name, schema]) => partsOf(schema, name))
    .filter(([, part]) => part.properties !== undefined && part.type === "object");

  test.each(groups)("%s refuses keys it does not know", (_, group) => {
    expect(group).toHaveProperty("additionalProperties", false);
  });
});

test("no field of a consent is made for a name, a photo or a date of birth", () => {
  const fields = propertiesOf(schemas.consents, "consents").map(([path]) => path.split("/").at(-1));
  for (const field of ["name", "patient", "patient_name", "first_name", "photo", "date_of_birth"]) {
    expect(fields).not.toContain(field);
  }
});

interface Part {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
}

/** Every group of keys and every property, at any depth, with its path. */
function partsOf(schema: object, path: string): [string, Part][] {
  const below = Object.entries(schema).flatMap(([key, value]): [string, Part][] => {
    if (key === "if" || key === "else" || key === "examples" || key === "$defs") return [];
    if (Array.isArray(value)) {
      return value.filter(isGroup).flatMap((item, at) => partsOf(item, `${path}/${key}/${at}`));
    }
    return isGroup(value) ? partsOf(value, `${path}/${key}`) : [];
  });
  return isSchema(schema) ? [[path, schema], ...below] : below;
}

function propertiesOf(schema: object, path: string): [string, Part][] {
  return partsOf(schema, path).flatMap(([at, part]) =>
    Object.entries(part.properties ?? {}).map(([key, value]): [string, Part] => [
      `${at}/${key}`,
      value,
    ]),
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isSchema(value: object): value is Part {
  const {
    type,
    enum: values,
    anyOf,
  } = value as { type?: unknown; enum?: unknown; anyOf?: unknown };
  const isType = typeof type === "string" || Array.isArray(type);
  return isType || Array.isArray(values) || Array.isArray(anyOf);
}
