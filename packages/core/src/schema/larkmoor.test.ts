import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../problem.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import { contentTypes, knownFrontMatterKeys } from "./front-matter.ts";
import { schemas } from "./index.ts";
import { type RegistryName, registryContent, registryNames } from "./registries.ts";
import { validate } from "./validate.ts";

const root = fileURLToPath(new URL("../../../../test/larkmoor/", import.meta.url));
const textOf = (path: string) => readFileSync(`${root}${path}`, "utf8");

function problemsOf(schema: object, path: string, text: string, file: YamlFile): string {
  const mistakes = validate(schema, file.data, { path, text, placeOf: file.placeOf });
  return [...file.problems, ...mistakes].map(formatProblem).join("\n");
}

test("wardline.yml is valid", () => {
  const text = textOf("wardline.yml");
  expect(problemsOf(schemas.config, "wardline.yml", text, readYaml(text, "wardline.yml"))).toBe("");
});

test("there is a file for every registry and for nothing else", () => {
  expect(readdirSync(`${root}registries`).sort()).toEqual(
    registryNames.map((name) => `${name}.yml`).sort(),
  );
});

test.each(registryNames)("registries/%s.yml is valid", (name) => {
  const path = `registries/${name}.yml`;
  const text = textOf(path);
  expect(problemsOf(schemas[name], path, text, readYaml(text, path))).toBe("");
});

interface Expected {
  readonly as_of: string;
  readonly files: Readonly<
    Record<string, { clean?: boolean; rules?: string[]; waived?: string[] }>
  >;
}

const expected = readYaml(textOf("../larkmoor.expected.yml"), "expected").data as Expected;

const content = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(md|mdx)$|^(social|calendar)\/.*\.yml$/.test(path) && path !== "README.md")
  .sort();

test("larkmoor.expected.yml speaks of every content file once", () => {
  expect(Object.keys(expected.files).sort()).toEqual(content);
});

const pages = content.filter((path) => !path.startsWith("calendar/"));

test.each(pages)("the front matter of %s is valid and has only known keys", (path) => {
  const text = textOf(path);
  const head = path.endsWith(".yml") ? { start: 0, end: text.length } : frontMatterOf(text);
  const file = readYaml(text, path, head);
  expect(problemsOf(schemas["front-matter"], path, text, file)).toBe("");
  expect(contentTypes).toContain((file.data as { type: string }).type);
  const unknown = Object.keys(file.data as object).filter(
    (key) => !knownFrontMatterKeys.includes(key),
  );
  expect(unknown.filter((key) => key !== "version")).toEqual([]);
});

function frontMatterOf(text: string) {
  return { start: 4, end: text.indexOf("\n---\n") + 1 };
}

const entries = (name: RegistryName) => {
  const file = readYaml(textOf(`registries/${name}.yml`), name).data as object;
  return registryContent(name, file) as Readonly<Record<string, unknown>>[];
};

describe("what files refer to is there", () => {
  const clean = content.filter((path) => expected.files[path]?.clean);
  const ids = (name: RegistryName) => entries(name).map(({ id }) => id);
  const values = (path: string, key: string): string[] =>
    [...textOf(path).matchAll(new RegExp(`\\b${key}: (?:\\[(.*?)\\]|([\\w-]+))`, "g"))]
      .flatMap(([, list, one]) => (list ?? one ?? "").split(", "))
      .filter((value) => value !== "");

  test.each([
    ["people", ["owner", "author", "by", "reviewed_by", "person", "spokesperson", "reviewers"]],
    ["channels", ["channels", "channel"]],
    ["campaigns", ["campaign"]],
    ["consents", ["consent_id"]],
    ["personas", ["persona"]],
    ["incidents", ["incident_id"]],
    ["statements", ["statement_id"]],
  ] satisfies [RegistryName, string[]][])("clean files name only known %s", (name, keys) => {
    const named = clean.flatMap((path) => keys.flatMap((key) => values(path, key)));
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((id) => !ids(name).includes(id))).toEqual([]);
  });

  test("calendars plan only files that are there", () => {
    const planned = ["calendar/2026-06.yml", "calendar/2026-06-overload.yml"].flatMap((path) =>
      [...textOf(path).matchAll(/content: ([^,}]+)/g)].map(([, file]) => file),
    );
    expect(planned.filter((file) => !content.includes(file ?? ""))).toEqual([]);
  });

  test("images that pages show are PNG files", () => {
    const shown = content.flatMap((path) =>
      [...textOf(path).matchAll(/images\/[\w-]+\.png/g)].map(([image]) => image),
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const image of new Set(shown)) {
      expect(readFileSync(`${root}${image}`).subarray(1, 4).toString()).toBe("PNG");
    }
  });
});

describe("the samples say what they say", () => {
  test("the text of a reply is the approved reply", () => {
    const approved = entries("statements").find(({ id }) => id === "REPLY-01")?.text;
    const reply = textOf("replies/2026-06-03-google-1star.md");
    expect(reply).toContain((approved as { en: string }).en);
  });
});
