import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  didYouMean,
  type Problem,
  ProblemError,
  type Registries,
  type RegistryFiles,
  type RegistryName,
  readYaml,
  registryContent,
  registryNames,
  registrySchemas,
  type Source,
  validate,
} from "@wardline/core";
import { type Ground, judgePath } from "./content/judge-path.ts";
import { gather, throwIfAny } from "./gather.ts";
import { byCodeUnit } from "./posix-path.ts";
import { systemCode, whyUnreadable } from "./why-unreadable.ts";

/** In bytes. */
const largestRegistry = 5_000_000;

export interface LoadedRegistries {
  readonly registries: Registries;
  /** The files as they are written, so that a rule can point to an entry. */
  readonly files?: RegistryFiles;
  readonly notices: readonly string[];
  /** The file waivers.yml as it is written, so that what is wrong with a waiver is shown at its entry. */
  readonly waivers?: Source;
}

/**
 * Reads the registries folder: each file by its name, validated. A folder that nobody configured may be missing.
 * @param shown the folder as the configuration spells it
 */
export async function loadRegistries(
  ground: Ground,
  shown: string,
  isConfigured: boolean,
): Promise<LoadedRegistries> {
  const names = await namesIn(ground.root, shown, isConfigured);
  if (names === undefined) return { registries: {}, notices: [noFolder(shown)] };
  const problems: Problem[] = strangers(shown, names);
  const registries: Partial<Record<RegistryName, unknown>> = {};
  const files: Record<string, RegistryFiles[RegistryName]> = {};
  let waivers: Source | undefined;
  for (const name of registryNames) {
    if (!names.includes(`${name}.yml`)) continue;
    await gather(problems, async () => {
      const path = `${shown}/${name}.yml`;
      const source = sourceOf(path, await readText(ground, path));
      registries[name] = readRegistry(name, source);
      files[name] = { path, text: source.text };
      if (name === "waivers") waivers = source;
    });
  }
  throwIfAny(problems);
  // Data enters here: each file has been checked against the schema of its name.
  return { registries: registries as Registries, files, notices: [], ...(waivers && { waivers }) };
}

function noFolder(shown: string): string {
  return `There is no folder ${shown}, so the rules know no people, consents or approved statements.`;
}

type ReadSource = Source & { readonly data: unknown };

/** @throws ProblemError with what cannot be read as YAML */
function sourceOf(path: string, text: string): ReadSource {
  const yaml = readYaml(text, path);
  throwIfAny(yaml.problems);
  return { path, text, placeOf: yaml.placeOf, data: yaml.data };
}

/** @throws ProblemError with every mistake in the file */
function readRegistry(name: RegistryName, source: ReadSource): unknown {
  throwIfAny(validate(registrySchemas[name], source.data, source));
  return registryContent(name, source.data as object);
}

async function namesIn(
  root: string,
  shown: string,
  isConfigured: boolean,
): Promise<string[] | undefined> {
  try {
    const names = await readdir(join(root, shown));
    return names.filter((name) => !name.startsWith(".")).sort(byCodeUnit);
  } catch (error) {
    if (systemCode(error) === "ENOENT" && !isConfigured) return undefined;
    throw new ProblemError([
      {
        message: `The registries folder "${shown}" was not read: ${whyUnreadable(error)}.`,
        path: "wardline.yml",
        expected: "a folder of files such as organization.yml and people.yml",
        example: "registries: registries",
      },
    ]);
  }
}

async function readText(ground: Ground, path: string): Promise<string> {
  const judgement = judgePath(ground, path);
  if (judgement.is !== "file") {
    const why = judgement.is === "skipped" ? judgement.reason : "it is a folder";
    throw new ProblemError([{ path, message: `This registry was not used: ${why}.` }]);
  }
  const file = join(ground.root, path);
  try {
    const { size } = await stat(file);
    if (size <= largestRegistry) return await readFile(file, "utf8");
  } catch (error) {
    throw new ProblemError([{ path, message: `Not read: ${whyUnreadable(error)}.` }]);
  }
  throw new ProblemError([
    { path, message: `A registry may have ${largestRegistry / 1_000_000} MB; this one is larger.` },
  ]);
}

/** A registry under a wrong name would leave its rules without facts, so it is never passed over. */
function strangers(shown: string, names: readonly string[]): Problem[] {
  const known: readonly string[] = registryNames;
  return names
    .filter((name) => /\.(ya?ml|json)$/i.test(name) && !known.includes(name.replace(/\.yml$/, "")))
    .map((name) => {
      const stem = name.replace(/\.[^.]*$/, "");
      const meant = known.includes(stem) ? stem : didYouMean(stem, registryNames);
      const hint = meant === undefined ? "" : ` Did you mean ${meant}.yml?`;
      return {
        path: `${shown}/${name}`,
        message: `There is no registry with this name.${hint}`,
        expected: `one of ${registryNames.map((known) => `${known}.yml`).join(", ")}`,
        found: name,
      };
    });
}
