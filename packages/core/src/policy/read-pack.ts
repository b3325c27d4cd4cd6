import { indexLines } from "../place.ts";
import { type Problem, ProblemError } from "../problem.ts";
import { type ExamplesFile, examplesFileSchema } from "../schema/examples-file.ts";
import { type PackManifest, packSchema } from "../schema/pack.ts";
import { type Rule, ruleSchema } from "../schema/rule.ts";
import { validate } from "../schema/validate.ts";
import { type WordList, wordListSchema } from "../schema/word-list.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import type { ExampleWorld, LoadedRule, Pack, PackFiles } from "./pack.ts";

/**
 * Reads a pack from its files: data only, nothing is executed.
 * @throws ProblemError with every mistake in every file.
 */
export function readPack(source: PackFiles): Pack {
  const problems: Problem[] = [];
  const read = <T>(path: string, schema: object): Read<T> | undefined =>
    readFile<T>(source, path, schema, problems);
  const manifest = read<PackManifest>("pack.yml", packSchema)?.data;
  const rules = filesIn(source, "rules").flatMap((path) => {
    const rule = read<Rule>(path, ruleSchema);
    return rule ? [loadRule(rule, manifest, problems)] : [];
  });
  const lists = filesIn(source, "lists").flatMap((path) => {
    const list = read<WordList>(path, wordListSchema)?.data;
    return list ? [[list.id, list] as const] : [];
  });
  const world = source.files.has("examples.yml")
    ? read<ExamplesFile>("examples.yml", examplesFileSchema)?.data
    : undefined;
  const changesOthers = (manifest?.overlays ?? manifest?.extends ?? []).length > 0;
  if (rules.length === 0 && !changesOthers && problems.length === 0) problems.push(noRules(source));
  if (!manifest || problems.length > 0) throw new ProblemError(problems);
  return {
    name: source.name,
    version: source.version,
    ...(source.integrity !== undefined && { integrity: source.integrity }),
    root: source.root,
    manifest,
    rules: rules.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1)),
    lists: new Map(lists),
    exampleWorld: asExampleWorld(world),
  };
}

interface Read<T> {
  readonly data: T;
  readonly path: string;
  readonly text: string;
  readonly yaml: YamlFile;
}

function readFile<T>(
  source: PackFiles,
  path: string,
  schema: object,
  problems: Problem[],
): Read<T> | undefined {
  const text = source.files.get(path);
  const fullPath = `${source.root}/${path}`;
  if (text === undefined) {
    problems.push({
      path: fullPath,
      message: "The pack has no pack.yml, so it is not a policy pack.",
      example: "id: house\ntitle: House rules\nabout: What our own team agreed on.\nowner: brand",
    });
    return undefined;
  }
  const yaml = readYaml(text, fullPath);
  const mistakes = [...yaml.problems];
  if (mistakes.length === 0) {
    mistakes.push(...validate(schema, yaml.data, { path: fullPath, text, placeOf: yaml.placeOf }));
  }
  problems.push(...mistakes);
  // Data enters here: the schema has just been applied.
  return mistakes.length === 0 ? { data: yaml.data as T, path, text, yaml } : undefined;
}

/** Path is identity: rules/ssn.yml of the pack hipaa holds hipaa/ssn. */
function loadRule(
  read: Read<Rule>,
  manifest: PackManifest | undefined,
  problems: Problem[],
): LoadedRule {
  const { data: rule, path, text, yaml } = read;
  const name = path.replace(/^rules\//, "").replace(/\.ya?ml$/, "");
  const expected = manifest && `${manifest.id}/${name}`;
  if (expected !== undefined && rule.id !== expected) {
    const { line, column } = indexLines(text).position(yaml.placeOf(["id"])?.start ?? 0);
    problems.push({
      path,
      line,
      column,
      message: "A rule's id is its pack and its file name.",
      expected,
      found: rule.id,
      example: `id: ${expected}`,
    });
  }
  return { rule, path, text, placeOf: yaml.placeOf };
}

function filesIn(source: PackFiles, folder: string): string[] {
  const inFolder = new RegExp(`^${folder}/[^/]+\\.ya?ml$`);
  return [...source.files.keys()].filter((path) => inFolder.test(path)).sort();
}

function noRules(source: PackFiles): Problem {
  return {
    path: `${source.root}/rules`,
    message: "The pack has no rules.",
    expected: "at least one file such as rules/no-cure-promise.yml",
  };
}

function asExampleWorld(file: ExamplesFile | undefined): ExampleWorld {
  return {
    as_of: file?.as_of ?? "2026-06-02T12:00:00Z",
    registries: file?.registries ?? {},
  };
}
